/// The yellow box of one note as Excel draws it, hidden until the pointer rests on the cell.
struct NoteShape {
  private let identifier: Int
  private let order: Int
  private let position: CellPosition
  /// Lines that the text takes.
  private let lines: Int

  init(identifier: Int, order: Int, _ position: CellPosition, _ text: String) {
    self.identifier = identifier
    self.order = order
    self.position = position
    // A Chinese character is about 9 points wide, a Latin one 5.
    let taken = TextLines.widths(of: text, narrow: 5, wide: 9).reduce(0) {
      $0 + max(1, ($1 + Self.width - 21) / (Self.width - 20))
    }
    lines = min(taken + 1, 40)
  }

  /// What every shape refers to; declared once in a part.
  static func type(declaring namespaces: String) -> String {
    #"<v:shapetype\#(namespaces) id="_x0000_t202" coordsize="21600,21600" o:spt="202" "#
      + #"path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>"#
      + #"<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"#
  }

  /// Reserves a block of identifiers for a part.
  static func reservation(of block: Int, declaring namespaces: String) -> String {
    #"<o:shapelayout\#(namespaces) v:ext="edit"><o:idmap v:ext="edit" data="\#(block)"/>"#
      + "</o:shapelayout>"
  }

  /// Declared on every element where a part binds other prefixes, as openpyxl's do.
  static let namespaces =
    #" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office""#
    + #" xmlns:x="urn:schemas-microsoft-com:office:excel""#

  /// Writes the element; `namespaces` are declared on it.
  func write(declaring namespaces: String, into buffer: inout XMLBuffer) {
    buffer.markup("<v:shape")
    buffer.markup(namespaces)
    buffer.markup(#" id="_x0000_s"#)
    buffer.number(identifier)
    buffer.markup(##"" type="#_x0000_t202" style="position:absolute;margin-left:60pt;"##)
    buffer.markup("margin-top:2pt;width:")
    buffer.number(Self.width)
    buffer.markup("pt;height:")
    buffer.number(lines * 12 + 10)
    buffer.markup("pt;z-index:")
    buffer.number(order)
    buffer.markup(##";visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">"##)
    buffer.markup(##"<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>"##)
    buffer.markup(#"<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">"#)
    buffer.markup(#"<div style="text-align:left"></div></v:textbox>"#)
    buffer.markup(#"<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>"#)
    buffer.markup("<x:Anchor>")
    writeAnchor(into: &buffer)
    buffer.markup("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
    buffer.number(position.row - 1)
    buffer.markup("</x:Row><x:Column>")
    buffer.number(position.column - 1)
    buffer.markup("</x:Column></x:ClientData></v:shape>")
  }

  /// In points.
  private static let width = 240

  /// Left column and pixels, top row and pixels, right, bottom: five columns wide, at the right of the cell.
  private func writeAnchor(into buffer: inout XMLBuffer) {
    let left = min(position.column, 16_384 - 6)
    let top = max(0, min(position.row - 2, 1_048_576 - 50))
    buffer.number(left)
    buffer.markup(", 15, ")
    buffer.number(top)
    buffer.markup(", 4, ")
    buffer.number(left + 5)
    buffer.markup(", 15, ")
    buffer.number(top + (lines * 12 + 24) / 15)
    buffer.markup(", 4")
  }
}
