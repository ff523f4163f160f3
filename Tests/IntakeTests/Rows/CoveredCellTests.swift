import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Values that merged cells hide are told")
struct CoveredCellTests {
  private func columns(_ merged: [String], _ rows: [[Any?]]) -> [[Int]] {
    let sheet = sheet("政要互訪", merged: merged, rows)
    var covered = CoveredCells(
      MergedRanges(sheet.mergedRanges), below: 1, columns: [1, 2, 3])
    return sheet.rows.dropFirst().map { covered.columns(in: $0) }
  }

  @Test func `down and across, save the first cell and what is the same`() {
    #expect(columns(["B2:B4"], [["甲"], [1, 29], [2, 9], [3, 29]]) == [[], [2], []])
    #expect(columns(["A2:C2"], [["甲"], [1, nil, 3], [1, 2, 3]]) == [[3], []])
    #expect(columns(["A2:B3"], [["甲"], [1, 2], [1, 3]]) == [[2], [2]])
  }

  @Test func `nothing where no cell is covered, or only those of the header`() {
    #expect(columns([], [["甲"], [1, 2]]) == [[]])
    #expect(columns(["A1:B1"], [["甲", "乙"], [1, 2]]) == [[]])
    #expect(columns(["B2:B4"], [["甲"], [1, 2], [2, nil], [3, nil]]) == [[], [], []])
  }
}
