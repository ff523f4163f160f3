internal import Planning
internal import Spreadsheet

extension RowJudge {
  /// Derives the rank from the title, and holds 現任 to what the title says.
  func judgeOffice(_ office: OfficeRule, _ row: Row, _ draft: inout RowDraft) {
    guard let title = draft.record.values[office.title]?.text else { return }
    if draft.record.values[office.rank] == nil { deriveRank(office, title, row, &draft) }
    correctRank(office, title, row, &draft)
    guard let incumbent = office.incumbent, office.isOutOfOffice(title) else { return }
    let isTyped = row.cells[incumbent].map { !$0.isBlank } ?? false
    if isTyped, draft.record.values[incumbent] == .flag(true) {
      report(
        Remark("incumbent.contradicts", .error, expected: "否", arguments: ["title": title]),
        at: incumbent, row, &draft)
    } else if !draft.hasFailed(incumbent), draft.record.values[incumbent] != .flag(false) {
      draft.record.values[incumbent] = .flag(false)
      report(.understood("incumbent.derived", as: "否"), at: incumbent, row, &draft)
    }
  }

  /// A former head of state whose rank is given as that of one in office is a former one; one who is
  /// given another rank may hold that office now, which only the sender knows.
  private func correctRank(
    _ office: OfficeRule, _ title: String, _ row: Row, _ draft: inout RowDraft
  ) {
    guard let (level, held) = office.former(title),
      case .code(let given)? = draft.record.values[office.rank], given != level
    else { return }
    let former = office.ranks.label(of: level) ?? level
    var arguments = ["title": title, "read": former]
    if given == held {
      draft.record.values[office.rank] = .code(level)
    } else {
      arguments["kept"] = office.ranks.label(of: given) ?? given
    }
    report(
      Remark("rank.former", .warning, expected: former, arguments: arguments), at: office.rank, row,
      &draft)
  }

  private func deriveRank(
    _ office: OfficeRule, _ title: String, _ row: Row, _ draft: inout RowDraft
  ) {
    let wasTyped = draft.hasFailed(office.rank)
    let place = header.columns[office.rank] == nil ? office.title : office.rank
    if let (level, known, _) = office.ranks.level(endingTitle: title) {
      let read = office.ranks.label(of: level) ?? known
      guard !wasTyped else { return }
      draft.record.values[office.rank] = .code(level)
      report(
        Remark("rank.derived", .note, arguments: ["title": title, "read": read]), at: place, row,
        &draft)
    } else if !wasTyped {
      report(Remark("rank.unknown", .warning, arguments: ["title": title]), at: place, row, &draft)
    }
  }

  /// Several names in a row that counts as fewer.
  func judgeNames(_ rule: CountedNamesRule, _ row: Row, _ draft: inout RowDraft) {
    guard let text = draft.record.values[rule.name]?.text,
      let counted = rule.number.map({ draft.record.values[$0]?.integer }) ?? 1
    else { return }
    let names = CountedNamesRule.count(in: text)
    guard names > counted else { return }
    var arguments = ["names": String(names), "counted": String(counted)]
    arguments["number"] = rule.number.map { form.columns[$0].header }
    report(Remark("name.several", .warning, arguments: arguments), at: rule.name, row, &draft)
  }

  /// Holds the row's days to the plan's year and to each other.
  func judgeDates(_ row: Row, _ draft: inout RowDraft) {
    judgeSpan(row, &draft)
    let values = draft.record.values
    switch form.form.dating.applying(to: values, of: form.form) {
    case .within(let field): judge(field, row, &draft, allowing: days.first...days.last)
    case .until(let field): judge(field, row, &draft, allowing: .distantPast...days.last)
    case .overlapping(let start, let end): judgeOverlap(start, end, row, &draft)
    case .month(let field):
      guard let place = form.form.index(of: field), let number = values[place]?.integer,
        number < month.month, draft.isSound
      else { return }
      noteEarlier(place, row, &draft)
    case .undated, .depending: break
    }
  }

  /// A last day before the first one, or so far behind it that the year must be a slip: as one fact
  /// with whatever lies between, it would take others along.
  private func judgeSpan(_ row: Row, _ draft: inout RowDraft) {
    guard let span = form.span, let start = draft.record.values[span.start]?.day,
      let end = draft.record.values[span.end]?.day
    else { return }
    if form.form.identity.overlap != nil, end > days.last, end > start.adding(days: Self.longest) {
      reportOutside(end, span.end, row, &draft)
      draft.record.values[span.end] = nil
      return
    }
    guard end < start else { return }
    report(
      .unreadable("date.reversed", expected: "≥\(start.iso)", arguments: ["start": start.roc]),
      at: span.end, row, &draft)
    draft.record.values[span.end] = nil
  }

  /// Days of the longest event that may end in another year.
  private static let longest = 180

  private func judge(
    _ field: String, _ row: Row, _ draft: inout RowDraft, allowing range: ClosedRange<CalendarDay>
  ) {
    guard let place = form.form.index(of: field), let day = draft.record.values[place]?.day else {
      return
    }
    guard range.contains(day) else {
      reportOutside(day, place, row, &draft)
      return
    }
    let isStock = range.lowerBound == .distantPast
    if !isStock, day < month.firstDay, draft.isSound { noteEarlier(place, row, &draft) }
  }

  /// The span must touch the year; a blank end is open.
  private func judgeOverlap(
    _ start: String, _ end: String, _ row: Row, _ draft: inout RowDraft
  ) {
    let values = draft.record.values
    if let place = form.form.index(of: start), let day = values[place]?.day, day > days.last {
      reportOutside(day, place, row, &draft)
    } else if let place = form.form.index(of: end), let day = values[place]?.day, day < days.first {
      reportOutside(day, place, row, &draft)
    }
  }

  private func reportOutside(
    _ day: CalendarDay, _ place: Int, _ row: Row, _ draft: inout RowDraft
  ) {
    var arguments = ["year": String(days.year), "day": day.iso, "roc": day.roc]
    // 99/5/3 typed into Excel becomes a date of 1999, 06/5/3 one of 2006.
    if case .date? = row.cells[place]?.value, let meant = Self.misreadYear(day) {
      arguments["typedYear"] = String(meant)
    }
    report(
      Remark(
        "date.outside_year", .error, expected: "\(days.first.iso)–\(days.last.iso)",
        arguments: arguments), at: place, row, &draft)
  }

  /// The ROC year that Excel takes for the end of a Gregorian one.
  private static func misreadYear(_ day: CalendarDay) -> Int? {
    (1930...1999).contains(day.year) ? day.year - 1900 : nil
  }

  private func noteEarlier(_ place: Int, _ row: Row, _ draft: inout RowDraft) {
    report(
      Remark("row.earlier_month", .note, arguments: ["month": month.code]), at: place, row, &draft)
  }
}

extension SheetCell {
  /// Whether the cell holds only white space.
  var isBlank: Bool {
    guard case .text(let text) = value else { return false }
    return CellWords.isBlank(text)
  }
}

extension CalendarDay {
  /// Before any day that a form may name.
  static let distantPast = CalendarDay(daysSinceEpoch: -1_000_000)
}
