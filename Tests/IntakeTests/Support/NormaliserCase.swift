import Planning
import Spreadsheet
import Testing

@testable import Intake

/// One line of a table of cases: what is typed, and what must be understood.
struct NormaliserCase: Sendable, CustomTestStringConvertible {
  var kind: String
  var context: [String: String]
  var input: String
  var expected: String
  var code: String
  var severity: String

  var testDescription: String { "\(kind) \(context) \(input) → \(expected) \(code)" }

  init(_ row: CSVTable.Row) {
    let head = row["kind"]
    kind = String(head.prefix { $0 != "[" })
    context = [:]
    // The format of a cell holds brackets of its own.
    if let open = head.firstIndex(of: "["), head.hasSuffix("]") {
      for pair in head[head.index(after: open)...].dropLast().split(separator: ";") {
        let halves = pair.split(separator: "=", maxSplits: 1)
        if halves.count == 2 { context[String(halves[0])] = String(halves[1]) }
      }
    }
    input = row["input"]
    expected = row["expected"]
    code = row["code"]
    severity = row["severity"]
  }

  /// Our own tables, in the columns of the specification's: kind with its context in brackets, what
  /// is typed, what it means, and else the finding.
  static let own: [NormaliserCase] = ["dates", "numbers", "money", "names", "ranks", "rows"]
    .flatMap { all(Fixture.text(project: "Tests/Fixtures/cases/\($0).csv")) }

  static func all(_ text: String?) -> [NormaliserCase] {
    CSVTable(text ?? "").rows.map(NormaliserCase.init)
  }

  /// The cell as a workbook would hold it.
  var cell: SheetCell {
    let format = context["format"] ?? ""
    let isDate = context["numFmtId"] != nil || format.contains("e") && format.contains("-404")
    let value: CellValue
    switch context["cell"] {
    case "number":
      let number = Double(input) ?? .nan
      value = isDate ? .date(ExcelSerial(number)) : .number(number)
    case "error": value = .error(input)
    default:
      if context["formula"] != nil {
        value = Double(input).map(CellValue.number) ?? .formulaWithoutValue
      } else {
        value = .text(input)
      }
    }
    return SheetCell(
      column: 1, value: value, isPercent: format.hasSuffix("%"),
      isFormula: context["formula"] != nil)
  }

  var setting: ReadingSetting {
    let unit = kind == "money" ? context["unit"] : nil
    return ReadingSetting(
      year: Int(context["year"] ?? "") ?? 106,
      submitter: context["submitter"].flatMap(Fixture.plan.submitter),
      scale: unit.flatMap { MoneyScale(unit: Array($0.unicodeScalars)) } ?? .thousands)
  }

  /// The reader that the kind names; nil for kinds that are no values.
  var reader: (any FieldReader)? {
    let index = Fixture.index
    func column(_ form: String, _ field: String) -> (any FieldReader)? {
      guard let form = index.forms.first(where: { $0.form.code == form }),
        let place = form.form.index(of: field)
      else { return nil }
      return form.columns[place].reader
    }
    switch kind {
    case "date": return DayReader()
    case "number":
      let units =
        switch context["unit"] {
        case "人次": ["人次", "人", "位", "名"]
        case "次": ["次", "件", "場", "項"]
        case let unit?: [unit]
        case nil: [String]()
        }
      return CountReader(minimum: 0, units: units)
    case "money": return MoneyReader(mayBeNegative: context["negative"] == "yes")
    case "percent": return PercentReader()
    case "month": return MonthReader()
    case "country": return column("visit", "country")
    case "organisation": return column("igo", "organisation")
    case "rank": return column("visit", "rank")
    case "submitter": return column("property", "mission")
    default: return nil
    }
  }
}
