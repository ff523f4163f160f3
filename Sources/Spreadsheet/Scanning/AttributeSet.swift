/// Attributes seen in one tag: each must be known and stand there once, else libxml2 must judge the tag.
struct AttributeSet {
  private var seen: UInt32 = 0

  /// Whether the name is one of at most 32 names and new.
  mutating func insert(_ name: Bytes, of names: [StaticString]) -> Bool {
    guard let place = names.firstIndex(where: { name.spells($0) }) else { return false }
    let bit: UInt32 = 1 << UInt32(place)
    guard seen & bit == 0 else { return false }
    seen |= bit
    return true
  }
}
