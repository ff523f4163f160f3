/// Reads `ranks.csv`: levels, their titles and the columns in which they count.
///
/// Every column of which the name begins with `counts_` is a column of the table of ranks.
enum RankReader {
  private static let prefix = "counts_"

  /// The columns are nil where the table could not be read.
  static func read(_ files: PlanFiles) -> (ranks: [Rank], columns: Set<String>?) {
    let file = "ranks.csv"
    let text = files.text(file) ?? ""
    let columns = CSVTable(text).headers.filter { $0.hasPrefix(prefix) }
    let table = files.table(file, ["level", "titles", "former"] + columns)
    var levels = Uniqueness(.rank)
    var spellings = Spellings()
    let ranks = table.rows.compactMap { row -> Rank? in
      guard levels.claim(row.required("level"), row.report) else { return nil }
      let titles = row.list("titles")
      if titles.isEmpty { _ = row.required("titles") }
      for title in titles { spellings.claim(title, for: row["level"], row.report) }
      let counting = columns.filter { yes($0, row) }.map { String($0.dropFirst(prefix.count)) }
      return Rank(
        level: row["level"], titles: titles, counts: Set(counting), isFormer: yes("former", row))
    }
    return (
      ranks, table.isWhole ? Set(columns.map { String($0.dropFirst(prefix.count)) }) : nil
    )
  }

  private static func yes(_ column: String, _ row: TableRow) -> Bool {
    let text = row.required(column)
    if !text.isEmpty, text != "Y", text != "N" {
      row.report(.cellOutside(column: column, value: text, allowed: ["Y", "N"]))
    }
    return text == "Y"
  }
}
