import Foundation
import Testing

@testable import Spreadsheet

/// Whole workbooks: marked, sent back, marked again, and those that are not marked.
@Suite struct AnnotateTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    .path

  private static func annotation(_ cell: CellPosition) -> Annotation {
    Annotation(
      marks: [
        .init(
          sheet: "Sheet1", range: CellRange(first: cell, last: cell), severity: .error, note: "不是日期"
        )
      ],
      list: .init(
        title: "檢核結果", introduction: ["檢核結果"], columns: [.init(heading: "說明", width: 40)],
        rows: [
          .init(severity: .error, cells: ["不是日期"], link: .init(sheet: "Sheet1", position: cell))
        ],
        linkColumn: 0), noteHeading: "【檢核】")
  }

  private static var fixture: WorkbookFixture {
    var fixture = WorkbookFixture(
      rows: #"<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>"#,
      strings: ["<t>文字</t>"], formats: ["0.00"])
    fixture["xl/media/image1.png"] = "a picture"
    return fixture
  }

  /// Marks bytes and returns the marked ones, or why not.
  private func marked(
    _ bytes: [UInt8], _ cell: CellPosition = CellPosition(column: 1, row: 1)
  ) throws -> (bytes: [UInt8], problem: String?) {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let source = folder + "/in.xlsx"
    try Data(bytes).write(to: URL(filePath: source))
    switch try annotate(workbookAt: source, with: Self.annotation(cell)) {
    case .annotated(let bytes): return (bytes, nil)
    case .cannotPatch(let problem): return ([], problem.code)
    }
  }

  /// Parts of a workbook by name.
  private func parts(_ bytes: [UInt8]) throws -> [String: String] {
    let package = EditedPackage(
      try ZipArchive(try ByteSource(bytes: bytes), limits: ReadingLimits()), limits: ReadingLimits()
    )
    var parts: [String: String] = [:]
    for name in package.names {
      parts[name.text] = String(decoding: try package.original(name) ?? [], as: UTF8.self)
    }
    return parts
  }

  @Test func `only the parts concerned are touched`() throws {
    let bytes = Self.fixture.bytes
    let (before, after) = (try parts(bytes), try parts(try marked(bytes).bytes))
    #expect(
      before.filter { after[$0.key] != $0.value }.keys.sorted() == [
        "[content_types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
      ])
    #expect(
      after.keys.filter { before[$0] == nil }.sorted() == [
        "xl/comments1.xml", "xl/drawings/vmldrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/sheet2.xml",
      ])
  }

  @Test func `the list is the last sheet and the open one`() throws {
    let after = try parts(try marked(Self.fixture.bytes).bytes)
    #expect(
      after["xl/workbook.xml"]
        == Self.fixture["xl/workbook.xml"].replacing(
          "<sheets>", with: #"<bookViews><workbookView activeTab="1"/></bookViews><sheets>"#
        )
        .replacing("</sheets>", with: #"<sheet name="檢核結果" sheetId="2" r:id="rId4"/></sheets>"#))
    #expect(
      after["xl/_rels/workbook.xml.rels"]?.contains(
        #"<Relationship Id="rId4" Type="\#(WorkbookFixture.relations)/worksheet" Target="/xl/worksheets/sheet2.xml"/>"#
      )
        == true)
  }

  @Test func `what is read outside the list stays the same`() throws {
    let bytes = Self.fixture.bytes
    let before = Reading(bytes, reader: .libxml2)
    let after = Reading(try marked(bytes, CellPosition(column: 4, row: 7)).bytes, reader: .libxml2)
    #expect(after.cells.filter { !$0.key.hasPrefix("檢核結果!") } == before.cells)
    #expect(after.refusal == nil)
  }

  @Test func `the same workbook and marks give the same bytes`() throws {
    #expect(try marked(Self.fixture.bytes).bytes == marked(Self.fixture.bytes).bytes)
  }

  @Test func `annotations that differ in anything have different bytes`() {
    let annotation = Self.annotation(CellPosition(column: 1, row: 1))
    var others = [annotation]
    func change(_ body: (inout Annotation) -> Void) {
      var other = annotation
      body(&other)
      others.append(other)
    }
    change { $0.noteHeading = "" }
    change { $0.marks = [] }
    change { $0.marks[0].sheet = "Sheet" }
    change { $0.marks[0].range.first.row = 2 }
    change { $0.marks[0].range.last.column = 2 }
    change { $0.marks[0].severity = .warning }
    change { $0.marks[0].note = "" }
    change { $0.list.title = "" }
    change { $0.list.introduction = ["檢核", "結果"] }
    change { $0.list.introduction = ["檢", "核結果"] }
    change { $0.list.columns[0].heading = "" }
    change { $0.list.columns[0].width = 41 }
    change { $0.list.rows[0].severity = nil }
    change { $0.list.rows[0].cells = [] }
    change { $0.list.rows[0].link = nil }
    change { $0.list.rows[0].link?.sheet = "Sheet" }
    change { $0.list.rows[0].link?.position.row = 2 }
    change { $0.list.linkColumn = 1 }
    #expect(Set(others.map(\.bytes)).count == others.count)
    #expect(annotation.bytes == Self.annotation(CellPosition(column: 1, row: 1)).bytes)
  }

  @Test func `parts that are not concerned keep their deflated bytes`() throws {
    let bytes = Self.fixture.bytes
    func stored(_ bytes: [UInt8]) throws -> [String: ArraySlice<UInt8>] {
      var stored: [String: ArraySlice<UInt8>] = [:]
      let directory = try ZipDirectory(of: ByteSource(bytes: bytes), limits: ReadingLimits())
      for entry in directory.entries {
        let header = Int(entry.headerOffset)
        let start =
          header + 30 + Int(bytes.little16(header + 26)) + Int(bytes.little16(header + 28))
        stored[String(decoding: entry.name, as: UTF8.self)] =
          bytes[start..<(start + Int(entry.compressedSize))]
      }
      return stored
    }
    let (before, after) = (try stored(bytes), try stored(try marked(bytes).bytes))
    for name in ["xl/media/image1.png", "xl/sharedStrings.xml", "_rels/.rels"] {
      #expect(before[name] != nil)
      #expect(before[name] == after[name])
    }
  }

  @Test func `a workbook that is sent back unchanged and marked again does not change`() throws {
    let once = try marked(Self.fixture.bytes).bytes
    #expect(try parts(try marked(once).bytes) == parts(once))
  }

  @Test func `marks that are not made again are taken off`() throws {
    let once = try marked(Self.fixture.bytes).bytes
    let other = try parts(try marked(once, CellPosition(column: 2, row: 1)).bytes)
    #expect(
      other["xl/worksheets/sheet1.xml"]?.contains(
        #"<c r="A1" s="1"><v>1</v></c><c s=""#) == true)
    #expect(other["xl/comments1.xml"]?.contains(#"ref="A1""#) == false)
    #expect(other["xl/drawings/vmldrawing1.vml"]?.contains("<x:Column>0</x:Column>") == false)
    #expect(other["xl/worksheets/sheet3.xml"] == nil)
  }

  @Test func `a sender's own sheet of the same title stays`() throws {
    var fixture = Self.fixture
    fixture.addSheet("檢核結果", fixture["xl/worksheets/sheet1.xml"])
    let after = try parts(try marked(fixture.bytes).bytes)
    #expect(after["xl/worksheets/own.xml"] == fixture["xl/worksheets/own.xml"])
    #expect(
      after["xl/workbook.xml"]?.contains(#"<sheet name="檢核結果 (2)" sheetId="10" r:id="rId10"/>"#)
        == true)
    let workbook = try Workbook(bytes: try marked(fixture.bytes).bytes)
    #expect(try workbook.contents(ofSheet: 1).isAnnotationList == false)
    #expect(try workbook.contents(ofSheet: 2).isAnnotationList)
  }

  @Test(arguments: [
    ("_xmlsignatures/sig1.xml", "<Signature/>", "annotation.signed"),
    ("xl/revisions/revisionHeaders.xml", "<headers/>", "annotation.tracked"),
    (
      "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row></line></sheetData></worksheet>",
      "workbook.damaged.xml"
    ),
    ("xl/styles.xml", "<other/>", "annotation.unusual_part"),
    ("xl/workbook.xml", "<other/>", "workbook.not_xlsx.package"),
  ])
  func `a workbook that marks could harm is not marked`(part: String, xml: String, code: String)
    throws
  {
    var fixture = Self.fixture
    fixture[part] = xml
    #expect(try marked(fixture.bytes).problem == code)
  }

  @Test(arguments: [
    #"<c r="B1" s="3"/>"#, #"<c r="B1" s=" 3 "/>"#, #"<c r="B1"/></row><row r="2" s="3">"#,
  ])
  func `cells whose format the workbook lacks do not get ours, on any sheet`(dangling: String)
    throws
  {
    var fixture = Self.fixture
    fixture.addSheet(
      "own",
      fixture["xl/worksheets/sheet1.xml"].replacing(
        #"<c r="B1" t="s"><v>0</v></c>"#, with: dangling))
    let after = try parts(try marked(fixture.bytes).bytes)
    #expect(after["xl/worksheets/sheet1.xml"]?.contains(#"<c r="A1" s="4">"#) == true)
    #expect(after["xl/worksheets/own.xml"] == fixture["xl/worksheets/own.xml"])
  }

  @Test func `cells of a workbook without formats do not get ours`() throws {
    var fixture = Self.fixture
    fixture["xl/_rels/workbook.xml.rels"] = fixture["xl/_rels/workbook.xml.rels"].replacing(
      "/styles\"", with: "/none\"")
    fixture.parts.removeAll { $0.name == "xl/styles.xml" }
    let cell = CellPosition(column: 2, row: 1)
    let after = try parts(try marked(fixture.bytes, cell).bytes)
    #expect(
      after["xl/worksheets/sheet1.xml"]?.contains(#"<c r="A1" s="1"><v>1</v></c><c s="2""#) == true
        || after["xl/worksheets/sheet1.xml"]?.contains(#"s="1"><v>1</v></c><c r="B1" t="s" s="2""#)
          == true
    )
  }

  @Test func `a part in UTF-16 is marked`() throws {
    var fixture = Self.fixture
    let sheet = fixture["xl/worksheets/sheet1.xml"].replacing("UTF-8", with: "UTF-16")
    fixture.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    fixture.finish = { zip in
      let units: [UInt8] = sheet.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
      zip.entries.append(.init(name: "xl/worksheets/sheet1.xml", bytes: [0xff, 0xfe] + units))
    }
    let after = try parts(try marked(fixture.bytes).bytes)
    #expect(after["xl/worksheets/sheet1.xml"]?.contains(#"<c r="A1" s="2"><v>1</v></c>"#) == true)
  }
}

extension WorkbookFixture {
  /// Adds a second sheet, `own.xml`.
  fileprivate mutating func addSheet(_ title: String, _ xml: String) {
    self["xl/workbook.xml"] = self["xl/workbook.xml"].replacing(
      "</sheets>", with: #"<sheet name="\#(title)" sheetId="9" r:id="rId9"/></sheets>"#)
    self["xl/_rels/workbook.xml.rels"] = self["xl/_rels/workbook.xml.rels"].replacing(
      "</Relationships>",
      with:
        #"<Relationship Id="rId9" Type="\#(Self.relations)/worksheet" "#
        + #"Target="worksheets/own.xml"/></Relationships>"#)
    self["xl/worksheets/own.xml"] = xml
  }
}
