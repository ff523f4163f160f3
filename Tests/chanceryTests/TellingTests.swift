import Foundation
import Testing

/// Logs, measures, the mail, rehearsals and the clock.
@Suite struct TellingTests {
  @Test func `every line of a JSON log is an object and none holds what stands in a cell`() throws {
    let ministry = try Ministry()
    try ministry.write("x", to: "inbox/py/notes.xlsx")
    let result = try ministry.night("--log", "json", "--quiet")
    #expect(result.status == 0)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count >= 6)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["time"] is String)
      #expect(object?["message"] is String)
    }
    let evidence = try ministry.published("records/visit.csv").split(separator: "\r\n").dropFirst()
    let names = evidence.compactMap { $0.split(separator: ",").dropFirst().first }
      .filter { $0.count > 2 }
    #expect(!names.isEmpty)
    for name in names { #expect(!result.errors.contains(name)) }
  }

  @Test func `a failure is one line of a JSON log`() throws {
    let ministry = try Ministry()
    try ministry.remove("inbox")
    let result = try ministry.night("--log", "json")
    #expect(result.status == 1)
    #expect(result.errors.contains("\"level\":\"error\",\"message\":\"cannot read the inbox"))
  }

  @Test func `a night leaves measures for Prometheus, and a failed one keeps the last success`()
    throws
  {
    let ministry = try Ministry()
    try ministry.night()
    func metrics() throws -> String {
      try String(contentsOfFile: ministry.ledger + "/chancery.prom", encoding: .utf8)
    }
    let good = try metrics()
    #expect(good.contains("chancery_success_timestamp_seconds 1498935600\n"))
    #expect(good.contains("chancery_run_exit_status 0\n"))
    #expect(good.contains("chancery_submissions{outcome=\"refused\"} "))
    #expect(good.contains("chancery_lights{light=\"red\"} "))
    try ministry.remove("inbox")
    ministry.now = "2017-07-03T03:00:00+08:00"
    try ministry.night()
    let bad = try metrics()
    #expect(bad.contains("chancery_run_exit_status 1\n"))
    #expect(bad.contains("chancery_run_timestamp_seconds 1499022000\n"))
    #expect(bad.contains("chancery_success_timestamp_seconds 1498935600\n"))
    #expect(!bad.contains("\n\n"))
  }

