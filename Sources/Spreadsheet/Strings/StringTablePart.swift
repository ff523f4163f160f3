extension StringTable {
  /// Reads the string table's part; a workbook without one has an empty table.
  init(
    _ part: PartName?, in archive: borrowing ZipArchive, limits: ReadingLimits,
    reader: BulkReader
  ) throws(ReadingFailure) {
    self.init()
    guard let part else { return }
    var scanner = StringTableScanner(limits: limits)
    let head = StringTableHandler(limits: limits)
    if reader == .scannerFirst,
      try archive.scan(part, bulk: &scanner, around: head, limits: limits, handOver: { _ in })
    {
      self = scanner.table
      return
    }
    let handler = StringTableHandler(limits: limits)
    _ = try archive.parse(part, with: handler, limits: limits)
    self = handler.table
  }
}

/// Reads `<sst>` as libxml2 tells it.
final class StringTableHandler: BulkHandler {
  private(set) var table = StringTable()
  private let limits: ReadingLimits
  private var item = RichText()
  private var isInItem = false
  /// libxml2 has just read the root's start.
  private(set) var isAtBulk = false

  init(limits: ReadingLimits) { self.limits = limits }

  func start(_ element: XMLElement, depth: Int) {
    isAtBulk = depth == 1 && element.name.spells("sst")
    if depth == 2, element.name.spells("si") {
      isInItem = true
      item.begin()
    } else if isInItem {
      item.start(element, depth: depth)
    }
  }

  func text(_ bytes: Bytes) throws(ReadingFailure) {
    guard isInItem else { return }
    item.text(bytes)
    guard item.bytes.count <= limits.stringTableBytes else {
      throw ReadingFailure(.stringTableTooLarge, facts: ["\(limits.stringTableBytes >> 20)"])
    }
  }

  func end(_ name: Bytes, depth: Int) throws(ReadingFailure) {
    guard isInItem else { return }
    if depth == 2 {
      isInItem = false
      do {
        try item.bytes.withUnsafeBufferPointer { text throws(ReadingFailure) in
          try table.append(text, looks: item.looks, limits: limits)
        }
      }
    } else {
      item.end(name, depth: depth)
    }
  }
}
