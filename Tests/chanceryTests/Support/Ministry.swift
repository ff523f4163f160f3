import Foundation

/// An inbox, a ledger and an outbox in a folder of their own, removed with their owner.
final class Ministry {
  static let asOf = "2017-06-30"

  let folder: String
  var inbox: String { folder + "/inbox" }
  var outbox: String { folder + "/outbox" }
  var ledger: String { folder + "/ledger" }
  var plan = "plans/106"
  /// What the program's clock says.
  var now = "2017-07-02T03:00:00+08:00"

  /// In memory where the system has such a folder: nothing here needs to outlive the test, and a
  /// flush to a busy disk takes its time.
  private static let place: String = {
    let memory = "/dev/shm/"
    return access(memory, W_OK | X_OK) == 0 ? memory : NSTemporaryDirectory()
  }()

  private var environment: [String: String] {
    ["CHANCERY_NOW": now, "TMPDIR": (folder as NSString).deletingLastPathComponent]
  }

  /// Begins with the sample inbox, or with the folders named here and nothing in them.
  init(folders: [String]? = nil) throws {
    folder = Self.place + "chancery-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard let folders else {
      try FileManager.default.copyItem(atPath: Program.project + "/inbox", toPath: inbox)
      return
    }
    for name in [""] + folders {
      try FileManager.default.createDirectory(
        atPath: inbox + "/" + name, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs a command on the three places, in English.
  @discardableResult
  func chancery(_ command: String, _ more: String...) throws -> Program.Result {
    try chancery(command, more)
  }

  /// The same with arguments that are a list already.
  @discardableResult
  func chancery(_ command: String, _ more: [String]) throws -> Program.Result {
    var arguments = [command, "--plan", plan, "--lang", "en", "--ledger", ledger]
    arguments += ["--inbox", inbox, "--outbox", outbox]
    return try Program.run(arguments + more, environment: environment)
  }

  /// A run as of the middle of the year; `configuration` is a file of the ministry's folder.
  ///
  /// `command` is what starts the program, which comes behind it with its arguments.
  @discardableResult
  func night(
    _ more: String..., configuration: String? = nil, by command: [String] = []
  ) throws -> Program.Result {
    let arguments = ["run", "--plan", plan, "--lang", "en", "--ledger", ledger, "--inbox", inbox]
    let named = configuration.map { ["CHANCERY_CONFIG": "\(folder)/\($0)"] } ?? [:]
    return try Program.run(
      arguments + ["--outbox", outbox, "--as-of", Self.asOf] + more,
      environment: environment.merging(named) { $1 }, by: command)
  }

  /// A published file of the newest date.
  func published(_ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: outbox + "/latest/" + name)),
      as: UTF8.self)
  }

  /// Lines of submissions.csv that begin with or hold a text.
  func submission(_ text: String) throws -> [String] {
    try published("submissions.csv").split(separator: "\r\n").map(String.init)
      .filter { $0.contains(text) }
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
  }

  func copy(_ file: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: file, toPath: folder + "/" + other)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + file)
  }
}

/// Everything below a folder: the bytes of files, the aims of links, by path.
func tree(_ folder: String) -> [String: Data] {
  var found: [String: Data] = [:]
  let files = FileManager.default
  for name in (try? files.subpathsOfDirectory(atPath: folder)) ?? [] {
    let path = folder + "/" + name
    if let aim = try? files.destinationOfSymbolicLink(atPath: path) {
      found[name] = Data(aim.utf8)
    } else {
      found[name] = files.contents(atPath: path) ?? Data()
    }
  }
  return found
}

/// Paths below two folders at which they differ, so that a failed expectation stays readable.
func difference(_ left: [String: Data], _ right: [String: Data]) -> [String] {
  Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
}