  @Test func `the mail has ten lines`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let mail = try String(contentsOfFile: ministry.ledger + "/summary.txt", encoding: .utf8)
    #expect(mail.split(separator: "\n").count == 10)
    #expect(mail.hasPrefix("Chancery: published\n"))
    #expect(mail.contains("files       17 new, 0 known, 0 not read"))
  }

  @Test(arguments: [
    ("metrics", "en", "cannot write the metrics “", "”, so monitoring sees earlier ones"),
    ("metrics", "zh", "無法寫入量測檔「", "」，監控看到的是先前的數值：請檢查資料夾與寫入權限"),
    ("summary", "en", "cannot write the summary “", "”; what lies there is not of this run"),
    ("summary", "zh", "無法寫入摘要「", "」，該處不是本次執行的內容：請檢查資料夾與寫入權限"),
  ])
  func `a night that cannot write what tells of it says so and stands all the same`(
    setting: String, language: String, before: String, after: String
  ) throws {
    let ministry = try Ministry(folders: ["acc"])
    try ministry.copy(Program.project + "/inbox/acc_10604.xlsx", to: "inbox/acc/a.xlsx")
    try ministry.write("\(setting): nowhere/\(setting)\nquiet_seconds: 0\n", to: "chancery.yaml")
    let sentence = before + ministry.folder + "/nowhere/" + setting + after
    let plain = try ministry.night("--lang", language, configuration: "chancery.yaml")
    #expect(plain.status == 0)
    #expect(plain.errors.hasPrefix("chancery: " + sentence), "\(plain.errors)")
    #expect(plain.errors.split(separator: "\n").count == 1)
    let log = try ministry.night(
      "--lang", language, "--quiet", "--log", "json", configuration: "chancery.yaml")
    #expect(log.status == 0)
    #expect(log.errors.contains("\"level\":\"warning\",\"message\":\"\(sentence)"))
    // A night that fails keeps its own status and tells both.
    try ministry.remove("inbox")
    let failed = try ministry.night("--lang", language, configuration: "chancery.yaml")
    #expect(failed.status == 1)
    #expect(failed.errors.contains(sentence))
    #expect(failed.errors.split(separator: "\n").count == 2)
  }

  @Test func `days without arrivals raise an alarm where the configuration asks for it`() throws {
    let ministry = try Ministry()
    try ministry.write("silent_days: 7\n", to: "chancery.yaml")
    let arguments = [
      "run", "--quiet", "--lang", "en", "--plan", Program.project + "/plans/106", "--inbox",
      ministry.inbox, "--outbox", ministry.outbox, "--ledger", ministry.ledger,
    ]
    let result = try Program.run(
      arguments,
      environment: [
        "CHANCERY_CONFIG": ministry.folder + "/chancery.yaml",
        "CHANCERY_NOW": "2017-07-20T03:00:00+08:00",
      ])
    #expect(result.status == 0)
    #expect(result.errors.contains("nothing has arrived for 18 days"))
  }

  @Test func `a dry run keeps nothing and says that nothing would move`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let before = kept(in: ministry)
    let result = try ministry.night("--dry-run")
    #expect(result.status == 0)
    #expect(result.output.contains("no published figure would move"))
    #expect(result.output.contains("dry run: nothing published or kept"))
    #expect(difference(kept(in: ministry), before) == [])
  }

  /// Everything but the files by which SQLite lets readers see each other, which hold nothing here.
  private func kept(in ministry: Ministry) -> [String: Data] {
    tree(ministry.folder).filter { !$0.key.hasSuffix("-shm") && !$0.key.hasSuffix("-wal") }
  }

  @Test func `a dry run with another plan says which figures would move`() throws {
    let ministry = try Ministry()
    try ministry.night()
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    let path = ministry.folder + "/plan/indicators/7.3.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try ministry.write(
      text.replacingOccurrences(of: "target: 16", with: "target: 1"),
      to: "plan/indicators/7.3.yaml")
    ministry.plan = ministry.folder + "/plan"
    let result = try ministry.night("--dry-run")
    #expect(
      result.output.contains("these 1 figures would move"), "\(result.output)\(result.errors)")
    #expect(result.output.contains("7.3  2 → 2  not_met → met"))
  }

  @Test func `a dry run tells of a light that changes though the figure does not`() throws {
    let ministry = try Ministry()
    try ministry.night()
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    let path = ministry.folder + "/plan/indicators/1.1.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let figure = try #require(
      try ministry.chancery("explain", "1.1", "--json").output.firstMatch(of: /"value": "(\d+)"/)
    ).1
    let target = try #require(Int(figure)) + 1
    try ministry.write(
      text.replacingOccurrences(of: "target: 88", with: "target: \(target)"),
      to: "plan/indicators/1.1.yaml")
    ministry.plan = ministry.folder + "/plan"
    let result = try ministry.night("--dry-run")
    #expect(
      result.output.contains("1.1  \(figure) → \(figure)  red → yellow"),
      "\(result.output)\(result.errors)")
  }

  @Test func `what tells of a night never lies where people send`() throws {
    let ministry = try Ministry()
    try ministry.write("summary: inbox/s.txt\nquiet_seconds: 0\n", to: "chancery.yaml")
    let before = tree(ministry.folder)
    let result = try ministry.night(configuration: "chancery.yaml")
    #expect(result.status == 64)
    #expect(
      result.errors.contains("the folder of summary must not be that of --inbox"),
      "\(result.errors)")
    try ministry.remove("chancery.yaml")
    #expect(try ministry.night("--ledger", ministry.inbox).status == 64)
    let kept = tree(ministry.folder).filter { !$0.key.hasPrefix("ledger") }
    #expect(difference(kept, before.filter { $0.key != "chancery.yaml" }) == [])
  }

  @Test func `what came later with an earlier time is told of a publication of older knowledge`()
    throws
  {
    let ministry = try Ministry()
    ministry.now = "2017-06-30T20:00:00+08:00"
    try ministry.night()
    try ministry.copy(Program.project + "/inbox/acc_10604.xlsx", to: "inbox/py/late.xlsx")
    try ministry.write(
      "file,received\npy/late.xlsx,2017-06-30T08:00:00+08:00\n", to: "inbox/received.csv")
    ministry.now = "2017-07-02T03:00:00+08:00"
    try ministry.night()
    let result = try ministry.night("--known-by", "2017-06-30T23:00:00+08:00")
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        "1 of its files (such as “py/late.xlsx”) count by their time of receipt"),
      "\(result.errors)")
  }

  @Test func `a dry run over an empty place makes no ledger and no outbox`() throws {
    let ministry = try Ministry()
    #expect(try ministry.night("--dry-run").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: ministry.folder) == ["inbox"])
  }

  @Test func `a file that comes while the clock stands back is newer than what it replaces`() throws
  {
    let ministry = try Ministry(folders: ["py"])
    try ministry.write("first", to: "inbox/py/a.xlsx")
    ministry.now = "2017-05-20T03:00:00+08:00"
    try ministry.night()
    ministry.now = "2017-05-01T03:00:00+08:00"
    try ministry.write("second", to: "inbox/py/b.xlsx")
    let result = try ministry.night()
    #expect(result.status == 0)
    #expect(result.errors.contains("the machine's clock stands before the newest arrival"))
    let received = try ["a.xlsx", "b.xlsx"].map { name in
      try #require(ministry.submission("py/" + name).first).split(separator: ",")
        .first { $0.contains("T") && $0.contains("+08:00") } ?? ""
    }
    #expect(received[0] < received[1])
  }
}
