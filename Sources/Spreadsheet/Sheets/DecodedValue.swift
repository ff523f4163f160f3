/// A cell's value before any String is made; its bytes live until the call that hands it over returns.
enum DecodedValue {
  case number(Double)
  /// A shared string by its index, which is within the table.
  case sharedText(Int)
  case text(Bytes)
  case boolean(Bool)
  /// A serial of the 1900 system.
  case date(Double)
  /// Days.
  case duration(Double)
  case error(Bytes)
  case formulaWithoutValue
}
