/// Receives a sheet's cells in the file's order, with true positions and decoded values.
protocol CellSink {
  mutating func beginRow(_ number: Int, isHidden: Bool)
  mutating func cell(
    column: Int, value: DecodedValue, style: ValueStyle, isFormula: Bool
  ) throws(ReadingFailure)
  /// Ends the row; false to stop reading.
  mutating func endRow() throws(ReadingFailure) -> Bool
  mutating func problem(_ problem: ReadingProblem)
}
