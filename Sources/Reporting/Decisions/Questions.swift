import Planning

/// 重複裁示: are two facts one?
struct DuplicateQuestions {
  let questions: DecisionQuestions
  let choices: String

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame, _ input: CellFormat) {
    let (look, names) = (frame.look, questions.names)
    let columns: [SheetColumn<DuplicateEntry>] = [
      SheetColumn("表單", width: 16, look.text) { .text(names.form($0.form)) },
      SheetColumn("判定", width: 10, look.code) { .text($0.certainty.sign) },
      SheetColumn("內容", width: 46, look.wrapped) { .text(questions.words(of: $0.fact)) },
      SheetColumn("另一筆內容", width: 46, look.wrapped) {
        .text(questions.words(of: $0.otherFact ?? ""))
      },
      SheetColumn("通報單位", width: 30, look.wrapped) {
        .text($0.submitters.map(names.submitter).joined(separator: "、"))
      },
      SheetColumn("現行裁示", width: 18, look.wrapped) { .text($0.decisionInWords) },
    ]
    var sheet = DecisionSheet(
      sheet: .duplicates, note: "疑似同一件而分別計入者；選「同一件」即併計一次，「不同件」則各自計入。",
      tableName: "duplicate_questions", columns: columns,
      key: { entry in
        Decision.Subject(
          .duplicate, scope: entry.form, name: entry.fact, other: entry.otherFact ?? "")
      })
    sheet.choices = choices
    sheet.write(questions.pairs, to: file, frame, input: input)
  }
}

/// 不一致裁示: whose row of a fact stands?
struct ConflictQuestions {
  let questions: DecisionQuestions

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame, _ input: CellFormat) {
    let (look, names) = (frame.look, questions.names)
    let columns: [SheetColumn<DecisionQuestions.Conflict>] = [
      SheetColumn("表單", width: 16, look.text) { .text(names.form($0.form)) },
      SheetColumn("內容", width: 46, look.wrapped) { .text(questions.words(of: $0.fact)) },
      SheetColumn("歧異", width: 60, look.wrapped) { .text(questions.difference($0)) },
      SheetColumn("現採", width: 22, look.text) { .text(names.submitter($0.standing)) },
      SheetColumn("現行裁示", width: 22, look.text) { row in
        .text(
          questions.report.ledger.decisions[Self.subject(row)].map(names.submitter) ?? "")
      },
    ]
    var sheet = DecisionSheet(
      sheet: .conflicts, note: "多單位就同一事實填報不同者；選定以哪一單位所報為準。未裁示時依主政單位、當地單位、最新之序。",
      tableName: "conflict_questions", columns: columns, key: Self.subject)
    sheet.ownChoices = questions.choices
    sheet.write(questions.conflicts, to: file, frame, input: input)
  }

  private static func subject(_ row: DecisionQuestions.Conflict) -> Decision.Subject {
    Decision.Subject(.conflict, scope: row.form, name: row.fact)
  }
}

/// 待確認裁示: may a held workbook take the place of the one that stands?
struct HeldQuestions {
  let questions: DecisionQuestions
  let choices: String

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame, _ input: CellFormat) {
    let (look, names) = (frame.look, questions.names)
    let columns: [SheetColumn<SubmissionEntry>] = [
      SheetColumn("填報單位", width: 24, look.text) { .text(names.submitter($0.submitter ?? "")) },
      SheetColumn("月份", width: 10, look.code) { .text($0.month?.code ?? "") },
      SheetColumn("檔案", width: 40, look.wrapped) { .text($0.file) },
      SheetColumn("收件時間", width: 24, look.text) { .text($0.received.iso) },
      SheetColumn("可採計列數", width: 12, look.integer) { .number(Double($0.recordCount)) },
      SheetColumn("同月另一檔案", width: 40, look.wrapped) { entry in
        .text(questions.standing(besides: entry)?.file ?? "")
      },
      SheetColumn("其列數", width: 10, look.integer) { entry in
        questions.standing(besides: entry).map { .number(Double($0.recordCount)) } ?? .blank
      },
      SheetColumn("現行裁示", width: 12, look.code) { entry in
        .text(
          DecisionForm.word(
            questions.report.ledger.decisions[questions.subject(of: entry)] ?? "", of: .held))
      },
    ]
    var sheet = DecisionSheet(
      sheet: .held, note: "看似誤送而暫不取代原檔者；選「採用新檔」即以新檔取代，「維持原檔」則仍採原檔。",
      tableName: "held_questions", columns: columns, key: questions.subject)
    sheet.choices = choices
    sheet.write(questions.held, to: file, frame, input: input)
  }
}

extension DecisionForm {
  /// The word for a verdict; blank while nothing is decided.
  static func word(_ verdict: String, of kind: Decision.Kind) -> String {
    words(of: kind).first { $0.verdict == verdict }?.word ?? verdict
  }
}
