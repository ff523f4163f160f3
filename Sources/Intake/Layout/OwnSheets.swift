/// Sheets of our own templates, which hold nothing that was filled in.
enum OwnSheets {
  /// Whether a title is one of ours.
  static func contain(_ title: String) -> Bool {
    titles.contains(HeaderKey(title).key)
  }

  private static let titles: Set<String> = ["檢核結果", "填表說明", "清單", "說明"]
}
