import Planning

extension FieldHelp {
  /// The help beside the field's cells; `cell` is the first of them.
  ///
  /// It asks and never forbids: the reader understands more than a spreadsheet program does, such
  /// as 106/5/3 or 88人次.
  func validation(from cell: String, lists: TemplateLists) -> CellValidation? {
    if let key = TemplateLists.key(for: field, of: form) {
      return lists.range(key).map(choice)
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
        .decimal(minimum: 0, maximum: 1), "請填 0% 至 100%，例如 85%。", "進度應在 0% 至 100% 之間。")
    case .month:
      return number(.wholeNumber(minimum: 1, maximum: 12), "請填 1 至 12。", "月份應是 1 至 12。")
    case .rocYear:
      return number(
        .wholeNumber(minimum: 90, maximum: 199), "請填民國年，例如 \(plan.year + 1)。",
        "這裡應是民國年，例如 \(plan.year + 1)。")
    case .text, .flag, .country, .code, .organisation, .rank, .submitter: return nil
    }
  }

  private func choice(_ range: String) -> CellValidation {
    let message: String
    let problem: String
    switch field.kind {
    case .country:
      message = "可由清單點選，也可以自己輸入中文名、英文名、簡稱或 ISO 代碼。"
      problem = "清單裡沒有這個寫法。若是國名的別稱（如 Paraguay、巴拉圭共和國）可選「是」繼續。"
    case .organisation:
      message = "可由清單點選，也可以輸入英文縮寫，例如 WHO。"
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
    let first = isThisYear ? Self.serial(plan.firstDay) : Self.serial(Self.earliest)
    let last = isThisYear ? Self.serial(plan.lastDay) : Self.serial(Self.latest)
    let years =
      isThisYear
      ? "這個日期不在 \(plan.year) 年度內（\(plan.firstDay.roc) 至 \(plan.lastDay.roc)），不會計入。"
        + "在 Excel 輸入 99/5/3 會變成西元 1999 年，請改輸入 2010/5/3。"
      : "這看起來不是合理的日期。在 Excel 輸入 99/5/3 會變成西元 1999 年，請檢查年份。"
    return CellValidation(
      rule: .formula("OR(ISTEXT(\(cell)),AND(\(cell)>=\(first),\(cell)<=\(last)))"),
      reaction: .warn, title: field.header,
      message: "民國、西元都可以：\(plan.year)/5/3、\(plan.year)年5月3日、\(plan.year + 1911)-05-03。",
      errorTitle: "請確認「\(field.header)」", errorMessage: years)
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

  /// Excel's number of a day.
  private static func serial(_ day: CalendarDay) -> Int { day.daysSinceEpoch + 25_569 }
}
