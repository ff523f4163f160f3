/// Whether a row is hidden, by its attributes: as such, or by a height of none.
struct RowHiding {
  var hidden: Bytes?
  var height: Bytes?
  var customHeight: Bytes?

  var isHidden: Bool {
    if hidden?.boolean == true { return true }
    guard let height, customHeight?.boolean == true else { return false }
    return DoubleText.value(of: height) == 0
  }
}
