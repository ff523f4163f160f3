extension CellPosition {
  /// Reads `B3` or `$B$3`; nil where it is anything else or lies outside every sheet.
  ///
  /// Letters and digits are bounded as they are added up: `A99999999999999999999` is nil, not a trap.
  @inline(__always)
  init?(a1 text: Bytes) {
    var place = 0
    var column = 0
    var row = 0
    if place < text.count, text[place] == UInt8(ascii: "$") { place += 1 }
    let firstLetter = place
    while place < text.count {
      let letter = (text[place] & 0xdf) &- UInt8(ascii: "A")
      guard letter < 26, text[place] >= UInt8(ascii: "A") else { break }
      column = column &* 26 &+ Int(letter) &+ 1
      place += 1
      guard column <= 16_384 else { return nil }
    }
    guard place > firstLetter else { return nil }
    if place < text.count, text[place] == UInt8(ascii: "$") { place += 1 }
    let firstDigit = place
    while place < text.count {
      let digit = text[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      row = row &* 10 &+ Int(digit)
      place += 1
      guard row <= 1_048_576 else { return nil }
    }
    guard place > firstDigit, row > 0 else { return nil }
    self.init(column: column, row: row)
  }
}

extension CellRange {
  /// Reads `B3:D7`, or a lone `B3`, with its corners in any order.
  init?(a1 text: Bytes) {
    let colon = text.firstIndex(of: UInt8(ascii: ":"))
    guard let one = CellPosition(a1: Bytes(rebasing: text[..<(colon ?? text.count)])),
      let other = colon.map({ CellPosition(a1: Bytes(rebasing: text[($0 + 1)...])) }) ?? one
    else { return nil }
    self.init(
      first: CellPosition(column: min(one.column, other.column), row: min(one.row, other.row)),
      last: CellPosition(column: max(one.column, other.column), row: max(one.row, other.row)))
  }
}
