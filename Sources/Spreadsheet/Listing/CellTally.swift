/// What `chancery cells --count` tells of one sheet.
package struct CellTally: Hashable, Sendable {
  package var numbers = 0
  package var texts = 0
  package var booleans = 0
  package var dates = 0
  package var durations = 0
  package var errors = 0
  package var formulasWithoutValue = 0
  package var problems = 0
  /// The sum of all numbers that are neither dates nor durations, added in the file's order.
  package var sum = 0.0
  /// Hashes of all texts in the file's order: each step multiplies by FNV's prime and adds the text's hash.
  package var textHash: UInt64 = 0
}

/// Counts a sheet's cells without making a String of any.
struct TallySink: CellSink {
  private var tally = CellTally()
  /// Hashes of the shared strings, by their index.
  private let hashes: [UInt64]
  /// Shared strings whose hashes are still to be added: looked up together, their waits for memory overlap.
  private var waiting: InlineArray<256, UInt32> = .init(repeating: 0)
  private var waitingCount = 0

  init(hashes: [UInt64]) { self.hashes = hashes }

  mutating func beginRow(_ number: Int, isHidden: Bool) {}

  @inline(__always)
  mutating func cell(
    column: Int, value: DecodedValue, style: ValueStyle, isFormula: Bool
  ) throws(ReadingFailure) {
    switch value {
    case .number(let number):
      tally.numbers += 1
      tally.sum += number
    case .sharedText(let index):
      // The table has fewer strings than 32 bits count: its limit is 256 MiB.
      waiting[waitingCount] = UInt32(truncatingIfNeeded: index)
      waitingCount += 1
      if waitingCount == waiting.count { addWaiting() }
    case .text(let bytes):
      addWaiting()
      add(TextHash.of(bytes))
    case .boolean: tally.booleans += 1
    case .date: tally.dates += 1
    case .duration: tally.durations += 1
    case .error: tally.errors += 1
    case .formulaWithoutValue: tally.formulasWithoutValue += 1
    }
  }

  /// The finished tally.
  mutating func finish() -> CellTally {
    addWaiting()
    return tally
  }

  private mutating func addWaiting() {
    for place in 0..<waitingCount { add(hashes[Int(waiting[place])]) }
    waitingCount = 0
  }

  @inline(__always)
  private mutating func add(_ hash: UInt64) {
    tally.texts += 1
    tally.textHash = tally.textHash &* TextHash.prime &+ hash
  }

  @inline(__always)
  mutating func endRow() throws(ReadingFailure) -> Bool { true }

  mutating func problem(_ problem: ReadingProblem) { tally.problems += 1 }
}

extension Workbook {
  /// Decodes every cell of a workbook and counts them, sheet by sheet.
  package func tallies() throws(ReadingFailure) -> [(sheet: SheetDescription, tally: CellTally)] {
    let hashes = (0..<strings.count).map { strings.withBytes(at: $0, TextHash.of) ?? 0 }
    var result: [(sheet: SheetDescription, tally: CellTally)] = []
    for index in sheets.indices {
      var sink = try read(sheet: index, into: TallySink(hashes: hashes)).sink
      result.append((sheets[index], sink.finish()))
    }
    return result
  }
}
