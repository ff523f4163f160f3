/// The workbook in which the planning office decides: its sheets and words, as they are written and
/// read again.
package enum DecisionForm {
  /// A sheet with one open question a row.
  package enum Sheet: Hashable, Sendable, CaseIterable {
    case duplicates, conflicts, held, reviews

    /// The title on the tab, by which the workbook is known.
    package var title: String {
      switch self {
      case .duplicates: "重複裁示"
      case .conflicts: "不一致裁示"
      case .held: "待確認裁示"
      case .reviews: "初核複核"
      }
    }

    /// Columns that are filled in, with what each decides.
    package var answers: [(header: String, kind: Decision.Kind)] {
      switch self {
      case .duplicates: [("裁示", .duplicate)]
      case .conflicts: [("裁示", .conflict)]
      case .held: [("裁示", .held)]
      case .reviews: [("初核", .firstReview), ("複核", .secondReview)]
      }
    }
  }

  /// The column that says what a row is about.
  package static let key = "項目代碼"
  /// The column with the name of who decides.
  package static let maker = "裁示人"
  /// The column with why, in free words; may stay empty.
  package static let reason = "理由"
  /// Takes a decision back.
  package static let withdrawal = "撤回"

  /// What may be answered, by verdict; empty where the words are free or differ from row to row.
  package static func words(of kind: Decision.Kind) -> [(verdict: String, word: String)] {
    switch kind {
    case .duplicate: [("same", "同一件"), ("different", "不同件")]
    case .held: [("replace", "採用新檔"), ("keep", "維持原檔")]
    case .conflict, .firstReview, .secondReview: []
    }
  }

  /// The text of the column `key` for a subject.
  package static func key(of subject: Decision.Subject) -> String {
    let names = subject.kind == .duplicate ? [subject.name, subject.other] : [subject.name]
    return ([subject.scope] + names).joined(separator: "|")
  }

  /// Reads a key again; nil for what is none of that kind.
  package static func subject(_ kind: Decision.Kind, key: String) -> Decision.Subject? {
    var parts = key.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let count = kind == .duplicate ? 3 : 2
    guard parts.count >= count else { return nil }
    let names = parts.suffix(count - 1)
    parts.removeLast(count - 1)
    // Only a folder's name may hold the separator itself.
    let scope = parts.joined(separator: "|")
    guard !scope.isEmpty || kind == .held, names.allSatisfy({ !$0.isEmpty }) else { return nil }
    return Decision.Subject(
      kind, scope: scope, name: names.first ?? "", other: count == 3 ? names.last ?? "" : "")
  }
}
