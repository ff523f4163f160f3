import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("What stands in a column without a header is told")
struct UnnamedColumnTests {
  private func visits(_ header: [Any?], _ rows: [Any?]..., merged: [String] = []) -> Submission {
    submission(of: sheet("政要互訪", merged: merged, [header] + rows))
  }

  private static let header = ["訪問方向", "政要姓名", "職銜", nil, "國家", "起始日期"]
  private static let visit = ["來訪", "甲", "外交部長", "否", "巴拉圭", "106/5/3"]

  @Test func `a blank header inside the table is told once, at the first filled cell`() {
    var other: [Any?] = Self.visit
    other[1] = "乙"
    let found = visits(Self.header, Self.visit, other)
    #expect(found.troubles == ["warning column.unnamed 政要互訪!D2"])
    #expect(found.findings.first { $0.code == "column.unnamed" }?.arguments["column"] == "D")
  }

  @Test func `so are a header of blanks and a figure beside the table`() {
    #expect(
      visits(["訪問方向", "政要姓名", "職銜", " ", "國家", "起始日期"], Self.visit).troubles
        == ["warning column.unnamed 政要互訪!D2"])
    #expect(
      visits(Self.header, ["來訪", "甲", "外交部長", nil, "巴拉圭", "106/5/3", 5]).troubles
        == ["warning column.unnamed 政要互訪!G2"])
  }

  @Test func `rows pasted beside the table are told`() {
    let pasted: [Any?] = ["來訪", "甲", "外交部長", nil, "巴拉圭", "106/5/3", nil, "來訪", "丙", nil, "106/5/4"]
    #expect(
      visits(Self.header, pasted).troubles == [
        "warning column.unnamed 政要互訪!H2", "warning column.unnamed 政要互訪!I2",
        "warning column.unnamed 政要互訪!K2",
      ])
  }

  @Test func `zeros of formulas, running numbers, a remark and merged headers are no trouble`() {
    #expect(visits(Self.header, ["來訪", "甲", "外交部長", 0, "巴拉圭", "106/5/3"]).troubles == [])
    #expect(
      visits(Self.header, ["來訪", "甲", "外交部長", nil, "巴拉圭", "106/5/3", nil, "已電話確認"]).troubles == [])
    #expect(
      submission(
        of: sheet(
          "政要互訪",
          [
            [nil, "訪問方向", "政要姓名", "職銜", "國家", "起始日期"], [1, "來訪", "甲", "部長", "巴拉圭", "106/5/3"],
            [2, "來訪", "乙", "部長", "巴拉圭", "106/5/3"],
          ])
      ).troubles == [])
    let merged = visits(
      ["訪問方向", "政要姓名", "職銜", "國家", "起始日期", "事由", nil],
      ["來訪", "甲", "外交部長", "巴拉圭", "106/5/3", "訪問", "國慶"], merged: ["F1:G1"])
    #expect(!merged.findings.contains { $0.code == "column.unnamed" })
  }
}
