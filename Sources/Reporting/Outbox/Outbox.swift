internal import Crypto
import Planning

/// The folder that others read: every as-of date is a link to a folder of `.store`, `latest` leads
/// to the greatest of them.
///
/// A publication is built beside and swapped in by renaming, so that a run that is killed anywhere
/// leaves whole publications behind and can be repeated. Publishing the same again changes nothing.
package struct Outbox: Sendable {
  /// Puts copies in the place of links, for shares that do not follow links.
  package var publishesCopies: Bool
  /// How many folders of an as-of date stay beside the linked one; nil: all.
  package var keptUnlinked: Int?
  /// How many as-of dates stay, the newest ones, besides the last one of each month; nil: all.
  package var keptDates: Int?

  private static let latest = "latest"

  private let folder: OutboxFolder

  package init(
    path: String, publishesCopies: Bool = false, keptUnlinked: Int? = nil, keptDates: Int? = nil
  ) {
    folder = OutboxFolder(root: path)
    self.publishesCopies = publishesCopies
    self.keptUnlinked = keptUnlinked
    self.keptDates = keptDates
  }

  /// Publishes a report whole, or throws and leaves everything as it was.
  package func publish(_ report: Report) throws(PublishingFailure) -> PublishedFolder {
    try folder.makeFolder(".store")
    try removeLeftovers()
    for name in [report.asOf.iso, Self.latest] where !isOwn(name) {
      throw PublishingFailure(.replace, path: folder.path(name), reason: .notOwn)
    }
    let building = ".store/.building-\(report.asOf.iso)"
    let manifest = try build(report, in: building)
    let name = "\(report.asOf.iso)-\(manifest.prefix(8))"
    let isNew = try settle(building, as: ".store/\(name)")
    try show(name, as: report.asOf.iso)
    try showLatest()
    try folder.sync("")
    try removeOldFolders(of: report.asOf)
    try removeOldDates(besides: report.asOf)
    return PublishedFolder(
      asOf: report.asOf, folder: ".store/\(name)", manifest: manifest, isNew: isNew)
  }

  /// Writes every file, the manifest last; returns the manifest's SHA-256.
  private func build(_ report: Report, in building: String) throws(PublishingFailure) -> String {
    try folder.makeFolder(building + "/records")
    let evidence = EvidenceIndex(report)
    // The workbook takes longer than everything else together.
    let (workbook, tables) = try concurrently {
      () throws(PublishingFailure) in
      try writeWorkbook(report, evidence, in: building)
    } _: {
      () throws(PublishingFailure) in
      try writeTables(report, in: building)
        + PublicFolder(folder: folder, report: report, evidence: evidence).write(in: building)
    }
    var outputs = [workbook] + tables + [try writeDecisions(report, in: building)]
    let own = outputs.filter { !$0.path.hasPrefix(PublicTables.folder + "/") }
    let page = Page(report: report, evidence: evidence, outputs: own).bytes
    outputs.append(try write(page, to: "index.html", in: building))
    let manifest = Manifest(report: report, outputs: outputs).bytes
    try folder.write(manifest, to: building + "/manifest.json")
    try folder.sync(building + "/records")
    try folder.sync(building)
    return SHA256.hexadecimal(of: manifest)
  }

  private func writeWorkbook(
    _ report: Report, _ evidence: EvidenceIndex, in building: String
  ) throws(PublishingFailure) -> Manifest.Output {
    let path = "\(building)/consolidated.xlsx"
    try ConsolidatedWorkbook(report, evidence: evidence).save(to: folder.path(path))
    try folder.sync(path)
    return Manifest.Output(path: "consolidated.xlsx", bytes: try folder.read(path))
  }

  private func writeDecisions(
    _ report: Report, in building: String
  ) throws(PublishingFailure) -> Manifest.Output {
    let path = "\(building)/\(DecisionsWorkbook.name)"
    try DecisionsWorkbook(report: report).save(to: folder.path(path))
    try folder.sync(path)
    return Manifest.Output(path: DecisionsWorkbook.name, bytes: try folder.read(path))
  }

  /// One table after the other, so that a ministry-year is never in memory as text.
  private func writeTables(
    _ report: Report, in building: String
  ) throws(PublishingFailure) -> [Manifest.Output] {
    var outputs: [Manifest.Output] = []
    for table in report.tables {
      let file = table.file(of: report)
      outputs.append(try write(file.bytes, to: file.path, in: building))
    }
    return outputs
  }

  private func write(
    _ bytes: [UInt8], to path: String, in building: String
  ) throws(PublishingFailure) -> Manifest.Output {
    try folder.write(bytes, to: "\(building)/\(path)")
    return Manifest.Output(path: path, bytes: bytes)
  }

  /// Gives the built folder its name, unless the same bytes stand there already.
  private func settle(_ building: String, as name: String) throws(PublishingFailure) -> Bool {
    let isThere = try isSame(building, name)
    guard !isThere else {
      try folder.remove(building)
      return false
    }
    try put(building, inPlaceOf: name)
    try folder.sync(".store")
    return true
  }

  /// Lets a name of the outbox lead to a folder of the store.
  private func show(_ name: String, as shown: String) throws(PublishingFailure) {
    let target = ".store/\(name)"
    if publishesCopies {
      let isThere = try isSame(target, shown)
      guard !isThere else { return }
      let copy = ".store/.copy-\(shown)"
      for file in folder.files(below: target) {
        let path = "\(copy)/\(file)"
        try folder.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        try folder.write(try folder.read("\(target)/\(file)"), to: path)
      }
      try put(copy, inPlaceOf: shown)
    } else if folder.target(ofLink: shown) != target {
      let link = ".store/.link-\(shown)"
      try folder.makeLink(link, to: target)
      try put(link, inPlaceOf: shown)
    }
  }

  private func showLatest() throws(PublishingFailure) {
    // A link of somebody else's leads elsewhere.
    let days = folder.names(in: "").filter { name in
      guard CalendarDay(iso: name) != nil else { return false }
      return folder.target(ofLink: name).map { $0.hasPrefix(".store/\(name)-") } ?? true
    }
    guard let greatest = days.last else { return }
    if let target = folder.target(ofLink: greatest) {
      try show(String(target.split(separator: "/").last ?? ""), as: Self.latest)
    } else if let stored = stored(asShownIn: greatest) {
      try show(stored, as: Self.latest)
    }
  }

  /// Whether what lies under a shown name, if anything, is a link or a copy that was published; what
  /// somebody else put there is not thrown away.
  private func isOwn(_ shown: String) -> Bool {
    switch folder.kind(of: shown) {
    case nil, .link?: true
    case .folder?: folder.kind(of: "\(shown)/manifest.json") == .file
    case .file?: false
    }
  }

  /// The folder of the store whose copy is shown under a name.
  private func stored(asShownIn shown: String) -> String? {
    guard let manifest = try? folder.read("\(shown)/manifest.json") else { return nil }
    let name = "\(shown)-\(SHA256.hexadecimal(of: manifest).prefix(8))"
    return folder.kind(of: ".store/\(name)") == .folder ? name : nil
  }

  private func isSame(_ left: String, _ right: String) throws(PublishingFailure) -> Bool {
    guard folder.kind(of: left) == .folder, folder.kind(of: right) == .folder else { return false }
    let files = folder.files(below: left)
    guard files == folder.files(below: right) else { return false }
    for file in files {
      let (one, other) = (try folder.read("\(left)/\(file)"), try folder.read("\(right)/\(file)"))
      guard one == other else { return false }
    }
    return true
  }

  private func put(_ new: String, inPlaceOf name: String) throws(PublishingFailure) {
    let flat = String(name.map { $0 == "/" ? "_" : $0 })
    try folder.replace(name, by: new, aside: ".store/\(Self.aside)\(flat)")
  }

  /// Begins the names of folders that are about to be replaced.
  private static let aside = ".aside-"

  /// Removes what a killed run left (its own folders and links are the only ones of the store that
  /// begin with a dot), and puts back what it was replacing.
  private func removeLeftovers() throws(PublishingFailure) {
    for name in folder.names(in: ".store") where name.hasPrefix(".") {
      let replaced = String(name.dropFirst(Self.aside.count).map { $0 == "_" ? "/" : $0 })
      if name.hasPrefix(Self.aside), folder.kind(of: replaced) == nil {
        try folder.move(".store/\(name)", to: replaced)
      } else {
        try folder.remove(".store/\(name)")
      }
    }
  }

  private func removeOldFolders(of asOf: CalendarDay) throws(PublishingFailure) {
    guard let keptUnlinked else { return }
    var shown: Set<String> = []
    for name in folder.names(in: "") {
      if let target = folder.target(ofLink: name) {
        shown.insert(target)
      } else if CalendarDay(iso: name) != nil, let stored = stored(asShownIn: name) {
        shown.insert(".store/\(stored)")
      }
    }
    let unlinked = folder.names(in: ".store").map { ".store/\($0)" }
      .filter { $0.hasPrefix(".store/\(asOf.iso)-") && !shown.contains($0) }
      .sorted { (folder.age(of: $0), $0) > (folder.age(of: $1), $1) }
    for name in unlinked.dropFirst(keptUnlinked) { try folder.remove(name) }
  }

  /// Removes dates that are shown no longer, first the name and then what it led to: whatever a
  /// killed run leaves of them goes with the next one, and a folder of somebody else's stays.
  private func removeOldDates(besides asOf: CalendarDay) throws(PublishingFailure) {
    guard let keptDates else { return }
    let stored = folder.names(in: ".store")
    let days = Set(stored.compactMap { CalendarDay(iso: String($0.prefix(10))) })
    let lastOfMonths = Dictionary(grouping: days) { PlanMonth(of: $0) }.values.compactMap {
      $0.max()
    }
    let kept = Set(days.sorted(by: >).prefix(keptDates) + lastOfMonths + [asOf])
    for day in days.subtracting(kept).sorted() where isOwn(day.iso) {
      try folder.remove(day.iso)
      for name in stored where name.hasPrefix(day.iso + "-") { try folder.remove(".store/\(name)") }
    }
  }
}
