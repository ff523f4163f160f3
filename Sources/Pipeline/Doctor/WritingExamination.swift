import Planning

/// Whether outbox and ledger can be written to, lie where they may and have room.
struct WritingExamination {
  /// Bytes below which a disk is called nearly full, and full.
  static let little = 1 << 30
  static let tooLittle = 100 << 20

  let options: NightOptions

  var lines: [CheckLine] {
    [
      writing(zh: "發布夾", en: "outbox", options.outbox, [".store", "feedback"]),
      writing(
        zh: "帳冊夾", en: "ledger folder", options.ledger,
        ["lock", "ledger.sqlite", "archive", "archive/incoming"]),
      place, room(zh: "發布磁碟", en: "outbox disk", options.outbox),
      room(zh: "帳冊磁碟", en: "ledger disk", options.ledger),
    ]
  }

  /// The folder, or the nearest one above it that is there.
  private func standing(_ path: String) -> String {
    var path = path
    while !Files.isFolder(path) {
      guard let above = Paths.folder(of: path) else { return "." }
      path = above
      if path.isEmpty { return "/" }
    }
    return path
  }

  /// The folder and what a night writes to in it, as far as it is there.
  private func writing(zh: String, en: String, _ folder: String, _ names: [String]) -> CheckLine {
    let inside = names.map { "\(folder)/\($0)" }.filter { Files.entry(at: $0) != nil }
    let closed = ([standing(folder)] + inside).first { !Files.may(.write, at: $0) }
    let path = closed.map { $0 == standing(folder) ? folder : $0 } ?? folder
    guard closed == nil else {
      return CheckLine(
        .wrong, zh: zh, en: en, "無法寫入「\(path)」：請檢查擁有者、權限與掛載",
        "cannot write to “\(path)”: check its owner, its rights and its mount")
    }
    return CheckLine(.fine, zh: zh, en: en, "「\(path)」可寫入", "“\(path)” can be written to")
  }

  /// SQLite's log and the lock need a disk of this machine.
  private var place: CheckLine {
    let kind = Files.fileSystem(of: standing(options.ledger)) ?? "?"
    let remote = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "fuse.sshfs"]
    guard remote.contains(kind) else {
      return CheckLine(
        .fine, zh: "檔案系統", en: "file system", "帳冊在本機（\(kind)）",
        "the ledger is on this machine (\(kind))")
    }
    return CheckLine(
      .wrong, zh: "檔案系統", en: "file system", "帳冊在網路磁碟（\(kind)）：請移到本機磁碟",
      "the ledger is on a network disk (\(kind)): move it to a disk of this machine")
  }

  private func room(zh: String, en: String, _ path: String) -> CheckLine {
    guard let free = Files.freeBytes(at: standing(path)) else {
      return CheckLine(.caution, zh: zh, en: en, "無法得知剩餘空間", "its free space cannot be told")
    }
    let size = "\(free >> 20) MiB"
    switch free {
    case ..<Self.tooLittle:
      return CheckLine(
        .wrong, zh: zh, en: en, "只剩 \(size)：請騰出空間", "only \(size) are free: make room")
    case ..<Self.little:
      return CheckLine(
        .caution, zh: zh, en: en, "剩 \(size)：請注意", "\(size) are free: make room soon")
    default: return CheckLine(.fine, zh: zh, en: en, "剩 \(size)", "\(size) are free")
    }
  }
}
