import Planning

extension FieldHelp {
  /// The help beside the field's cells; `cell` is the first of them.
  ///
  /// It asks and never forbids: the reader understands more than a spreadsheet program does, such
  /// as 106/5/3 or 88人次.
  func validation(from cell: String, lists: TemplateLists) -> CellValidation? {
    if let key = TemplateLists.key(for: field, of: form) {
      return lists.range(key).map { choice($0, of: lists) }
    }
    switch field.kind {
    case .day: return day(cell)
    case .integer(let minimum, let units):
      return number(
        .wholeNumber(minimum: Double(minimum), maximum: 1e12),
        "請填整數\(units.first.map { "（單位：\($0)）" } ?? "")，不必加單位。",
        "這裡應是\(minimum > 0 ? "\(minimum) 以上的" : "")整數。「約120」「100餘」無法計算，請填確定的數字。")
    case .money(let mayBeNegative):
      return number(
        .decimal(minimum: mayBeNegative ? -1e12 : 0, maximum: 1e12),
        "請以千元為單位填數字；小數可填至元，例如 5.093。" + (mayBeNegative ? "減列填負數。" : ""),
        "這裡應是以千元計的金額\(mayBeNegative ? "" : "，且不可為負數")。外幣請先折合新臺幣。")
    case .percent:
      return number(
        .decimal(minimum: 0, maximum: 1), "請填 0% 至 100%，例如 85%。",
        "「\(field.header)」應在 0% 至 100% 之間。")
    case .month:
      return number(.wholeNumber(minimum: 1, maximum: 12), "請填 1 至 12。", "月份應是 1 至 12。")
    case .rocYear: return year(cell)
    case .text, .flag, .country, .code, .organisation, .rank, .submitter: return nil
    }
  }

  private func choice(_ range: String, of lists: TemplateLists) -> CellValidation {
    let first = lists.entries(for: field, of: form)?.first
    let message: String
    let problem: String
    switch field.kind {
    case .country:
      message = "可由清單點選，也可以自己輸入中文名、英文名、簡稱或 ISO 代碼。"
      problem = "清單裡沒有這個寫法。若是國名的別稱\(otherNames(ofCountry: first))可選「是」繼續。"
    case .organisation:
      message = "可由清單點選，也可以輸入英文縮寫\(abbreviation(of: first))。"
      problem = "清單裡沒有這個寫法。若是英文縮寫或英文全名可選「是」繼續。"
    case .rank:
      message = "可空白，由職銜自動判斷；也可由清單點選。"
      problem = "清單裡沒有這個寫法。若是正式職稱可選「是」繼續。"
    case .submitter:
      message = "可由清單點選，也可以輸入單位代碼。"
      problem = "清單裡沒有這個寫法。若是單位代碼可選「是」繼續。"
    case .flag:
      message = "請選「是」或「否」。" + blankMeaning
      problem = "這裡只能填「是」或「否」。"
    default:
      message = "請由清單點選。"
      problem = "清單裡沒有這一項，請由清單點選最接近者；沒有合適者請選「其他」（若清單列有）。"
    }
    return CellValidation(
      rule: .list(range), reaction: .warn, title: field.header, message: message,
      errorTitle: "請確認「\(field.header)」", errorMessage: problem)
  }

  /// Of the country that the list offers first, the names that it does not offer.
  private func otherNames(ofCountry name: String?) -> String {
    let country = plan.countries.first { $0.name == name }
    let alias = country?.aliases.first { $0.count > 2 && !$0.allSatisfy(\.isASCII) }
    let names = [country?.nameEnglish, alias].compactMap { $0 }.filter { !$0.isEmpty }
    return names.isEmpty ? "" : "（如 \(names.joined(separator: "、"))）"
  }

  private func abbreviation(of name: String?) -> String {
    let organisation = plan.organisations.first { $0.name == name }
    return organisation.map { "，例如 \($0.abbreviation)" } ?? ""
  }

  /// What the reader takes: years of either calendar, and texts such as 107年度.
  private func year(_ cell: String) -> CellValidation {
    let example = field.example.isEmpty ? String(plan.year + 1) : field.example
    let latest = CalendarDay.gregorianYear(ofROC: 299)
    return number(
      .formula(
        "OR(ISTEXT(\(cell)),AND(\(cell)=INT(\(cell)),"
          + "OR(AND(\(cell)>=1,\(cell)<=299),AND(\(cell)>=1912,\(cell)<=\(latest)))))"),
      "請填民國年，例如 \(example)；西元年也可以。", "這裡應是年份，例如民國 \(example) 年。")
  }

  private var blankMeaning: String {
    field.standsForBlank.map { "空白視為「\($0.published)」。" } ?? ""
  }

  /// Text passes, for the reader knows 106/5/3, 民國106年5月3日 and more; a real date must be sensible.
  private func day(_ cell: String) -> CellValidation {
    let isThisYear: Bool
    switch form.dating {
    case .within(let field): isThisYear = field == self.field.code
    default: isThisYear = false
    }
    let first = (isThisYear ? plan.firstDay : Self.earliest).spreadsheetSerial
    let last = (isThisYear ? plan.lastDay : Self.latest).spreadsheetSerial
    let years =
      isThisYear
      ? "這個日期不在 \(plan.year) 年度內（\(plan.firstDay.roc) 至 \(plan.lastDay.roc)），不會計入。"
        + shortYears + "請輸入 \(plan.year)/5/3 或 \(plan.firstDay.year)/5/3。"
      : "這看起來不是合理的日期。在 Excel 輸入 99/5/3 會變成西元 1999 年，請檢查年份。"
    return CellValidation(
      rule: .formula("OR(ISTEXT(\(cell)),AND(\(cell)>=\(first),\(cell)<=\(last)))"),
      reaction: .warn, title: field.header,
      message: "民國、西元都可以：\(plan.year)/5/3、\(plan.year)年5月3日、\(plan.firstDay.year)-05-03。",
      errorTitle: "請確認「\(field.header)」", errorMessage: years)
  }

  /// What Excel makes of a year of two digits: up to 29 of this century.
  private var shortYears: String {
    let year = plan.year % 100
    let taken = (year < 30 ? 2000 : 1900) + year
    return "年份只打兩位（如 \(padded(year, 2))/5/3），Excel 會當成西元 \(taken) 年；"
  }

  private func number(
    _ rule: CellValidation.Rule, _ message: String, _ problem: String
  ) -> CellValidation {
    CellValidation(
      rule: rule, reaction: .warn, title: field.header, message: message,
      errorTitle: "請確認「\(field.header)」", errorMessage: problem)
  }

  // 1930-01-01 and 2099-12-31: a day outside is a slip of the keyboard.
  private static let earliest = CalendarDay(daysSinceEpoch: -14_610)
  private static let latest = CalendarDay(daysSinceEpoch: 47_481)
}
