/// Reads `items.yaml`: the plan's important items with the indicators that they serve.
struct ItemsReader {
  let entry: Entry?

  /// The items as a list of codes, for forms that report on them; numbers are other spellings.
  var codes: CodeList {
    CodeList(
      (entry?.list ?? []).compactMap { entry in
        guard let section = entry.section else { return nil }
        let number = section.required("number")?.integer.map { String($0) }
        return CodeList.Entry(
          label: section.text("name"),
          aliases: [number].compactMap { $0 } + section.texts("aliases"))
      })
  }

  func read(_ names: PlanNames) -> [PlanItem] {
    var numbers = Uniqueness(.item)
    var titles = Uniqueness(.item)
    return (entry?.list ?? []).compactMap { entry in
      guard let section = entry.section else { return nil }
      let item = PlanItem(
        number: section.required("number")?.integer ?? 0, workPlan: section.text("work_plan"),
        name: section.text("name"), category: section.text("category"),
        points: section.required("points")?.integer ?? 0,
        indicators: section.required("indicators")?.names(.indicator, among: names.indicators)
          ?? [])
      _ = section.texts("aliases")
      section.close()
      guard numbers.claim(String(item.number), entry.report) else { return nil }
      return titles.claim(item.name, entry.report) ? item : nil
    }
  }
}
