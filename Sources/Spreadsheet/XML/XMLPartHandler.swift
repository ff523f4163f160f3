/// The reader of one kind of part: told of elements and text in the part's order while libxml2 parses.
///
/// Elements of foreign namespaces are left out with all that is in them; `depth` is 1 for the root.
protocol XMLPartHandler: AnyObject {
  func start(_ element: XMLElement, depth: Int) throws(ReadingFailure)
  /// Text between tags, in pieces.
  func text(_ bytes: Bytes) throws(ReadingFailure)
  func end(_ name: Bytes, depth: Int) throws(ReadingFailure)
  /// Nothing more is wanted of the part.
  var isFinished: Bool { get }
}

extension XMLPartHandler {
  func text(_ bytes: Bytes) throws(ReadingFailure) {}
  func end(_ name: Bytes, depth: Int) throws(ReadingFailure) {}
  var isFinished: Bool { false }
}
