import Planning

/// `receipt.html`: the receipt for people, complete without any other file.
struct ReceiptPage {
  let receipt: Receipt

  /// The page, with the place of its link to the marked copy.
  var rendering: Rendering {
    var html = HTMLBuffer()
    let month = receipt.entry.month.map(CalendarWords.chinese) ?? "月份不明"
    html.open(title: "收據 \(receipt.unit) \(month)")
    writeHeader(month, to: &html)
    writeOutcome(to: &html)
    let link = writeSteps(to: &html)
    FindingsSection(causes: receipt.causes).writeOpen(to: &html)
    writeForms(to: &html)
    writeSubmission(to: &html)
    FindingsSection(causes: receipt.causes).writeNotes(to: &html)
    ReceiptFigures(receipt: receipt).write(to: &html)
    html.markup("<footer class=\"soft\"><p>本收據只列貴單位自己的資料。指標數字算到 ")
    html.text("\(CalendarWords.chinese(receipt.asOf))（\(receipt.asOf.iso)）")
    html.markup(
      "。<span class=\"en\" lang=\"en\">Holds your unit's own data only.</span></p></footer>\n")
    html.close()
    return Rendering(bytes: html.bytes, link: link)
  }

  /// The bytes of a page, which lies beside the marked copy and in folders above it.
  struct Rendering {
    /// As it lies beside the marked copy.
    let bytes: [UInt8]
    /// Where the link to the marked copy begins; nil without one.
    fileprivate let link: Int?

    /// The same where the receipt's folder is seen as `106-05/20170503T084751-1a2b3c4d`.
    func bytes(from folder: String) -> [UInt8] {
      guard let link else { return bytes }
      var prefix = HTMLBuffer(capacity: 64)
      prefix.text(folder + "/")
      return bytes[..<link] + prefix.bytes + bytes[link...]
    }
  }

  private func writeHeader(_ month: String, to html: inout HTMLBuffer) {
    html.markup("<header><h1>填報收據 ")
    html.quoted(receipt.unit)
    html.markup("　")
    html.text(month)
    html.markup("<span class=\"en\" lang=\"en\">Receipt · ")
    html.quoted(receipt.unitEnglish)
    if let month = receipt.entry.month { html.text(" · \(CalendarWords.english(month))") }
    html.markup("</span></h1>\n<p class=\"soft\">收件編號 No. <code>")
    html.text(receipt.number)
    html.markup("</code></p></header>\n")
  }

  private func writeOutcome(to html: inout HTMLBuffer) {
    let (tone, sign) = Self.tone(of: receipt)
    html.markup("<div class=\"box ")
    html.markup(tone)
    html.markup("\"><strong>")
    html.markup(sign)
    html.text(" \(receipt.entry.outcome.label.zh)")
    html.markup("</strong><span class=\"en\" lang=\"en\">")
    html.text(receipt.entry.outcome.label.en)
    html.markup("</span><p>")
    html.both(ReceiptGuidance(receipt: receipt).meaning)
    html.markup("</p></div>\n")
  }

  /// Word and shape stand beside the colour.
  private static func tone(of receipt: Receipt) -> (StaticString, StaticString) {
    switch receipt.standing {
    case .refused: ("bad", "✕")
    case .held: ("warn", "◐")
    case .replaced, .withdrawn: ("plain", "－")
    case .stands:
      switch receipt.entry.outcome {
      case .accepted: ("good", "✓")
      case .partlyAccepted: ("bad", "▲")
      case .acceptedWithWarnings, .held, .refused: ("warn", "▲")
      }
    }
  }

  /// Says where the link to the marked copy begins.
  private func writeSteps(to html: inout HTMLBuffer) -> Int? {
    let steps = ReceiptGuidance(receipt: receipt).steps
    guard !steps.isEmpty || receipt.markedCopy != nil else { return nil }
    html.heading("請您做的事", "What to do")
    if !steps.isEmpty {
      html.markup("<ol>\n")
      for step in steps {
        html.markup("<li>")
        html.both(step)
        html.markup("</li>\n")
      }
      html.markup("</ol>\n")
    }
    guard let copy = receipt.markedCopy else { return nil }
    html.markup("<p>標示檔 marked copy：<a href=\"")
    let link = html.bytes.count
    html.text(RelativeLink.escaped(copy))
    html.markup("\">")
    html.quoted(copy)
    html.markup("</a></p>\n")
    return link
  }

