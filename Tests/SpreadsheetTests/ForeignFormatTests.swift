import Testing

@testable import Spreadsheet

/// Files that are no workbooks, each refused with what the sender should do.
@Suite struct ForeignFormatTests {
  /// The beginning of a compound file with an entry of this name.
  static func compound(_ entry: String) -> [UInt8] {
    let header: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    let name = entry.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    return header + Array(repeating: 0, count: 1016) + name + Array(repeating: 0, count: 512)
  }

  @Test(
    arguments: [
      (compound("EncryptedPackage"), "workbook.encrypted"),
      (compound("Workbook"), "workbook.not_xlsx.xls"),
      (compound("ETExtData"), "workbook.not_xlsx.et"),
      ([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00], "workbook.not_xlsx.xls"),
      ([], "workbook.not_xlsx.empty"),
      (Array("<html><body><table>".utf8), "workbook.not_xlsx.text"),
      (Array("國家,日期\n日本,2017-05-03\n".utf8), "workbook.not_xlsx.text"),
      (Array("ID;PWXL;N;E\n".utf8), "workbook.not_xlsx.text"),
      ([0xff, 0xfe, 0x41, 0x00], "workbook.not_xlsx.text"),
      ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "workbook.not_xlsx"),
      ([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], "workbook.damaged"),
    ] as [([UInt8], String)])
  func `a file of another format is refused by name`(bytes: [UInt8], code: String) {
    #expect(Reading(bytes, reader: .scannerFirst).refusal == code)
  }

  @Test(arguments: [
    ("wordprocessingml.document.main+xml", "workbook.not_xlsx.package"),
    ("presentationml.presentation.main+xml", "workbook.not_xlsx.package"),
  ])
  func `a document or presentation is refused by its content type`(type: String, code: String) {
    var fixture = WorkbookFixture()
    fixture["[Content_Types].xml"] = fixture["[Content_Types].xml"].replacing(
      "spreadsheetml.sheet.main+xml", with: type)
    #expect(fixture.read().refusal == code)
  }

  @Test func `a binary workbook is refused by its content type`() {
    var fixture = WorkbookFixture()
    fixture["[Content_Types].xml"] = fixture["[Content_Types].xml"].replacing(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      with: "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
    #expect(fixture.read().refusal == "workbook.not_xlsx.xlsb")
  }

  @Test func `an ordinary zip is refused`() {
    var zip = ZipWriter()
    zip.add("readme.txt", "hello")
    #expect(Reading(zip.bytes, reader: .scannerFirst).refusal == "workbook.not_xlsx.package")
  }

  @Test func `a lock file is refused by its name`() {
    #expect(throws: ReadingFailure(ReadingProblem("workbook.not_xlsx.lock"))) {
      _ = try Workbook(path: "inbox/py/~$106-05.xlsx")
    }
  }

  @Test func `a file that is not there is refused`() {
    #expect(throws: ReadingFailure(ReadingProblem("workbook.unreadable"))) {
      _ = try Workbook(path: "no/such/file.xlsx")
    }
  }

  @Test(arguments: ["template.main+xml", "sheet.main+xml"])
  func `templates read as workbooks`(type: String) {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    fixture["[Content_Types].xml"] = fixture["[Content_Types].xml"].replacing(
      "sheet.main+xml", with: type)
    #expect(fixture.value() == "number 1")
  }
}
