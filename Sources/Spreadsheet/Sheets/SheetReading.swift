extension Workbook {
  /// Reads a sheet row by row in constant memory; empty rows and cells are left out.
  ///
  /// Rows come in the file's order. `body` returns false to stop. Chart, dialog and macro sheets have no rows.
  @discardableResult
  package func forEachRow(
    ofSheet index: Int, problem: (ReadingProblem) -> Void = { _ in },
    _ body: (SheetRow) throws(ReadingFailure) -> Bool
  ) throws(ReadingFailure) -> SheetStructure {
    try rows(ofSheet: index, besides: SheetAmounts(), problem: problem, body).structure
  }

  /// Reads a sheet row by row, and tells how many bytes its texts have.
  private func rows(
    ofSheet index: Int, besides held: SheetAmounts, problem: (ReadingProblem) -> Void,
    _ body: (SheetRow) throws(ReadingFailure) -> Bool
  ) throws(ReadingFailure) -> (structure: SheetStructure, textBytes: Int) {
    let name = sheets[index].name
    // The closures live in the builder, which does not outlive this call.
    return try withoutActuallyEscaping(problem) { problem throws(ReadingFailure) in
      try withoutActuallyEscaping(body) { body throws(ReadingFailure) in
        let builder = RowBuilder(
          sheet: name, strings: RecentStrings(strings), styles: styles, limits: limits,
          allowed: SheetLimits(limits, besides: held), onProblem: problem, onRow: body)
        let (read, structure) = try read(sheet: index, into: builder, besides: held)
        return (structure, read.textBytes)
      }
    }
  }

  /// Reads a whole sheet into memory; it is refused at the limits, never cut short in silence.
  ///
  /// Sheets that were read so before take from what this one may hold.
  package func contents(ofSheet index: Int) throws(ReadingFailure) -> SheetContents {
    var contents = SheetContents(description: sheets[index], rows: [])
    var problems: [ReadingProblem] = []
    var rows = RowCollection()
    let (structure, textBytes) = try self.rows(
      ofSheet: index, besides: held.all(but: index), problem: { problems.append($0) },
      { row in
        rows.add(row)
        return true
      })
    held.enter(
      SheetAmounts(
        cells: rows.cells, textBytes: textBytes, problems: problems.count,
        ranges: structure.ranges), of: index)
    contents.rows = rows.inOrder()
    contents.mergedRanges = structure.mergedRanges
    contents.hiddenColumns = structure.hiddenColumns
    contents.problems = problems
    contents.date1904 = date1904
    return contents
  }

  /// Reads a sheet's part into a sink; a failure tells the sheet.
  func read<Sink: CellSink>(
    sheet index: Int, into sink: Sink, besides held: SheetAmounts = SheetAmounts()
  ) throws(ReadingFailure) -> (sink: Sink, structure: SheetStructure) {
    do throws(ReadingFailure) {
      return try readPart(ofSheet: index, into: sink, SheetLimits(limits, besides: held))
    } catch {
      var failure = error
      failure.problem.sheet = sheets[index].name
      throw failure
    }
  }

  private func readPart<Sink: CellSink>(
    ofSheet index: Int, into sink: Sink, _ allowed: SheetLimits
  ) throws(ReadingFailure) -> (sink: Sink, structure: SheetStructure) {
    let description = sheets[index]
    guard description.kind == .worksheet else { return (sink, SheetStructure()) }
    guard let part = parts[index] else {
      var sink = sink
      sink.problem(ReadingProblem(.missingSheet, sheet: description.name))
      return (sink, SheetStructure())
    }
    let assembler = SheetAssembler(
      sink: sink, decoder: CellDecoder(workbook: self), sheet: description.name, limits: limits,
      allowed: allowed)
    var scanner = SheetScanner(assembler)
    let around = SheetHandler(assembler)
    var isScanned = false
    if reader == .scannerFirst {
      isScanned = try archive.scan(
        part, bulk: &scanner, around: around, limits: limits,
        handOver: { around.assembler = $0.assembler })
    }
    let handler = isScanned ? around : SheetHandler(scanner.assembler)
    if !isScanned { _ = try archive.parse(part, with: handler, limits: limits) }
    guard handler.isWorksheet else {
      throw ReadingFailure(.notWorksheet, sheet: description.name, value: part.text)
    }
    for range in handler.structure.unreadableRanges {
      try handler.assembler.report(.unreadableRange, value: range)
    }
    return (handler.assembler.sink, handler.structure)
  }
}

/// Rows as they arrive, put in order of their numbers only where the file has them in another.
private struct RowCollection {
  private var rows: [SheetRow] = []
  private var isInOrder = true
  /// Cells of all rows.
  private(set) var cells = 0

  mutating func add(_ row: SheetRow) {
    cells += row.cells.count
    if let last = rows.last, last.number >= row.number { isInOrder = false }
    rows.append(row)
  }

  /// Rows from top to bottom; one that repeats a number is merged into the first, the later of two cells standing.
  func inOrder() -> [SheetRow] {
    if isInOrder { return rows }
    return Dictionary(grouping: rows, by: \.number).values.map { same in
      guard same.count > 1 else { return same[0] }
      var cells: [Int: SheetCell] = [:]
      for cell in same.lazy.flatMap(\.cells) { cells[cell.column] = cell }
      var row = same[0]
      row.cells = cells.values.sorted { $0.column < $1.column }
      return row
    }.sorted { $0.number < $1.number }
  }
}

extension ReadingRule {
  static let missingSheet = ReadingRule(
    "sheet.missing",
    zh: "檔案列出此工作表，卻沒有其內容。請在 Excel 中核對此工作表、另存新檔後再送一次。",
    en: """
      The file lists this sheet but does not hold it. Check the sheet in Excel, save the file \
      again and resend it.
      """)
  static let notWorksheet = ReadingRule(
    "workbook.damaged.not_worksheet",
    zh: "檔案內的「%v」不是工作表，檔案已損壞。請在 Excel 中另存新檔後再送一次。",
    en: "The part “%v” is no worksheet: the file is damaged. Save it again in Excel and resend it.")
}
