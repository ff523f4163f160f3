package import Planning

/// One coming of a file: these bytes lay at this path.
///
/// The same path with other bytes is another arrival, and so are the same bytes put back later.
package struct Arrival: Hashable, Sendable {
  /// Path below the inbox.
  package var file: String
  /// In hex, lower case.
  package var sha256: String
  package var received: Moment
  /// When the program first met it; `received` is never later.
  package var firstSeen: Moment

  package init(file: String, sha256: String, received: Moment, firstSeen: Moment) {
    self.file = file
    self.sha256 = sha256
    self.received = received
    self.firstSeen = firstSeen
  }

  /// The folder directly below the inbox; blank for a file that lies in the inbox itself.
  package var folder: String { Paths.topFolder(of: file) }
}

/// A file as it lay in the inbox when it was last looked at, by which it is known unread.
package struct InboxFile: Hashable, Sendable {
  package var file: String
  /// In bytes.
  package var size: Int
  /// When its bytes last changed, in nanoseconds since 1970.
  package var modified: Int
  package var sha256: String

  package init(file: String, size: Int, modified: Int, sha256: String) {
    self.file = file
    self.size = size
    self.modified = modified
    self.sha256 = sha256
  }
}
