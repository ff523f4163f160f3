/// The page docs/forms.md: every form with its columns, who sends it and what makes a fact.
package struct FormsPage {
  let plan: Plan

  package init(of plan: Plan) {
    self.plan = plan
  }

  /// The page, ended by a line feed; the same plan gives the same bytes.
  package var markdown: String {
    var page = MarkdownText.heading("表單 · Forms", of: plan, from: "forms")
    for form in plan.forms { page += entry(form) }
    return page
  }

  private func entry(_ form: Form) -> String {
    var text = "\n## \(form.sheet) \(MarkdownText.code(form.code))\n\n"
    text += "\(form.purpose.zh)。\n\(form.purpose.en).\n\n"
    let facts =
      [("別名 · Also called", form.aliases.joined(separator: "、"))]
      + [
        ("填報 · Sent by", senders(of: form)), ("同一事實 · One fact", identity(of: form)),
        ("日期 · Dated by", dating(form.dating)), ("以誰為準 · Who settles a difference", lead(of: form)),
        ("各單位應一致 · Must agree", MarkdownText.codes(form.comparedFields)),
        ("限於 · Only countries of", MarkdownText.codes(form.countryGroups)),
        ("最新者為準 · The newest stands, by", form.newestBy.map(MarkdownText.code) ?? ""),
        ("最早者為準 · The earliest stands, by", form.earliestBy.map(MarkdownText.code) ?? ""),
        ("不再帶入 · Is over when", closing(of: form)),
        ("職銜、職級、現任 · Title, rank, in office", office(of: form)),
        ("迄日 · Last day", form.lastDay.map(MarkdownText.code) ?? ""),
        ("一列一名 · One a row, or as many as its number says", counted(of: form)),
      ]
    for (topic, words) in facts where !words.isEmpty { text += "- \(topic): \(words)\n" }
    text += "\n"
    text += MarkdownText.head(["欄位 · Header", "code", "type", "必填", "說明 · Note", "例", "也認得"])
    for field in form.fields { text += row(field) }
    return text
  }

  private func row(_ field: Field) -> String {
    var notes = [MarkdownText.both(field.note)]
    if case .code(let list) = field.kind {
      notes.append("可填 · one of: " + list.labels.joined(separator: "、"))
    }
    if field.takesLastDay { notes.append("起訖取訖日 · of a range the last day") }
    if field.countsPersons { notes.append("計人數 · counts persons") }
    if let standard = field.standsForBlank { notes.append("空白為 · blank: \(standard.published)") }
    return MarkdownText.row([
      field.header, MarkdownText.code(field.code), type(of: field), need(of: field),
      notes.filter { !$0.isEmpty }.joined(separator: "; "), field.example,
      field.aliases.joined(separator: "、"),
    ])
  }

  private func type(of field: Field) -> String {
    switch field.kind {
    case .text: "text"
    case .integer(let minimum, let units):
      "integer ≥ \(minimum)" + (units.isEmpty ? "" : "（\(units.joined(separator: "、"))）")
    case .money(let mayBeNegative): mayBeNegative ? "money, ± 千元" : "money, 千元"
    case .percent: "percent"
    case .day: "date"
    case .month: "month"
    case .rocYear: "year"
    case .flag: "是/否"
    case .country: "country"
    case .code: "code"
    case .organisation: "organisation"
    case .rank: "rank"
    case .submitter: "submitter"
    }
  }

  private func need(of field: Field) -> String {
    switch field.requiredWhen {
    case _ where field.isRequired: "必填"
    case .equals(let other, let value): "\(MarkdownText.code(other)) = \(value)"
    case .lessThan(let one, let other, let points):
      "\(MarkdownText.code(one)) < \(MarkdownText.code(other)) − \(points)%"
    case nil: field.isDecisive ? "須可讀 · decisive" : ""
    }
  }

  private func senders(of form: Form) -> String {
    plan.expectations.filter { $0.forms.contains(form.code) }.map { expectation in
      switch expectation.who {
      case .submitters(let codes): MarkdownText.codes(codes)
      case .missionsInAllies: "駐盟邦單位 missions in allies"
      case .otherMissions: "其他駐外單位 other missions"
      case .otherMissionsIn(let groups): "駐外單位 missions in \(MarkdownText.codes(groups))"
      }
    }.joined(separator: ", ")
  }

  private func identity(of form: Form) -> String {
    var text = MarkdownText.codes(form.identity.keys)
    if let span = form.identity.overlap {
      text += ", days overlap (\(MarkdownText.code(span.start)) – \(MarkdownText.code(span.end)))"
    }
    if !form.identity.otherwise.isEmpty {
      text += "; without them \(MarkdownText.codes(form.identity.otherwise))"
    }
    if let exception = form.identity.exception {
      text += "; where \(MarkdownText.code(exception.field)) = \(exception.label): "
      text += MarkdownText.codes(exception.keys)
    }
    return text
  }

  private func dating(_ dating: Dating) -> String {
    switch dating {
    case .within(let field): "\(MarkdownText.code(field)), within the year"
    case .until(let field): "\(MarkdownText.code(field)), in the year or earlier"
    case .overlapping(let start, let end):
      "\(MarkdownText.code(start)) – \(MarkdownText.code(end)), touching the year"
    case .month(let field): "the last day of \(MarkdownText.code(field))"
    case .undated: "—"
    case .depending(let field, let label, let then, let otherwise):
      "\(MarkdownText.code(field)) = \(label): \(self.dating(then)); else \(self.dating(otherwise))"
    }
  }

  private func lead(of form: Form) -> String {
    form.lead.map { rule in
      switch rule {
      case .regionOfCountry: "該國之主管單位 the country's department"
      case .submitter(let code): MarkdownText.code(code)
      }
    }.joined(separator: ", ")
  }

  private func office(of form: Form) -> String {
    guard let office = form.office else { return "" }
    let fields = MarkdownText.codes(
      [office.title, office.rank] + [office.incumbent].compactMap(\.self))
    let words = office.outOfOffice.joined(separator: "、")
    return words.isEmpty ? fields : "\(fields); 非現任 · not in office: \(words)…"
  }

  private func counted(of form: Form) -> String {
    form.counted.map { MarkdownText.codes([$0.name, $0.number].compactMap { $0 }) } ?? ""
  }

  private func closing(of form: Form) -> String {
    guard let closing = form.closing else { return "" }
    let labels = closing.labels.joined(separator: "、")
    return MarkdownText.code(closing.field) + (labels.isEmpty ? " has a value" : " = \(labels)")
  }
}
