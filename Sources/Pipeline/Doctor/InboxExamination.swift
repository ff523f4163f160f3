import Planning
internal import Storage

/// Whether the inbox is there, can be read, and cannot be written to.
struct InboxExamination {
  let options: NightOptions
  let ledger: LedgerFile?

  var lines: [CheckLine] {
    let inbox = Inbox(options.inbox)
    guard let contents = inbox.contents() else {
      return [
        line(
          .wrong, "讀不到「\(options.inbox)」：請檢查路徑、掛載與讀取權限",
          "cannot read “\(options.inbox)”: check the path, the mount and its rights")
      ]
    }
    let known = (try? ledger?.knownFileCount()) ?? 0
    if contents.items.isEmpty, known > 0 {
      return [
        line(
          .wrong, "是空的，但帳冊已有 \(known) 個檔案：請檢查掛載",
          "is empty although the ledger knows \(known) files: check the mount")
      ]
    }
    return [reading(contents), writing]
  }

  private func reading(_ contents: Inbox.Contents) -> CheckLine {
    let closed = contents.items.filter { item in
      item.isRegular && !Files.may(.read, at: options.inbox + "/" + item.file)
    }.map(\.file)
    if let first = (contents.unreadable + closed).first {
      let count = contents.unreadable.count + closed.count
      return line(
        .wrong, "\(count) 個檔案或資料夾無法讀取（\(first.printable)）：請檢查權限",
        "\(count) files or folders cannot be read (\(first.printable)): check their rights")
    }
    let others = contents.items.filter { !$0.isRegular }
    if let first = others.first {
      return line(
        .caution, "\(others.count) 個不是一般檔案（\(first.file.printable)），將退件",
        "\(others.count) are no plain files (\(first.file.printable)) and are refused")
    }
    if let first = contents.problems.first {
      return line(
        .wrong, "\(contents.problems.count) 列無法讀取（\(first)）：請檢查送件服務",
        "\(contents.problems.count) lines cannot be read (\(first)): check the drop service")
    }
    return line(
      .fine, "\(contents.items.count) 個檔案，均可讀取", "\(contents.items.count) files, all readable")
  }

  private var writing: CheckLine {
    if Files.isRoot {
      return line(
        .caution, "以 root 執行，無從檢查寫入權限：請使用專用帳號",
        "run as root, whom no right stops: use an account of its own")
    }
    guard Files.may(.write, at: options.inbox) else {
      return line(.fine, "本帳號無法寫入，正確", "this account cannot write to it, as it should be")
    }
    return line(
      .caution, "本帳號可寫入「\(options.inbox)」：請改為唯讀",
      "this account may write to “\(options.inbox)”: make it read-only for it")
  }

  private func line(_ state: CheckLine.State, _ zh: String, _ en: String) -> CheckLine {
    CheckLine(state, zh: "收件夾", en: "inbox", zh, en)
  }
}
