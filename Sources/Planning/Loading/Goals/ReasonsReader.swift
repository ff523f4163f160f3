/// Reads `reasons.yaml`: a sentence for every reason for which a fact is not counted.
enum ReasonsReader {
  static func read(_ entry: Entry?) -> [String: Bilingual] {
    guard let section = entry?.section else { return [:] }
    var reasons: [String: Bilingual] = [:]
    for key in section.keys {
      guard let entry = section.optional(key) else { continue }
      if !Code.isValid(key) { entry.report(.invalidCode(.reason, key)) }
      reasons[key] = Section.bilingual(entry)
    }
    return reasons
  }
}
