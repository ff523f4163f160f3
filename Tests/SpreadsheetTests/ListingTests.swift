import Foundation
import Testing

@testable import Spreadsheet

/// What `chancery cells` prints.
@Suite struct ListingTests {
  /// The lines for a fixture, and whether it was read.
  private func list(_ fixture: WorkbookFixture) throws -> (lines: [String], isRead: Bool) {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx").path
    try Data(fixture.bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let box = Box()
    var listing = CellListing { box.bytes += $0 }
    let isRead = listing.list(path: path) == .listed
    let text = String(decoding: box.bytes, as: UTF8.self)
    return (text.split(separator: "\n").map(String.init), isRead)
  }

  private final class Box { var bytes: [UInt8] = [] }

  @Test func `a cell is one JSON object a line`() throws {
    let rows =
      ##"<row r="3"><c r="B3" t="str"><v>say "hi"\&#10;</v></c><c r="C3"><v>2.50</v></c>"##
      + #"<c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" s="1"><v>42858</v></c></row>"#
    let (lines, isRead) = try list(WorkbookFixture(rows: rows, formats: ["yyyy/m/d"]))
    #expect(isRead)
    #expect(
      lines == [
        #"{"sheet":"Sheet1","cell":"B3","type":"string","value":"say \"hi\"\\\u000a"}"#,
        #"{"sheet":"Sheet1","cell":"C3","type":"number","value":2.5}"#,
        #"{"sheet":"Sheet1","cell":"D3","type":"boolean","value":true}"#,
        ##"{"sheet":"Sheet1","cell":"E3","type":"error","value":"#N/A"}"##,
        #"{"sheet":"Sheet1","cell":"F3","type":"date","value":"2017-05-03"}"#,
      ])
  }

  @Test func `characters at which readers break lines are escaped`() throws {
    let rows = "<row r=\"1\"><c t=\"str\"><v>a\u{2028}b\u{85}c\u{2029}d</v></c></row>"
    let lines = try list(WorkbookFixture(rows: rows)).lines
    #expect(
      lines == [#"{"sheet":"Sheet1","cell":"A1","type":"string","value":"a\u2028b\u0085c\u2029d"}"#]
    )
  }

  @Test func `a formula without a value is a finding at its cell`() throws {
    let rows = #"<row r="1"><c r="A1"><f>NOW()</f></c></row>"#
    let (lines, isRead) = try list(WorkbookFixture(rows: rows))
    #expect(isRead)
    #expect(lines.count == 1)
    #expect(
      lines[0].hasPrefix(#"{"sheet":"Sheet1","cell":"A1","finding":"formula.no_value","zh":"#))
  }

  @Test func `a refused file prints its finding in both languages`() throws {
    var fixture = WorkbookFixture()
    fixture.finish = { $0.entries[0].flags = 1 }
    let (lines, isRead) = try list(fixture)
    #expect(!isRead)
    #expect(
      lines == [
        #"{"finding":"workbook.encrypted","zh":"檔案有密碼保護，無法讀取。請在 Excel 中移除密碼（檔案 → 資訊 → "#
          + #"保護活頁簿）後再送一次。","en":"The file is protected with a password. Remove it in Excel "#
          + #"(File → Info → Protect Workbook) and send it again."}"#
      ])
  }

  @Test func `counts, sum and hash tell of every cell`() throws {
    let rows =
      #"<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><v>2</v></c><c><v>0.5</v></c></row>"#
      + #"<row r="2"><c t="str"><v>one</v></c><c s="1"><v>42858</v></c><c t="b"><v>1</v></c><c><f>A</f></c></row>"#
    let fixture = WorkbookFixture(
      rows: rows, strings: ["<t>one</t>", "<t>中文的字串</t>"], formats: ["yyyy"])
    let tallies = try Workbook(bytes: fixture.bytes).tallies()
    var expected = CellTally()
    expected.numbers = 2
    expected.texts = 3
    expected.booleans = 1
    expected.dates = 1
    expected.formulasWithoutValue = 1
    expected.sum = 2.5
    for text in ["one", "中文的字串", "one"] {
      let hash = Array(text.utf8).withUnsafeBufferPointer(TextHash.of)
      expected.textHash = expected.textHash &* TextHash.prime &+ hash
    }
    #expect(tallies.map(\.tally) == [expected])
  }

  @Test func `files are counted side by side and reported in their order`() async {
    let paths = (0..<20).map { "no/such/file\($0).xlsx" }
    let box = Box()
    await CellCounting(jobs: 4).count(paths) { report in
      #expect(!report.isRead)
      box.bytes += report.lines
    }
    #expect(box.bytes.count(where: { $0 == UInt8(ascii: "\n") }) == 20)
  }
}
