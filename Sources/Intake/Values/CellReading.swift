internal import Planning
internal import Spreadsheet

/// Reads any cell: what is common to all columns first, the rest by the column's own reader.
enum CellReading {
  static func read(
    _ cell: SheetCell, by reader: any FieldReader, in setting: ReadingSetting
  ) -> Reading {
    let marks = cell.traits.intersection(.partly)
    guard !marks.isEmpty else { return plain(cell, by: reader, in: setting) }
    guard var doubt = reader.doubt(in: setting) else {
      var reading = plain(cell, by: reader, in: setting)
      if marks.contains(.partlyStruck), reading.value != nil {
        reading.remarks.append(Remark("text.partly_struck", .warning))
      }
      return reading
    }
    doubt.arguments.merge(Self.marks(marks)) { $1 }
    return .failure(doubt)
  }

  /// What is said of a part of a text, as the arguments of a finding.
  static func marks(_ traits: CellTraits) -> [String: String] {
    var marks: [String: String] = [:]
    if traits.contains(.partlyStruck) { marks["struck"] = "1" }
    if traits.contains(.partlyRaised) { marks["raised"] = "1" }
    return marks
  }

  /// Reads a cell all of whose text is meant.
  private static func plain(
    _ cell: SheetCell, by reader: any FieldReader, in setting: ReadingSetting
  ) -> Reading {
    switch cell.value {
    case .error(let name):
      return .failure(.unreadable("cell.error", arguments: ["error": name]))
    case .formulaWithoutValue:
      return .failure(.unreadable("formula.no_value"))
    case .text(let text):
      switch MissingWord(CellWords.trimmed(text)) {
      case .blank: return .blank
      case .nothing: return reader.meaningOfNothing
      case .pending: return Reading(remarks: [Remark("value.pending", .note)])
      case nil: return reader.read(cell, in: setting)
      }
    default:
      guard cell.dress != nil, let figure = ShownFigure(cell) else {
        return reader.read(cell, in: setting)
      }
      return reader.read(figure, of: cell, in: setting).shown(as: figure)
    }
  }
}
