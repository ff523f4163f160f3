internal import Planning
internal import Spreadsheet

/// A header found on a sheet: which column holds which field.
struct HeaderMatch: Sendable {
  /// Places of the header's rows among the sheet's rows.
  var rows: ClosedRange<Int>
  /// Row number of its last row on the sheet.
  var rowNumber: Int
  /// The sheet's column of each field.
  var columns: [Int?]
  /// Units that headers name, by the field's place.
  var scales: [Int: MoneyScale] = [:]
  /// The unit of money that a row under the header names for the whole table.
  var unitBelow: MoneyScale?
  /// Fields whose header has brackets that may change its meaning.
  var unclear: Set<Int> = []
  /// Every label of the header, as typed, in the order of columns.
  var labels: [Label] = []
  /// The column 「確認」, in which a warning is confirmed.
  var confirmation: Int?

  struct Label: Hashable, Sendable {
    var column: Int
    var text: String
    /// Whether it names a field.
    var isKnown: Bool
  }

  /// Places of required fields without a column.
  func missing(of form: FormIndex) -> [Int] { form.required.filter { columns[$0] == nil } }

  func matched(of form: FormIndex) -> Int { form.required.count { columns[$0] != nil } }

  var known: Int { columns.count { $0 != nil } }

  /// From the first to the last column of the table, for ranges that mean a whole row.
  var width: ClosedRange<Int> {
    let all = columns.compactMap(\.self)
    return (all.min() ?? 1)...(all.max() ?? 1)
  }

  /// The whole row in A1 notation.
  func range(ofRow row: Int) -> String {
    CellPosition(column: width.lowerBound, row: row).a1 + ":"
      + CellPosition(column: width.upperBound, row: row).a1
  }
}
