internal import Yams

/// What `chancery.yaml` may set for an installation: where things are and how long they are kept.
package struct Configuration: Hashable, Sendable {
  package var plan: String?
  package var inbox: String?
  package var outbox: String?
  package var ledger: String?
  /// Workbooks read at the same time.
  package var jobs: Int?
  /// Publications kept for each as-of date besides the one that is linked.
  package var retention: Int?
  /// As-of dates that stay in the outbox, the newest ones; of a month the last one always stays.
  package var retentionDates: Int?
  /// Seconds that a file which no `received.csv` names must have lain unchanged.
  package var quietSeconds: Int?
  /// Days without any arrival after which a run warns.
  package var silentDays: Int?
  /// Where the measures for Prometheus are written.
  package var metrics: String?
  /// Where the summary for the mail is written.
  package var summary: String?
  /// Publishes folders instead of links.
  package var publishesCopies: Bool?

  package init() {}

  /// A line that says what is wrong in the file.
  package struct Problem: Error, Hashable {
    package var line: Int
    package var sentence: Bilingual
  }

  /// Reads the file's text; paths stay as written, to be taken from the file's own folder.
  package init(yaml text: String) throws(Problem) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      let names = keys.sorted().joined(separator: ", ")
      throw Problem(
        line: context.mark.line,
        sentence: Bilingual(zh: "\(names) 寫了兩次", en: "\(names) stands twice"))
    } catch {
      throw Problem(
        line: (error as? YamlError).flatMap(Self.line) ?? 1,
        sentence: Bilingual(zh: "不是有效的 YAML", en: "this is not valid YAML"))
    }
    guard let root else { return }
    guard let mapping = root.mapping else {
      throw Problem(
        line: 1, sentence: Bilingual(zh: "應為「名稱: 值」", en: "expected lines of `name: value`"))
    }
    for (key, value) in mapping {
      try set(key.string ?? "", to: value, line: key.mark?.line ?? 1)
    }
  }

  private mutating func set(_ key: String, to node: Node, line: Int) throws(Problem) {
    let text = node.scalar?.string ?? ""
    switch key {
    case "plan": plan = try Self.path(text, key, line)
    case "inbox": inbox = try Self.path(text, key, line)
    case "outbox": outbox = try Self.path(text, key, line)
    case "ledger": ledger = try Self.path(text, key, line)
    case "jobs": jobs = try Self.count(text, key, line, in: 1...256)
    case "retention": retention = try Self.count(text, key, line, in: 0...100_000)
    case "retention_dates":
      retentionDates = try Self.count(text, key, line, in: 1...100_000)
    case "quiet_seconds": quietSeconds = try Self.count(text, key, line, in: 0...86_400)
    case "silent_days": silentDays = try Self.count(text, key, line, in: 1...3_650)
    case "metrics": metrics = try Self.path(text, key, line)
    case "summary": summary = try Self.path(text, key, line)
    case "publish":
      guard ["links", "copies"].contains(text) else {
        throw Problem(
          line: line,
          sentence: Bilingual(
            zh: "publish 應為 links 或 copies，不是「\(text)」",
            en: "publish is links or copies, not “\(text)”"))
      }
      publishesCopies = text == "copies"
    default:
      throw Problem(
        line: line,
        sentence: Bilingual(
          zh: "沒有名為「\(key)」的設定；可用：\(Self.keys)",
          en: "there is no setting “\(key)”; known: \(Self.keys)"))
    }
  }

  private static let keys =
    "plan, inbox, outbox, ledger, jobs, retention, retention_dates, quiet_seconds, silent_days, "
    + "metrics, summary, publish"

  private static func count(
    _ text: String, _ key: String, _ line: Int, in range: ClosedRange<Int>
  ) throws(Problem) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw Problem(
        line: line,
        sentence: Bilingual(
          zh: "\(key) 應為 \(range.lowerBound) 至 \(range.upperBound) 的整數，不是「\(text)」",
          en: "\(key) is a whole number from \(range.lowerBound) to \(range.upperBound), "
            + "not “\(text)”"))
    }
    return number
  }

  private static func path(_ text: String, _ key: String, _ line: Int) throws(Problem) -> String {
    guard !text.isEmpty else {
      throw Problem(
        line: line,
        sentence: Bilingual(zh: "\(key) 應為路徑，這裡是空的", en: "\(key) is a path, and none is given"))
    }
    return text
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }
}
