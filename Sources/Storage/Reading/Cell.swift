/// The A1 address of a cell; columns and rows count from 1.
func cellAddress(column: Int, row: Int) -> String {
  var letters = ""
  var rest = column
  while rest > 0 {
    rest -= 1
    letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
    rest /= 26
  }
  return "\(letters)\(row)"
}
