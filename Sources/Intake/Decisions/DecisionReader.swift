package import Planning
package import Spreadsheet

/// Reads the workbook in which the planning office decides about open questions.
package struct DecisionReader: Sendable {
  private let plan: Plan

  package init(_ plan: Plan) {
    self.plan = plan
  }

  /// Whether a folder of the inbox is the planning office's: nobody else's workbooks decide.
  package func mayDecide(folder: String) -> Bool {
    plan.planningOffice.map { $0 == TextKey.compact(folder) } ?? false
  }

  /// The filled lines of an opened workbook; nil where it has none of the sheets of decisions.
  package func lines(of workbook: borrowing Workbook) -> [DecisionLine]? {
    var lines: [DecisionLine] = []
    var isOurs = false
    for (place, description) in workbook.sheets.enumerated() where description.kind == .worksheet {
      let sheet = DecisionForm.Sheet.allCases.first {
        Self.isTitle(description.name, of: $0.title)
      }
      guard let sheet else { continue }
      isOurs = true
      let contents = try? workbook.contents(ofSheet: place)
      guard let contents, let columns = DecisionColumns(of: sheet, in: contents) else {
        lines.append(DecisionLine(sheet: description.name, row: 0, problem: .unreadableSheet))
        continue
      }
      lines += self.lines(of: contents, columns)
    }
    return isOurs ? lines : nil
  }

  /// The title itself, or the title with the number that Excel gives a copy.
  private static func isTitle(_ name: String, of title: String) -> Bool {
    let (name, title) = (TextKey.compact(name), TextKey.compact(title))
    return name == title || (name.hasPrefix(title + "(") && name.hasSuffix(")"))
  }

  private func lines(of contents: SheetContents, _ columns: DecisionColumns) -> [DecisionLine] {
    var maker = ""
    var lines: [DecisionLine] = []
    for row in contents.rows where row.number > columns.headerRow {
      let words = columns.words(in: row)
      // A name holds for the lines below it, as people fill in forms.
      if let named = words.maker { maker = named }
      for (kind, typed) in words.answers {
        let line = DecisionLine(
          sheet: contents.description.name, row: row.number, typed: typed ?? "", maker: maker,
          reason: words.reason, problem: typed == nil ? .noValue : nil)
        lines.append(typed == nil ? line : judged(line, kind, key: words.key))
      }
    }
    return lines
  }

  private func judged(_ line: DecisionLine, _ kind: Decision.Kind, key: String) -> DecisionLine {
    var line = line
    guard let subject = DecisionForm.subject(kind, key: key), isKnown(subject) else {
      line.problem = .unknownSubject
      return line
    }
    guard let verdict = verdict(of: line.typed, on: subject) else {
      line.problem = .unknownVerdict
      return line
    }
    line.decision = Decision(subject, verdict: verdict)
    if line.maker.isEmpty { line.problem = .noName }
    return line
  }

  private func isKnown(_ subject: Decision.Subject) -> Bool {
    switch subject.kind {
    case .duplicate: plan.form(subject.scope) != nil && subject.name != subject.other
    case .conflict: plan.form(subject.scope) != nil
    case .held: subject.name.utf8.count == 64
    case .firstReview, .secondReview: plan.indicator(subject.name) != nil
    }
  }

  /// Blank where the decision is taken back; nil for a word that the column does not take.
  private func verdict(of typed: String, on subject: Decision.Subject) -> String? {
    let key = TextKey.compact(typed)
    if key == TextKey.compact(DecisionForm.withdrawal) { return "" }
    switch subject.kind {
    case .duplicate, .held:
      return DecisionForm.words(of: subject.kind).first {
        TextKey.compact($0.word) == key || $0.verdict == key
      }?.verdict
    case .conflict:
      let code = typed.split { $0.isWhitespace }.first.map { TextKey.compact(String($0)) } ?? ""
      return plan.submitter(code)?.code
    case .firstReview, .secondReview:
      return String(typed.prefix(500))
    }
  }
}
