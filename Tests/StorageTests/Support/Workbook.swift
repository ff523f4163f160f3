import Crypto
import Foundation
import Planning
import Storage

/// A workbook as a test describes it: who sent it, when, and the rows of its forms.
struct Workbook {
  var submitter: String
  var month: String
  var received: String
  var file: String
  /// Stands for the bytes; workbooks with the same content are the same bytes.
  var content: String
  var rows: [(form: String, values: [FieldValue?])] = []
  var errorRows: [(form: String, row: Int, codes: [String])] = []
  var nilForms: [String] = []
  /// Row numbers that repeat a fact of the same workbook.
  var repetitions: Set<Int> = []
  /// Row numbers with a reason in the column 「確認」.
  var confirmed: Set<Int> = []
  var findings: [Finding] = []
  var isRefused = false
  var confirms = false
  var withdraws = false

  init(
    _ submitter: String, _ month: String, _ received: String, file: String? = nil,
    content: String? = nil, _ rows: [(String, [FieldValue?])] = []
  ) {
    self.submitter = submitter
    self.month = month
    self.received = received
    self.file = file ?? "\(submitter)/\(month) \(received).xlsx"
    self.content = content ?? self.file
    self.rows = rows.map { ($0.0, $0.1) }
  }

  var sha256: String {
    SHA256.hash(data: Data(content.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  var arrival: Arrival {
    Arrival(
      file: file, sha256: sha256, received: moment(received), firstSeen: moment("2018-01-01"))
  }

  func submission(in plan: Plan) -> Submission {
    var parts: [FormPart] = []
    let forms = plan.forms.map(\.code).filter { code in
      rows.contains { $0.form == code } || errorRows.contains { $0.form == code }
        || nilForms.contains(code)
    }
    for code in forms {
      guard let form = plan.form(code) else { continue }
      var records: [Record] = []
      for (index, row) in rows.filter({ $0.form == code }).enumerated() {
        records.append(
          Record(
            row: index + 2, values: row.values, isRepetition: repetitions.contains(index + 2),
            confirmation: confirmed.contains(index + 2) ? "已查證" : nil))
      }
      for row in errorRows where row.form == code {
        records.append(
          Record(row: row.row, values: form.fields.map { _ in nil }, errors: row.codes))
      }
      parts.append(
        FormPart(
          form: code, sheet: form.sheet, headerRow: 1, columns: form.fields.indices.map { $0 + 1 },
          isNil: nilForms.contains(code), records: records))
    }
    return Submission(
      file: file, folder: arrival.folder, sha256: sha256, received: moment(received),
      submitter: submitter, month: PlanMonth(code: month), isRefused: isRefused,
      confirmsReplacement: confirms, withdraws: withdraws, parts: parts, findings: findings)
  }
}

/// A row of the form `visit` of the test plan.
func visit(
  _ person: String, _ country: String, _ start: String, to end: String? = nil, persons: Int = 1
) -> (String, [FieldValue?]) {
  (
    "visit",
    [
      .text(person), .code(country), .day(day(start)), end.map { .day(day($0)) },
      .integer(persons), .flag(true),
    ]
  )
}

func project(
  _ id: String?, _ name: String, _ country: String, budget: Int? = nil
) -> (String, [FieldValue?]) {
  (
    "project",
    [
      id.map { .text($0) }, .text(name), .code(country), .day(day("2017-01-01")),
      budget.map { .money($0) },
    ]
  )
}

func measure(_ country: String, _ effective: String) -> (String, [FieldValue?]) {
  ("visa_measure", [.code(country), .code("免簽"), .day(day(effective))])
}

func release(
  _ number: String?, _ title: String, views: Int, on day: String? = nil
) -> (String, [FieldValue?]) {
  (
    "press_release",
    [
      number.map { .text($0) }, .text(title), .day(.init(daysSinceEpoch: 17_200)),
      .integer(views), day.flatMap { CalendarDay(iso: $0) }.map { .day($0) },
    ]
  )
}

func property(_ mission: String, _ name: String) -> (String, [FieldValue?]) {
  ("property", [.code(mission), .text(name)])
}
