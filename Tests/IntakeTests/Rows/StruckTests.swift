import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Text that is struck through or raised is not read as if all of it were meant")
struct StruckTests {
  /// A good agreement of which these fields, or all, are struck through.
  static func agreement(struck: [String]?) -> SheetContents {
    let good = GoodRows.all["agreement"] ?? [:]
    var row: [String: Any] = [:]
    for (code, value) in good where struck?.contains(code) ?? true {
      row[code] = Looking("\(value)", .struck)
    }
    return form("agreement", [row])
  }

  private func records(_ found: Submission) -> [Record] { found.parts.flatMap(\.records) }

  /// A workbook's sheet with another look of one field's cell in the first row.
  private func columns() -> [(field: Field, form: Form)] {
    Fixture.plan.forms.flatMap { form in form.fields.map { ($0, form) } }
  }

  @Test(arguments: [CellTraits.partlyStruck, .partlyRaised, .partly])
  func `in every field but plain text such a cell has no value and says why`(traits: CellTraits) {
    for (field, form) in columns() {
      let index = Fixture.index.forms.first { $0.form.code == form.code }
      guard let column = index?.columns.first(where: { $0.code == field.code }) else {
        Issue.record("no column of \(form.code).\(field.code)")
        continue
      }
      for text in ["51", "106/5/31", "巴拉圭", "是", "50%", "部長", "1", "py"] {
        let reading = CellReading.read(
          SheetCell(column: 1, value: .text(text), traits: traits), by: column.reader,
          in: ReadingSetting(year: 106))
        let plain = CellReading.read(
          SheetCell(column: 1, value: .text(text)), by: column.reader,
          in: ReadingSetting(year: 106))
        if column.isText {
          #expect(reading.value == plain.value)
          #expect(
            reading.remarks.map(\.code)
              == (traits.contains(.partlyStruck) ? ["text.partly_struck"] : []))
        } else {
          #expect(reading.value == nil, "\(form.code).\(field.code) \(text)")
          #expect(reading.remarks.map(\.severity) == [.error])
          #expect(
            ["number.ambiguous", "date.ambiguous", "cell.partly_marked"].contains(
              reading.remarks.first?.code))
        }
      }
    }
  }

  @Test func `a mark that repeats such a cell repeats the doubt`() {
    let found = submission(
      of: form(
        "visit",
        [["persons": Looking("51", .partlyRaised)], ["person": "李四", "persons": "同上"]]))
    #expect(
      found.troubles == [
        "error number.ambiguous 政要互訪!J2", "error number.ambiguous 政要互訪!J3",
      ])
  }

  @Test func `a sheet whose 本月無資料 is struck through declares nothing`() {
    func visits(_ traits: CellTraits) -> SheetContents {
      var visits = form("visit", [])
      let nothing = SheetCell(column: 1, value: .text("本月無資料"), traits: traits)
      visits.rows = [visits.rows[0], SheetRow(number: 2, cells: [nothing])]
      return visits
    }
    #expect(submission(of: visits([])).parts.map(\.isNil) == [true])
    let struck = submission(of: visits(.struck))
    #expect(!struck.parts.contains { $0.isNil })
    #expect(struck.troubles.map { $0.prefix(19) } == ["warning sheet.empty"])
  }

  @Test func `a row that is struck through counts, with one warning`() {
    let found = submission(of: Self.agreement(struck: nil))
    #expect(found.troubles == ["warning row.struck 雙邊協議!A2:I2"])
    #expect(records(found).map(\.errors) == [[]])
    #expect(records(found)[0].values[4] != nil)
  }

  @Test func `cells that are struck through apart from each other are told at the first`() {
    let found = submission(of: Self.agreement(struck: ["title", "signed"]))
    #expect(found.troubles == ["warning row.struck 雙邊協議!A2"])
    #expect(found.findings.first { $0.code == "row.struck" }?.arguments["fields"] == "協議名稱、簽署日期")
  }

  @Test func `a blank cell of such a format is no matter`() {
    var sheet = form("agreement")
    for place in [5, 6] {
      sheet.rows[1].cells.append(SheetCell(column: place + 1, value: .text(" "), traits: .struck))
    }
    #expect(submission(of: sheet).troubles == [])
  }

  @Test func `a struck cell merged over rows is told in the first of them`() {
    let found = submission(
      of: form(
        "visit", [["country": Looking("巴拉圭", .struck)], ["person": "李四", "country": Blank()]],
        merged: ["G2:G3"]))
    #expect(found.troubles == ["warning row.struck 政要互訪!G2"])
  }

  @Test func `what the submitter confirmed beside the row is only told`() {
    let row: [Any?] = LayoutTests.row.map { $0.map { Looking("\($0)", .struck) } }
    let found = submission(
      of: sheet("合作計畫", [LayoutTests.headers + ["確認"], row + ["確定填報"]]))
    #expect(found.troubles == [])
    #expect(found.notes.filter { $0.contains("row.struck") }.count == 1)
  }

  @Test func `a date whose format hides the day is a month, and no day`() {
    let cell = SheetCell(column: 1, value: .date(ExcelSerial(42856)), traits: .hidesDay)
    let setting = ReadingSetting(year: 106)
    #expect(CellReading.read(cell, by: MonthReader(), in: setting).value == .integer(5))
    let reading = CellReading.read(cell, by: DayReader(), in: setting)
    #expect(reading.value == nil)
    #expect(reading.remarks.map(\.code) == ["date.period"])
    let other = SheetCell(column: 1, value: .date(ExcelSerial(42858)), traits: .hidesDay)
    #expect(CellReading.read(other, by: DayReader(), in: setting).value?.published == "2017-05-03")
    // Of text the number format shows nothing.
    let text = SheetCell(column: 1, value: .text("106/5/3"), traits: .hidesDay)
    #expect(CellReading.read(text, by: DayReader(), in: setting).value != nil)
  }
}
