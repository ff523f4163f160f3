import Planning
internal import Spreadsheet
internal import Storage

/// Takes what is new in the inbox into the archive and tells the ledger of it.
struct Receiving {
  let options: NightOptions
  let ledger: Ledger
  /// The most bytes of a file that are taken.
  let limit: Int

  init(options: NightOptions, plan: Plan, ledger: Ledger) {
    self.options = options
    self.ledger = ledger
    limit = Int(clamping: ReadingLimits(plan.settings).fileBytes)
  }

  /// What a look at the inbox brought.
  struct Arrivals: Sendable {
    var newFiles = 0
    var knownFiles = 0
    /// Still being written.
    var waiting: [String] = []
    /// Links, devices and other things that are no files: they are refused and never opened.
    var notFiles: [String] = []
    /// What could not be read this time, or went away meanwhile; the next run tries again.
    var unreadable: [String] = []
    var receivedProblems: [String] = []
  }

  /// Returns when the bytes of every new file are on the disk and the ledger knows of them.
  func takeIn() async throws(NightFailure) -> Arrivals {
    options.watch(.began(.receiving))
    let inbox = Inbox(options.inbox)
    guard let contents = inbox.contents() else { throw .inboxMissing(path: options.inbox) }
    let known = try Workplace.asking { try ledger.inboxFiles() }
    if contents.items.isEmpty, !known.isEmpty {
      throw .inboxVanished(path: options.inbox, known: known.count)
    }
    var arrivals = Arrivals(receivedProblems: contents.problems)
    arrivals.notFiles = contents.items.filter { !$0.isRegular }.map(\.file)
    let new = contents.items.filter { !isKnown($0, in: known) }
    arrivals.knownFiles = contents.items.count - new.count
    let newest = try newestArrivals()
    // A line about what came before says nothing of what lies there now.
    let received = contents.received.filter { file, told in
      newest[file].map { $0 < told } ?? true
    }
    // Most that only look new are old files that were copied or touched: those need not settle.
    let touched = new.filter { known[$0.file]?.size == $0.entry.size }.map(\.file)
    let complete = Set(received.keys).union(Set(contents.received.keys).intersection(touched))
    let settled = await Settling(inbox: inbox, options: options).settled(new, told: complete)
    arrivals.waiting = Set(new.map(\.file)).subtracting(settled.map(\.file)).sorted()
    let unreadable = try await archive(settled, received: received, after: newest)
    arrivals.newFiles = settled.count - unreadable.count
    arrivals.unreadable = contents.unreadable + unreadable
    options.watch(.received(newFiles: arrivals.newFiles, knownFiles: arrivals.knownFiles))
    return arrivals
  }

  private func isKnown(_ item: Inbox.Item, in known: [String: InboxFile]) -> Bool {
    guard let file = known[item.file] else { return false }
    return file.size == item.entry.size && file.modified == item.entry.changed
  }

  /// When each path last brought something, by the ledger.
  private func newestArrivals() throws(NightFailure) -> [String: Moment] {
    let all = try Workplace.asking { try ledger.arrivals() }
    return Dictionary(all.map { ($0.file, $0.received) }, uniquingKeysWith: max)
  }

  /// Returns what could not be read.
  private func archive(
    _ items: [Inbox.Item], received: [String: Moment], after newest: [String: Moment]
  ) async throws(NightFailure) -> [String] {
    guard !items.isEmpty else { return [] }
    let batch = try Workplace.asking { try ledger.batch() }
    let (inbox, limit) = (options.inbox, limit)
    let copies = await concurrentMap(items, width: options.jobs) { item in
      Result { try Self.copy(item, of: inbox, limit: limit, into: batch) }
    }
    var arrivals: [Arrival] = []
    var seen: [InboxFile] = []
    var unreadable: [String] = []
    for (item, result) in zip(items, copies) {
      guard let copy = try Workplace.asking(result.get) else {
        unreadable.append(item.file)
        continue
      }
      arrivals.append(
        Arrival(
          file: item.file, sha256: copy.sha256,
          received: moment(of: item, received, after: newest[item.file]),
          firstSeen: options.now))
      seen.append(
        InboxFile(
          file: item.file, size: item.entry.size, modified: item.entry.changed,
          sha256: copy.sha256))
    }
    try Workplace.asking {
      try batch.commit()
      try ledger.receive(arrivals, seen: seen)
    }
    return unreadable
  }

  /// The drop service's word, else the time at which the file came to lie there, by the clock of
  /// the disk; never later than the run, and later than what its path brought before where a clock
  /// allows.
  private func moment(
    of item: Inbox.Item, _ received: [String: Moment], after earlier: Moment?
  ) -> Moment {
    if let told = received[item.file] {
      // The drop service's clock is the better one while this machine's stands behind.
      return options.clockIsBehind ? told : min(told, options.now)
    }
    // A clock that stands behind tells nothing but that the file was not there at the last look.
    guard !options.clockIsBehind else { return options.now }
    let lain = min(Moment(secondsSinceEpoch: item.entry.changed / 1_000_000_000), options.now)
    return earlier.map { $0 < lain } ?? true ? lain : options.now
  }

  /// Nil where the file cannot be read; throws where the archive cannot be written.
  private static func copy(
    _ item: Inbox.Item, of inbox: String, limit: Int, into batch: ArchiveBatch
  ) throws -> ArchiveBatch.Copy? {
    try Workplace.proceed()
    if let standIn = StandIn(for: item, limit: limit) {
      return try batch.add(Array(standIn.text.utf8))
    }
    do {
      return try batch.add(item.file, below: inbox, limit: limit)
    } catch LedgerError.file(path: inbox + "/" + item.file, problem: _) {
      return nil
    }
  }
}
