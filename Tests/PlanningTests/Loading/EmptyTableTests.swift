import Testing

@testable import Planning

/// The small plan with the rows of a table taken away, and perhaps one more change.
private func lines(
  without tables: String..., change: (file: String, old: String, new: String)? = nil
) -> [String] {
  var files = Folder.small
  for table in tables {
    files[table] = files[table].map { String($0.prefix { $0 != "\n" }) + "\n" }
  }
  if let change {
    files[change.file] = files[change.file]?.replacing(change.old, with: change.new)
  }
  return Plan.problems(in: files)
}

@Suite struct `A table that holds nothing is not one that could not be read` {
  @Test func `groups that forms, expectations and SQL name are told`() {
    #expect(
      lines(without: "country_groups.csv") == [
        "expectations.yaml:6: the plan has no group of countries “REEF”",
        "forms/01-survey.yaml:14: the plan has no group of countries “REEF”",
        "indicators/a1.yaml:27: the plan has no group of countries “REEF”",
      ])
  }

  @Test func `countries that missions, allies, groups and the plan name are told`() {
    let lines = lines(without: "countries.csv")
    #expect(lines.contains("missions.csv:2: the plan has no country “BB”"))
    #expect(lines.contains("allies.csv:3: the plan has no country “CC”"))
    #expect(lines.contains("plan.yaml:8: the plan has no country “AA”"))
    #expect(
      lines.contains(
        "forms/01-survey.yaml:25: the plan has no country at all; fill in countries.csv"))
  }

  @Test func `types of missions are told where there is no mission`() {
    #expect(
      lines(without: "missions.csv").contains("plan.yaml:14: the plan has no type “辦事處”"))
  }

  @Test func `columns of ranks are told where the table has none`() {
    let change = (file: "ranks.csv", old: ",counts_a1", new: "")
    #expect(
      lines(without: "ranks.csv", change: change) == [
        "indicators/a1.yaml:24: the plan has no column of the table of ranks “a1”"
      ])
  }

  @Test func `reasons and settings are told where the files define none`() {
    var files = Folder.small
    files["reasons.yaml"] = "{}\n"
    #expect(
      Plan.problems(in: files) == [
        "indicators/a1.yaml:22: the plan has no reason “after_as_of”",
        "indicators/a1.yaml:23: the plan has no reason “not_ally”",
        "indicators/a1.yaml:24: the plan has no reason “not_ally”",
        "indicators/b1.yaml:31: the plan has no reason “after_as_of”",
      ])
    files = Folder.small
    files["settings.yaml"] = "[]\n"
    #expect(
      Plan.problems(in: files) == [
        "indicators/a2.yaml:14: the plan has no setting “litter”",
        "indicators/b1.yaml:16: the plan has no setting “b1.rounding”",
        "indicators/b1.yaml:31: the plan has no setting “start”",
      ])
  }

  @Test func `a list of items that a field offers is told`() {
    var files = Folder.small
    files["items.yaml"] = "[]\n"
    #expect(
      Plan.problems(in: files) == [
        "forms/02-patrol.yaml:32: the plan has no plan item at all; fill in items.yaml"
      ])
  }

  @Test func `a table without one of its columns says nothing of what it would define`() {
    var files = Folder.small
    files["country_groups.csv"] = "groep,iso2\nREEF,BB\n"
    #expect(
      Plan.problems(in: files) == [
        "country_groups.csv:1: the column “group” is missing",
        "country_groups.csv:1: unknown column “groep”; allowed: group, iso2, note, confirm; "
          + "did you mean group?",
      ])
  }
}
