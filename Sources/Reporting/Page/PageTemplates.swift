/// The templates of the page: a frame and one part for each section.
enum PageTemplates {
  static let all = [
    "page": page, "card": card, "coverage": coverage, "changes": changes, "closings": closings,
    "findings": findings,
    "downloads": downloads, "light": light,
  ]

  private static let page = """
    <!doctype html>
    <html lang="zh-Hant">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>{{title}}　關鍵績效指標　{{asOf}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#main">跳到主要內容</a>
    <header class="top">
    <h1>{{title}}<br><span class="sub">關鍵績效指標</span></h1>
    <p class="english" lang="en">{{titleEnglish}}: key performance indicators</p>
    <p>資料截止日 <time datetime="{{asOf}}">{{asOf}}</time>（民國 {{asOfROC}}）</p>
    <ul class="lights" aria-label="各燈號指標數">
    {{#lights}}<li>{{> light}} <strong>{{count}}</strong> <span lang="en">{{en}}</span></li>
    {{/lights}}</ul>
    <nav aria-label="頁內目錄"><ul>
    {{#goals}}<li><a href="#goal-{{id}}">目標{{numeral}}</a></li>
    {{/goals}}<li><a href="#coverage">涵蓋率</a></li>
    <li><a href="#changes">變動</a></li>
    {{#hasClosings}}<li><a href="#closings">結案</a></li>
    {{/hasClosings}}<li><a href="#findings">檢核</a></li>
    <li><a href="#downloads">下載</a></li>
    </ul></nav>
    </header>
    <main id="main">
    {{#goals}}<section aria-labelledby="goal-{{id}}">
    <h2 id="goal-{{id}}">{{numeral}}、{{name}}</h2>
    {{#english}}<p class="english" lang="en">{{english}}</p>
    {{/english}}<div class="cards">
    {{#cards}}{{> card}}{{/cards}}
    </div>
    </section>
    {{/goals}}
    {{> coverage}}
    {{> changes}}
    {{#hasClosings}}{{> closings}}{{/hasClosings}}
    {{> findings}}
    {{> downloads}}
    </main>
    <footer>
    <p>燈號依達成度判定，以未四捨五入之數字為準；暫定者於年度終了、資料收齊前仍可能變動。推估僅供參考，不影響燈號。</p>
    <p>可能範圍：低值將未裁示之疑似重複併為一件；高值加計資料有誤而可辨識欄位並未排除之列，數量無法讀取者以 1 計。</p>
    <p lang="en">Ranges: the low end joins open possible duplicates; the high end adds rows in error
    that no readable field excludes, an unreadable amount taken for 1.</p>
    <p lang="en">Lights are decided on exact attainment. Provisional figures may still move.
    Projections are for orientation only.</p>
    <p>{{program}}　計畫指紋 <code>{{fingerprint}}</code></p>
    </footer>
    </body>
    </html>

    """

  private static let light = """
    <span class="light {{code}}"><svg viewBox="0 0 16 16" aria-hidden="true">{{{shape}}}</svg>{{zh}}</span>
    """

  private static let card = """
    <article class="card {{light.code}}" aria-labelledby="card-{{id}}">
    <h3 id="card-{{id}}"><span class="number">{{id}}</span> {{name}}</h3>
    {{#english}}<p class="english" lang="en">{{english}}</p>
    {{/english}}<p class="figures">{{#light}}{{> light}}{{/light}}
    <span class="value">{{value}}</span> <span class="unit">{{unit}}</span>
    <span class="target">目標 {{target}}</span></p>
    <div class="bar" role="img" aria-label="達成度 {{#attainment}}{{attainment}}{{/attainment}}\
    {{^attainment}}無從計算{{/attainment}}"><span class="fill" style="width:{{barWidth}}%"></span>\
    {{#mark}}<span class="mark" style="left:{{mark}}%"></span>{{/mark}}</div>
    <dl>
    <div><dt>達成度</dt><dd>{{#attainment}}{{attainment}}{{/attainment}}\
    {{^attainment}}－{{/attainment}}</dd></div>
    {{#prorata}}<div><dt>按日數比例</dt><dd>{{prorata}}</dd></div>
    {{/prorata}}{{#interval}}<div><dt>可能範圍</dt><dd>{{interval}}</dd></div>
    {{/interval}}<div><dt>結果</dt><dd>{{outcome.zh}}{{#isProvisional}}（暫定）{{/isProvisional}}</dd></div>
    <div><dt>收件</dt><dd>{{coverage}}</dd></div>
    </dl>
    <p class="need">{{need.zh}}<span lang="en">{{need.en}}</span></p>
    {{#projection}}<p class="projection">{{zh}}<span lang="en">{{en}}</span></p>
    {{/projection}}{{#remarks}}<p class="remark">※ {{zh}}</p>
    {{/remarks}}{{#trend}}{{{trend}}}
    {{/trend}}<details>
    <summary>分項（採計 {{evidence}} 件，未採計 {{notCounted}} 件）</summary>
    <table>
    <thead><tr><th scope="col">分項</th><th scope="col">名稱</th><th scope="col">值</th>\
    <th scope="col">門檻</th><th scope="col">結果</th>{{#hasRows}}<th scope="col">佐證</th>{{/hasRows}}</tr></thead>
    <tbody>
    {{#parts}}<tr><th scope="row">{{id}}</th><td>{{name}}</td><td class="n">{{value}}</td>\
    <td class="n">{{threshold}}</td><td>{{outcome}}</td>{{#rows}}<td>{{rows}}</td>{{/rows}}</tr>
    {{/parts}}</tbody>
    </table>
    <p class="definition">{{definition}}</p>
    {{#hasRows}}<p class="definition">「佐證」為 consolidated.xlsx 該工作表之列，逐筆載明檔案、工作表及儲存格。\
    <span lang="en">佐證: rows of that sheet in consolidated.xlsx, each with file, sheet and cell.</span></p>
    {{/hasRows}}</details>
    </article>

    """

