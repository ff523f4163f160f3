import Testing

@testable import Spreadsheet

/// Notes are added below those of others, and taken off again without a trace of ours.
@Suite struct NotesTests {
  private static let heading = "【檢核】"
  private static let others =
    #"<comments xmlns="\#(WorkbookFixture.main)"><authors><author>王大明</author>"#
    + #"<author>tc={1}</author></authors><commentList>"#
    + #"<comment ref="A1" authorId="0"><text><t>請補</t></text></comment>"#
    + #"<comment ref="B1" authorId="1"><text><t>[Threaded comment]</t></text></comment>"#
    + "</commentList></comments>"

  private func part(_ text: String) throws -> NotesPart {
    try NotesPart(Array(text.utf8), of: .root)
  }

  private func run(_ text: String, bold: Bool) -> String {
    #"<r><rPr>\#(bold ? "<b/>" : "")<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/>"#
      + #"<family val="2"/></rPr><t xml:space="preserve">\#(text)</t></r>"#
  }

  @Test func `a new note stands behind the others under our name`() throws {
    let position = CellPosition(column: 3, row: 2)
    let (bytes, new) = try part(Self.others).adding(
      [(position, "不是日期 <&>")], heading: Self.heading)
    let note =
      #"<comment ref="C2" authorId="2"><text>\#(run(Self.heading, bold: true))"#
      + "\(run("\n不是日期 &lt;&amp;&gt;", bold: false))</text></comment>"
    let expected = Self.others.replacing(
      "</authors>", with: "<author>\(Self.heading)</author></authors>"
    )
    .replacing("</commentList>", with: note + "</commentList>")
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(new.map(\.position) == [position])
  }

  @Test func `a cell that has a note keeps it, ours below`() throws {
    let (bytes, new) = try part(Self.others).adding(
      [(CellPosition(column: 1, row: 1), "空白")], heading: Self.heading)
    let expected = Self.others.replacing(
      "<t>請補</t>",
      with: "<r><t>請補</t></r>" + run("\n\n" + Self.heading, bold: true) + run("\n空白", bold: false))
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(new.isEmpty)
  }

  @Test func `a thread of comments is left alone`() throws {
    let (bytes, new) = try part(Self.others).adding(
      [(CellPosition(column: 2, row: 1), "空白")], heading: Self.heading)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.others)
    #expect(new.isEmpty)
  }

  @Test func `our notes are taken off and those of others stay`() throws {
    let cells = [CellPosition(column: 1, row: 1), CellPosition(column: 4, row: 4)]
    let (bytes, _) = try part(Self.others).adding(
      cells.map { ($0, "第一行\n第二行") }, heading: Self.heading)
    let marked = String(decoding: bytes, as: UTF8.self)
    let (clean, gone) = try #require(try part(marked).removingOurs(heading: Self.heading))
    let expected = Self.others.replacing("<t>請補</t>", with: "<r><t>請補</t></r>")
      .replacing("</authors>", with: "<author>\(Self.heading)</author></authors>")
    #expect(String(decoding: clean, as: UTF8.self) == expected)
    #expect(gone == [cells[1]])
  }

  @Test(arguments: [
    // As LibreOffice gives them back: the author is lost, the gap has moved into the run before.
    ("<r><t>請補\n\n</t></r><r><t>【檢核】</t></r><r><t>\n空白</t></r>", "<r><t>請補</t></r>"),
    // As it does where a heading has letters of two scripts.
    (
      "<r><t>請補&#10;&#10;</t></r><r><t>【檢</t></r><r><t>核】&#10;</t></r><r><t>x</t></r>",
      "<r><t>請補</t></r>"
    ),
    // As a program without formats does: one text.
    ("<t>請補&#10;&#10;【檢核】&#10;空白</t>", "<t>請補</t>"),
    ("<r><t>請補_x000a_【檢核】_x000a_空白</t></r>", "<r><t>請補</t></r>"),
  ])
  func `our part of a note is known by its heading`(text: String, rest: String) throws {
    let marked = Self.others.replacing("<t>請補</t>", with: text)
    let (clean, gone) = try #require(try part(marked).removingOurs(heading: Self.heading))
    #expect(
      String(decoding: clean, as: UTF8.self) == Self.others.replacing("<t>請補</t>", with: rest))
    #expect(gone.isEmpty)
  }

  @Test(arguments: ["<t>見【檢核】說明</t>", "<r><t>見</t></r><r><t>【檢核】說明</t></r>"])
  func `our heading amid a line is somebody's own words`(text: String) throws {
    let note = Self.others.replacing("<t>請補</t>", with: text)
    #expect(try part(note).removingOurs(heading: Self.heading) == nil)
  }

  @Test(arguments: [(60, true), (100, false)])
  func `prefixes bound within each other without end are refused`(depth: Int, isRead: Bool) {
    let starts = String(repeating: #"<a xmlns:p="x">"#, count: depth)
    let ends = String(repeating: "</a>", count: depth)
    let text = Self.others.replacing("<authors>", with: starts + ends + "<authors>")
    #expect(((try? part(text)) != nil) == isRead)
  }

  @Test(arguments: [(256, true), (300, false)])
  func `a tag of more attributes than the reader takes is refused`(count: Int, isRead: Bool) {
    let attributes = (1...count).map { #" xmlns:a\#($0)="u""# }.joined()
    let text = Self.others.replacing("<comments", with: "<comments\(attributes.dropFirst(13))")
    #expect(((try? part(text)) != nil) == isRead)
  }
}
