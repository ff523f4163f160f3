/// The yellow box of one note as Excel draws it, hidden until the pointer rests on the cell.
struct NoteShape {
  private let identifier: Int
  private let order: Int
  private let position: CellPosition
  private let text: String

  init(identifier: Int, order: Int, _ position: CellPosition, _ text: String) {
    self.identifier = identifier
    self.order = order
    self.position = position
    self.text = text
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

  /// The element; `namespaces` are declared on it.
  func spelled(declaring namespaces: String) -> String {
    let size = "width:\(width)pt;height:\(lines * 12 + 10)pt"
    return ##"<v:shape\##(namespaces) id="_x0000_s\##(identifier)" type="#_x0000_t202" "##
      + #"style="position:absolute;margin-left:60pt;margin-top:2pt;\#(size);"#
      + ##"z-index:\##(order);visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">"##
      + ##"<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>"##
      + #"<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">"#
      + #"<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">"#
      + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(anchor)</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>\(position.row - 1)</x:Row>"
      + "<x:Column>\(position.column - 1)</x:Column></x:ClientData></v:shape>"
  }

  private let width = 240

  /// Lines that the text takes at this width; a Chinese character is about 9 points wide, a Latin one 5.
  private var lines: Int {
    let taken = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      sum, line in
      let points = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2e80 ? 5 : 9) }
      return sum + max(1, (points + width - 21) / (width - 20))
    }
    return min(taken + 1, 40)
  }

  /// Left column and pixels, top row and pixels, right, bottom: five columns wide, at the right of the cell.
  private var anchor: String {
    let left = min(position.column, 16_384 - 6)
    let top = max(0, min(position.row - 2, 1_048_576 - 50))
    return "\(left), 15, \(top), 4, \(left + 5), 15, \(top + (lines * 12 + 24) / 15), 4"
  }
}
