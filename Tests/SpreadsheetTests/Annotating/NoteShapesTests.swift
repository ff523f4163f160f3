import Testing

@testable import Spreadsheet

/// The drawings by which Excel shows notes.
@Suite struct NoteShapesTests {
  private let cell = CellPosition(column: 2, row: 3)

  private func text(_ shapes: NoteShapes) -> String {
    String(decoding: shapes.edited, as: UTF8.self)
  }

  @Test func `a new drawing reserves its block and draws a hidden box beside the cell`() throws {
    var shapes = NoteShapes(NoteShapes.empty(block: 4), of: .root)
    let before = text(shapes)
    try shapes.add([(cell, "短")]) { 9 }
    let shape =
      ##"<v:shape id="_x0000_s4097" type="#_x0000_t202" style="position:absolute;margin-left:60pt;"##
      + ##"margin-top:2pt;width:240pt;height:34pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" "##
      + ##"o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>"##
      + #"<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">"#
      + #"<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">"#
      + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, 1, 4, 7, 15, 4, 4</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>"
    #expect(before.contains(#"<o:idmap v:ext="edit" data="4"/>"#))
    #expect(text(shapes) == before.replacing("</xml>", with: shape + "</xml>"))
    shapes.remove(at: [cell])
    #expect(text(shapes) == before)
  }

  @Test func `identifiers go on from those of the part, into a further block when it is full`()
    throws
  {
    let full =
      #"<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" "#
      + #"xmlns:x="urn:schemas-microsoft-com:office:excel"><o:idmap v:ext="edit" data="1"/>"#
      + #"<v:shape id="_x0000_s2046"></v:shape></xml>"#
    var shapes = NoteShapes(Array(full.utf8), of: .root)
    try shapes.add([(cell, ""), (CellPosition(column: 1, row: 1), "")]) { 7 }
    #expect(text(shapes).contains(#"data="1,7""#))
    #expect(text(shapes).contains(#""_x0000_s2047""#))
    #expect(text(shapes).contains(#""_x0000_s7169""#))
  }

  @Test(arguments: ["data=", #"data=""#, #"data="1"#, "data='x' "])
  func `a reservation that says nothing is none`(reservation: String) throws {
    let odd =
      #"<xml xmlns:o="urn:schemas-microsoft-com:office:office"><o:idmap "# + reservation
      + "></xml>"
    var shapes = NoteShapes(Array(odd.utf8), of: .root)
    try shapes.add([(cell, "")]) { 7 }
    #expect(text(shapes).contains(#"data="7""#))
  }

  @Test
  func `a drawing with prefixes of its own is added to and only its note at the cell removed`()
    throws
  {
    let others =
      #"<xml xmlns:ns0="urn:schemas-microsoft-com:office:office" xmlns:ns1="urn:schemas-microsoft-com:vml" "#
      + #"xmlns:ns2="urn:schemas-microsoft-com:office:excel"><ns0:idmap ns1:ext="edit" data="1" />"#
      + #"<ns1:shape id="_x0000_s1026"><ns2:ClientData ObjectType="Note"><ns2:Row>0</ns2:Row>"#
      + "<ns2:Column>0</ns2:Column></ns2:ClientData></ns1:shape>"
      + #"<ns1:shape id="_x0000_s1027"><ns2:ClientData ObjectType="Checkbox"><ns2:Row>2</ns2:Row>"#
      + "<ns2:Column>1</ns2:Column></ns2:ClientData></ns1:shape></xml>"
    var shapes = NoteShapes(Array(others.utf8), of: .root)
    try shapes.add([(cell, "短")]) { 7 }
    #expect(text(shapes).contains(#"<v:shape xmlns:v="urn:schemas-microsoft-com:vml""#))
    #expect(text(shapes).contains(#"id="_x0000_s1028""#))
    shapes.remove(at: [cell])
    #expect(!text(shapes).contains("_x0000_s1028"))
    #expect(text(shapes).contains("_x0000_s1027"))
    shapes.remove(at: [CellPosition(column: 1, row: 1)])
    #expect(!text(shapes).contains("_x0000_s1026"))
  }

  @Test func `shapes of many names that nothing closes do not hold up the removal of a note`()
    throws
  {
    let note =
      #"<v:shape id="s"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column>"#
      + "</x:ClientData></v:shape>"
    let unclosed = (0..<10_000).map { "<p\($0):shape ><a:shape ><b:shape ></b:shape>" }.joined()
    var shapes = NoteShapes(Array((unclosed + note + unclosed).utf8), of: .root)
    // A search to the end for each took minutes.
    let time = ContinuousClock().measure { shapes.remove(at: [cell]) }
    #expect(text(shapes) == unclosed + unclosed)
    #expect(time < .seconds(10))
  }
}
