/// A workbook of decisions as it was read: nothing but the lines that were filled in.
package struct DecisionWorkbook: Sendable {
  package var folder: String
  package var sha256: String
  package var lines: [DecisionLine]

  package init(folder: String, sha256: String, lines: [DecisionLine]) {
    self.folder = folder
    self.sha256 = sha256
    self.lines = lines
  }
}

/// One answer of a workbook of decisions.
package struct DecisionLine: Hashable, Sendable {
  /// Why an answer decides nothing.
  package enum Problem: String, Hashable, Sendable, CaseIterable {
    /// The key names nothing that could be decided.
    case unknownSubject = "unknown_subject"
    /// The answer is none of those that the column takes.
    case unknownVerdict = "unknown_verdict"
    /// The answer is a formula whose result the workbook does not hold.
    case noValue = "no_value"
    /// Nobody's name stands beside it or above it.
    case noName = "no_name"
    /// The sheet cannot be read, or lacks its columns.
    case unreadableSheet = "unreadable_sheet"
  }

  package var sheet: String
  /// 0 where the sheet as a whole is meant.
  package var row: Int
  /// The decision where it could be understood.
  package var decision: Decision?
  /// The answer as it was typed.
  package var typed: String
  /// Who decided.
  package var maker: String
  package var reason: String
  package var problem: Problem?

  package init(
    sheet: String, row: Int, decision: Decision? = nil, typed: String = "", maker: String = "",
    reason: String = "", problem: Problem? = nil
  ) {
    self.sheet = sheet
    self.row = row
    self.decision = decision
    self.typed = typed
    self.maker = maker
    self.reason = reason
    self.problem = problem
  }
}

/// A line of the log of decisions: who decided what in which file, and whether it is in force.
package struct DecisionEntry: Hashable, Sendable {
  /// What became of an answer.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case inForce = "in_force"
    /// In force, but what it is about is not there (any more, or yet).
    case stale
    /// Two facts are said to be different that other decisions make one.
    case overruled
    /// A newer word on the same subject took its place.
    case replaced
    /// It took an earlier decision back.
    case withdrawal
    /// It decides nothing; the line's problem says why.
    case notApplied = "not_applied"

    /// The word that people read.
    package var label: Bilingual {
      switch self {
      case .inForce: Bilingual(zh: "生效中", en: "in force")
      case .stale: Bilingual(zh: "生效中，但對象不存在", en: "in force, its subject is not there")
      case .overruled:
        Bilingual(zh: "未生效：其他裁示已將兩筆併為一件", en: "overruled: other decisions make the two one")
      case .replaced: Bilingual(zh: "已由後來裁示取代", en: "replaced by a later one")
      case .withdrawal: Bilingual(zh: "撤回", en: "taken back")
      case .notApplied: Bilingual(zh: "未套用", en: "not applied")
      }
    }
  }

  /// The path below the inbox, or the plan's table.
  package var file: String
  /// Blank for the plan's table.
  package var sha256: String
  /// Nil for the plan's table, which every workbook overrules.
  package var received: Moment?
  package var line: DecisionLine
  package var state: State

  package init(
    file: String, sha256: String, received: Moment?, line: DecisionLine, state: State
  ) {
    self.file = file
    self.sha256 = sha256
    self.received = received
    self.line = line
    self.state = state
  }
}

extension DecisionLine.Problem {
  /// Why the answer decides nothing, as people read it.
  package var label: Bilingual {
    switch self {
    case .unknownSubject:
      Bilingual(zh: "項目代碼無法辨識", en: "the key names nothing that could be decided")
    case .unknownVerdict:
      Bilingual(zh: "裁示不在選項之內", en: "the answer is none of those that the column takes")
    case .noValue:
      Bilingual(
        zh: "公式沒有計算結果，請以 Excel 開啟存檔或直接填寫",
        en: "a formula without a result: open and save it in Excel, or type the answer")
    case .noName: Bilingual(zh: "未填裁示人", en: "nobody's name stands beside it")
    case .unreadableSheet:
      Bilingual(zh: "工作表無法讀取或缺少欄位", en: "the sheet cannot be read or lacks its columns")
    }
  }
}
