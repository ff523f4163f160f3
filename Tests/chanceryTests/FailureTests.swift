import Foundation
import Testing

/// Where nothing can be published: status, sentence, and the last outbox stays.
@Suite struct FailureTests {
  @Test func `a plan that is not there is named`() throws {
    let ministry = try Ministry()
    ministry.plan = "plans/999"
    let result = try ministry.night()
    #expect(result.status == 1)
    #expect(
      result.errors
        == "chancery: there is no plan folder “plans/999”: name it with --plan, such as plans/106\n"
    )
    #expect(tree(ministry.outbox).isEmpty)
  }

  @Test func `a broken plan file is told with its line and nothing is published`() throws {
    let ministry = try Ministry()
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    try ministry.write("id: [\n", to: "plan/indicators/1.1.yaml")
    ministry.plan = ministry.folder + "/plan"
    let result = try ministry.night()
    #expect(result.status == 1)
    #expect(result.errors.contains("/plan/indicators/1.1.yaml:"))
    #expect(tree(ministry.outbox).isEmpty)
  }

  @Test(arguments: [
    ("SELECT fact AS record,", "SELECT fact || 'x' AS record,"),
    ("SELECT fact AS record,", "SELECT fact AS record, 7 AS source,"),
  ])
  func `a SELECT that names no fact is told and nothing is published`(
    old: String, new: String
  ) throws {
    let ministry = try Ministry()
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    let file = "plan/indicators/1.2.yaml"
    let text = try String(contentsOfFile: "\(ministry.folder)/\(file)", encoding: .utf8)
    try ministry.write(text.replacingOccurrences(of: old, with: new), to: file)
    ministry.plan = ministry.folder + "/plan"
    let result = try ministry.night()
    #expect(result.status == 1)
    #expect(result.errors.contains("indicator 1.2, component 1: the record “project-"))
    #expect(result.errors.contains("is no fact, or its source is none of the fact's"))
    #expect(!FileManager.default.fileExists(atPath: ministry.outbox + "/latest"))
  }

  @Test func `a file of the plan that is a link or a folder without rights is told`() throws {
    let ministry = try Ministry()
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    ministry.plan = ministry.folder + "/plan"
    let form = ministry.plan + "/forms/09-op_ed.yaml"
    try FileManager.default.moveItem(atPath: form, toPath: ministry.folder + "/op_ed.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: form, withDestinationPath: ministry.folder + "/op_ed.yaml")
    let result = try ministry.night()
    #expect(result.status == 1)
    #expect(
      result.errors.contains("/plan/forms/09-op_ed.yaml: cannot be read or is no plain file"),
      "\(result.errors)")
    #expect(tree(ministry.outbox).isEmpty)
  }

  @Test(arguments: [
    ("--outbox", "inbox", "--outbox must not be that of --inbox"),
    ("--outbox", "inbox/out", "--outbox must not be that of --inbox"),
    ("--ledger", "inbox/py/../ledger", "--ledger must not be that of --inbox"),
    ("--outbox", "ledger", "--ledger must not be that of --outbox"),
    ("--outbox", "plan/out", "--outbox must not be that of --plan"),
    ("--outbox", "ledger/out", "--outbox must not be that of --ledger"),
    ("--ledger", "outbox/ledger", "--ledger must not be that of --outbox"),
    ("--plan", "inbox/plan", "--plan must not be that of --inbox"),
    ("--ledger", "link/ledger", "--ledger must not be that of --inbox"),
  ])
  func `folders that must not lie in one another end the run before anything is written`(
    option: String, place: String, sentence: String
  ) throws {
    let ministry = try Ministry()
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    ministry.plan = ministry.folder + "/plan"
    try FileManager.default.createSymbolicLink(
      atPath: ministry.folder + "/link", withDestinationPath: ministry.inbox)
    if option == "--plan" {
      try ministry.copy(ministry.plan, to: place)
    }
    let before = tree(ministry.folder)
    let result = try ministry.night(option, "\(ministry.folder)/\(place)")
    #expect(result.status == 64)
    #expect(result.errors.contains("the folder of " + sentence), "\(result.errors)")
    #expect(difference(tree(ministry.folder), before) == [])
  }

  @Test(arguments: ["run", "status", "explain", "changes"])
  func `a day after the plan's year is refused before anything is written`(command: String) throws {
    let ministry = try Ministry()
    try ministry.night()
    let before = tree(ministry.outbox)
    let more = command == "explain" ? ["1.1", "--as-of", "2018-01-01"] : ["--as-of", "2018-01-01"]
    let result = try ministry.chancery(command, more)
    #expect(result.status == 64)
    #expect(
      result.errors
        == "chancery: --as-of 2018-01-01 is after the plan's year: name 2017-12-31 at the latest; "
        + "nothing was taken in or published\n")
    #expect(difference(tree(ministry.outbox), before) == [])
  }

  @Test(arguments: ["run", "status", "check"])
  func `a moment of the clock that cannot be read is not passed over`(command: String) throws {
    let ministry = try Ministry()
    ministry.now = "5 January"
    let result = try ministry.chancery(command, command == "check" ? ["a.xlsx"] : [])
    #expect(result.status == 64)
    #expect(
      result.errors.contains("CHANCERY_NOW is like 2017-06-30T03:00:00+08:00, not “5 January”"),
      "\(result.errors)")
  }

  @Test func `an inbox that is not there is told`() throws {
    let ministry = try Ministry()
    try ministry.remove("inbox")
    let result = try ministry.night()
    #expect(result.status == 1)
    #expect(
      result.errors
        == "chancery: cannot read the inbox “\(ministry.inbox)”: check the path, the mount and its "
        + "rights\n")
  }

  @Test func `an inbox that vanished leaves the last outbox as it was`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let before = tree(ministry.outbox)
    try ministry.remove("inbox")
    try FileManager.default.createDirectory(
      atPath: ministry.inbox, withIntermediateDirectories: true)
    let result = try ministry.night()
    #expect(result.status == 1)
    #expect(
      result.errors
        == "chancery: the inbox “\(ministry.inbox)” is empty although the ledger knows 17 files: "
        + "check the mount; nothing was published, the last outbox stays\n")
    #expect(difference(tree(ministry.outbox), before) == [])
    #expect(try ministry.chancery("doctor").status == 1)
  }

  @Test func `an outbox that cannot be written keeps what was recorded`() throws {
    let ministry = try Ministry()
    try ministry.write("a file", to: "outbox")
    let result = try ministry.night()
    #expect(result.status == 1)
    #expect(result.errors.contains("a file stands where a folder should be"))
    try ministry.remove("outbox")
    #expect(try ministry.night().output.contains("; 0 new)"))
  }

  @Test func `a lock that another process holds ends the run with 75 and its holder's name`() throws
  {
    let ministry = try Ministry()
    try FileManager.default.createDirectory(
      atPath: ministry.ledger, withIntermediateDirectories: true)
    try ministry.write("pid 4711, 2017-07-02T02:59:00+08:00", to: "ledger/lock")
    let lock = open(ministry.ledger + "/lock", O_RDWR)
    defer { close(lock) }
    var request = flock()
    request.l_type = Int16(F_WRLCK)
    #expect(fcntl(lock, F_SETLK, &request) == 0)
    let result = try ministry.night()
    #expect(result.status == 75)
    #expect(result.errors.contains("pid 4711, 2017-07-02T02:59:00+08:00"))
    #expect(try ministry.chancery("verify").status != 0)
  }

  @Test func `nobody who listens and no room for what is printed leaves the night as it is`() throws
  {
    let ministry = try Ministry()
    let full = ["/bin/sh", "-c", "exec \"$0\" \"$@\" >/dev/full 2>/dev/full"]
    let result = try ministry.night("--log", "json", by: full)
    #expect(result.status == 0)
    #expect(try ministry.published("indicators.csv").contains("1.1,"))
    let closed = ["/bin/sh", "-c", "exec \"$0\" \"$@\" >&- 2>&-"]
    #expect(try ministry.night("--log", "json", by: closed).status == 0)
    // A listing that is cut short is no listing.
    let places = ["--ledger", ministry.ledger, "--plan", ministry.plan, "--json"]
    let listing = try Program.run(["explain", "1.1"] + places, by: full)
    #expect(listing.status == 1)
    let piped = ["/bin/sh", "-c", "\"$0\" \"$@\" | head -c 1 >/dev/null"]
    #expect(try Program.run(["explain", "1.1"] + places, by: piped).errors == "")
  }

  @Test func `feedback that cannot be written is told, and the figures are published`() throws {
    let ministry = try Ministry()
    try FileManager.default.createDirectory(
      atPath: ministry.outbox, withIntermediateDirectories: true)
    try ministry.write("a file", to: "outbox/feedback")
    let result = try ministry.night()
    #expect(result.status == 0)
    #expect(result.errors.contains("the figures are published, but some receipt"))
    #expect(try ministry.published("indicators.csv").contains("1.1,"))
    try ministry.remove("outbox/feedback")
    #expect(try ministry.night().errors.isEmpty)
    #expect(FileManager.default.fileExists(atPath: ministry.outbox + "/feedback/py"))
  }

  @Test(arguments: ["0001-01-01T00:00:00+09:00", "9999-12-31T23:59:59-12:00", "1970-01-01"])
  func `a time of receipt that nobody can have meant is passed over and told`(moment: String) throws
  {
    let ministry = try Ministry()
    try ministry.write("file,received\nneu.xlsx,\(moment)\n", to: "inbox/received.csv")
    try ministry.copy(ministry.inbox + "/acc_10604.xlsx", to: "inbox/neu.xlsx")
    for _ in 0..<2 {
      let result = try ministry.night()
      #expect(result.status == 0)
      #expect(result.errors.contains("received.csv:2"))
    }
    #expect(try ministry.chancery("verify").status == 0)
  }

  @Test func `a lock file that a dead process left does not block`() throws {
    let ministry = try Ministry()
    try FileManager.default.createDirectory(
      atPath: ministry.ledger, withIntermediateDirectories: true)
    try ministry.write("pid 4711, 2017-07-02T02:59:00+08:00", to: "ledger/lock")
    #expect(try ministry.night().status == 0)
  }

  @Test(arguments: [
    ["run", "--jobs", "0"], ["run", "--as-of", "yesterday"], ["run", "--nonsense"], ["nonsense"],
    ["run", "--log", "xml"],
  ])
  func `bad usage ends with 64`(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }

  @Test func `a configuration that cannot be understood is told with its line`() throws {
    let ministry = try Ministry()
    try ministry.write("inbox: inbox\nretension: 3\n", to: "chancery.yaml")
    let path = ministry.folder + "/chancery.yaml"
    let result = try Program.run(["run"], environment: ["CHANCERY_CONFIG": path])
    #expect(result.status == 1)
    #expect(result.errors.contains("\(path):2: there is no setting “retension”"))
  }

  @Test func `paths of a configuration are taken from its own folder`() throws {
    let ministry = try Ministry()
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    try ministry.write(
      "plan: plan\ninbox: inbox\noutbox: out\nledger: ledger\nmetrics: metrics.prom\n"
        + "summary: mail.txt\nquiet_seconds: 0\njobs: 1\n",
      to: "chancery.yaml")
    let result = try Program.run(
      ["run", "--quiet", "--as-of", Ministry.asOf],
      environment: ["CHANCERY_CONFIG": ministry.folder + "/chancery.yaml"], in: "/")
    #expect(result.status == 0, "\(result.errors)")
    for name in ["out/latest/manifest.json", "metrics.prom", "mail.txt", "ledger/ledger.sqlite"] {
      #expect(FileManager.default.fileExists(atPath: ministry.folder + "/" + name), "\(name)")
    }
  }
}
