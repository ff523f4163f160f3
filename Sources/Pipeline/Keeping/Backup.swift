internal import Planning
internal import Storage

/// Copies a ledger with its archive to another folder, also while a run is under way. Only what the
/// copy lacks of the archive is copied; the copy can be used as a ledger as it is.
package struct Backup: Sendable {
  let folders: Folders
  let target: String

  private var ledger: String { folders.ledger }

  /// - Parameter target: outside all four folders.
  package init(of folders: Folders, to target: String) {
    self.folders = folders
    self.target = target
  }

  /// Returns how many archived files were copied. Bytes that are not what their name says never take
  /// the place of good ones: the copy is made without them, and then it fails, as it does where the
  /// archive lacks what the ledger knows.
  package func run() throws(NightFailure) -> Int {
    if let option = folders.option(over: target) {
      throw .backupInside(path: target, option: option)
    }
    guard Files.entry(at: ledger + "/ledger.sqlite") != nil else { throw .noLedger(in: ledger) }
    let file = try Workplace.asking { try LedgerFile(folder: ledger) }
    let lost = try Workplace.asking { try file.lostArrivals() }
    try need(Files.makeFolder(target + "/archive/incoming"), target)
    // The ledger, the receipts and the bytes, in this order: each names only what the next holds.
    let (draft, copy) = (target + "/ledger.sqlite.new", target + "/ledger.sqlite")
    Files.remove(draft)
    try Workplace.asking { try file.copy(to: draft) }
    let tables = ["receipts.csv", "closings.csv"].compactMap { name in
      Files.text(at: "\(ledger)/archive/\(name)").map { (name, $0) }
    }
    let (count, damaged) = try copyArchive()
    for (name, text) in tables {
      try need(Files.replace("\(target)/archive/\(name)", with: text), target)
    }
    for ending in ["-wal", "-shm"] { Files.remove(copy + ending) }
    try need(Files.move(draft, to: copy), copy)
    if let first = damaged.first {
      throw .backupDamaged(path: first, count: damaged.count)
    }
    if let first = lost.first {
      let gone = try Workplace.asking { try LedgerFile(folder: target).lostArrivals() }.count
      throw .backupLacks(first: first.file, count: lost.count, gone: gone)
    }
    return count
  }

  private func copyArchive() throws(NightFailure) -> (count: Int, damaged: [String]) {
    var count = 0
    var damaged: [String] = []
    let archive = ledger + "/archive"
    for shard in Files.names(in: archive) ?? [] where shard.utf8.count == 2 {
      try need(Files.makeFolder("\(target)/archive/\(shard)"), target)
      for name in Files.names(in: "\(archive)/\(shard)") ?? [] {
        let (source, copy) = ("\(archive)/\(shard)/\(name)", "\(target)/archive/\(shard)/\(name)")
        guard Files.entry(at: copy)?.size != Files.entry(at: source)?.size else { continue }
        guard Files.sha256(at: source) == name.split(separator: ".").first.map(String.init) else {
          damaged.append(source)
          continue
        }
        try need(Files.copy(source, to: copy + ".new") && Files.move(copy + ".new", to: copy), copy)
        count += 1
      }
    }
    return (count, damaged)
  }

  private func need(_ isDone: Bool, _ path: String) throws(NightFailure) {
    guard isDone else {
      throw .backup(path: path)
    }
  }
}
