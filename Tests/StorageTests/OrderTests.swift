import Planning
import Storage
import Testing

/// A generator of numbers that gives the same ones for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

@Suite struct `Order of arrival` {
  static var workbooks: [Workbook] {
    var workbooks: [Workbook] = []
    for (index, submitter) in ["py", "lac", "jp", "icdf", "cde"].enumerated() {
      for month in 1...3 {
        for version in 1...2 {
          var workbook = Workbook(
            submitter, "106-0\(month)", "2017-0\(month + 1)-0\(version)T0\(index):00",
            [
              visit("甲", "PY", "2017-0\(month)-01", to: "2017-0\(month)-05", persons: version),
              visit("乙", "PY", "2017-0\(month)-0\(index + 2)", persons: index + 1),
              project(index == 2 ? nil : "P-\(month)", "水井", "PY", budget: index * 1000),
            ])
          workbook.isRefused = submitter == "cde" && version == 2
          workbooks.append(workbook)
        }
      }
    }
    var copy = workbooks[0]
    copy.file = "py/copy.xlsx"
    copy.received = "2017-02-01T12:00"
    return workbooks + [copy]
  }

  @Test(arguments: 1...5) func `does not change what the ledger reads`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let expected = try reading(Self.workbooks)
    let shuffled = Self.workbooks.shuffled(using: &generator)
    let ledger = try TemporaryLedger()
    // In three nights, so that later nights bring earlier receipts.
    for night in 0..<3 {
      try ledger.send(shuffled.enumerated().filter { $0.offset % 3 == night }.map(\.element))
    }
    let snapshot = try ledger.reading()
    #expect(snapshot.submissions == expected.submissions)
    #expect(snapshot.facts == expected.facts)
    #expect(snapshot.duplicates == expected.duplicates)
    #expect(snapshot.errorRows == expected.errorRows)
  }

  @Test func `does not change what components find`() throws {
    let component = Component(
      id: "1", name: "",
      sql: "SELECT fact AS record, persons AS amount, NULL AS not_counted FROM visit")
    var found: [[EvidenceRow]] = []
    for workbooks in [Self.workbooks, Self.workbooks.reversed()] {
      let ledger = try TemporaryLedger(workbooks)
      let source = try ledger.ledger.evidenceSource(for: ledger.reading())
      found.append(try source.evidence(of: component, asOf: day("2017-12-31")))
    }
    #expect(found[0] == found[1])
    #expect(!found[0].isEmpty)
  }
}
