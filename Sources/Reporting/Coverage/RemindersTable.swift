import Planning

/// `reminders.csv`: whom the ministry should write to, the greatest effect first, with the text.
package struct RemindersTable: PublishedTable {
  let name = "reminders"
  let columns = [
    "submitter", "name", "month", "forms", "due", "days_late", "waiting_indicators", "usual",
    "effect", "last_file", "subject", "text", "subject_en", "text_en",
  ]

  /// The table of whatever report it is asked for.
  package init() {}

  /// The whole file.
  package func file(from report: Report) -> PublishedFile { file(of: report) }

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for reminder in Reminder.list(from: report) {
      let letter = ReminderText(reminder: reminder, plan: report.plan)
      csv.text(reminder.submitter.code)
      csv.text(reminder.submitter.name)
      csv.plain(reminder.month.code)
      csv.plain(reminder.forms.joined(separator: ";"))
      csv.day(reminder.due)
      csv.integer(reminder.daysLate)
      csv.plain(reminder.waiting.map(\.id).joined(separator: ";"))
      csv.plain(reminder.usual.map(usual).joined(separator: ";"))
      csv.plain(reminder.usual.isEmpty ? "" : Display.attainment(reminder.effect))
      csv.text(reminder.notTaken?.file)
      csv.text(letter.subject)
      csv.text(letter.body)
      csv.text(letter.subjectInEnglish)
      csv.text(letter.bodyInEnglish)
      csv.endRow()
    }
  }

  /// `1.1(1)=2.5`: what the unit usually adds in a month.
  private func usual(_ share: UsualContribution.Share) -> String {
    "\(share.indicator.id)(\(share.component.id))=\(ReminderText.rounded(share.amount))"
  }
}
