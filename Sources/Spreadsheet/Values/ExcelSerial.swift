/// Days since 1899-12-31 of the 1900 date system, with the time of day as its fraction.
///
/// Serial 60 is the 1900-02-29 that never was; it is kept apart and never moved to a neighbour.
package struct ExcelSerial: Hashable, Sendable {
  package var value: Double

  package init(_ value: Double) {
    self.value = value
  }
}
