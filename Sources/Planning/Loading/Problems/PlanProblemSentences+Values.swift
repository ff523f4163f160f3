extension PlanProblem {
  /// The sentences for names and values that a later step could not use.
  var valueSentence: Bilingual {
    switch kind {
    case .reservedCode(let subject, let word):
      .init(
        zh: "\(subject.label.zh)代碼「\(word)」為系統保留；請改用其他代碼",
        en: "the code of a \(subject.label.en), “\(word)”, is the program's own; choose another")
    case .sheetName(let name, let fault):
      .init(zh: "「\(name)」不能作為工作表名稱：", en: "“\(name)” is no name for a sheet: ") + fault.words
    case .sheetTaken(let name, let own):
      .init(
        zh: "工作表名稱「\(name)」與「\(own)」相同，後者為程式或另一目標所用；請改用其他名稱",
        en: "the sheet “\(name)” would meet the workbook's own 「\(own)」; choose another name")
    case .headerTaken(let text):
      .init(
        zh: "「\(text)」是程式自己的用語或欄名，不能作為表頭；請改用其他文字",
        en: "the header “\(text)” is a word or a column of the program's own; choose another")
    case .labelTaken(let text):
      .init(
        zh: "「\(text)」表示沒有資料，不能作為代碼值；請改用其他文字",
        en: "“\(text)” declares that there is nothing, so it cannot be a label; choose another")
    case .tooLong(let key, let units, let limit):
      .init(
        zh: "「\(key)」有 \(units) 字，至多 \(limit) 字",
        en: "“\(key)” has \(units) characters; it takes at most \(limit)")
    case .tooManyFields(let count, let limit):
      .init(
        zh: "表單有 \(count) 個欄位，至多 \(limit) 個；請分為兩張表單",
        en: "the form has \(count) fields; it takes at most \(limit): make two forms of it")
    case .notARocYear(let text):
      .init(
        zh: "「\(text)」不是民國年（應為 \(SettingValues.rocYears.lowerBound) 至 "
          + "\(SettingValues.rocYears.upperBound)，如 107）",
        en: "“\(text)” is no year of the ROC calendar "
          + "(\(SettingValues.rocYears.lowerBound) to \(SettingValues.rocYears.upperBound), such as 107)"
      )
    case .noFieldOfType(let type):
      .init(zh: "表單沒有類型為 \(type) 的欄位", en: "the form has no field of type \(type)")
    case .notWithin(let key, let value, let range):
      .init(
        zh: "「\(key)」應為 \(range.lowerBound) 至 \(range.upperBound)，不是「\(value)」",
        en: "“\(key)” must be from \(range.lowerBound) to \(range.upperBound), not “\(value)”")
    case .settingNotTaken(let key, let value, let values):
      .init(
        zh: "設定「\(key)」應為\(values.label.zh)，不是「\(value)」",
        en: "the setting “\(key)” takes \(values.label.en), not “\(value)”")
    case .settingComparedWith(let field, let key, let value, let values):
      .init(
        zh: "SQL 以設定「\(key)」與欄位「\(field)」比較，應為\(values.label.zh)，不是「\(value)」",
        en: "SQL compares the setting “\(key)” with the field “\(field)”, so it takes "
          + "\(values.label.en), not “\(value)”")
    case .lightsOutOfOrder(let yellow, let green):
      .init(
        zh: "light_yellow（\(yellow)）應小於 light_green（\(green)）",
        en: "light_yellow (\(yellow)) must be below light_green (\(green))")
    default: measureSentence
    }
  }

  /// The sentences for SQL, baselines, examples and units.
  private var measureSentence: Bilingual {
    switch kind {
    case .noSuchLabel(let field, let value, let labels):
      .init(
        zh: "欄位「\(field)」沒有代碼值「\(value)」", en: "the field “\(field)” has no label “\(value)”")
        + allowed(labels) + guess(NearestWord.to(value, among: labels))
    case .unstableFunction(let name):
      .init(
        zh: "「\(name)」每次結果不同；請改用 :asOf、:yearStart、:yearEnd 或欄位",
        en:
          "“\(name)” does not give the same every time; use :asOf, :yearStart, :yearEnd or a field")
    case .baselineNotRead(let indicator, let component):
      .init(
        zh: "指標 \(indicator) 第 \(component) 項沒有 baseline，不用這個基期",
        en: "component \(component) of \(indicator) has no baseline, so nothing reads this figure")
    case .exampleIsNo(let text, let type):
      .init(
        zh: "例「\(text)」不是類型 \(type) 的值",
        en: "the example “\(text)” is no value of type \(type)")
    case .exampleInOtherYear(let text, let year):
      .init(
        zh: "例「\(text)」不在 \(year) 年度內，照填會是錯誤",
        en: "the example “\(text)” is not in fiscal year \(year): who follows it makes a mistake")
    case .unitsDiffer(let fault): fault.words
    default: preconditionFailure("every kind has a sentence")
    }
  }
}

extension PlanProblem.UnitFault {
  fileprivate var words: Bilingual {
    switch self {
    case .negativeTarget(let target):
      .init(zh: "「target」不可為負數（\(target)）", en: "“target” must not be negative (\(target))")
    case .fractionShownWhole(let target):
      .init(
        zh: "「target」\(target) 不是整數，但 display 為 integer；請改為 percent 或 mean",
        en: "“target” \(target) is no whole number, but display is integer; write percent or mean")
    case .wholeShownAsPercent:
      .init(
        zh: "display 為 percent，但規則所得為整數；請加 scale，或改用 display: integer",
        en: "display is percent, but the rule gives whole numbers; add scale, or write "
          + "display: integer")
    case .millionths(let field):
      .init(
        zh: "欄位「\(field)」為百分比，SQL 中以百萬分之一計；display 為 percent 時請加 scale: 1000000",
        en: "the field “\(field)” is percent, which SQL gives in millionths; with display: percent "
          + "write scale: 1000000")
    case .growthNotPercent:
      .init(
        zh: "growth 規則的值是成長率；display 應為 percent",
        en: "the value of the rule growth is a rate; display must be percent")
    case .aboveLimit(let target, let limit):
      .init(
        zh: "「target」\(target) 高於規則的 limit \(limit)，永遠無法達成",
        en: "“target” \(target) is above the rule's limit \(limit): it can never be met")
    case .moreThanComponents(let target, let components):
      .init(
        zh: "「target」\(target) 多於分項數 \(components)，永遠無法達成",
        en: "“target” \(target) is more than the \(components) components: it can never be met")
    }
  }
}

extension SheetName.Fault {
  fileprivate var words: Bilingual {
    switch self {
    case .blank: .init(zh: "空白", en: "it is blank")
    case .tooLong(let units):
      .init(
        zh: "有 \(units) 字，至多 \(SheetName.limit) 字",
        en: "it has \(units) characters, at most \(SheetName.limit) are allowed")
    case .forbidden(let sign):
      if sign.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        .init(zh: "含控制字元", en: "it holds a control character")
      } else {
        .init(
          zh: "不可含「\(sign)」（也不可有 : \\ / ? * [ ]）",
          en: "it must not hold “\(sign)” (nor any of : \\ / ? * [ ])")
      }
    case .apostrophe: .init(zh: "不可以 ' 開頭或結尾", en: "it must not begin or end with '")
    case .reserved: .init(zh: "Excel 保留此名稱", en: "Excel keeps this name for itself")
    }
  }
}
