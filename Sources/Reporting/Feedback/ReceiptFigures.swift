import Planning

/// What a workbook changed and what it counts for: the second half of a receipt.
struct ReceiptFigures {
  let receipt: Receipt

  func write(to html: inout HTMLBuffer) {
    if let difference = receipt.difference { write(difference, to: &html) }
    writeFeeds(to: &html)
    writePasses(to: &html)
    guard !receipt.settledElsewhere.isEmpty else { return }
    html.markup("<p>")
    html.both(
      Bilingual(
        zh: "另有單位也填報了同一件事，以主政單位所填為準，不重複計算：\(RowRanges.words(receipt.settledElsewhere))。",
        en: "Other units report the same facts; each is counted once, as the lead unit gives it."))
    html.markup("</p>\n")
  }

  private func write(_ difference: VersionDifference, to html: inout HTMLBuffer) {
    html.heading("與前一次所送相比", "Compared with the file before")
    html.markup("<p>前一次 earlier file：")
    html.quoted(difference.earlierFile)
    html.markup("</p>\n<p>")
    html.both(
      Bilingual(
        zh: "新增 \(difference.added) 筆，內容有變 \(difference.changed) 筆，"
          + "不變 \(difference.unchanged) 筆，這次沒有的 \(difference.missing.count) 筆。",
        en: "\(difference.added) added, \(difference.changed) changed, "
          + "\(difference.unchanged) as before, \(difference.missing.count) no longer there."))
    html.markup("</p>\n")
    guard !difference.missing.isEmpty else { return }
    html.markup("<p>")
    html.both(
      Bilingual(
        zh: "下列各筆前一次有、這次沒有；若是漏了，請補回再送。",
        en: "These were in the earlier file and are not in this one; add them if left out."))
    html.markup("</p>\n")
    html.tableHead([("工作表", "sheet"), ("原列號#", "row"), ("內容", "about")])
    for row in difference.missing {
      html.markup("<tr>")
      html.cell(row.sheet)
      html.cell(number: row.row)
      html.cell(row.words)
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }

  private func writeFeeds(to html: inout HTMLBuffer) {
    guard !receipt.feeds.isEmpty else { return }
    html.heading("這個檔案計入的指標", "What it counts for")
    html.tableHead([("指標", "indicator"), ("項目", ""), ("筆數#", "facts"), ("計入#", "amount")])
    for feed in receipt.feeds {
      html.markup("<tr><td class=\"k\">")
      html.text("\(feed.indicator)(\(feed.component))")
      html.markup("</td>")
      html.cell(feed.name)
      html.cell(number: feed.facts)
      html.markup("<td class=\"n\">")
      html.text(feed.amount.isEmpty ? "－" : "\(Grouped.digits(feed.amount)) \(feed.unit)")
      html.markup("</td></tr>\n")
    }
    html.tableEnd()
  }

  private func writePasses(to html: inout HTMLBuffer) {
    guard !receipt.passes.isEmpty else { return }
    html.heading("收下但未計入指標的列", "Taken, not counted")
    html.tableHead([("指標", "indicator"), ("原因", "reason"), ("列", "rows")])
    for pass in receipt.passes {
      html.markup("<tr><td class=\"k\">")
      html.text("\(pass.indicator)(\(pass.component))")
      html.markup("</td><td>")
      html.both(pass.sentence)
      html.markup("</td>")
      html.cell(RowRanges.words(pass.rows))
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }
}

/// Numbers as people read them.
enum Grouped {
  /// `12500.5` as `12,500.5`.
  static func digits(_ number: String) -> String {
    let whole = number.prefix { $0 != "." && $0 != "/" }
    let sign = whole.hasPrefix("-") ? "-" : ""
    var rest = whole.dropFirst(sign.count)
    var groups: [Substring] = []
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return sign + ([rest] + groups.reversed()).joined(separator: ",")
      + number.dropFirst(whole.count)
  }
}
