/// A window on a part's bytes while they are inflated; what has been read is dropped as the window moves on.
///
/// Invariant: the byte after the last one is 0, which no XML holds, so scanning stops there without counting; eight bytes may be loaded from any place up to it.
struct SlidingBuffer: ~Copyable {
  private let base: UnsafeMutablePointer<UInt8>
  private(set) var start = 0
  private(set) var end = 0

  /// The longest row start or cell that is scanned; Excel's longest text in UTF-8 fits several times.
  static let capacity = 512 << 10
  /// Bytes inflated at a time, which stay in the processor's second cache.
  private static let step = 64 << 10

  init() {
    base = .allocate(capacity: Self.capacity + 8)
    base[0] = 0
  }

  deinit { base.deallocate() }

  /// The bytes in the window.
  var bytes: Bytes { Bytes(start: base + start, count: end - start) }

  /// Drops bytes at the front.
  mutating func drop(_ count: Int) { start += count }

  /// Moves the window on; false where the part has ended or the window is full.
  mutating func refill(from stream: inout PartStream) throws(ReadingFailure) -> Bool {
    if start > 0 {
      base.update(from: base + start, count: end - start)
      end -= start
      start = 0
    }
    let room = min(Self.capacity - end, Self.step)
    guard room > 0 else { return false }
    let count = try stream.read(into: UnsafeMutableRawBufferPointer(start: base + end, count: room))
    end += count
    base[end] = 0
    return count > 0
  }

  /// Where the bytes spell a word, counted from the front; nil where they do not yet.
  func place(of word: StaticString) -> Int? {
    let window = bytes
    let length = word.utf8CodeUnitCount
    guard window.count >= length else { return nil }
    for place in 0...(window.count - length)
    where window[place] == word.utf8Start[0]
      && Bytes(rebasing: window[place..<(place + length)]).spells(word)
    {
      return place
    }
    return nil
  }
}
