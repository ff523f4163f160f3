import Testing

@testable import Spreadsheet

/// Every limit of `ReadingLimits`, each with its own finding.
@Suite struct LimitTests {
  private func refusal(
    _ fixture: WorkbookFixture, _ set: (inout ReadingLimits) -> Void
  ) -> String? {
    var limits = ReadingLimits()
    set(&limits)
    return fixture.read(limits: limits).refusal
  }

  private let plain = WorkbookFixture(
    rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>"#,
    strings: ["<t>twelve bytes</t>"])

  @Test func `the file`() {
    #expect(refusal(plain) { $0.fileBytes = 500 } == "workbook.too_large")
  }

  @Test func `its entries`() {
    #expect(refusal(plain) { $0.entries = 6 } == "workbook.too_large.entries")
  }

  @Test func `one part`() {
    #expect(refusal(plain) { $0.partBytes = 300 } == "workbook.too_large.part")
  }

  @Test func `all parts together, a part read twice counting once`() {
    #expect(refusal(plain) { $0.allPartBytes = 1500 } == "workbook.too_large.all_parts")
    #expect(refusal(plain) { $0.allPartBytes = 3000 } == nil)
  }

  /// A fixture whose sheet holds two million spaces between its rows, packed about 150 : 1.
  static func inflating(_ plain: WorkbookFixture) -> WorkbookFixture {
    var fixture = plain
    fixture.finish = { zip in
      let sheet = zip.entries[4]
      let spaces = [UInt8](repeating: 0x20, count: 2_000_000)
      let split = sheet.bytes.count - "</sheetData></worksheet>".utf8.count
      let bytes = sheet.bytes[..<split] + spaces + sheet.bytes[split...]
      zip.entries[4].bytes = Array(bytes)
      zip.entries[4].packed = deflated(
        before: Array(sheet.bytes[..<split]), spaces: spaces.count,
        after: Array(sheet.bytes[split...]))
      zip.entries[4].method = 8
    }
    return fixture
  }

  @Test func `the inflate ratio, judged on what is inflated`() {
    let fixture = Self.inflating(plain)
    #expect(refusal(fixture) { $0.inflateRatio = 100 } == "workbook.too_large.ratio")
    #expect(refusal(fixture) { $0.inflateRatio = 200 } == nil)
  }

  @Test func `rows, also where rows only follow each other`() {
    let rows = #"<row r="2"><c><v>1</v></c></row><row><c><v>2</v></c></row>"#
    #expect(refusal(WorkbookFixture(rows: rows)) { $0.rows = 2 } == "sheet.too_large.rows")
  }

  @Test func `columns where cells only follow each other`() {
    let rows = #"<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>"#
    #expect(refusal(WorkbookFixture(rows: rows)) { _ in } == "sheet.too_large.columns")
  }

