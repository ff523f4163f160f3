import Indicators
import Planning

/// `year.html`: a unit's own year, what is open first.
struct UnitYearPage {
  let year: UnitYear
  let report: Report

  var bytes: [UInt8] {
    var html = HTMLBuffer(capacity: 65_536)
    html.open(title: "\(year.submitter.name) \(report.plan.year) 年度填報一覽")
    html.markup("<header><h1>")
    html.quoted(year.submitter.name)
    html.text("　\(report.plan.year) 年度填報一覽")
    html.markup("<span class=\"en\" lang=\"en\">")
    html.quoted(year.submitter.nameEnglish)
    html.text(" · what the ministry holds from you in \(report.plan.firstDay.year)")
    html.markup("</span></h1>\n<p class=\"soft\">")
    html.text("算到 \(CalendarWords.day(report.asOf))")
    html.markup("</p></header>\n")
    writeOpen(to: &html)
    writeCoverage(to: &html)
    writeContributions(to: &html)
    writeEntries(to: &html)
    UnitYearFacts(year: year, plan: report.plan).write(to: &html)
    html.markup("<footer class=\"soft\"><p>本頁只列貴單位自己的資料。")
    html.markup(
      "<span class=\"en\" lang=\"en\">Holds your unit's own data only.</span></p></footer>\n")
    html.close()
    return html.bytes
  }

  /// Errors and warnings of workbooks that stand, and what waits or was refused since.
  private func writeOpen(to html: inout HTMLBuffer) {
    html.heading("尚待處理", "Open")
    let standing = year.entries.filter(\.stands)
    let causes = standing.flatMap { entry in
      FindingGroup.forSubmitter(entry.findings.filter { $0.severity > .note }).map { (entry, $0) }
    }.sorted { $0.1.severity > $1.1.severity }
    let missing = year.coverage.filter { $0.state == .missing }
    guard !causes.isEmpty || !missing.isEmpty else {
      html.markup("<div class=\"box good\"><strong>✓ 沒有待處理事項</strong>")
      html.markup("<span class=\"en\" lang=\"en\">nothing is open</span></div>\n")
      return
    }
    for month in Set(missing.map(\.month)).sorted() {
      let forms = missing.filter { $0.month == month }.map { form($0.form) }
      html.markup("<div class=\"box bad\"><strong>✕ ")
      html.text("\(CalendarWords.chinese(month))未報")
      html.markup("</strong><p>")
      html.text(forms.joined(separator: "、"))
      html.text("（應於 \(CalendarWords.chinese(report.plan.dueDay(of: month)))前送達）")
      html.markup("</p></div>\n")
    }
    guard !causes.isEmpty else { return }
    html.tableHead([
      ("月份", "month"), ("工作表", "sheet"), ("儲存格", "cells"), ("說明", ""),
    ])
    for (entry, cause) in causes {
      html.markup("<tr><td class=\"k\">")
      html.text(entry.month?.code ?? "")
      html.markup("</td>")
      html.cell("\(cause.severity.mark) \(cause.sheet ?? "整本檔案")")
      html.cell((cause.ranges ?? "").split(separator: ",").joined(separator: "、 "))
      html.markup("<td>")
      for sentence in cause.sentences {
        html.both(sentence)
        html.markup(" ")
      }
      html.markup("</td></tr>\n")
    }
    html.tableEnd()
  }

  private func writeCoverage(to html: inout HTMLBuffer) {
    html.heading("各月收件情形", "Month by month")
    if let next = year.coverage.filter({ $0.state == .pending }).map(\.due).min() {
      html.markup("<p>")
      html.text("下一個截止日：\(CalendarWords.day(next))")
      html.markup("<span class=\"en\" lang=\"en\">")
      html.text("next due day: \(CalendarWords.english(next))")
      html.markup("</span></p>\n")
    }
    html.openWideTable()
    html.markup("<thead><tr><th>表單</th>")
    for month in report.plan.months {
      html.markup("<th class=\"c\">")
      html.text("\(month.month)月")
      html.markup("</th>")
    }
    html.markup("</tr></thead>\n<tbody>\n")
    for form in report.plan.forms {
      let rows = year.coverage.filter { $0.form == form.code }
      guard !rows.isEmpty else { continue }
      html.markup("<tr>")
      html.cell(form.sheet)
      for month in report.plan.months {
        html.markup("<td class=\"c\">")
        html.text(rows.first { $0.month == month }.map(CoverageSheet.sign) ?? "")
        html.markup("</td>")
      }
      html.markup("</tr>\n")
    }
    html.tableEnd()
    html.markup("<p class=\"soft\">● 準時　◐ 逾期　○ 申報本月無資料　✕ 未報　… 未屆期　－ 免報而有送")
    html.markup(
      "<span class=\"en\" lang=\"en\">● on time ◐ late ○ declared nothing ✕ missing … not ")
    html.markup("due yet － not expected</span></p>\n")
  }

  private func writeContributions(to html: inout HTMLBuffer) {
    guard !year.contributions.isEmpty else { return }
    html.heading("計入的指標", "What it counts for")
    html.tableHead([("指標", "indicator"), ("項目", ""), ("筆數#", "facts"), ("計入#", "amount")])
    for part in year.contributions {
      html.markup("<tr><td class=\"k\">")
      html.text("\(part.indicator.id)(\(part.component.id))")
      html.markup("</td>")
      html.cell(Display.name(of: part.component, in: part.indicator))
      html.cell(number: part.facts)
      html.markup("<td class=\"n\">")
      let told = Display.contribution(part.amount, to: part.component, in: part.indicator)
      html.text(told.map { "\(Grouped.digits($0.amount.exact)) \($0.unit)" } ?? "－")
      html.markup("</td></tr>\n")
    }
    html.tableEnd()
  }

  private func writeEntries(to html: inout HTMLBuffer) {
    guard !year.entries.isEmpty else { return }
    html.heading("送過的檔案", "Files received")
    html.tableHead([
      ("月份", "month"), ("收到時間", "received"), ("結果", "outcome"), ("檔案", "file"),
      ("收據", "receipt"),
    ])
    for entry in year.entries {
      html.markup("<tr><td class=\"k\">")
      html.text(entry.month?.code ?? "")
      html.markup("</td><td class=\"k\">")
      html.text(CalendarWords.chinese(entry.received))
      html.markup("</td><td>")
      html.text(entry.outcome.label.zh + (entry.replacedBy == nil ? "" : "（已被取代）"))
      html.markup("</td>")
      html.cell(entry.file)
      html.markup("<td class=\"k\"><a href=\"")
      html.text(
        "\(FeedbackFolder.month(of: entry))/\(FeedbackFolder.number(of: entry))/receipt.html")
      html.markup("\">收據</a></td></tr>\n")
    }
    html.tableEnd()
  }

  private func form(_ code: String) -> String { report.plan.form(code)?.sheet ?? code }
}
