import Planning
import Spreadsheet

@testable import Intake

/// A row without fault for each form, by the field's code.
enum GoodRows {
  static let all: [String: [String: any Sendable]] = [
    "visit": [
      "direction": "來訪", "person": "王大明", "title": "部長", "rank": "部長", "incumbent": "是",
      "country": "巴拉圭", "start": "106/5/3", "end": "106/5/7", "persons": 1,
    ],
    "project": [
      "project_id": "PY-106-1", "name": "蘭花栽培計畫", "country": "巴拉圭", "sector": "經濟",
      "start": "106/1/1", "status": "執行中", "budget": 3000,
    ],
    "agreement": [
      "title": "臺巴經濟合作協定", "counterpart": "巴拉圭", "kind": "協定", "field": "經貿",
      "signed": "106/5/3",
    ],
    "exchange": [
      "kind": "功能性議題會議", "name": "臺泰圓桌會議", "country": "泰國", "date": "106/5/3",
      "persons": 20,
    ],
    "igo": [
      "organisation": "APEC", "component": "會議及活動", "title": "資深官員會議",
      "date": "106/5/3", "count": 1,
    ],
    "ngo": ["component": "人道援助", "name": "義診", "date": "106/5/3", "persons": 5],
    "op_ed": [
      "title": "臺灣為何重要", "outlet": "Le Monde", "mainstream": "是", "date": "106/5/3",
    ],
    "media_visit": [
      "journalist": "王一", "outlet": "Le Monde", "country": "法國", "start": "106/5/3",
      "articles": 2,
    ],
    "press_release": [
      "number": "第1號", "title": "外交部說明", "kind": "新聞稿", "issued": "106/5/3",
      "major": "否", "views": 100,
    ],
    "capital_budget": ["agency": "外交部", "month": 5, "original": 1000, "paid": 400],
    "property": [
      "mission": "py", "kind": "館舍", "name": "獨立大道1號", "ownership": "租用",
    ],
    "programme": [
      "item": "外交使節會議", "month": 5, "planned": "50%", "actual": "50%",
    ],
  ]
}

/// A form's sheet with its own headers and one row for each dictionary of changes; a change to
/// `Blank()` empties the cell. `beside` is a column of another header behind them.
func form(
  _ code: String, _ changes: [[String: Any]] = [[:]], above: [[Any?]] = [], below: [[Any?]] = [],
  title: String? = nil, without dropped: Set<String> = [], merged: [String] = [],
  headers: [String: String] = [:], hidden: Bool = false, hiddenRows: Set<Int> = [],
  beside: (header: String?, values: [Any?])? = nil
) -> SheetContents {
  guard let form = Fixture.plan.form(code), let good = GoodRows.all[code] else {
    fatalError("no good row for \(code)")
  }
  let fields = form.fields.filter { !dropped.contains($0.code) }
  let rows: [[Any?]] = changes.enumerated().map { place, change in
    let cells: [Any?] = fields.map { field in
      let value: Any? = change[field.code] ?? good[field.code].map { $0 as Any }
      return value is Blank ? nil : value
    }
    return cells + (beside.map { [$0.values[place]] } ?? [])
  }
  let header: [Any?] = fields.map { headers[$0.code] ?? $0.header } + [beside?.header]
  return sheet(
    title ?? form.sheet, hidden: hidden, merged: merged, above + [header] + rows + below,
    hiddenRows: hiddenRows)
}

/// An empty cell where the good row has a value.
struct Blank {}
