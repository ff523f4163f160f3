extension CellRange {
  /// Reads a cell or a range in A1 notation, such as `E5` or `A7:K7`.
  package init?(address: String) {
    let range = Array(address.utf8).withUnsafeBufferPointer { CellRange(a1: $0) }
    guard let range else { return nil }
    self = range
  }
}
