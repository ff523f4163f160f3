/// Counts the cells of workbooks, several at a time, for `chancery cells --count`.
package struct CellCounting: Sendable {
  /// How many workbooks are read side by side.
  package var jobs: Int
  package var limits = ReadingLimits()

  package init(jobs: Int) { self.jobs = max(1, jobs) }

  /// JSON lines about one file, and whether it was read.
  package struct Report: Sendable {
    package var lines: [UInt8]
    package var isRead: Bool
  }

  /// Counts every file and hands over the reports in the order of the paths.
  package func count(_ paths: [String], report: (Report) -> Void) async {
    await withTaskGroup(of: (Int, Report).self) { group in
      var waiting: [Int: Report] = [:]
      var begun = 0
      var told = 0
      while told < paths.count {
        while begun < paths.count, begun - told < jobs * 4, begun - told - waiting.count < jobs {
          let place = begun
          let path = paths[place]
          group.addTask { (place, self.report(on: path)) }
          begun += 1
        }
        guard let (place, finished) = await group.next() else { return }
        waiting[place] = finished
        while let next = waiting.removeValue(forKey: told) {
          report(next)
          told += 1
        }
      }
    }
  }

  /// Counts one file.
  package func report(on path: String) -> Report {
    var lines = JSONLines()
    do throws(ReadingFailure) {
      let workbook = try Workbook(path: path, limits: limits)
      for (sheet, tally) in try workbook.tallies() { lines.add(tally, sheet: sheet, path: path) }
      return Report(lines: lines.bytes, isRead: true)
    } catch {
      lines.add(error.problem)
      return Report(lines: lines.bytes, isRead: false)
    }
  }
}

extension JSONLines {
  fileprivate mutating func add(_ tally: CellTally, sheet: SheetDescription, path: String) {
    begin()
    field("file", path)
    field("sheet", sheet.name)
    field("number", literal: "\(tally.numbers)")
    field("string", literal: "\(tally.texts)")
    field("boolean", literal: "\(tally.booleans)")
    field("date", literal: "\(tally.dates)")
    field("duration", literal: "\(tally.durations)")
    field("error", literal: "\(tally.errors)")
    field("formula", literal: "\(tally.formulasWithoutValue)")
    field("findings", literal: "\(tally.problems)")
    field("sum", literal: tally.sum.isFinite ? tally.sum.shortest : "null")
    field("textHash", String(tally.textHash, radix: 16))
    end()
  }
}
