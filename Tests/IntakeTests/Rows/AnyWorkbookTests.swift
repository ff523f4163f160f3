import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Nobody's bad workbook stops the run")
struct AnyWorkbookTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `any cells under any headers are judged`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var grammar = TypedTextGrammar(seed: seed)
    let forms = Fixture.plan.forms
    let sheets = (0..<6).map { _ in
      let form = forms[Int.random(in: 0..<forms.count, using: &random)]
      var rows: [[Any?]] = [form.fields.map(\.header).shuffled(using: &random)]
      for _ in 0..<12 {
        rows.append(form.fields.map { _ in cell(&grammar, &random) })
      }
      let merged = (0..<4).map { _ -> String in
        let row = Int.random(in: 1...12, using: &random)
        return "B\(row):C\(row + Int.random(in: 0...4, using: &random))"
      }
      return sheet(form.sheet, merged: merged, rows)
    }
    let found = submission(of: sheets[0], sheets[1], sheets[2], sheets[3], sheets[4], sheets[5])
    for finding in found.findings {
      #expect(FindingCatalogue.definition(of: finding.code) != nil, "\(finding.code)")
      #expect(finding.sheet != nil || finding.code.hasPrefix("workbook."))
    }
    for part in found.parts {
      for record in part.records where !record.errors.isEmpty {
        #expect(
          record.errors.allSatisfy { code in
            found.findings.contains { $0.code == code && $0.severity == .error }
          })
      }
    }
  }

  private func cell(_ grammar: inout TypedTextGrammar, _ random: inout SeededGenerator) -> Any? {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: nil
    case 1: Int.random(in: -10...2_000_000, using: &random)
    case 2: Double.random(in: -1e16...1e16, using: &random)
    case 3: CellValue.date(ExcelSerial(Double.random(in: -10...3_000_000, using: &random)))
    case 4: CellValue.boolean(true)
    case 5: CellValue.error("#N/A")
    default: grammar.next()
    }
  }
}
