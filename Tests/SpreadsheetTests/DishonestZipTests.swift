import Testing

@testable import Spreadsheet

/// Zips that different readers would understand differently, each refused with its reason.
@Suite struct DishonestZipTests {
  private func refusal(_ change: @escaping (inout ZipWriter) -> Void) -> String? {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    fixture.finish = change
    return fixture.read().refusal
  }

  @Test(arguments: ["xl/workbook.xml", "XL/Workbook.XML", "xl\\workbook.xml"])
  func `two entries of one name`(name: String) {
    #expect(refusal { $0.add(name, "<workbook/>") } == "workbook.duplicate_name")
  }

  @Test(arguments: ["../evil.xml", "/etc/passwd", "xl/../../x", "C:\\x", "..\\x"])
  func `names that lead out of the package`(name: String) {
    #expect(refusal { $0.add(name, "") } == "workbook.unsafe_name")
  }

  @Test func `encrypted entries`() {
    #expect(refusal { $0.entries[2].flags = 1 } == "workbook.encrypted")
  }

  @Test(arguments: [1, 6, 9, 12, 14, 95, 99] as [UInt16])
  func `methods that Excel does not write`(method: UInt16) {
    #expect(refusal { $0.entries[2].method = method } == "workbook.odd_compression")
  }

  @Test func `a local header that names another part`() {
    #expect(
      refusal { $0.entries[2].localName = "xl/workbooK.xml" } == "workbook.damaged.contradictory")
  }

  @Test func `an entry that lies whole inside another's data`() {
    let code = refusal { zip in
      var inner = ZipWriter.Entry(name: "xl/inner.bin", bytes: [1, 2, 3])
      let outer = ZipWriter.Entry(name: "xl/outer.bin", bytes: inner.localHeader + inner.bytes)
      let before = zip.entries.reduce(0) { $0 + $1.localHeader.count + $1.bytes.count }
      inner.claimedOffset = before + outer.localHeader.count
      zip.entries += [outer, inner]
    }
    #expect(code == "workbook.damaged.contradictory")
  }

  @Test func `an entry that begins where another begins`() {
    let code = refusal { zip in
      zip.entries.append(zip.entries[2])
      zip.entries[zip.entries.count - 1].name = "xl/workbook.xml2"
      zip.entries[zip.entries.count - 1].claimedOffset = 0
    }
    #expect(code == "workbook.damaged.contradictory")
  }

  @Test func `two zips that follow each other, of which readers might take either`() {
    let (one, other) = (
      WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#).bytes,
      WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>2</v></c></row>"#).bytes
    )
    #expect(
      Reading(one + other, reader: .scannerFirst).refusal == "workbook.damaged.contradictory")
  }

  @Test func `a gap behind the directory`() {
    let whole = WorkbookFixture(rows: "").bytes
    let gap = whole.dropLast(22) + [0] + whole.suffix(22)
    #expect(Reading(Array(gap), reader: .scannerFirst).refusal == "workbook.damaged.contradictory")
  }

  @Test func `an honest ZIP64 record, and one that is not where it is said to be`() {
    #expect(refusal { $0.longEndShift = 0 } == nil)
    #expect(refusal { $0.longEndShift = -1 } == "workbook.damaged")
    #expect(refusal { $0.longEndShift = 1 << 40 } == "workbook.damaged")
  }

  @Test func `a checksum that does not hold`() {
    #expect(refusal { $0.entries[4].checksum = 7 } == "workbook.damaged.part")
  }

  @Test(arguments: [1, 21, 22, 100, 400])
  func `a file cut short`(missing: Int) {
    let whole = WorkbookFixture(rows: "").bytes
    let cut = Array(whole.dropLast(missing))
    #expect(Reading(cut, reader: .scannerFirst).refusal == "workbook.damaged")
  }

  @Test func `every prefix of a workbook is refused without a crash`() {
    let whole = WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#).bytes
    for length in stride(from: 0, to: whole.count - 1, by: 7) {
      let reading = Reading(Array(whole.prefix(length)), reader: .scannerFirst)
      #expect(reading.refusal != nil)
    }
  }
}