  @Test func `cells, empty ones included`() {
    let rows = #"<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/></row>"#
    #expect(
      refusal(WorkbookFixture(rows: rows)) { $0.cellsPerSheet = 2 } == "sheet.too_large.cells")
  }

  /// Two sheets of two numbers and a text each.
  private static let twoSheets: [UInt8] = WorkbookFixture(
    rows: #"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>x</v></c>"#
      + #"<c r="C1" t="str"><v>text</v></c><c r="D1"/></row>"#,
    afterRows: #"<mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#
  ).changed {
    $0["xl/workbook.xml"] = WorkbookFixture.workbook(
      #"<sheet name="Sheet1" r:id="rId1"/><sheet name="Sheet2" r:id="rId4"/>"#)
    $0["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId4", "worksheet", "worksheets/sheet2.xml"),
    ])
    $0["xl/worksheets/sheet2.xml"] = $0["xl/worksheets/sheet1.xml"]
  }.bytes

  @Test(arguments: [
    // Cells that are left out because they are empty count while a sheet is read, and not when it is held.
    ("sheet.too_large.cells", 6), ("sheet.too_large.text", 8), ("sheet.too_many_problems", 2),
    ("sheet.too_large.ranges", 2),
  ])
  func `what sheets hold together`(code: String, enough: Int) throws {
    for reader in [BulkReader.scannerFirst, .libxml2] {
      func read(_ value: Int) throws -> [String?] {
        var limits = ReadingLimits()
        (limits.cellsPerSheet, limits.sheetTextBytes, limits.problemsPerSheet) = (4, 4, 1)
        switch code {
        case "sheet.too_large.cells": limits.cellsOfAllSheets = value
        case "sheet.too_large.text": limits.textBytesOfAllSheets = value
        case "sheet.too_large.ranges": limits.ranges = value
        default: limits.problemsOfAllSheets = value
        }
        let workbook = try Workbook(bytes: Self.twoSheets, limits: limits, reader: reader)
        var refusals: [String?] = []
        for sheet in [0, 1, 1, 0] {
          do throws(ReadingFailure) {
            _ = try workbook.contents(ofSheet: sheet)
            refusals.append(nil)
          } catch {
            let told = code == "sheet.too_large.text" ? value >> 20 : value
            #expect(error.problem.facts == ["\(told)"])
            refusals.append(error.problem.code)
          }
        }
        return refusals
      }
      #expect(try read(enough) == [nil, nil, nil, nil])
      // A sheet that was refused holds nothing, and one that is read again counts once.
      #expect(try read(enough - 1) == [nil, code, code, nil])
    }
  }

  @Test func `a plan may allow one sheet more than all have by themselves`() throws {
    var limits = ReadingLimits()
    (limits.cellsPerSheet, limits.cellsOfAllSheets) = (8, 1)
    let workbook = try Workbook(bytes: Self.twoSheets, limits: limits)
    #expect(try workbook.contents(ofSheet: 0).rows.count == 1)
    #expect(try workbook.contents(ofSheet: 1).rows.count == 1)
  }

  @Test(arguments: [
    #"<c t="str"><v>0123456789</v></c>"#, #"<c t="inlineStr"><is><t>0123456789</t></is></c>"#,
    #"<c t="inlineStr"><is><r><t>01234</t></r><r><t>56789</t></r></is></c>"#,
    "<c><v>0123456789</v></c>",
  ])
  func `the text of one cell, while it still arrives`(cell: String) throws {
    // The part ends within the cell: whoever waits for its end tells of that.
    let fixture = WorkbookFixture().changed {
      $0["xl/worksheets/sheet1.xml"] =
        #"<worksheet><sheetData><row r="1">\#(cell.replacing("</c>", with: ""))"#
    }
    #expect(refusal(fixture) { $0.sheetTextBytes = 9 } == "sheet.too_large.text")
    #expect(refusal(fixture) { $0.sheetTextBytes = 10 } == "workbook.damaged.xml")
  }

  @Test(arguments: [
    (
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId='164' formatCode=''/></numFmts>"
        + "<fonts><font/></fonts><cellXfs><xf/>", "workbook.too_large.styles"
    ),
    (
      "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.0'/>",
      "workbook.too_large.part"
    ),
    ("xl/workbook.xml", "<workbook><sheets><sheet/><sheet/><sheet/>", "workbook.too_large.entries"),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='' Type='' Target=''/>"
        + "<Relationship Id='' Type='' Target=''/>"
        + "<Relationship Id='' Type='' Target=''/>", "workbook.too_large.entries"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='1' Type='2' Target='3'/>", "workbook.too_large.part"
    ),
    (
      "[Content_Types].xml",
      "<Types><Default Extension='a' ContentType=''/><Override PartName='b' ContentType=''/>"
        + "<Override PartName='b' ContentType=''/>", "workbook.too_large.entries"
    ),
  ])
  func `what a part lists, while it still arrives`(part: String, xml: String, code: String) {
    var limits = ReadingLimits()
    switch code {
    case "workbook.too_large.styles": limits.styles = 2
    case "workbook.too_large.part": limits.listedBytes = 2
    default: (limits.listedParts, limits.entries) = (2, 2)
    }
    // Only the part itself is read within so small limits.
    let fixture = plain.changed { $0[part] = xml }
    #expect(refusalOfPart(part, fixture, limits) == code)
    #expect(refusalOfPart(part, fixture, ReadingLimits()) == "workbook.damaged.xml")
  }

  /// The code under which one part of a fixture is refused.
  private func refusalOfPart(
    _ part: String, _ fixture: WorkbookFixture, _ limits: ReadingLimits
  ) -> String? {
    do throws(ReadingFailure) {
      let archive = try ZipArchive(ByteSource(bytes: fixture.bytes), limits: ReadingLimits())
      let workbook = PartName(target: "/xl/workbook.xml", of: .root) ?? .root
      switch part {
      case "xl/styles.xml":
        let styles = PartName(target: "/xl/styles.xml", of: .root)
        _ = try CellStyles(styles, in: archive, limits: limits)
      case "xl/workbook.xml":
        let relationships = try Relationships(of: .root, in: archive, limits: ReadingLimits())
        _ = try WorkbookPart(workbook, relationships, in: archive, limits: limits)
      case "[Content_Types].xml": _ = try ContentTypes(of: archive, limits: limits)
      default: _ = try Relationships(of: workbook, in: archive, limits: limits)
      }
      return nil
    } catch {
      return error.problem.code
    }
  }

  @Test func `the string table, counted as it arrives`() {
    #expect(refusal(plain) { $0.stringTableBytes = 20 } == "workbook.too_large.strings")
  }

  @Test func `text of one sheet, repeated strings counted each time`() {
    #expect(refusal(plain) { $0.sheetTextBytes = 23 } == "sheet.too_large.text")
    #expect(refusal(plain) { $0.sheetTextBytes = 24 } == nil)
  }

  @Test(arguments: [
    #"<row r="1"><c r="A1"><v>x</v></c><c r="B1"><v>y</v></c></row>"#,
    #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="A1"><v>3</v></c></row>"#,
  ])
  func `problems of one sheet`(rows: String) {
    let fixture = WorkbookFixture(rows: rows)
    #expect(refusal(fixture) { $0.problemsPerSheet = 1 } == "sheet.too_many_problems")
    #expect(refusal(fixture) { $0.problemsPerSheet = 2 } == nil)
  }

  @Test func `nested elements`() {
    var fixture = plain
    let deep = String(repeating: "<x>", count: 70) + String(repeating: "</x>", count: 70)
    fixture["xl/worksheets/sheet1.xml"] = fixture["xl/worksheets/sheet1.xml"].replacing(
      "<sheetData>", with: deep + "<sheetData>")
    #expect(refusal(fixture) { _ in } == "workbook.xml_too_deep")
  }

  @Test func `one attribute`() {
    var fixture = plain
    fixture["xl/worksheets/sheet1.xml"] = fixture["xl/worksheets/sheet1.xml"].replacing(
      "<row ", with: #"<row spans="\#(String(repeating: "1", count: 70_000))" "#)
    #expect(refusal(fixture) { _ in } == "workbook.attribute_too_long")
  }

  @Test(arguments: ["", "xmlns:"])
  func `attributes of one element, and namespaces that it declares`(prefix: String) {
    func fixture(_ count: Int) -> WorkbookFixture {
      var fixture = plain
      let attributes = (1...count).map { #" \#(prefix)a\#($0)="u""# }.joined()
      fixture["xl/worksheets/sheet1.xml"] = fixture["xl/worksheets/sheet1.xml"].replacing(
        "<row ", with: "<row\(attributes) ")
      return fixture
    }
    #expect(refusal(fixture(200)) { _ in } == nil)
    #expect(refusal(fixture(300)) { _ in } == "workbook.damaged.xml")
    // libxml2 would compare each with all others, for most of a minute.
    let time = ContinuousClock().measure {
      #expect(refusal(fixture(200_000)) { _ in } == "workbook.damaged.xml")
    }
    #expect(time < .seconds(20))
  }

  @Test func `a long attribute is told as one, however long`() {
    var fixture = plain
    fixture["xl/workbook.xml"] = fixture["xl/workbook.xml"].replacing(
      "<sheets>", with: #"<sheets a="\#(String(repeating: "1", count: 300_000))">"#)
    #expect(refusal(fixture) { _ in } == "workbook.attribute_too_long")
  }
}

/// A deflate stream with the fixed codes: literals, then one space repeated, then literals.
private func deflated(before: [UInt8], spaces: Int, after: [UInt8]) -> [UInt8] {
  var bits = BitWriter()
  bits.write(0b011, 3)
  for byte in before { bits.literal(byte) }
  bits.literal(0x20)
  var rest = spaces - 1
  while rest >= 258 {
    // Length 258 (code 285), distance 1 (code 0).
    bits.code(0b1100_0101, 8)
    bits.code(0, 5)
    rest -= 258
  }
  for _ in 0..<rest { bits.literal(0x20) }
  for byte in after { bits.literal(byte) }
  bits.code(0, 7)
  return bits.bytes + [bits.last]
}

private struct BitWriter {
  var bytes: [UInt8] = []
  var last: UInt8 = 0
  private var used = 0

  mutating func write(_ value: Int, _ count: Int) {
    for bit in 0..<count {
      last |= UInt8(value >> bit & 1) << UInt8(used)
      used += 1
      if used == 8 {
        bytes.append(last)
        last = 0
        used = 0
      }
    }
  }

  /// A Huffman code, which stands with its highest bit first.
  mutating func code(_ value: Int, _ count: Int) {
    for bit in (0..<count).reversed() { write(value >> bit & 1, 1) }
  }

  mutating func literal(_ byte: UInt8) {
    byte < 144 ? code(0x30 + Int(byte), 8) : code(0x190 + Int(byte) - 144, 9)
  }
}
