import Foundation
import Planning
import Testing

/// Files that are no workbooks by what they are, before anything of them is read: the built program
/// tells each in both languages.
@Suite struct ArrivalFindingTests {
  private struct Told {
    let file: String
    let code: String
    let zh: String
    let en: String
  }

  private static let told = [
    Told(
      file: "py/link.xlsx", code: "workbook.not_a_file",
      zh: "這是捷徑或連結，不是檔案，未讀取。請送出活頁簿本身，不要送捷徑、連結或裝置，資料夾不超過八層。",
      en: """
        This is a link and no file; it was not read. Send the workbook itself, not a link or a \
        device, at most eight folders deep.
        """),
    Told(
      file: "py/pipe.xlsx", code: "workbook.not_a_file",
      zh: "這是裝置，不是檔案，未讀取。請送出活頁簿本身，不要送捷徑、連結或裝置，資料夾不超過八層。",
      en: """
        This is a device and no file; it was not read. Send the workbook itself, not a link or a \
        device, at most eight folders deep.
        """),
    Told(
      file: "py/報表.ods", code: "workbook.not_xlsx.name",
      zh: "檔名以「.ods」結尾，只讀取 .xlsx 與 .xlsm。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
      en: """
        The file's name ends in “.ods”; only .xlsx and .xlsm are read. Open it in Excel, save it \
        as “Excel Workbook (.xlsx)” and send that.
        """),
    Told(
      file: "py/報表", code: "workbook.not_xlsx.name",
      zh: "檔名沒有副檔名，只讀取 .xlsx 與 .xlsm。請用 Excel 開啟，另存為「Excel 活頁簿（.xlsx）」後再送。",
      en: """
        The file's name has no ending; only .xlsx and .xlsm are read. Open it in Excel, save it as \
        “Excel Workbook (.xlsx)” and send that.
        """),
  ]

  @Test func `each is refused with its sentences`() throws {
    let ministry = try Ministry(folders: ["py"])
    try FileManager.default.createSymbolicLink(
      atPath: ministry.inbox + "/py/link.xlsx", withDestinationPath: "../received.csv")
    #expect(mkfifo(ministry.inbox + "/py/pipe.xlsx", 0o644) == 0)
    for name in ["報表.ods", "報表"] { try ministry.write(name, to: "inbox/py/" + name) }
    #expect(try ministry.night().status == 0)
    let findings = CSVTable(try ministry.published("findings.csv")).rows
    for told in Self.told {
      let row = try #require(findings.first { $0["file"] == told.file }, "\(told.file)")
      #expect(row["code"] == told.code)
      #expect(row["severity"] == "error")
      #expect(row["message_zh"] == told.zh)
      #expect(row["message_en"] == told.en)
    }
  }

  /// What cannot be recorded is made in StorageTests.
  @Test func `every one of the catalogue is among them`() {
    let chapter = FindingCatalogue.chapters.first { $0.title.en == "Arrival" }
    let codes = Set(chapter?.definitions.map(\.code) ?? []).subtracting(["workbook.not_recorded"])
    #expect(codes == Set(Self.told.map(\.code)))
  }
}
