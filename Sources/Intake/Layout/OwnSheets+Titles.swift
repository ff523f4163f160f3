internal import Planning

extension OwnSheets {
  /// Whether a title is one of our own sheets, which hold nothing that was filled in.
  static func contain(_ title: String) -> Bool { titles.contains(HeaderKey(title).key) }

  /// 說明 stands in workbooks of people who have renamed 填表說明.
  private static let titles = Set(
    (ofWorkbooks.filter { $0 != WorkbookWords.cover } + [Consolidated.guide.rawValue]).map {
      HeaderKey($0).key
    })
}
