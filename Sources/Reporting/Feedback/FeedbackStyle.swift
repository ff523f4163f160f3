import Planning

/// The look of receipts and of a unit's year: from telephone to desk, day and night, screen and
/// paper, without anything from elsewhere.
enum FeedbackStyle {
  static let sheet: StaticString = """
    :root{color-scheme:light dark;--ink:#1b2733;--soft:#5a6673;--line:#d4dae1;--paper:#fff;--wash:#f3f5f8;--head:#1f3a5f;
    --good:#1d6b3a;--warn:#8a5a00;--bad:#a3261c;--goodwash:#e8f4ec;--warnwash:#fdf3dc;--badwash:#fdeae7}
    @media(prefers-color-scheme:dark){:root{--ink:#e6ebf1;--soft:#a3afbc;--line:#3a4653;--paper:#161c23;--wash:#1f2831;--head:#a9c7ec;
    --good:#7fd19b;--warn:#f0c060;--bad:#ff9d92;--goodwash:#17301f;--warnwash:#33290f;--badwash:#3a1b18}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--wash);color:var(--ink);font:16px/1.65 "Noto Sans TC","Microsoft JhengHei","PingFang TC",system-ui,sans-serif}
    main{max-width:60rem;margin:0 auto;padding:1.25rem;background:var(--paper);min-height:100vh}
    header{border-bottom:3px solid var(--head);padding-bottom:.6rem;margin-bottom:1rem}
    h1{font-size:1.5rem;margin:0;color:var(--head)}h2{font-size:1.15rem;margin:2rem 0 .5rem;color:var(--head)}
    h3{font-size:1rem;margin:1.2rem 0 .3rem}p{margin:.4rem 0}.en{display:block;color:var(--soft);font-size:.85em;line-height:1.4}
    h1 .en{font-size:.62em}h2 .en{display:inline;margin-left:.6em;font-size:.8em}h1 .en,h2 .en,th .en{font-weight:400}.soft{color:var(--soft);font-size:.9em}
    .box{border-left:.4rem solid;padding:.7rem 1rem;margin:1rem 0;border-radius:.25rem}.box strong{font-size:1.25rem}
    .good{border-color:var(--good);background:var(--goodwash)}.warn{border-color:var(--warn);background:var(--warnwash)}
    .bad{border-color:var(--bad);background:var(--badwash)}.plain{border-color:var(--line);background:var(--wash)}
    .good>strong{color:var(--good)}.warn>strong{color:var(--warn)}.bad>strong{color:var(--bad)}
    ol,ul{padding-left:1.5rem;margin:.4rem 0}li{margin:.35rem 0}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
    .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.95rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
    th{color:var(--head);white-space:nowrap}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    td.c,th.c{text-align:center}td.k{white-space:nowrap;font-variant-numeric:tabular-nums}code{font-family:ui-monospace,Consolas,monospace;font-size:.88em}
    section.cause{border:1px solid var(--line);border-left-width:.4rem;border-radius:.25rem;padding:.3rem 1rem .7rem;margin:.8rem 0;break-inside:avoid}
    section.error{border-left-color:var(--bad)}section.warning{border-left-color:var(--warn)}
    a{color:var(--head)}footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.6rem}
    @media(max-width:36rem){main{padding:.8rem}dl{grid-template-columns:1fr}dt{margin-top:.4rem}th,td{padding:.3rem .35rem}}
    @media print{:root{--ink:#000;--soft:#444;--line:#999;--paper:#fff;--wash:#fff;--head:#000;--good:#000;--warn:#000;--bad:#000;
    --goodwash:#fff;--warnwash:#fff;--badwash:#fff}body{font-size:10.5pt}main{max-width:none;padding:0}@page{size:A4;margin:16mm}}
    """
}

extension HTMLBuffer {
  /// Everything before a page's own content.
  mutating func open(title: String) {
    markup("<!DOCTYPE html>\n<html lang=\"zh-Hant-TW\">\n<head>\n<meta charset=\"utf-8\">\n")
    markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
    markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    markup("style-src 'unsafe-inline'\">\n<title>")
    text(title)
    markup("</title>\n<style>\n")
    markup(FeedbackStyle.sheet)
    markup("\n</style>\n</head>\n<body>\n<main>\n")
  }

  mutating func close() { markup("</main>\n</body>\n</html>\n") }

  mutating func heading(_ zh: StaticString, _ en: StaticString) {
    heading(Bilingual(zh: "\(zh)", en: "\(en)"))
  }

  mutating func heading(_ words: Bilingual) {
    markup("<h2>")
    text(words.zh)
    markup("<span class=\"en\" lang=\"en\">")
    text(words.en)
    markup("</span></h2>\n")
  }

  /// A table that scrolls by itself where the window is narrow, by keyboard too.
  mutating func openWideTable() {
    markup(
      """
      <div class="wide" tabindex="0" role="group" aria-label="可捲動之表格"><table>

      """)
  }

  /// A row of headers; those that end with `#` stand over numbers.
  mutating func tableHead(_ headers: [(zh: String, en: String)]) {
    openWideTable()
    markup("<thead><tr>")
    for header in headers {
      let isNumber = header.zh.hasSuffix("#")
      if isNumber { markup("<th class=\"n\">") } else { markup("<th>") }
      both(Bilingual(zh: isNumber ? String(header.zh.dropLast()) : header.zh, en: header.en))
      markup("</th>")
    }
    markup("</tr></thead>\n<tbody>\n")
  }

  mutating func tableEnd() { markup("</tbody>\n</table></div>\n") }

  mutating func cell(_ text: String) {
    markup("<td>")
    quoted(text)
    markup("</td>")
  }

  mutating func cell(number: Int) {
    markup("<td class=\"n\">")
    self.number(number)
    markup("</td>")
  }
}
