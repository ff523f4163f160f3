/// Scans the bulk of a part, such as a sheet's rows, while libxml2 reads what stands before and after it.
protocol BulkScanner {
  /// The tag behind which the bulk begins.
  static var opening: StaticString { get }
  /// Whether the bulk begins after the opening tag or with it.
  static var takesOpening: Bool { get }

  /// Scans whole elements from the front of the bytes, behind which a 0 stands, and tells how many bytes they are.
  mutating func scan(
    _ bytes: Bytes, scratch: UnsafeMutablePointer<UInt8>
  ) throws(ReadingFailure) -> (count: Int, outcome: BulkOutcome)
}

/// Who reads rows and shared strings; both read the same, which tests and fuzzing hold against each other.
package enum BulkReader: Sendable {
  /// The byte scanner as far as a part is plain, libxml2 for the others.
  case scannerFirst
  case libxml2
}

enum BulkOutcome {
  /// The window ends within an element.
  case needsMore
  /// The closing tag of the bulk comes next.
  case finished
  /// Nothing more is wanted.
  case stopped
  /// Something that only libxml2 can judge comes next.
  case unusual
}

extension ZipArchive {
  /// Reads a part with a scanner for its bulk; false where the part is unusual, and libxml2 must read it from its start.
  ///
  /// The scanner keeps what it has delivered by then, so that the second reader can pass over as much; otherwise
  /// `handOver` receives it when the bulk is done.
  func scan<Scanner: BulkScanner>(
    _ part: PartName, bulk scanner: inout Scanner, around handler: any BulkHandler,
    limits: ReadingLimits, handOver: (Scanner) -> Void
  ) throws(ReadingFailure) -> Bool {
    guard var stream = try stream(of: part) else { return true }
    let parser = try XMLParser(part: part, handler: handler, limits: limits)
    var window = SlidingBuffer()
    // The head: everything up to the bulk, which must lie in the first window.
    while try window.refill(from: &stream), window.place(of: Scanner.opening) == nil {}
    guard let opening = window.place(of: Scanner.opening) else { return false }
    let head = opening + (Scanner.takesOpening ? Scanner.opening.utf8CodeUnitCount : 0)
    try parser.feed(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(window.bytes)[..<head]))
    guard parser.isAtPlainContent, handler.isAtBulk else { return false }
    window.drop(head)

    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: SlidingBuffer.capacity * 2)
    defer { scratch.deallocate() }
    bulk: while true {
      let (count, outcome) = try scanner.scan(window.bytes, scratch: scratch)
      window.drop(count)
      switch outcome {
      case .needsMore: guard try window.refill(from: &stream) else { return false }
      case .finished: break bulk
      case .stopped:
        handOver(scanner)
        return true
      case .unusual: return false
      }
    }

    handOver(scanner)
    while true {
      try parser.feed(UnsafeRawBufferPointer(window.bytes))
      window.drop(window.bytes.count)
      guard !parser.isStopped, try window.refill(from: &stream) else { break }
    }
    try parser.finish()
    return true
  }
}

/// A part's handler that knows when libxml2 stands where the bulk begins.
protocol BulkHandler: XMLPartHandler {
  var isAtBulk: Bool { get }
}
