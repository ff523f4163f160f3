/// How a cell looks; equal styles share one format of the workbook.
struct CellStyle: Hashable {
  enum Horizontal: Hashable { case left, centre, right }
  enum Vertical: Hashable { case top, centre }
  /// `below` is a hair line under the cell only.
  enum Border: Hashable { case none, below, hair, thin }

  var size = 10.0
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  /// Red, green, blue as 0xRRGGBB.
  var colour: UInt32 = 0x1A1A1A
  var fill: UInt32?
  var numberFormat: String?
  var horizontal: Horizontal?
  var vertical = Vertical.centre
  var wraps = false
  var border = Border.none
  var indent: UInt8 = 0
  /// Can be changed on a protected sheet.
  var isUnlocked = false
}

/// What a cell holds.
enum CellContent {
  case blank
  case text(String)
  case number(Double)
  /// The number format shows it as a day.
  case serial(Double)
  /// Without the leading `=`; shown until the reader's program calculates again.
  case formula(String, Cached)
  /// A link to a place in this workbook, such as `'佐證'!A5`, and the text shown.
  case link(to: String, String)

  var isBlank: Bool {
    switch self {
    case .blank, .text(""): true
    case .text, .number, .serial, .formula, .link: false
    }
  }

  enum Cached {
    case number(Double)
    case text(String)
  }
}
