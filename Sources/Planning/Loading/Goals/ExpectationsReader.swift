/// Reads `expectations.yaml`: who sends which forms every month.
struct ExpectationsReader {
  let names: PlanNames

  func read(_ entry: Entry?) -> [Expectation] {
    (entry?.list ?? []).compactMap { entry in
      guard let section = entry.section else { return nil }
      defer { section.close() }
      let forms = section.required("forms")?.names(.form, among: names.forms) ?? []
      guard let who = who(section) else { return nil }
      return Expectation(who: who, forms: forms)
    }
  }

  private func who(_ section: Section) -> Expectation.Who? {
    if let list = section.optional("submitters") {
      return .submitters(list.names(.submitter, among: names.submitters))
    }
    let words: KeyValuePairs<String, Bool> = ["in_allies": true, "elsewhere": false]
    guard let inAllies = section.word("missions", .who, among: words) else { return nil }
    if inAllies { return .missionsInAllies }
    guard let groups = section.optional("groups") else { return .otherMissions }
    return .otherMissionsIn(groups: groups.names(.group, among: names.groups))
  }
}
