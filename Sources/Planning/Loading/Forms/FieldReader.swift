/// Reads one field of a form; its condition is read when all fields are known.
struct FieldReader {
  let names: PlanNames
  /// The plan's items, as codes.
  let items: CodeList

  /// The field, as text where its type cannot be read.
  func read(_ section: Section) -> (field: Field, isTyped: Bool) {
    let code = section.text("code")
    if !code.isEmpty, !Code.isValid(code) {
      section.optional("code")?.report(.invalidCode(.field, code))
    } else if ReservedCodes.fields.contains(code) {
      section.optional("code")?.report(.reservedCode(.field, code))
    }
    let known = kind(section)
    let kind = known ?? .text
    _ = section.optional("required_when")
    let field = Field(
      code: code, header: section.text("header"), aliases: section.texts("aliases"), kind: kind,
      isRequired: section.flag("required"),
      standsForBlank: section.optional("default").flatMap { value($0, kind) },
      isDecisive: section.flag("decisive"), isPersonal: section.flag("personal"),
      isCarriedOver: section.flag("carried_over"), takesLastDay: range(section, kind),
      countsPersons: persons(section, kind),
      note: section.optionalBilingual("note"), example: section.optionalText("example") ?? "")
    if known != nil {
      checkTable(section, field)
      section.optional("example").map { ExampleCheck(field: field).check($0) }
    }
    return (field, known != nil)
  }

  /// Reports a field that must be filled in from a table which holds nothing.
  private func checkTable(_ section: Section, _ field: Field) {
    let table: (known: Set<String>?, subject: PlanProblem.Subject, file: String)? =
      switch field.kind {
      case .country: (names.countries, .country, "countries.csv")
      case .organisation: (names.organisations, .organisation, "organisations.csv")
      case .rank: (names.ranks, .rank, "ranks.csv")
      default: nil
      }
    if field.isRequired, let table, table.known?.isEmpty == true {
      section.optional("type")?.report(.emptyTable(table.subject, file: table.file))
    }
  }

  private func range(_ section: Section, _ kind: Field.Kind) -> Bool {
    guard let entry = section.optional("range") else { return false }
    guard kind == .day else {
      entry.report(.fieldOfOtherType(field: section.text("code"), needed: "date"))
      return false
    }
    return section.optionalWord("range", .value, among: ["first": false, "last": true]) ?? false
  }

  private func persons(_ section: Section, _ kind: Field.Kind) -> Bool {
    guard let entry = section.optional("persons") else { return false }
    guard case .integer = kind else {
      entry.report(.fieldOfOtherType(field: section.text("code"), needed: "integer"))
      return false
    }
    return entry.flag ?? false
  }

  private func kind(_ section: Section) -> Field.Kind? {
    let plain: KeyValuePairs<String, Field.Kind> = [
      "text": .text, "integer": .integer(minimum: 0, units: []),
      "money": .money(mayBeNegative: false), "percent": .percent, "date": .day, "month": .month,
      "year": .rocYear, "flag": .flag, "country": .country, "code": .code(CodeList([])),
      "organisation": .organisation, "rank": .rank, "submitter": .submitter,
    ]
    guard let kind = section.word("type", .type, among: plain) else {
      // Keys that belong to some type are not complained about beside an unknown type.
      for key in ["minimum", "units", "negative", "codes", "codes_from"] {
        _ = section.optional(key)
      }
      return nil
    }
    switch kind {
    case .integer:
      return .integer(
        minimum: section.optional("minimum")?.integer ?? 0, units: section.texts("units"))
    case .money: return .money(mayBeNegative: section.flag("negative"))
    case .code: return .code(codes(section))
    default: return kind
    }
  }

  private func codes(_ section: Section) -> CodeList {
    if let entry = section.optional("codes_from") {
      if names.items?.isEmpty == true { entry.report(.emptyTable(.item, file: "items.yaml")) }
      return section.word("codes_from", .label, among: ["items": items]) ?? CodeList([])
    }
    var spellings = Spellings()
    var labels = Uniqueness(.label)
    if let entry = section.required("codes"), entry.isEmptyList { entry.report(.empty("codes")) }
    return CodeList(
      (section.required("codes")?.list ?? []).compactMap { entry in
        let code: CodeList.Entry
        if entry.isText {
          code = CodeList.Entry(label: entry.text ?? "")
        } else if let section = entry.section {
          code = CodeList.Entry(label: section.text("label"), aliases: section.texts("aliases"))
          section.close()
        } else {
          return nil
        }
        _ = labels.claim(TextKey.compact(code.label), entry.report)
        for text in [code.label] + code.aliases {
          if TextKey.compact(text) == WorkbookWords.nilReturn { entry.report(.labelTaken(text)) }
          spellings.claim(text, for: code.label, entry.report)
        }
        return code
      })
  }

  private func value(_ entry: Entry, _ kind: Field.Kind) -> FieldValue? {
    switch kind {
    case .flag: return entry.flag.map(FieldValue.flag)
    case .integer, .month, .rocYear: return entry.integer.map(FieldValue.integer)
    case .code(let list):
      guard let label = entry.text else { return nil }
      entry.check(label, .label, among: Set(list.labels))
      return .code(label)
    case .text: return entry.text.map(FieldValue.text)
    default:
      entry.report(.fieldOfOtherType(field: entry.key, needed: "flag, integer, code, text"))
      return nil
    }
  }
}
