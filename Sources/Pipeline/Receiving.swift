import Planning
internal import Storage

/// Takes what is new in the inbox into the archive and tells the ledger of it.
struct Receiving {
  let options: NightOptions
  let ledger: Ledger

  /// What a look at the inbox brought.
  struct Arrivals: Sendable {
    var newFiles = 0
    var knownFiles = 0
    /// Still being written.
    var waiting: [String] = []
    /// Links, devices and other things that are no files: they are never opened.
    var notFiles: [String] = []
    var receivedProblems: [String] = []
  }

  /// Returns when the bytes of every new file are on the disk and the ledger knows of them.
  func takeIn() async throws(NightFailure) -> Arrivals {
    let inbox = Inbox(options.inbox)
    guard let contents = inbox.contents() else { throw .inboxMissing(path: options.inbox) }
    let known = try Workplace.asking { try ledger.inboxFiles() }
    if contents.items.isEmpty, !known.isEmpty {
      throw .inboxVanished(path: options.inbox, known: known.count)
    }
    var arrivals = Arrivals(receivedProblems: contents.problems)
    let files = contents.items.filter(\.isRegular)
    arrivals.notFiles = contents.items.filter { !$0.isRegular }.map(\.file)
    let new = files.filter { !isKnown($0, in: known) }
    arrivals.knownFiles = files.count - new.count
    let settled = await Settling(inbox: inbox, options: options).settled(new, contents.received)
    arrivals.waiting = Set(new.map(\.file)).subtracting(settled.map(\.file)).sorted()
    arrivals.newFiles = settled.count
    try await archive(settled, received: contents.received)
    return arrivals
  }

  private func isKnown(_ item: Inbox.Item, in known: [String: InboxFile]) -> Bool {
    guard let file = known[item.file] else { return false }
    return file.size == item.size && file.modified == item.modified
  }

  private func archive(
    _ items: [Inbox.Item], received: [String: Moment]
  ) async throws(NightFailure) {
    guard !items.isEmpty else { return }
    let batch = try Workplace.asking { try ledger.batch() }
    let inbox = options.inbox
    let copies = await concurrentMap(items, width: options.jobs) { item in
      Result { try batch.add(fileAt: inbox + "/" + item.file) }
    }
    var arrivals: [Arrival] = []
    var seen: [InboxFile] = []
    for (item, result) in zip(items, copies) {
      let copy = try Workplace.asking { try result.get() }
      let moment = min(
        received[item.file] ?? Moment(secondsSinceEpoch: item.changedSeconds), options.now)
      arrivals.append(
        Arrival(file: item.file, sha256: copy.sha256, received: moment, firstSeen: options.now))
      seen.append(
        InboxFile(
          file: item.file, size: item.size, modified: item.modified, sha256: copy.sha256))
    }
    try Workplace.asking {
      try batch.commit()
      try ledger.receive(arrivals, seen: seen)
    }
  }
}

extension Inbox.Item {
  /// When the bytes last changed, in nanoseconds since 1970.
  var modified: Int {
    let (nanoseconds, overflow) = modifiedSeconds.multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? modifiedSeconds : nanoseconds &+ modifiedNanoseconds
  }
}
