package import Planning

/// The folder into which submitters drop workbooks; it is read and never written to.
package struct Inbox: Sendable {
  /// Folders within folders that are looked into; what lies deeper is refused.
  static let depth = 8

  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// Something that lies in the inbox.
  package struct Item: Hashable, Sendable {
    /// Path below the inbox.
    package var file: String
    /// The folder directly below the inbox; blank for a file in the inbox itself.
    package var folder: String
    var entry: Files.Entry

    /// Neither a link nor a device: its bytes may be read.
    package var isRegular: Bool { entry.kind == .file }
  }

  /// What an inbox holds at one look.
  package struct Contents: Sendable {
    /// Sorted by path; lock and temporary files are left out.
    package var items: [Item] = []
    /// When the drop service received a file, by path.
    package var received: [String: Moment] = [:]
    /// Lines of `received.csv` that could not be read.
    package var problems: [String] = []
    /// Folders that may not be read, and names by which nothing can be opened.
    package var unreadable: [String] = []
  }

  /// Nil where the inbox is not a readable folder.
  package func contents() -> Contents? {
    guard Files.isFolder(path) else { return nil }
    var contents = Contents()
    guard collect("", into: &contents, depth: 0) else { return nil }
    leaveOutSecondSpellings(in: &contents)
    (contents.received, contents.problems) = receivedTable()
    return contents
  }

  /// A file as it lies there now; nil where it has gone.
  package func item(at file: String) -> Item? {
    Files.entry(at: path + "/" + file).map { item(file, $0) }
  }

  private func item(_ file: String, _ entry: Files.Entry) -> Item {
    Item(file: file, folder: Paths.topFolder(of: file), entry: entry)
  }

  /// False where the folder cannot be read.
  private func collect(_ folder: String, into contents: inout Contents, depth: Int) -> Bool {
    guard let names = Files.names(in: folder.isEmpty ? path : path + "/" + folder) else {
      return false
    }
    for name in names where !isIgnored(name, atTop: folder.isEmpty) {
      let file = folder.isEmpty ? name : folder + "/" + name
      guard let entry = Files.entry(at: path + "/" + file) else {
        contents.unreadable.append(file)
        continue
      }
      guard entry.kind == .folder, depth < Self.depth else {
        contents.items.append(item(file, entry))
        continue
      }
      if !collect(file, into: &contents, depth: depth + 1) { contents.unreadable.append(file) }
    }
    return true
  }

  /// Two names that look the same, é typed as one character or as two, cannot be told apart by
  /// anyone who reads a list of them: the second is not taken, be it a file's or a submitter's folder's.
  private func leaveOutSecondSpellings(in contents: inout Contents) {
    var seen: Set<String> = []
    var folders: [String: String] = [:]
    contents.items.removeAll { item in
      let first = folders[item.folder] ?? item.folder
      folders[item.folder] = first
      let isFirst = first.utf8.elementsEqual(item.folder.utf8)
      guard !seen.insert(item.file).inserted || !isFirst else { return false }
      contents.unreadable.append(item.file)
      return true
    }
  }

  /// Hidden files belong to programs, but for a workbook that someone named so; what macOS and
  /// LibreOffice lay beside a workbook bears its ending and is none.
  private func isHidden(_ name: String) -> Bool {
    guard name.hasPrefix(".") else { return false }
    let isWorkbook = name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm")
    return !isWorkbook || name.hasPrefix("._") || name.hasPrefix(".~")
  }

  /// Files that no person sends: locks of spreadsheet programs, downloads in progress, what file
  /// managers leave behind, and the drop service's own files at the top.
  private func isIgnored(_ name: String, atTop: Bool) -> Bool {
    let lower = name.lowercased()
    if lower.hasPrefix("~$") || isHidden(lower) { return true }
    if name.hasSuffix(".done") { return true }
    let endings = [".tmp", ".part", ".partial", ".crdownload", ".filepart", "~"]
    if endings.contains(where: lower.hasSuffix) { return true }
    if lower == "thumbs.db" || lower == "desktop.ini" { return true }
    return atTop && (lower == "received.csv" || lower == "readme.md")
  }

  /// Drop services write 0001 or 1970 where they do not know.
  private static let firstYear = 2000

  private func receivedTable() -> ([String: Moment], [String]) {
    let path = self.path + "/received.csv"
    guard Files.entry(at: path)?.kind == .file, let text = Files.text(at: path) else {
      return ([:], [])
    }
    var received: [String: Moment] = [:]
    var problems: [String] = []
    for row in CSVTable(text).rows {
      guard let moment = Moment(iso: row["received"]), moment.day.year >= Self.firstYear,
        !row["file"].isEmpty
      else {
        problems.append("received.csv:\(row.line)")
        continue
      }
      received[row["file"]] = moment
    }
    return (received, problems)
  }
}
