/// Adds a sheet at the end of the workbook part and makes it the open one.
struct WorkbookEdit {
  let root: XMLRoot
  private let bytes: [UInt8]
  private var edits = ByteEdits()
  private var sheets: [XMLTag] = []
  private var sheetsStart = 0
  private var sheetsEnd: Int?
  private var view: XMLTag?
  private var views: XMLTag?
  private var largestID = 0

  init(_ bytes: [UInt8], of part: PartName) throws(ReadingFailure) {
    self.bytes = bytes
    var scanner = XMLScanner(bytes, of: part)
    guard let first = try scanner.next(), bytes.spells("workbook", in: first.name),
      let root = scanner.root
    else { throw scanner.unusual }
    self.root = root
    while let tag = try scanner.next() {
      guard tag.isOwn else { continue }
      switch (tag.depth, bytes.text(in: tag.name)) {
      case (2, "bookViews") where tag.kind != .end: views = tag
      case (3, "workbookView") where tag.kind != .end && view == nil: view = tag
      case (2, "sheets"):
        if tag.kind == .start { sheetsStart = tag.range.lowerBound }
        if tag.kind == .end { sheetsEnd = tag.range.lowerBound }
      case (3, "sheet") where tag.kind != .end:
        sheets.append(tag)
        let id = bytes.attribute("sheetId", of: tag).flatMap { bytes.integer(in: $0) }
        largestID = max(largestID, id ?? 0)
      default: break
      }
    }
    guard sheetsEnd != nil else { throw scanner.unusual }
  }

  /// Adds a sheet behind all others.
  mutating func addSheet(title: String, relationship: String) {
    let element =
      #"<\#(root.qualified("sheet")) name="\#(XMLWriting.attribute(title))" sheetId="\#(largestID + 1)""#
      + root.relationshipAttribute("id", relationship) + "/>"
    edits.insert(element, at: sheetsEnd ?? 0)
    open(sheets.count)
  }

  /// Makes a sheet the open one; it must not be a hidden one.
  mutating func open(_ index: Int) {
    if sheets.indices.contains(index), let state = bytes.attribute("state", of: sheets[index]) {
      edits.replace(state, with: "visible")
    }
    if let view {
      edits.set("activeTab", to: "\(index)", of: view, in: bytes)
      return
    }
    let element = #"<\#(root.qualified("workbookView")) activeTab="\#(index)"/>"#
    let name = root.qualified("bookViews")
    if let views {
      // An empty list of views is not allowed, but it is met.
      edits.replace(
        views.range,
        with: views.kind == .empty
          ? "<\(name)>\(element)</\(name)>" : bytes.text(in: views.range) + element)
    } else {
      edits.insert("<\(name)>\(element)</\(name)>", at: sheetsStart)
    }
  }

  /// The part with the edits.
  func edited() -> [UInt8] { edits.applied(to: bytes) }
}
