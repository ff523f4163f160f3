/// Counts what is kept of a part that lists others, so that no small file unfolds into a list without end.
struct ListCount {
  private let part: PartName
  private let limits: ReadingLimits
  private var items = 0
  private var bytes = 0

  init(of part: PartName, limits: ReadingLimits) {
    self.part = part
    self.limits = limits
  }

  /// Counts an item whose texts have so many bytes.
  mutating func add(bytes count: Int) throws(ReadingFailure) {
    items += 1
    guard items <= limits.listedParts else {
      throw ReadingFailure(.tooManyEntries, facts: ["\(limits.listedParts)"])
    }
    try add(textBytes: count)
  }

  /// Counts a text that belongs to no item.
  mutating func add(textBytes count: Int) throws(ReadingFailure) {
    bytes += count
    // The part is larger than the texts that were taken from it.
    guard bytes <= limits.listedBytes else {
      throw ReadingFailure(
        .partTooLarge, value: part.text, facts: ["\(limits.listedBytes >> 20)"])
    }
  }
}
