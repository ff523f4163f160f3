import Planning

/// The sheet of one form: every fact with its values, where it stands and who counts it.
struct RecordsSheet {
  let form: Form
  let report: Report
  let names: Names

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let look = frame.look
    var columns = form.fields.enumerated().map { index, field in
      SheetColumn<Fact>(
        header(of: field), width: width(of: field), format(of: field, look),
        fraction: fraction(of: field, look)
      ) {
        $0.values[index].map { names.content($0, of: field) } ?? .blank
      }
    }
    columns += OwnSheets.RecordColumn.allCases.map { self.column($0, look) }
    TableSheet(
      name: form.sheet, title: form.title.isEmpty ? form.sheet : form.title,
      note: "每列為一件事實（多單位重複通報者併為一列）；來源工作表皆為「\(form.sheet)」類表單，逐列來源見 sources.csv。",
      tableName: "records_\(form.code)", columns: columns
    ).write(facts, to: file, frame)
  }

  private func column(_ column: OwnSheets.RecordColumn, _ look: Look) -> SheetColumn<Fact> {
    let (width, format, content): (Double, CellFormat, (Fact) -> CellContent) =
      switch column {
      case .counted:
        (16, look.text, { .text(report.countedIn[$0.id]?.joined(separator: "、") ?? "") })
      case .submitter: (18, look.text, { .text(names.submitter($0.standing.submitter)) })
      case .file: (30, look.text, { .text($0.standing.file) })
      case .row: (8, look.integer, { .number(Double($0.standing.row)) })
      case .reports: (8, look.integer, { .number(Double($0.sources.count)) })
      case .fact: (24, look.text, { .text($0.id) })
      }
    return SheetColumn(column.rawValue, width: width, format, content: content)
  }

  private var facts: [Fact] {
    ReadingOrder(FactSummary(report.plan, names: names)).sorted(report.facts(of: form)) {
      ($0, $0.standing)
    }
  }

  /// The form's own header, with the unit where amounts stand; two columns never bear one name.
  private func header(of field: Field) -> String {
    if case .money = field.kind { return field.header + OwnSheets.moneySuffix }
    return field.header
  }

  private func width(of field: Field) -> Double {
    switch field.kind {
    case .text: field.isRequired ? 28 : 18
    case .integer, .month, .rocYear, .flag, .percent: 9
    case .money, .day, .rank: 13
    case .country, .code, .organisation: 14
    case .submitter: 20
    }
  }

  private func format(of field: Field, _ look: Look) -> CellFormat {
    switch field.kind {
    case .text, .country, .code, .organisation, .rank, .submitter: look.text
    case .flag, .month, .rocYear: look.code
    case .integer, .money: look.integer
    case .percent: look.percent
    case .day: look.day
    }
  }

  private func fraction(of field: Field, _ look: Look) -> CellFormat? {
    if case .money = field.kind { look.thousandths } else { nil }
  }
}