  private static let coverage = """
    <section aria-labelledby="coverage">
    <h2 id="coverage">涵蓋率</h2>
    <p>各單位每月已報／應報之表單數；… 尚未屆期。<span lang="en">Forms received of forms due,
    by month.</span></p>
    <div class="scroll" tabindex="0" role="group" aria-label="可捲動之表格">
    <table class="heat">
    <thead><tr><th scope="col">單位</th>{{#months}}<th scope="col">{{.}}月</th>{{/months}}</tr></thead>
    <tbody>
    {{#coverage}}<tr><th scope="row">{{name}}</th>{{#cells}}<td class="{{style}}">{{text}}</td>{{/cells}}</tr>
    {{/coverage}}</tbody>
    </table>
    </div>
    </section>
    """

  private static let changes = """
    <section aria-labelledby="changes">
    <h2 id="changes">最近變動</h2>
    {{#hasChanges}}<div class="scroll" tabindex="0" role="group" aria-label="可捲動之表格">
    <table>
    <thead><tr><th scope="col">指標</th><th scope="col">變動前</th><th scope="col">變動後</th>\
    <th scope="col">增減</th><th scope="col">原因</th><th scope="col">檔案</th></tr></thead>
    <tbody>
    {{#changes}}<tr><th scope="row">{{indicator}} {{name}}</th><td class="n">{{before}}</td>\
    <td class="n">{{after}}</td><td class="n">{{amount}}</td><td>{{cause.zh}}</td>\
    <td>{{submission}}</td></tr>
    {{/changes}}</tbody>
    </table>
    </div>
    {{/hasChanges}}{{^hasChanges}}<p>自前次發布以來沒有變動，或尚無前次發布。\
    <span lang="en">No change since the previous publication, or there is none.</span></p>
    {{/hasChanges}}</section>
    """

  private static let closings = """
    <section aria-labelledby="closings">
    <h2 id="closings">結案</h2>
    <p>結案之數值不再更動；其後之變動列為結案後修正。<span lang="en">Closed figures stay; what moved
    since is a revision.</span></p>
    {{#closings}}<h3>{{period}}</h3>
    <p>結案 <time datetime="{{closed}}">{{closed}}</time>，結案後修正 {{revisions}} 項　<code>{{sha256}}</code></p>
    {{#revised}}<p>{{indicator}} {{name}}：結案 {{frozen}} → {{now}}</p>
    {{/revised}}{{/closings}}</section>
    """

  private static let findings = """
    <section aria-labelledby="findings">
    <h2 id="findings">檢核結果</h2>
    {{#hasFindings}}<div class="scroll" tabindex="0" role="group" aria-label="可捲動之表格">
    <table>
    <thead><tr><th scope="col">單位</th><th scope="col">檔案</th><th scope="col">退件</th>\
    <th scope="col">錯誤</th><th scope="col">提醒</th></tr></thead>
    <tbody>
    {{#findings}}<tr><th scope="row">{{name}}</th><td class="n">{{workbooks}}</td>\
    <td class="n">{{refused}}</td><td class="n">{{errors}}</td><td class="n">{{warnings}}</td></tr>
    {{/findings}}</tbody>
    </table>
    </div>
    {{/hasFindings}}{{^hasFindings}}<p>沒有錯誤或提醒。<span lang="en">No error, no warning.</span></p>
    {{/hasFindings}}</section>
    """

  private static let downloads = """
    <section aria-labelledby="downloads">
    <h2 id="downloads">下載</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="可捲動之表格">
    <table>
    <thead><tr><th scope="col">檔案</th><th scope="col">大小</th><th scope="col">SHA-256</th></tr></thead>
    <tbody>
    {{#downloads}}<tr><th scope="row"><a href="{{path}}">{{path}}</a></th><td class="n">{{size}}</td>\
    <td><code>{{sha256}}</code></td></tr>
    {{/downloads}}</tbody>
    </table>
    </div>
    {{^isPublic}}<p><a href="manifest.json">manifest.json</a> 列有輸入檔案及所有輸出之雜湊。    不含個人姓名之版本：<a href="public/index.html">public/</a></p>
    {{/isPublic}}{{#isPublic}}<p>本版不含個人姓名。<span lang="en">This version names no persons.</span></p>
    {{/isPublic}}
    </section>
    """
}
