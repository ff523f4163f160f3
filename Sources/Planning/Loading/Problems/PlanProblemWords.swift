extension PlanProblem.Shape {
  /// The shape in words, for “must be …”.
  var label: Bilingual {
    switch self {
    case .text: .init(zh: "文字", en: "a text")
    case .integer: .init(zh: "整數", en: "a whole number")
    case .number: .init(zh: "數字（如 88、1.5、10%）", en: "a number such as 88, 1.5 or 10%")
    case .flag: .init(zh: " true 或 false", en: "true or false")
    case .list:
      .init(zh: "清單（如 [a, b]，或每項一行以 - 開頭）", en: "a list: [a, b], or lines that begin with “- ”")
    case .section: .init(zh: "一組鍵與值", en: "a group of keys")
    case .bilingual: .init(zh: " zh 與 en 兩段文字", en: "two texts, zh and en")
    case .day: .init(zh: "日期（如 2017-05-03）", en: "a day such as 2017-05-03")
    case .dating:
      .init(
        zh: "一組鍵與值，如 {within: 欄位}；沒有日期者寫 {undated: true}",
        en: "a group of keys such as {within: FIELD}, or {undated: true}")
    }
  }
}

extension PlanProblem.Subject {
  /// The noun for what a word names.
  var label: Bilingual {
    switch self {
    case .type: .init(zh: "類型", en: "type")
    case .field: .init(zh: "欄位", en: "field")
    case .form: .init(zh: "表單", en: "form")
    case .goal: .init(zh: "策略目標", en: "goal")
    case .indicator: .init(zh: "指標", en: "indicator")
    case .component: .init(zh: "分項", en: "component")
    case .setting: .init(zh: "設定", en: "setting")
    case .country: .init(zh: "國家", en: "country")
    case .group: .init(zh: "國家群組", en: "group of countries")
    case .submitter: .init(zh: "填報單位", en: "submitter")
    case .region: .init(zh: "地區主管單位", en: "department for a region")
    case .organisation: .init(zh: "國際組織", en: "organisation")
    case .rank: .init(zh: "職級", en: "rank")
    case .rankColumn: .init(zh: "職級表欄位", en: "column of the table of ranks")
    case .item: .init(zh: "重要計畫項目", en: "plan item")
    case .reason: .init(zh: "不計原因", en: "reason")
    case .label: .init(zh: "代碼值", en: "label")
    case .direction: .init(zh: "方向", en: "direction")
    case .nature: .init(zh: "性質", en: "nature")
    case .display: .init(zh: "顯示方式", en: "display")
    case .rule: .init(zh: "規則", en: "rule")
    case .baseline: .init(zh: "基期", en: "baseline")
    case .value: .init(zh: "值的算法", en: "kind of value")
    case .test: .init(zh: "檢定", en: "test")
    case .status: .init(zh: "會籍", en: "status")
    case .who: .init(zh: "對象", en: "group of submitters")
    case .decision: .init(zh: "決定", en: "decision")
    case .header: .init(zh: "表頭", en: "header")
    case .dating: .init(zh: "日期規則", en: "way of dating")
    case .condition: .init(zh: "條件", en: "condition")
    case .numeral: .init(zh: "目標序號", en: "numeral")
    case .view: .init(zh: "檢視（表單代碼）", en: "view (code of a form)")
    }
  }
}
