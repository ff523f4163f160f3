import Testing

@testable import Spreadsheet

extension WorkbookFixture {
  /// Reads the fixture with both readers, which must agree.
  func read(
    limits: ReadingLimits = ReadingLimits(), sourceLocation: SourceLocation = #_sourceLocation
  ) -> Reading {
    let bytes = bytes
    let scanned = Reading(bytes, limits: limits, reader: .scannerFirst)
    let parsed = Reading(bytes, limits: limits, reader: .libxml2)
    #expect(scanned == parsed, "the readers differ", sourceLocation: sourceLocation)
    return scanned
  }

  /// How the cell at a place of the first sheet looks.
  func traits(
    _ place: String = "A1", sourceLocation: SourceLocation = #_sourceLocation
  ) -> CellTraits {
    read(sourceLocation: sourceLocation).traits["Sheet1!\(place)"] ?? []
  }

  /// The value at a place of the first sheet, with its type; nil where the cell is empty.
  func value(_ place: String = "A1", sourceLocation: SourceLocation = #_sourceLocation) -> String? {
    let reading = read(sourceLocation: sourceLocation)
    #expect(reading.refusal == nil, sourceLocation: sourceLocation)
    return reading.cells["Sheet1!\(place)"]
  }
}
