/// A text as the key of a dictionary, by its bytes: what is looked up has one normal form already,
/// for which the hash of String would look again.
struct SpellingKey: Hashable, Sendable {
  let text: String
  private let mixed: UInt64

  init(_ text: String) {
    self.text = text
    // FNV-1a; hostile keys are spread by the dictionary's own seed afterwards.
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.mixed = mixed
  }

  func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

  static func == (left: Self, right: Self) -> Bool {
    left.mixed == right.mixed && left.text.utf8.elementsEqual(right.text.utf8)
  }
}
