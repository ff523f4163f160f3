import Planning
import Spreadsheet

/// What is wrong with the rows in error, in the words that their submitters were told.
struct RowFaults {
  private struct Place: Hashable {
    let file: String
    let sheet: String
    let row: Int
  }

  private let sentences: [Place: [String]]

  init(of ledger: any LedgerReading) {
    var sentences: [Place: [String]] = [:]
    for entry in ledger.submissions where entry.stands {
      for finding in entry.findings where finding.severity == .error {
        guard let sheet = finding.sheet, let cell = finding.cell,
          let row = CellRange(address: cell)?.first.row
        else { continue }
        sentences[Place(file: entry.file, sheet: sheet, row: row), default: []]
          .append(finding.message(.zh))
      }
    }
    self.sentences = sentences
  }

  /// Its findings; their codes where the ledger has no sentence.
  func sentence(of row: ErrorRow) -> String {
    let place = Place(file: row.file, sheet: row.sheet, row: row.row)
    return sentences[place]?.joined() ?? row.codes.joined(separator: "、")
  }
}
