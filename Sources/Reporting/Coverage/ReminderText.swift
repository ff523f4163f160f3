import Planning

/// The letter that goes with a reminder, ready to send.
struct ReminderText {
  let reminder: Reminder
  let plan: Plan

  private let address = "貴單位"

  private var forms: String {
    reminder.forms.map { plan.form($0)?.sheet ?? $0 }.joined(separator: "、")
  }

  var subject: String {
    "請補送 \(CalendarWords.chinese(reminder.month))填報資料（\(reminder.submitter.name)）"
  }

  /// Paragraphs, one a line.
  var body: String {
    [opening, notTaken, weight, request].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var opening: String {
    let late = reminder.daysLate > 0 ? "，已逾 \(reminder.daysLate) 天" : "，今日截止"
    return "\(reminder.submitter.name)：\(address) \(CalendarWords.chinese(reminder.month))的"
      + "「\(forms)」尚未收到。截止日為 \(CalendarWords.chinese(reminder.due))\(late)。"
  }

  private var notTaken: String {
    guard let entry = reminder.notTaken else { return "" }
    let day = CalendarWords.chinese(entry.received.day)
    return entry.outcome == .held
      ? "\(address)於 \(day)送來的檔案列為「待確認」，尚未採用；若確定無誤，請在封面「確認取代」選「是」再送一次。"
      : "\(address)於 \(day)送來的檔案未能收下，原因請看該檔的收據，改正後再送即可。"
  }

  private var weight: String {
    let ids = reminder.waiting.map { $0.id }.joined(separator: "、")
    guard !ids.isEmpty else { return "" }
    guard let usual else { return "指標 \(ids) 正在等這份資料。" }
    return "指標 \(ids) 正在等這份資料；\(address)平常每月約為指標 \(usual.indicator) 增加 "
      + "\(usual.amount) \(usual.unit)。"
  }

  /// What the unit usually adds to the indicator that needs it most.
  var usual: (indicator: String, amount: String, unit: String)? {
    guard let first = reminder.usual.first,
      let told = Display.contribution(first.amount, to: first.component, in: first.indicator)
    else { return nil }
    return (first.indicator.id, Grouped.digits(Self.rounded(told.amount)), told.unit)
  }

  private var request: String {
    "請用隨附的範本填妥後放進資料夾 \(reminder.submitter.code)；"
      + "某張表本月沒有資料的，請在該表選「\(WorkbookWords.nilReturn)」。謝謝。"
  }

  /// Whole, or with one decimal.
  static func rounded(_ amount: Rational) -> String {
    amount.denominator == 1 ? amount.exact : amount.decimal(places: 1)
  }
}
