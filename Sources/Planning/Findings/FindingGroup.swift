/// Findings that say the same of several cells of one sheet: one cause, told once.
package struct FindingGroup: Hashable, Sendable {
  package var code: String
  package var severity: Finding.Severity
  package var sheet: String?
  /// The findings in the order in which they were made; never empty.
  package var findings: [Finding]

  /// Whether it concerns a sheet or the workbook as a whole.
  package var isStructural: Bool { findings.allSatisfy { $0.cell == nil } }

  /// How many cells or rows one remedy clears.
  package var count: Int { findings.count }

  /// The cells as ranges, such as `E5:E214,E217`; nil for a sheet or the workbook.
  package var ranges: String? {
    isStructural ? nil : CellSpan.joined(findings.compactMap(\.cell)).joined(separator: ",")
  }

  /// The sentence about the first of the findings.
  package func message(_ language: Language) -> String { findings[0].message(language) }

  /// Groups findings: errors before warnings before notes, and among each what concerns the
  /// workbook or a sheet first, for the rest often follows from it.
  package static func groups(of findings: [Finding]) -> [FindingGroup] {
    places(of: findings).map { places in
      let first = findings[places[0]]
      return FindingGroup(
        code: first.code, severity: first.severity, sheet: first.sheet,
        findings: places.map { findings[$0] })
    }
  }

  /// Where the findings of each group stand among the findings, in the order of the groups.
  package static func places(of findings: [Finding]) -> [[Int]] {
    var groups: [[Int]] = []
    var known: [Cause: Int] = [:]
    for (place, finding) in findings.enumerated() {
      let cause = Cause(finding)
      if let group = known[cause] {
        groups[group].append(place)
      } else {
        known[cause] = groups.count
        groups.append([place])
      }
    }
    return groups.enumerated()
      .sorted {
        (rank(of: findings[$0.element[0]]), $0.offset) < (
          rank(of: findings[$1.element[0]]), $1.offset
        )
      }
      .map(\.element)
  }

  /// The findings of a group are all of one severity, and all with a cell or all without.
  private static func rank(of finding: Finding) -> Int {
    let severity =
      switch finding.severity {
      case .error: 0
      case .warning: 2
      case .note: 4
      }
    return severity + (finding.cell == nil ? 0 : 1)
  }

  /// What makes two findings one cause.
  private struct Cause: Hashable {
    var code: String
    var severity: Finding.Severity
    var sheet: String?
    var field: String?
    var hasCell: Bool

    init(_ finding: Finding) {
      code = finding.code
      severity = finding.severity
      sheet = finding.sheet
      field = finding.arguments["field"]
      hasCell = finding.cell != nil
    }
  }
}

/// Cells below each other, as one range.
struct CellSpan: Hashable, Sendable {
  private var left: String
  private var right: String
  private var first: Int
  private var last: Int

  /// Reads `E5` or `A7:K7`; nil for anything else.
  init?(_ address: String) {
    let corners = address.split(separator: ":")
    guard let start = corners.first.flatMap({ Self.corner($0) }),
      let end = corners.count == 2 ? Self.corner(corners[1]) : start, corners.count <= 2
    else { return nil }
    (left, first) = start
    (right, last) = end
  }

  /// The range in A1 notation.
  var address: String {
    left == right && first == last ? "\(left)\(first)" : "\(left)\(first):\(right)\(last)"
  }

  /// Joins what lies directly below each other in the same columns; anything else stays as it is.
  static func joined(_ addresses: [String]) -> [String] {
    var spans: [CellSpan] = []
    var others: [String] = []
    for address in addresses {
      guard let span = CellSpan(address) else {
        others.append(address)
        continue
      }
      spans.append(span)
    }
    spans.sort {
      ($0.left.utf8.count, $0.left, $0.right, $0.first)
        < ($1.left.utf8.count, $1.left, $1.right, $1.first)
    }
    var result: [CellSpan] = []
    for span in spans {
      if let above = result.last, above.left == span.left, above.right == span.right,
        span.first <= above.last + 1
      {
        result[result.count - 1].last = max(above.last, span.last)
      } else {
        result.append(span)
      }
    }
    return result.map(\.address) + others
  }

  private static func corner(_ text: Substring) -> (column: String, row: Int)? {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let digits = text.dropFirst(letters.count)
    guard !letters.isEmpty, digits.utf8.count <= 7, let row = Int(digits) else { return nil }
    return (String(letters), row)
  }
}
