extension RawCell {
  /// Scans `<c r="B3" s="1" t="s"><v>17</v></c>`, the form of nearly all cells, from behind its `<c`.
  ///
  /// Anything else leaves cell and cursor as they were. Words are compared four or eight bytes at a time: the 0
  /// behind the window is in no word, so no comparison succeeds across it.
  @inline(__always)
  mutating func scanCommon(_ cursor: inout XMLCursor) -> Bool {
    var place = cursor.place
    guard place.four == Word.reference else { return false }
    place += 4
    var column = 0
    // Excel's last column has three letters.
    let firstLetter = place
    while place.pointee &- UInt8(ascii: "A") < 26, place - firstLetter < 3 {
      column = column &* 26 &+ Int(place.pointee &- UInt8(ascii: "@"))
      place += 1
    }
    guard let row = place.takeDigits(), take(&place, UInt8(ascii: "\"")) else { return false }
    guard 1...16_384 ~= column, 1...1_048_576 ~= row else { return false }

    var style = 0
    if place.four == Word.style {
      place += 4
      guard let index = place.takeDigits(), take(&place, UInt8(ascii: "\"")) else { return false }
      style = index
    }
    var isShared = false
    if place.four == Word.type {
      guard place[4] == UInt8(ascii: "s"), place[5] == UInt8(ascii: "\"") else { return false }
      isShared = true
      place += 6
    }
    guard place.four == Word.value else { return false }
    place += 4
    let value = place
    while place.pointee.isNumberByte { place += 1 }
    guard place.eight == Word.end else { return false }

    self.place(column: column, row: row)
    take(style: style)
    if isShared { becomeShared() }
    self.value = Bytes(start: value, count: place - value)
    cursor.skip(to: place + 8)
    return true
  }

  @inline(__always)
  private func take(_ place: inout UnsafePointer<UInt8>, _ byte: UInt8) -> Bool {
    guard place.pointee == byte else { return false }
    place += 1
    return true
  }
}

/// Words of the common cell as a processor loads them, little end first.
private enum Word {
  /// ` r="`
  static var reference: UInt32 { 0x223d_7220 }
  /// ` s="`
  static var style: UInt32 { 0x223d_7320 }
  /// ` t="`
  static var type: UInt32 { 0x223d_7420 }
  /// `><v>`
  static var value: UInt32 { 0x3e76_3c3e }
  /// `</v></c>`
  static var end: UInt64 { 0x3e63_2f3c_3e76_2f3c }
}

extension UnsafePointer<UInt8> {
  @inline(__always)
  fileprivate var four: UInt32 {
    UInt32(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt32.self))
  }

  @inline(__always)
  fileprivate var eight: UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt64.self))
  }

  /// Up to nine digits, and a place behind them.
  @inline(__always)
  fileprivate mutating func takeDigits() -> Int? {
    let first = self
    var value = 0
    while pointee &- UInt8(ascii: "0") < 10, self - first < 9 {
      value = value &* 10 &+ Int(pointee &- UInt8(ascii: "0"))
      self += 1
    }
    return self > first ? value : nil
  }
}
