import Planning
internal import Storage

/// What a run needs to have to itself: the lock and the ledger.
enum Workplace {
  /// Lets through what a room throws as a failure of the run.
  static func asking<Value>(_ body: () throws -> Value) throws(NightFailure) -> Value {
    do {
      return try body()
    } catch {
      throw NightFailure(error)
    }
  }

  /// Goes on unless the run has been asked to end.
  static func proceed() throws(NightFailure) {
    if Task.isCancelled { throw .stopped }
  }

  /// The ledger for a plan.
  static func ledger(_ options: NightOptions, _ plan: Plan) throws(NightFailure) -> Ledger {
    try asking {
      try Ledger(folder: options.ledger, plan: plan, program: options.programVersion)
    }
  }

  /// The same for a command without the lock, which changes nothing that was judged.
  static func readLedger(_ options: NightOptions, _ plan: Plan) throws(NightFailure) -> Ledger {
    try asking {
      try Ledger(
        folder: options.ledger, plan: plan, program: options.programVersion, mayForget: false)
    }
  }

  /// The lock on a ledger, whose folder is made where there is none.
  static func lock(_ options: NightOptions) throws(NightFailure) -> RunLock {
    let path = options.ledger + "/lock"
    try asking { try Ledger.makeFolder(options.ledger) }
    do {
      guard let lock = try RunLock.take(at: path, holder: options.holder) else {
        throw NightFailure.ledger(
          Bilingual(
            zh: "無法寫入或鎖定「\(path)」：請檢查權限；帳冊須在本機磁碟上。",
            en: "cannot write or lock “\(path)”: check its rights; a ledger lies on a local disk."))
      }
      return lock
    } catch let held as RunLock.Held {
      throw .lockHeld(path: path, holder: held.holder)
    } catch {
      throw NightFailure(error)
    }
  }
}

extension NightFailure {
  /// The failure that an error of one of the rooms means.
  init(_ error: any Error) {
    self =
      switch error {
      case let failure as NightFailure: failure
      case let error as LedgerError: .ledger(error.message)
      default: .ledger(LedgerError(of: error, ledgerAt: "ledger.sqlite").message)
      }
  }
}
