/// Sees to it that the columns of one form bear names of their own, in templates and in the
/// consolidated workbook.
struct FieldHeaders {
  private var headers = Uniqueness(.header)
  /// As the consolidated workbook calls them, by the key under which names are compared.
  private var columns: [String: String] = [:]

  /// UTF-16 units that Excel takes for the name of a table's column.
  private static let limit = 255

  init() {
    for column in OwnSheets.RecordColumn.allCases {
      columns[TextKey.compact(column.rawValue)] = ""
    }
  }

  mutating func claim(_ field: Field, _ entry: Entry) {
    var isOwn = true
    for text in [field.header] + field.aliases where !text.isEmpty {
      if !headers.claim(TextKey.compact(text), entry.report) { isOwn = false }
      if Self.isWordOfTheProgram(text) {
        entry.report(.headerTaken(text))
        isOwn = false
      }
    }
    guard isOwn, !field.header.isEmpty else { return }
    var column = field.header
    if case .money = field.kind { column += OwnSheets.moneySuffix }
    let units = column.utf16.count
    if units > Self.limit {
      entry.report(.tooLong(key: "header", units: units, limit: Self.limit))
    } else if let other = columns.updateValue(field.header, forKey: TextKey.compact(column)) {
      entry.report(other.isEmpty ? .headerTaken(field.header) : .duplicate(.header, column))
    }
  }

  /// Whether readers of workbooks take it for something else than a header.
  private static func isWordOfTheProgram(_ text: String) -> Bool {
    let key = TextKey.compact(text)
    if [WorkbookWords.confirmation, WorkbookWords.nilReturn, "必填", "選填"].contains(key) {
      return true
    }
    return ["例:", "範例"].contains(where: key.hasPrefix)
  }
}
