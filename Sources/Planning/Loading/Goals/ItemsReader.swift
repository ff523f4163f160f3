/// Reads `items.yaml`: the plan's important items with the indicators that they serve.
struct ItemsReader {
  let names: PlanNames

  func read(_ entry: Entry?) -> [PlanItem] {
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
      section.close()
      guard numbers.claim(String(item.number), entry.report) else { return nil }
      return titles.claim(item.name, entry.report) ? item : nil
    }
  }
}
