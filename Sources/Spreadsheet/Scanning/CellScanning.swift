extension RawCell {
  /// Scans a cell whose `<c` has been taken, up to and with its end.
  @inline(__always)
  mutating func scan(_ cursor: inout XMLCursor) -> Bool {
    scanCommon(&cursor) || scanAny(&cursor)
  }

  @inline(never)
  private mutating func scanAny(_ cursor: inout XMLCursor) -> Bool {
    var seen: UInt8 = 0
    var others = AttributeSet()
    tag: while true {
      switch cursor.nextPiece() {
      case .attribute(let name, let value):
        guard take(name, value, &seen, &others) else { return false }
      case .open: break tag
      case .closed: return true
      case .unfit: return false
      }
    }
    while true {
      cursor.skipSpace()
      guard cursor.take(UInt8(ascii: "<")) else { return false }
      switch cursor.byte {
      case UInt8(ascii: "v"): guard scanValue(&cursor) else { return false }
      case UInt8(ascii: "/"): return cursor.take("/c>")
      case UInt8(ascii: "f"): guard scanFormula(&cursor) else { return false }
      default: guard scanInlineText(&cursor) else { return false }
      }
    }
  }

  /// Takes an attribute that stands there for the first time.
  @inline(__always)
  private mutating func take(
    _ name: Bytes, _ value: Bytes, _ seen: inout UInt8, _ others: inout AttributeSet
  ) -> Bool {
    guard name.count == 1 else { return others.insert(name, of: CellAttributes.others) }
    let letter = name[0] &- UInt8(ascii: "r")
    // `r`, `s` and `t` follow each other in ASCII.
    guard letter < 3, seen & (1 << letter) == 0 else { return false }
    seen |= 1 << letter
    switch letter {
    case 0: take(reference: value)
    case 1: take(style: Self.style(spelled: value))
    default: take(type: value)
    }
    return true
  }

  /// `<v>…</v>`, once in a cell.
  @inline(__always)
  private mutating func scanValue(_ cursor: inout XMLCursor) -> Bool {
    guard value.isMissing, cursor.take("v") else { return false }
    if !cursor.take(UInt8(ascii: ">")) {
      guard let isOpen = Self.tagIsOpen(&cursor, attributes: CellAttributes.text) else {
        return false
      }
      guard isOpen else {
        value = cursor.noText
        return true
      }
    }
    guard let text = cursor.text(), cursor.take("</v>") else { return false }
    value = text
    return true
  }

  /// `<f>…</f>`, whose text is passed over.
  private mutating func scanFormula(_ cursor: inout XMLCursor) -> Bool {
    guard !hasFormula, cursor.take("f"),
      let isOpen = Self.tagIsOpen(&cursor, attributes: CellAttributes.formula)
    else { return false }
    hasFormula = true
    return !isOpen || (cursor.text() != nil && cursor.take("</f>"))
  }

  /// `<is><t>…</t></is>`, the plain form of inline text.
  private mutating func scanInlineText(_ cursor: inout XMLCursor) -> Bool {
    guard inlineText.isMissing, cursor.take("is><t"),
      let isOpen = Self.tagIsOpen(&cursor, attributes: CellAttributes.text)
    else { return false }
    guard isOpen else {
      inlineText = cursor.noText
      return cursor.take("</is>")
    }
    guard let text = cursor.text(), cursor.take("</t></is>") else { return false }
    inlineText = cursor.unescaped(text)
    return true
  }

  /// Whether a tag is followed by contents; nil where it is unfit.
  static func tagIsOpen(_ cursor: inout XMLCursor, attributes: [StaticString]) -> Bool? {
    var seen = AttributeSet()
    while true {
      switch cursor.nextPiece() {
      case .attribute(let name, _): guard seen.insert(name, of: attributes) else { return nil }
      case .open: return true
      case .closed: return false
      case .unfit: return nil
      }
    }
  }
}

/// The attributes that cells, values and formulas have in the schema.
enum CellAttributes {
  static let others: [StaticString] = ["cm", "vm", "ph"]
  static let text: [StaticString] = ["xml:space"]
  static let formula: [StaticString] = [
    "t", "ref", "si", "ca", "aca", "dt2D", "dtr", "r1", "r2", "del1", "del2", "bx", "xml:space",
  ]
}
