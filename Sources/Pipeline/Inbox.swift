package import Planning

/// The folder into which submitters drop workbooks; it is read and never written to.
package struct Inbox: Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// A file that lies in the inbox, whatever it is.
  package struct Item: Hashable, Sendable {
    /// Path below the inbox.
    package var file: String
    /// The folder directly below the inbox; blank for a file in the inbox itself.
    package var folder: String
    package var size: Int
    package var modifiedSeconds: Int
    package var modifiedNanoseconds: Int
    package var changedSeconds: Int
    /// Neither a link nor a device: its bytes may be read.
    package var isRegular: Bool
  }

  /// What an inbox holds at one look.
  package struct Contents: Sendable {
    /// Sorted by path; lock and temporary files are left out.
    package var items: [Item]
    /// When the drop service received a file, by path.
    package var received: [String: Moment]
    /// Lines of `received.csv` that could not be read.
    package var problems: [String]
  }

  /// Nil where the inbox is not a readable folder.
  package func contents() -> Contents? {
    guard Files.entry(at: path)?.kind == .folder, let items = items(in: "", depth: 0) else {
      return nil
    }
    let (received, problems) = receivedTable()
    return Contents(items: items, received: received, problems: problems)
  }

  /// A file as it lies there now; nil where it has gone.
  package func item(at file: String) -> Item? {
    Files.entry(at: path + "/" + file).map { item(file, $0) }
  }

  private func item(_ file: String, _ entry: Files.Entry) -> Item {
    let folder = file.firstIndex(of: "/").map { String(file[..<$0]) } ?? ""
    return Item(
      file: file, folder: folder, size: entry.size, modifiedSeconds: entry.modifiedSeconds,
      modifiedNanoseconds: entry.modifiedNanoseconds, changedSeconds: entry.changedSeconds,
      isRegular: entry.kind == .file)
  }

  /// Nil where the folder cannot be read; deeper than eight folders nothing is looked for.
  private func items(in folder: String, depth: Int) -> [Item]? {
    guard let names = Files.names(in: folder.isEmpty ? path : path + "/" + folder) else {
      return nil
    }
    let markers = Set(names.filter { $0.hasSuffix(".done") })
    var items: [Item] = []
    for name in names where !isIgnored(name, atTop: folder.isEmpty, besides: markers) {
      let file = folder.isEmpty ? name : folder + "/" + name
      guard let entry = Files.entry(at: path + "/" + file) else { continue }
      if entry.kind == .folder, depth < 8 {
        items += self.items(in: file, depth: depth + 1) ?? []
      } else {
        items.append(item(file, entry))
      }
    }
    return items
  }

  /// Files that no person sends: locks of spreadsheet programs, downloads in progress, what file
  /// managers leave behind, and the drop service's own files at the top.
  private func isIgnored(_ name: String, atTop: Bool, besides markers: Set<String>) -> Bool {
    let lower = name.lowercased()
    if lower.hasPrefix("~$") || lower.hasPrefix(".") { return true }
    if markers.contains(name) { return true }
    let endings = [".tmp", ".part", ".partial", ".crdownload", ".filepart", "~"]
    if endings.contains(where: lower.hasSuffix) { return true }
    if lower == "thumbs.db" || lower == "desktop.ini" { return true }
    return atTop && (lower == "received.csv" || lower == "readme.md")
  }

  private func receivedTable() -> ([String: Moment], [String]) {
    guard let text = Files.text(at: path + "/received.csv") else { return ([:], []) }
    var received: [String: Moment] = [:]
    var problems: [String] = []
    for row in CSVTable(text).rows {
      guard let moment = Moment(iso: row["received"]), !row["file"].isEmpty else {
        problems.append("received.csv:\(row.line)")
        continue
      }
      received[row["file"]] = moment
    }
    return (received, problems)
  }
}
