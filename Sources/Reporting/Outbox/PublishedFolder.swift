package import Planning

/// A publication that stands in the outbox.
package struct PublishedFolder: Hashable, Sendable {
  package var asOf: CalendarDay
  /// Its folder, relative to the outbox.
  package var folder: String
  /// SHA-256 of its manifest (64 hex digits), which stands for all of its bytes.
  package var manifest: String
  /// False where the same bytes were published already.
  package var isNew: Bool
}
