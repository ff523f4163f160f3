/// Reads how the rows of a form lie in time.
struct DatingReader {
  let fields: FieldNames

  func read(_ entry: Entry?) -> Dating {
    guard let entry else { return .undated }
    guard entry.isSection, let section = entry.section else {
      entry.report(.wrongShape(key: entry.key, .dating))
      return .undated
    }
    defer { section.close() }
    let words = ["within", "until", "start", "month", "undated", "when"]
    switch words.first(where: section.keys.contains) {
    case "within": return .within(field: fields.name(section.optional("within"), of: .day))
    case "until": return .until(field: fields.name(section.optional("until"), of: .day))
    case "month": return .month(field: fields.name(section.optional("month"), of: .month))
    case "start":
      return .overlapping(
        start: fields.name(section.optional("start"), of: .day),
        end: fields.name(section.required("end"), of: .day))
    case "undated":
      _ = section.optional("undated")?.flag
      return .undated
    case "when": return depending(section)
    default:
      let keys = section.keys.compactMap(section.optional)
      let place = keys.first ?? entry
      place.report(.unknownWord(.dating, section.keys.first ?? "", allowed: words))
      return .undated
    }
  }

  private func depending(_ section: Section) -> Dating {
    let condition = section.optional("when")?.section
    let subject = condition.flatMap {
      fields.label(field: $0.required("field"), label: $0.required("is"))
    }
    condition?.close()
    let then = read(section.required("then"))
    let otherwise = read(section.required("otherwise"))
    guard let subject else { return otherwise }
    return .depending(on: subject.field, label: subject.label, then: then, otherwise: otherwise)
  }
}
