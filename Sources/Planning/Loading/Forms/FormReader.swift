/// Reads one file of `forms/`.
struct FormReader {
  let names: PlanNames
  /// The plan's items, for code fields that take their labels from them.
  let items: CodeList

  /// Always a form, with what could be read, so that references to it do not fail as well.
  func read(_ section: Section) -> Form {
    let code = section.text("code")
    if !code.isEmpty, !Code.isValid(code) {
      section.optional("code")?.report(.invalidCode(.form, code))
    } else if ReservedCodes.takesForm(code) {
      section.optional("code")?.report(.reservedCode(.form, code))
    }
    let (fields, own, examples) = fields(section.required("fields"))
    var form = Form(
      code: code, sheet: section.text("sheet"), aliases: section.texts("aliases"),
      title: section.text("title"), purpose: section.bilingual("purpose"), fields: fields,
      identity: IdentityReader(fields: own).read(section.required("identity")),
      dating: DatingReader(fields: own).read(section.required("dating")),
      lead: lead(section.required("lead"), own))
    if let groups = section.optional("country_groups") {
      form.countryGroups = groups.names(.group, among: names.groups)
      own.checkCountry(groups)
    }
    form.comparedFields = section.optional("compare").map(own.list) ?? []
    form.newestBy = own.optionalName(section.optional("newest_by"), of: .day)
    form.earliestBy = own.optionalName(section.optional("earliest_by"), of: .day)
    form.closing = closing(section.optional("closed_when"), own)
    form.itemProgress = section.optional("item_progress")?.section.map { progress($0, own) }
    form.counted = section.optional("counted")?.section.map { counted($0, own) }
    form.office = section.optional("office")?.section.map { office($0, own) }
    form.lastDay = own.optionalName(section.optional("last_day"), of: .day)
    section.close()
    check(examples, datedBy: form.dating, fields)
    markDecisive(&form)
    return form
  }

  /// Examples of days that would not be taken as they stand.
  private func check(_ examples: [String: Entry], datedBy dating: Dating, _ fields: [Field]) {
    guard let year = names.year else { return }
    let (code, mayBeEarlier): (String, Bool)
    switch dating {
    case .within(let field): (code, mayBeEarlier) = (field, false)
    case .until(let field), .overlapping(let field, _): (code, mayBeEarlier) = (field, true)
    case .month, .undated, .depending: return
    }
    guard let entry = examples[code], let field = fields.first(where: { $0.code == code }) else {
      return
    }
    ExampleCheck(field: field).check(entry, in: year, mayBeEarlier: mayBeEarlier)
  }

  private func fields(_ entry: Entry?) -> ([Field], FieldNames, examples: [String: Entry]) {
    var codes = Uniqueness(.field)
    var headers = FieldHeaders()
    var fields: [Field] = []
    var untyped: Set<String> = []
    var examples: [String: Entry] = [:]
    var conditions: [(Section, index: Int)] = []
    for entry in entry?.list ?? [] {
      guard let section = entry.section else { continue }
      let (field, isTyped) = FieldReader(names: names, items: items).read(section)
      guard codes.claim(field.code, entry.report) else {
        section.close()
        continue
      }
      headers.claim(field, entry)
      conditions.append((section, fields.count))
      fields.append(field)
      examples[field.code] = section.optional("example")
      if !isTyped { untyped.insert(field.code) }
    }
    if fields.count > ReservedCodes.mostFields {
      entry?.report(.tooManyFields(fields.count, limit: ReservedCodes.mostFields))
    }
    // Conditions name other fields, so all must be known first.
    let own = FieldNames(fields, untyped: untyped)
    for (section, index) in conditions {
      fields[index].requiredWhen = ConditionReader(fields: own)
        .read(section.optional("required_when"))
      section.close()
    }
    return (fields, own, examples)
  }

  private func closing(_ entry: Entry?, _ fields: FieldNames) -> Form.Closing? {
    guard let section = entry?.section else { return nil }
    defer { section.close() }
    guard let labels = section.optional("is") else {
      return fields.name(section.required("field")).map { Form.Closing(field: $0) }
    }
    let field = section.required("field")
    let known = labels.list.compactMap { fields.label(field: field, label: $0)?.label }
    return fields.name(field).map { Form.Closing(field: $0, labels: known) }
  }

  private func progress(_ section: Section, _ fields: FieldNames) -> ItemProgressFields {
    defer { section.close() }
    return ItemProgressFields(
      item: fields.name(section.required("item")) ?? "",
      month: fields.name(section.required("month"), of: .month),
      planned: fields.optionalName(section.optional("planned"), of: .percent),
      actual: fields.optionalName(section.optional("actual"), of: .percent),
      budget: fields.name(section.optional("budget")),
      spent: fields.name(section.optional("spent")),
      achievements: fields.name(section.optional("achievements")),
      obstacles: fields.name(section.optional("obstacles")))
  }

  private func counted(_ section: Section, _ fields: FieldNames) -> Form.CountedNames {
    defer { section.close() }
    return Form.CountedNames(
      name: fields.name(section.required("name"), of: .text),
      number: section.optional("number").map { fields.integerName($0) })
  }

  private func office(_ section: Section, _ fields: FieldNames) -> Form.Office {
    defer { section.close() }
    let incumbent = section.optional("incumbent")
    // Without the words everybody would be in office.
    if incumbent != nil { _ = section.required("out_of_office") }
    return Form.Office(
      title: fields.name(section.required("title"), of: .text),
      rank: fields.name(section.required("rank"), of: .rank),
      incumbent: fields.optionalName(incumbent, of: .flag),
      outOfOffice: section.texts("out_of_office"), exceptions: section.texts("except"))
  }

  private func lead(_ entry: Entry?, _ fields: FieldNames) -> [LeadRule] {
    (entry?.list ?? []).compactMap { entry in
      guard let word = entry.text else { return nil }
      if word == "region" {
        fields.checkCountry(entry)
        return .regionOfCountry
      }
      entry.check(word, .submitter, among: names.submitters)
      return .submitter(word)
    }
  }

  /// What identity, dating or a default uses is decisive without saying so.
  private func markDecisive(_ form: inout Form) {
    let used = form.identity.fields.union(form.dating.fields)
    for index in form.fields.indices
    where used.contains(form.fields[index].code) || form.fields[index].standsForBlank != nil {
      form.fields[index].isDecisive = true
    }
  }
}

extension Dating {
  /// All fields that the dating reads.
  package var fields: Set<String> {
    switch self {
    case .within(let field), .until(let field), .month(let field): [field]
    case .overlapping(let start, let end): [start, end]
    case .undated: []
    case .depending(let on, _, let then, let otherwise):
      Set([on]).union(then.fields).union(otherwise.fields)
    }
  }
}
