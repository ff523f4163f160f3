/// Shared strings made into Strings, the recent ones kept so that cells with one text share its memory.
final class RecentStrings {
  private let table: StringTable
  /// A string's slot is its index modulo their number: bounded memory, no list to keep in order.
  private var slots: [(index: Int, text: String, looks: TextLooks)?]

  private static let slotCount = 4096

  init(_ table: StringTable) {
    self.table = table
    slots = Array(repeating: nil, count: min(Self.slotCount, max(table.count, 1)))
  }

  /// The string at an index within the table, and how its runs look.
  subscript(index: Int) -> (text: String, looks: TextLooks) {
    let slot = index % slots.count
    if let kept = slots[slot], kept.index == index { return (kept.text, kept.looks) }
    let text = table.withBytes(at: index) { $0.string } ?? ""
    let looks = table.looks(at: index)
    slots[slot] = (index, text, looks)
    return (text, looks)
  }
}
