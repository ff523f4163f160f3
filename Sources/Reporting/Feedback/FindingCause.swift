import Planning

/// Findings of one sheet that say the same of several cells: one cause, told once.
struct FindingCause: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    /// A cell or range; nil for the sheet or the workbook.
    var cell: String?
    var value: String?
    var expected: String?
    var sentence: Bilingual
  }

  var code: String
  var severity: Finding.Severity
  var sheet: String?
  /// In the order of the findings.
  var items: [Item]

  /// Whether it is about a sheet or the workbook as a whole.
  var isStructural: Bool { items.allSatisfy { $0.cell == nil } }

  /// The sentence that all items share; nil where each has its own.
  var sharedSentence: Bilingual? {
    guard let first = items.first?.sentence else { return nil }
    return items.allSatisfy { $0.sentence == first } ? first : nil
  }

  /// Errors first, then warnings, then notes; among them what concerns the whole workbook or sheet
  /// first, for the rest often follows from it.
  static func causes(of findings: [Finding]) -> [FindingCause] {
    var causes: [FindingCause] = []
    var places: [Key: Int] = [:]
    for finding in findings {
      let key = Key(finding)
      if let place = places[key] {
        causes[place].items.append(Item(finding))
      } else {
        places[key] = causes.count
        causes.append(
          FindingCause(
            code: finding.code, severity: finding.severity, sheet: finding.sheet,
            items: [Item(finding)]))
      }
    }
    return causes.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.severity != other.severity { return one.severity > other.severity }
      if one.isStructural != other.isStructural { return one.isStructural }
      return left.offset < right.offset
    }.map(\.element)
  }

  private struct Key: Hashable {
    var code: String
    var severity: Finding.Severity
    var sheet: String?
    var field: String?
    var isStructural: Bool

    init(_ finding: Finding) {
      code = finding.code
      severity = finding.severity
      sheet = finding.sheet
      field = finding.arguments["field"]
      isStructural = finding.cell == nil
    }
  }
}

extension FindingCause.Item {
  fileprivate init(_ finding: Finding) {
    let finding = finding.forSubmitter
    self.init(
      cell: finding.cell, value: finding.value, expected: finding.expected,
      sentence: Bilingual(zh: finding.message(.zh), en: finding.message(.en)))
  }
}

extension Finding {
  /// The finding without what another unit wrote: a conflict between units names the submitter's own
  /// value only.
  var forSubmitter: Finding {
    guard code == "fact.conflict" else { return self }
    var own = self
    own.expected = nil
    own.arguments = arguments.filter { $0.key == "field" }
    return own
  }
}
