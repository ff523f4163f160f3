/// A table of a plan folder whose cells are read with their place.
struct Table {
  let file: String
  let problems: ProblemList
  let rows: [TableRow]
  /// Whether it is there with all its columns, so that what it does not hold is not in the plan.
  let isWhole: Bool

  /// In the place of a file that is not there.
  init(missing file: String, problems: ProblemList) {
    self.file = file
    self.problems = problems
    rows = []
    isWhole = false
  }

  /// Reports missing and unknown columns and rows that are too long; `note` and `confirm`, in
  /// which the planning office keeps where a fact comes from, are always allowed.
  init(_ text: String, file: String, columns: [String], problems: ProblemList) {
    self.file = file
    self.problems = problems
    if let (kind, line) = TableShape.problem(of: text, columns: columns) {
      problems.add(kind, file: file, line: line)
      rows = []
      isWhole = false
      return
    }
    let table = CSVTable(text)
    let known = columns + ["note", "confirm"]
    isWhole = columns.allSatisfy(table.headers.contains)
    for column in columns where !table.headers.contains(column) {
      problems.add(.missingColumn(column), file: file, line: 1)
    }
    for header in table.headers where !known.contains(header) {
      problems.add(.unknownColumn(header, known: known), file: file, line: 1)
    }
    for row in table.rows where row.fields.count > table.headers.count {
      problems.add(
        .tooManyCells(row: row.fields.count, header: table.headers.count), file: file,
        line: row.line)
    }
    rows = table.rows.map {
      TableRow(row: $0, headers: table.headers, file: file, problems: problems)
    }
  }
}

/// One row of a table.
struct TableRow {
  let row: CSVTable.Row
  let headers: [String]
  let file: String
  let problems: ProblemList

  func report(_ kind: PlanProblem.Kind) {
    problems.add(kind, file: file, line: row.line)
  }

  subscript(_ column: String) -> String { row[column] }

  /// A cell that must not be blank.
  func required(_ column: String) -> String {
    if row[column].isEmpty, headers.contains(column) { report(.blankCell(column)) }
    return row[column]
  }

  /// Values separated by semicolons.
  func list(_ column: String) -> [String] {
    row[column].split(separator: ";").map(String.init)
  }

  /// A day; a year alone, where the day is not known, is its first day.
  func day(_ column: String) -> CalendarDay? {
    let text = row[column]
    if text.isEmpty { return nil }
    if let day = CalendarDay(iso: text) { return day }
    if text.utf8.count == 4, let day = CalendarDay(iso: "\(text)-01-01") { return day }
    report(.invalidDay(text))
    return nil
  }

  /// A span of which the end may be open; reported where it ends before it begins.
  func span(_ from: String, _ until: String) -> (from: CalendarDay?, until: CalendarDay?) {
    let (first, end) = (day(from), day(until))
    if let first, let end, end <= first { report(.outOfOrder(from: first.iso, until: end.iso)) }
    return (first, end)
  }
}
