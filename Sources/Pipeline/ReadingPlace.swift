internal import Planning
internal import Storage

/// The ledger for a command that only reads: itself, or a copy of it where it may not be written.
///
/// SQLite's log has a part that readers write as well, so that a ledger in a folder without the right
/// to write cannot be opened in place.
enum ReadingPlace {
  /// Hands the ledger over, with the plan by which it is to be read; a copy is thrown away afterwards.
  static func reading<Value>(
    _ options: NightOptions, _ plan: Plan,
    _ body: (Ledger) throws(NightFailure) -> Value
  ) throws(NightFailure) -> Value {
    let (folder, database) = (options.ledger, options.ledger + "/ledger.sqlite")
    guard Files.entry(at: database) != nil else { throw .noLedger(in: folder) }
    if Files.may(.write, at: folder), Files.may(.write, at: database) {
      return try body(try published(Workplace.readLedger(options, plan), options))
    }
    let scratch = try Scratch()
    let source = try databaseFolder(of: folder, in: scratch.folder)
    let copy = try Workplace.asking {
      try Ledger(
        copyOf: folder, databaseIn: source, in: scratch.folder, plan: plan,
        program: options.programVersion)
    }
    let value = try body(try published(copy, options))
    scratch.remove()
    return value
  }

  /// The ledger under the baselines of its newest publication, where the command names none.
  private static func published(
    _ ledger: Ledger, _ options: NightOptions
  ) throws(NightFailure) -> Ledger {
    ledger.under(try PlanFolder.published(ledger.plan, options, in: ledger))
  }

  /// Where the database can be opened to read: its own folder while somebody has it open, else a
  /// copy of its bytes.
  private static func databaseFolder(
    of folder: String, in scratch: String
  ) throws(NightFailure) -> String {
    do {
      _ = try LedgerFile(folder: folder)
      return folder
    } catch LedgerError.file(_, .notPermitted), LedgerError.file(_, .readOnly) {
      let copy = scratch + "/bytes"
      guard Files.makeFolder(copy) else { throw .ledger(unreadable(folder)) }
      for _ in 0..<5 where isCopied(from: folder, to: copy) { return copy }
      throw .ledger(unreadable(folder))
    } catch {
      throw NightFailure(error)
    }
  }

  /// Copies database and log; whether nobody changed them meanwhile.
  private static func isCopied(from folder: String, to copy: String) -> Bool {
    let names = ["ledger.sqlite", "ledger.sqlite-wal"]
    let before = names.map { Files.entry(at: "\(folder)/\($0)") }
    for (name, entry) in zip(names, before) {
      Files.remove("\(copy)/\(name)")
      if entry != nil, !Files.copy("\(folder)/\(name)", to: "\(copy)/\(name)") { return false }
    }
    return names.map { Files.entry(at: "\(folder)/\($0)") } == before
  }

  private static func unreadable(_ folder: String) -> Bilingual {
    Bilingual(
      zh: "無法讀取「\(folder)」的帳冊：請檢查讀取權限，或待執行中的作業結束後再試。",
      en: "cannot read the ledger in “\(folder)”: check the rights to read it, or try again when "
        + "the run that uses it has ended.")
  }
}