  private func writeSubmission(to html: inout HTMLBuffer) {
    let entry = receipt.entry
    html.heading("這次送來的檔案", "The file")
    html.markup("<dl>\n<dt>檔案 file</dt><dd>")
    html.quoted(entry.file)
    html.markup("</dd>\n")
    for alias in entry.aliases {
      html.markup("<dt>同一檔案 same bytes</dt><dd>")
      html.quoted(alias)
      html.markup("</dd>\n")
    }
    html.markup("<dt>收到時間 received</dt><dd>")
    html.text(
      "\(CalendarWords.chinese(entry.received))（\(CalendarWords.gregorian(entry.received))，臺北時間）")
    html.markup("</dd>\n")
    if let deadline = receipt.deadline {
      html.markup("<dt>截止 due</dt><dd>")
      html.both(deadline.words)
      html.markup("</dd>\n")
    }
    html.markup("<dt>SHA-256</dt><dd><code>")
    html.text(entry.sha256)
    html.markup("</code></dd>\n</dl>\n")
  }

  private func writeForms(to html: inout HTMLBuffer) {
    guard !receipt.forms.isEmpty || !receipt.absentForms.isEmpty else { return }
    html.heading("各表單", "Forms")
    html.tableHead([
      ("工作表", "sheet"), ("讀到#", "rows read"), ("收下#", "accepted"), ("未收#", "not accepted"),
      ("說明", ""),
    ])
    for form in receipt.forms {
      html.markup("<tr>")
      html.cell(form.sheet)
      html.cell(number: form.read)
      html.cell(number: form.accepted)
      html.cell(number: form.notAccepted)
      html.markup("<td>")
      html.both(form.words)
      html.markup("</td></tr>\n")
    }
    for form in receipt.absentForms {
      html.markup("<tr>")
      html.cell(form)
      html.markup("<td class=\"n\">－</td><td class=\"n\">－</td><td class=\"n\">－</td><td>")
      html.both(Bilingual(zh: "✕ 這一本裡沒有填", en: "not in this workbook"))
      html.markup("</td></tr>\n")
    }
    html.tableEnd()
  }
}

/// Names of files as links hold them.
enum RelativeLink {
  /// Percent-encoded, so that the link cannot lead anywhere but to a file beside the page.
  static func escaped(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        result.append(Character(Unicode.Scalar(byte)))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension Receipt.FormLine {
  /// What the line means, where the numbers alone do not say it.
  fileprivate var words: Bilingual {
    if isNil { return Bilingual(zh: "已申報\(WorkbookWords.nilReturn)", en: "declared: nothing") }
    if read == 0 {
      return Bilingual(
        zh: "▲ 有表頭但沒有資料；沒有資料請填「\(WorkbookWords.nilReturn)」", en: "a header without a row")
    }
    if notAccepted > 0 { return Bilingual(zh: "▲ 有錯的列改正後才計入", en: "correct the rows in error") }
    return isExpected
      ? Bilingual(zh: "✓", en: "")
      : Bilingual(zh: "✓ 貴單位本表免報，仍已收下", en: "not expected of you, and taken all the same")
  }
}

extension Receipt.Deadline {
  /// The due day and whether it was kept.
  var words: Bilingual {
    let (zh, en) = (CalendarWords.day(due), CalendarWords.english(due))
    guard let firstAccepted, let daysLate else {
      return Bilingual(
        zh: "\(zh)；本月還沒有收下的檔案", en: "\(en); nothing was accepted for the month yet")
    }
    let first = CalendarWords.chinese(firstAccepted.day)
    if daysLate == 0 { return Bilingual(zh: "\(zh)；✓ 準時（\(first)）", en: "\(en); on time") }
    return Bilingual(
      zh: "\(zh)；▲ 逾期 \(daysLate) 天（\(first)首次收下）", en: "\(en); \(daysLate) days late")
  }
}
