import Foundation
import Testing

/// Commands that only look, in a ledger's folder without the right to write.
@Suite(.enabled(if: Program.canLoseRights)) struct ReadOnlyLedgerTests {
  /// Gives everybody the right to read below a folder, and nobody the right to write in it.
  private func change(_ folder: String, to rights: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/chmod")
    process.arguments = ["-R", rights, folder]
    try process.run()
    process.waitUntilExit()
  }

  @Test(arguments: [
    ["status", "--as-of", Ministry.asOf], ["explain", "1.1", "--as-of", Ministry.asOf], ["changes"],
  ])
  func `tell the same as with that right, and leave everything as it was`(command: [String]) throws
  {
    let ministry = try Ministry()
    try ministry.night("--as-of", "2017-03-31")
    try ministry.night()
    let told = try ministry.chancery(command[0], Array(command.dropFirst()))
    #expect(told.status == 0)
    let before = tree(ministry.ledger)
    try change(ministry.folder, to: "a+rX,a-w")
    defer { try? change(ministry.folder, to: "u+w") }
    let result = try Program.run(
      command + ["--plan", ministry.plan, "--lang", "en", "--ledger", ministry.ledger],
      environment: ["CHANCERY_NOW": ministry.now, "TMPDIR": "/tmp"], by: Program.losingRights)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == told.output)
    #expect(difference(tree(ministry.ledger), before) == [])
  }
}
