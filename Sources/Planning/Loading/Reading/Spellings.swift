/// Sees to it that one spelling stands for one country or submitter only.
struct Spellings {
  private var owners: [String: String] = [:]

  /// Claims a whole-cell spelling for a code; reported where another code has it.
  mutating func claim(_ text: String, for code: String, _ report: (PlanProblem.Kind) -> Void) {
    let key = TextKey.compact(text)
    guard let owner = owners.updateValue(code, forKey: key), owner != code else { return }
    report(.sharedSpelling(text, between: owner, and: code))
  }
}

/// Words that name tables, columns and folders.
enum Code {
  /// Whether it is lower-case Latin letters, digits and underscores, a letter first.
  static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first) else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
