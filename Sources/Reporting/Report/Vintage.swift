package import Planning

/// The values that an earlier publication gave.
package struct Vintage: Hashable, Sendable {
  package var asOf: CalendarDay
  /// The first 8 hex digits of its manifest's SHA-256, which also name its folder.
  package var manifest: String
  /// By indicator; an indicator without a value is absent.
  package var values: [String: Rational]

  package init(asOf: CalendarDay, manifest: String, values: [String: Rational]) {
    self.asOf = asOf
    self.manifest = manifest
    self.values = values
  }
}
