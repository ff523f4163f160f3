/// A `<c>` element as the file spells it; its bytes live until the call that hands it over returns.
///
/// Both readers of sheets, libxml2's and the byte scanner, produce it; everything after it is shared.
/// It is not copyable because millions of copies would cost more than the scanning.
struct RawCell: ~Copyable {
  /// The column and row that the attribute `r` names; 0 where it is missing or unreadable.
  private(set) var column = 0
  private(set) var row = 0
  /// The attribute `r` where it is given but unreadable.
  private(set) var unreadableReference = Bytes.missing
  private(set) var type = CellType.number
  /// The attribute `t` where it is of no known type.
  private(set) var unknownType = Bytes.missing
  /// The attribute `s`; a cell without it has the first style.
  private(set) var style = 0
  /// The text of `<v>`, entities undone.
  var value = Bytes.missing
  /// The text of `<is>`, runs joined and escapes undone.
  var inlineText = Bytes.missing
  /// How the runs of `<is>` look.
  var inlineLooks: TextLooks = []
  var hasFormula = false

  /// Takes the attribute `r`.
  mutating func take(reference: Bytes) {
    if let position = CellPosition(a1: reference) {
      place(column: position.column, row: position.row)
    } else {
      unreadableReference = reference
    }
  }

  /// Takes the place that an attribute `r` names.
  @inline(__always)
  mutating func place(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Takes the attribute `t`.
  @inline(__always)
  mutating func take(type spelled: Bytes) {
    type = CellType(spelled)
    if type == .unknown { unknownType = spelled }
  }

  /// Takes the type of cells that hold an index of the string table.
  @inline(__always)
  mutating func becomeShared() { type = .shared }

  /// Takes the attribute `s`.
  @inline(__always)
  mutating func take(style index: Int) { style = index }

  /// The index that an attribute `s` spells; what is no index becomes one that no style has.
  @inline(__always)
  static func style(spelled: Bytes) -> Int {
    spelled.integer(upTo: .max) ?? spelled.trimmed.integer(upTo: .max) ?? .max
  }
}

/// The types of cells (ECMA-376 part 1, 18.18.11).
enum CellType: UInt8 {
  case number, shared, formulaText, inlineText, boolean, error, isoDate, unknown

  @inline(__always)
  init(_ spelled: Bytes) {
    switch spelled.count {
    case 0: self = .number
    case 1: self = Self(letter: spelled[0])
    case 3 where spelled.spells("str"): self = .formulaText
    case 9 where spelled.spells("inlineStr"): self = .inlineText
    default: self = .unknown
    }
  }

  @inline(__always)
  private init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "s"): self = .shared
    case UInt8(ascii: "n"): self = .number
    case UInt8(ascii: "b"): self = .boolean
    case UInt8(ascii: "e"): self = .error
    case UInt8(ascii: "d"): self = .isoDate
    default: self = .unknown
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What a file leaves out, as opposed to what it gives as empty.
  @inline(__always)
  static var missing: Bytes { Bytes(start: nil, count: 0) }

  @inline(__always)
  var isMissing: Bool { baseAddress == nil }
}
