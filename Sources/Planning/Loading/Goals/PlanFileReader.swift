/// Reads `plan.yaml`: the year, the ministry and its goals.
struct PlanFileReader {
  private(set) var year = 0
  private(set) var ministry = Bilingual(zh: "", en: "")
  private(set) var title = Bilingual(zh: "", en: "")
  /// iso2 of the ministry's own country.
  private(set) var home = ""
  /// Where it stands, for complaints.
  private(set) var homePlace: Entry?
  /// Where the planning office's code stands; nil where the plan names none.
  private(set) var officePlace: Entry?
  /// Types of missions that yield to others of their host country.
  private(set) var yieldingMissions: [Entry] = []
  private(set) var allies = Bilingual(zh: "盟邦", en: "allies")
  private(set) var goals: [Goal] = []
  /// Where the goals' numerals stand.
  private(set) var numerals: [Entry] = []
  /// Whether the file could be read at all.
  private(set) var isRead = false

  init(_ entry: Entry?) {
    guard let section = entry?.section else { return }
    isRead = true
    if let entry = section.required("year"), let year = entry.integer {
      self.year = year
      if !SettingValues.rocYears.contains(year) { entry.report(.notARocYear(String(year))) }
    }
    ministry = section.bilingual("ministry")
    title = section.bilingual("title")
    homePlace = section.required("home")
    home = homePlace?.text ?? ""
    officePlace = section.optional("planning_office")
    yieldingMissions = section.optional("yielding_missions")?.list ?? []
    if let entry = section.optional("allies") { allies = Section.bilingual(entry) }
    var ids = Uniqueness(.goal)
    for entry in section.required("goals")?.list ?? [] {
      guard let section = entry.section else { continue }
      let goal = Goal(
        id: section.text("id"), numeral: section.text("numeral"), name: section.text("name"),
        nameEnglish: section.text("name_en"))
      section.optional("numeral").map { numerals.append($0) }
      section.close()
      if ids.claim(goal.id, entry.report) { goals.append(goal) }
    }
    section.close()
  }
}
