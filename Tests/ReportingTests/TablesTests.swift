import Planning
import Testing

@testable import Reporting

/// The exact text of every table of the sample, header rows and byte order marks left out.
struct TablesTests {
  private func rows(_ table: any PublishedTable, of report: Report? = nil) throws -> [String] {
    let file = table.file(of: try report ?? Sample.report())
    #expect(Array(file.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let text = String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
    #expect(text.hasSuffix("\r\n"))
    return text.split(separator: "\r\n" as Character).dropFirst().map(String.init)
  }

  @Test func `indicators give value, attainment and light`() throws {
    #expect(
      try rows(IndicatorsTable()) == [
        "1.1,深化與友邦之情誼,7,1,7,人次,8,higher,not_met,87.5,87.50,yellow,yes,3.97,176.45,,",
        "1.2,互訪成長,1,2,50.00%,%,10%,higher,met,100,100.00,green,yes,,,,",
        "2.1,預算執行率,105031,115031000,0.09%,%,90%,higher,not_met,0.101452,0.10,red,yes,,,,",
      ])
  }

  @Test func `components give value, baseline and threshold`() throws {
    #expect(
      try rows(ComponentsTable()) == [
        "1.1,1,互訪人次,7,1,7,,,not_met", "1.2,1,互訪團數,3,1,3,2,2,met",
        "2.1,1,執行率,105031,115031000,0.09%,,,not_met",
      ])
  }

  @Test func `evidence names the cell of the amount, else the first of the identity`() throws {
    let visit = "py,py/五月.xlsx,\(Sample.hash("d")),政要互訪"
    #expect(
      try rows(EvidenceTable()) == [
        "1.1,1,visit-000000000001,5,\(visit),3,C3",
        "1.1,1,visit-000000000002,2,\(visit),4,C4",
        "1.2,1,visit-000000000001,1,\(visit),3,B3",
        "1.2,1,visit-000000000002,1,\(visit),4,B4",
        "1.2,1,visit-000000000003,1,\(visit),5,B5",
        "2.1,1,budget-000000000001,315.093,acc,acc/五月.xlsx,\(Sample.hash("a")),預算執行,4,C4",
      ])
  }

  @Test func `sources list every row of every fact, the standing one first`() throws {
    let rows = try rows(SourcesTable())
    #expect(rows.count == 5)
    #expect(
      rows[0]
        == "visit,visit-000000000001,py,py/五月.xlsx,\(Sample.hash("d")),政要互訪,3,yes")
    #expect(
      rows[1]
        == "visit,visit-000000000001,lac,lac/五月.xlsx,\(Sample.hash("9")),政要互訪,7,no")
  }

  @Test func `what is not counted has its reason, rows in error once for each indicator`() throws {
    let codes = "date.unreadable;country.required,py,py/五月.xlsx,政要互訪,6"
    #expect(
      try rows(NotCountedTable()) == [
        "1.1,1,visit-000000000003,not_ally,py,py/五月.xlsx,政要互訪,5", "1.1,,,\(codes)",
        "1.2,,,\(codes)",
      ])
  }

  @Test func `submissions tell what became of every workbook`() throws {
    let rows = try rows(SubmissionsTable())
    #expect(
      rows[0]
        == "acc,106-05,acc/五月.xlsx,\(Sample.hash("a")),2017-06-04T09:00:00+08:00,accepted,1,0,0,,"
        + "acc/五月 (1).xlsx")
    #expect(rows[1].hasSuffix("accepted,1,0,0,py/五月.xlsx,"))
    #expect(rows[2].hasSuffix("partly_accepted,3,1,0,,"))
    #expect(rows[3].hasPrefix(",,xx/x.xlsx,"))
  }

  @Test func `findings quote what stood in the cell and cannot be a formula`() throws {
    let rows = try rows(FindingsTable())
    #expect(rows.count == 3)
    #expect(
      rows[0].hasPrefix(
        "py,106-05,py/五月.xlsx,政要互訪,D6,date.unreadable,error,'=1+1,日期，如 106/5/3,"))
    #expect(rows[2].hasPrefix(",,xx/x.xlsx,,,cover.submitter,error,,,"))
  }

  @Test func `coverage has a row for every submitter, month and form`() throws {
    let rows = try rows(CoverageTable())
    #expect(rows.contains("acc,106-05,budget,on_time,no,2017-06-05,2017-06-04T09:00:00+08:00,1"))
    #expect(rows.contains("py,106-04,visit,missing,no,2017-05-05,,0"))
    #expect(rows.contains("py,106-06,visit,pending,no,2017-07-05,,0"))
    #expect(rows == rows.sorted())
  }

  @Test func `duplicates name their submitters`() throws {
    #expect(try rows(DuplicatesTable()) == ["visit,visit-000000000001,,lac;py,same,"])
  }

  @Test func `records stand in the order of the form's fields, with who counts them`() throws {
    #expect(
      try rows(RecordsTable(form: SamplePlan.visit)) == [
        "'=艾斯比諾,5,PY,2017-05-03,visit-000000000001,py,py/五月.xlsx,政要互訪,3,1.1(1);1.2(1)",
        "\"貝尼特斯, \"\"國會\"\"\",2,PY,2017-02-03,visit-000000000002,py,py/五月.xlsx,政要互訪,4,"
          + "1.1(1);1.2(1)",
        "佐藤,,JP,2017-05-09,visit-000000000003,py,py/五月.xlsx,政要互訪,5,1.2(1)",
      ])
    #expect(
      try rows(RecordsTable(form: SamplePlan.budget)) == [
        "外交部,5,315.093,345093,85.5,是,budget-000000000001,acc,acc/五月.xlsx,預算執行,4,2.1(1)"
      ])
  }

  @Test func `a second writing gives the same bytes`() throws {
    let (first, second) = (try Sample.report(), try Sample.report())
    #expect(first.tables.map { $0.file(of: first) } == second.tables.map { $0.file(of: second) })
  }
}
