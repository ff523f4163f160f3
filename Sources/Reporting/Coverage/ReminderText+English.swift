import Planning

/// The same letter in English, for whoever would rather read or send that.
extension ReminderText {
  var subjectInEnglish: String {
    "Please send the reports of \(CalendarWords.english(reminder.month)) (\(name))"
  }

  /// Paragraphs, one a line.
  var bodyInEnglish: String {
    [openingInEnglish, notTakenInEnglish, weightInEnglish, requestInEnglish]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var name: String {
    let english = reminder.submitter.nameEnglish
    return english.isEmpty ? reminder.submitter.name : english
  }

  private var openingInEnglish: String {
    let forms = reminder.forms.map { "「\(plan.form($0)?.sheet ?? $0)」" }.joined(separator: ", ")
    let days = reminder.daysLate == 1 ? "1 day" : "\(reminder.daysLate) days"
    let late = reminder.daysLate > 0 ? ", \(days) ago" : ", which is today"
    return "\(name): your reports of \(CalendarWords.english(reminder.month)) on \(forms) have not "
      + "arrived. They were due by \(CalendarWords.english(reminder.due))\(late)."
  }

  private var notTakenInEnglish: String {
    guard let entry = reminder.notTaken else { return "" }
    let day = CalendarWords.english(entry.received.day)
    return entry.outcome == .held
      ? "Your file of \(day) is held and not used yet. If it is right, choose 是 beside 確認取代 on the "
        + "cover and send it again."
      : "Your file of \(day) could not be accepted; its receipt says why. Correct it and send it again."
  }

  private var weightInEnglish: String {
    let ids = reminder.waiting.map(\.id).joined(separator: ", ")
    guard !ids.isEmpty else { return "" }
    let waiting =
      reminder.waiting.count == 1 ? "Indicator \(ids) waits" : "Indicators \(ids) wait"
    guard let usual else { return "\(waiting) for these data." }
    return "\(waiting) for these data; your reports usually add about "
      + "\(usual.amount) (\(usual.unit)) a month to indicator \(usual.indicator)."
  }

  private var requestInEnglish: String {
    "Please fill in the template and put it into the folder \(reminder.submitter.code); where a form "
      + "has nothing this month, choose 「\(WorkbookWords.nilReturn)」 on its sheet. Thank you."
  }
}
