import Planning

/// The facts of a unit's year, form by form: where each stands, where it counts, where not and why.
struct UnitYearFacts {
  let year: UnitYear
  let plan: Plan

  func write(to html: inout HTMLBuffer) {
    let names = Names(plan)
    let summary = FactSummary(plan, names: names)
    html.heading("貴單位的資料", "Your data")
    for form in plan.forms {
      guard let facts = year.facts[form.code], !facts.isEmpty else { continue }
      html.markup("<details open><summary><strong>")
      html.text("\(form.sheet)　\(facts.count) 筆")
      html.markup("</strong></summary>\n")
      html.tableHead(
        [("內容", "about")] + (plan.namesCountries ? [("國家", "country")] : []) + [
          ("出處", "source"), ("計入", "counted in"), ("未計入及原因", "not counted, because"),
        ])
      for fact in facts {
        html.markup("<tr>")
        html.cell(summary.words(of: fact.fact))
        if plan.namesCountries {
          html.cell(summary.country(of: fact.fact).map(names.country) ?? "")
        }
        let source = fact.fact.standing
        html.cell("\(source.month.code) \(source.sheet) 第 \(source.row) 列")
        html.markup("<td class=\"k\">")
        html.text(fact.countedIn.joined(separator: "、"))
        html.markup("</td><td>")
        for (place, pass) in fact.passes.enumerated() {
          if place > 0 { html.markup("；") }
          html.text("\(pass.component) \(pass.reason.zh)")
        }
        html.markup("</td></tr>\n")
      }
      html.tableEnd()
      html.markup("</details>\n")
    }
    writeShared(names, to: &html)
  }

  private func writeShared(_ names: Names, to html: inout HTMLBuffer) {
    guard !year.sharedRows.isEmpty else { return }
    html.markup("<details open><summary><strong>")
    html.text("與其他單位所報為同一件事　\(year.sharedRows.count) 列")
    html.markup("</strong></summary>\n<p>以主政單位所填為準，不重複計算。")
    html.markup(
      "<span class=\"en\" lang=\"en\">The same fact as another unit's: counted once, as the ")
    html.markup("lead unit gives it.</span></p>\n")
    html.tableHead([("表單", "form"), ("出處", "source"), ("計入", "counted in")])
    for row in year.sharedRows {
      html.markup("<tr>")
      html.cell(names.form(row.form))
      html.cell("\(row.month.code) \(row.place.sheet) 第 \(row.place.row) 列")
      html.markup("<td class=\"k\">")
      html.text(row.countedIn.joined(separator: "、"))
      html.markup("</td></tr>\n")
    }
    html.tableEnd()
    html.markup("</details>\n")
  }
}
