import Foundation

/// The built program, which lies beside the bundle of tests.
enum Program {
  struct Result: Sendable {
    let status: Int32
    let output: String
    let errors: String
  }

  static let path: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0])
    return bundle.deletingLastPathComponent().appendingPathComponent("chancery").path
  }()

  /// The project's folder, in which the program runs.
  static let project: String = {
    var place = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { place.deleteLastPathComponent() }
    return place.path
  }()

  /// The command by which root becomes nobody; blank for who is not root.
  static let losingRights: [String] =
    geteuid() == 0
    ? ["/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : []

  /// Whether the program can be run without the right to write everything.
  static let canLoseRights: Bool =
    (try? run(["--version"], by: losingRights))?.status == 0

  /// Runs it and waits for its end; what it prints goes through files, which never fill up.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String = project,
    by command: [String] = []
  ) throws -> Result {
    let prints = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: prints, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: prints) }
    let (output, errors) = (
      prints.appendingPathComponent("out"), prints.appendingPathComponent("err")
    )
    for file in [output, errors] {
      try Data().write(to: file)
    }
    let process = Process()
    let whole = command + [path] + arguments
    process.executableURL = URL(fileURLWithPath: whole[0])
    process.arguments = Array(whole.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
