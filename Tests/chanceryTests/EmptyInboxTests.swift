import Testing

/// A night in which nothing has come yet.
@Suite struct EmptyInboxTests {
  @Test(arguments: [
    ("en", "As of 2017-06-30: 0 workbooks (0 new), 0 facts, 0 errors, 0 warnings\n"),
    ("zh", "截至 2017-06-30：活頁簿 0 份（新到 0），事實 0 筆，錯誤 0、提醒 0\n"),
  ])
  func `no workbook has no outcome`(_ language: String, _ line: String) throws {
    let ministry = try Ministry(folders: [])
    let result = try ministry.night("--lang", language)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix(line), "\(result.output)")
  }
}
