import Foundation
import Testing

/// Commands that look at a workbook and record nothing.
@Suite struct LookingTests {
  private static let good = "inbox/py/駐巴拉圭大使館-106.06.xlsx"
  private static let faulty = "inbox/py/106年1月份填報.xlsx"
  private static let page = "inbox/lac/106年2月份填報_v2.xlsx"

  private func program(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, environment: ["CHANCERY_NOW": "2017-07-02T03:00:00+08:00"])
  }

  @Test func `check says what the night will say, cell by cell`() throws {
    let result = try program("check", Self.faulty, "--lang", "en")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output.hasPrefix(
        "\(Self.faulty): partly accepted　11 rows count, 3 have errors\n"))
    #expect(
      result.output.contains(
        "政要互訪!I10      error  “106/2/30” in 「結束日期」 cannot be read as a date: the calendar has "
          + "no such day. Write it like 106/5/3.  (date.unreadable)\n"))
  }

  @Test func `check ends with 1 where a workbook is refused or not there, and judges the others`()
    throws
  {
    let result = try program("check", Self.page, "nothing.xlsx", Self.good, "--lang", "en")
    #expect(result.status == 1)
    #expect(result.errors == "chancery: there is no file “nothing.xlsx”\n")
    #expect(result.output.contains("\(Self.page): refused"))
    #expect(result.output.contains("\(Self.good): accepted"))
  }

  @Test func `check in JSON is one object a workbook with the sentences in both languages`() throws
  {
    let result = try program("check", Self.faulty, Self.good, "--json")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    let first = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(first["submitter"] as? String == "py")
    #expect(first["month"] as? String == "106-01")
    #expect(first["outcome"] as? String == "partly_accepted")
    #expect(first["rowsInError"] as? Int == 3)
    let findings = try #require(first["findings"] as? [[String: Any]])
    let date = try #require(findings.first { $0["code"] as? String == "date.unreadable" })
    #expect(date["cell"] as? String == "I10")
    #expect(date["expected"] as? String == "106/5/3")
    #expect(
      date["zh"] as? String == "「結束日期」的「106/2/30」不是可辨識的日期，曆法上沒有這一天。請改填如 106/5/3 的日期。")
  }

  @Test func `check marks a copy and never writes over the workbook itself`() throws {
    let ministry = try Ministry(folders: ["py"])
    try ministry.copy(Program.project + "/" + Self.faulty, to: "inbox/py/a.xlsx")
    let file = ministry.inbox + "/py/a.xlsx"
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let marked = try program("check", file, "--annotate", ministry.folder + "/marked")
    #expect(marked.status == 0)
    let copy = ministry.folder + "/marked/a.xlsx"
    #expect(marked.output.contains("標示檔：\(copy)\n"))
    #expect(try program("cells", copy, "--sheet", "檢核結果").output.contains("106/2/30"))
    let refused = try program("check", file, "--annotate", ministry.inbox + "/py", "--lang", "en")
    #expect(refused.status == 1)
    #expect(refused.errors.contains(file))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }

  @Test func `copies of workbooks of one name stand beside each other`() throws {
    let ministry = try Ministry(folders: ["py"])
    let files = ["inbox/py/a.xlsx", "a.xlsx"]
    for file in files { try ministry.copy(Program.project + "/" + Self.faulty, to: file) }
    let copies = ["a.xlsx", "a-2.xlsx"].map { ministry.folder + "/m/" + $0 }
    for _ in 1...2 {
      let marked = try Program.run(
        ["check"] + files.map { ministry.folder + "/" + $0 }
          + ["--annotate", ministry.folder + "/m", "--lang", "en"])
      for copy in copies { #expect(marked.output.contains("marked copy: \(copy)\n")) }
      #expect(tree(ministry.folder + "/m").keys.sorted() == ["a-2.xlsx", "a.xlsx"])
    }
  }

  @Test func `a marked copy never takes the place of another workbook`() throws {
    let ministry = try Ministry(folders: ["py", "pa"])
    for file in ["inbox/py/a.xlsx", "inbox/pa/a.xlsx"] {
      try ministry.copy(Program.project + "/" + Self.faulty, to: file)
    }
    let other = ministry.inbox + "/pa"
    let before = try Data(contentsOf: URL(fileURLWithPath: other + "/a.xlsx"))
    for _ in 1...2 {
      let marked = try program(
        "check", ministry.inbox + "/py/a.xlsx", "--annotate", other, "--lang", "en")
      #expect(marked.output.contains("marked copy: \(other)/a-2.xlsx\n"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: other + "/a.xlsx")) == before)
    #expect(tree(other).keys.sorted() == ["a-2.xlsx", "a.xlsx"])
  }

  @Test func `check tells why there is no marked copy`() throws {
    let ministry = try Ministry(folders: ["py"])
    try ministry.copy(Program.project + "/Tests/Fixtures/signed.xlsx", to: "inbox/py/a.xlsx")
    let file = ministry.inbox + "/py/a.xlsx"
    let marked = try program("check", file, "--annotate", ministry.folder + "/m", "--lang", "en")
    #expect(marked.status == 0)
    #expect(
      marked.output.contains(
        "no marked copy: The workbook is digitally signed and marks would break the signature, "
          + "so only the list of findings is given.\n"))
  }

  @Test func `cells prints what the reader sees, one object a line`() throws {
    let result = try program("cells", "inbox/acc_10604.xlsx")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines[0] == #"{"sheet":"封面","cell":"A1","type":"string","value":"填報日期"}"#)
    #expect(lines[1] == #"{"sheet":"封面","cell":"B1","type":"date","value":"2017-04-28"}"#)
    let sheet = try program("cells", "inbox/acc_10604.xlsx", "--sheet", "資本門預算執行").output
    let cells = sheet.split(separator: "\n")
    #expect(cells.count == 37)
    #expect(cells.allSatisfy { $0.hasPrefix(#"{"sheet":"資本門預算執行","#) })
  }

  @Test func `cells of a sheet that is not there names the sheets there are and ends with 1`()
    throws
  {
    let result = try program("cells", "inbox/acc_10604.xlsx", "--sheet", "預算")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("chancery: 「inbox/acc_10604.xlsx」沒有工作表「預算」，只有：封面、"))
    #expect(result.errors.contains("“inbox/acc_10604.xlsx” has no such sheet, only: 封面, "))
  }

  @Test(arguments: [[], ["--count"]])
  func `cells that could not all be written say so and end with 1`(options: [String]) throws {
    let result = try Program.run(
      ["cells", "inbox/acc_10604.xlsx"] + options,
      by: ["/bin/sh", "-c", "exec \"$0\" \"$@\" >/dev/full"])
    #expect(result.status == 1)
    #expect(result.errors.contains("standard output could not be written"))
  }

  @Test func `cells counts what each sheet holds, whatever the number of jobs`() throws {
    let one = try program("cells", "--count", "--jobs", "1", "inbox/acc_10604.xlsx", Self.good)
    #expect(one.status == 0)
    #expect(
      one.output.contains(
        #""sheet":"資本門預算執行","number":18,"string":19,"boolean":0,"date":0,"#))
    let many = try program("cells", "--count", "--jobs", "4", "inbox/acc_10604.xlsx", Self.good)
    #expect(many.output == one.output)
  }

  @Test func `cells prints the finding of a refused file and ends with 1`() throws {
    let result = try program("cells", Self.page)
    #expect(result.status == 1)
    #expect(result.output.contains(#""finding":"workbook.not_xlsx"#))
  }
}
