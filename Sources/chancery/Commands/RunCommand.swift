internal import ArgumentParser
internal import Logging
internal import Pipeline
internal import Planning

/// `chancery run`: one night.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads the inbox, judges what is new, measures the indicators and publishes.")

  @OptionGroup var places: Places

  @OptionGroup var moment: ReadingMoment
  @OptionGroup var rendition: Rendition

  @Option(help: "Workbooks read at the same time.")
  var jobs: Int?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Flag(help: "Read, judge and measure on a copy, keep nothing, and tell which figures would move.")
  var dryRun = false

  @Option(help: "End with status 2 where a workbook was refused, or where any has errors.")
  var failOn: FailOn?

  @Option(help: "What goes to standard error: plain sentences, or every step as JSON lines.")
  var log: LogLines.Shape = .plain

  enum FailOn: String, ExpressibleByArgument, CaseIterable { case refused, errors }

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs is a number from 1 to 256.")
    }
  }

  func run() async throws {
    let places = try self.places.resolved()
    let language = self.places.lang.language
    let log = Logger(label: "chancery") { [shape = self.log] _ in LogLines(shape) }
    let watch = NightWatch(
      log, language, showsProgress: !quiet && self.log == .plain && Terminal.showsProgress)
    let options = moment.options(places, jobs: jobs, watch: watch.see)

    let result: Result<NightSummary, NightFailure> =
      if let failure = places.misplaced { .failure(failure) } else {
        await Self.result(of: options, dryRun: dryRun)
      }
    if !dryRun {
      for line in tell(of: result, watch, places) { log.warning("\(line[language])") }
    }
    switch result {
    case .failure(let failure):
      log.error("\((dryRun ? failure.sentence : failure.nightSentence)[language])")
      throw ExitCode(failure.exitStatus)
    case .success(let summary):
      for line in summary.cautions { log.warning("\(line[language])") }
      if !quiet {
        rendition.print(summary.json, or: summary.lines(language, outbox: places.outbox))
      }
      if failOn.map(summary.meets) ?? false { throw ExitCode(2) }
    }
  }

  /// Runs the night or its rehearsal; SIGTERM and SIGINT end it at the next place where nothing is
  /// left half done.
  private static func result(
    of options: NightOptions, dryRun: Bool
  ) async -> Result<NightSummary, NightFailure> {
    let task = Task { () -> Result<NightSummary, NightFailure> in
      do throws(NightFailure) {
        return .success(
          dryRun ? try await Rehearsal(options).run() : try await Night(options).run())
      } catch {
        return .failure(error)
      }
    }
    let signals = Signals { task.cancel() }
    defer { withExtendedLifetime(signals) {} }
    return await task.value
  }

  /// Writes the measures and the mail; a run that found another one at work leaves them to it.
  /// Says which of them could not be written: the night stands without them.
  private func tell(
    of result: Result<NightSummary, NightFailure>, _ watch: NightWatch, _ places: Places.Resolved
  ) -> [Bilingual] {
    var (summary, status, mail): (NightSummary?, Int32, [String])
    switch result {
    case .success(let success):
      (summary, status) = (success, failOn.map(success.meets) ?? false ? 2 : 0)
      mail = success.mail(self.places.lang.language, outbox: places.outbox, ended: Clock.now)
    case .failure(.lockHeld): return []
    case .failure(let failure):
      (summary, status) = (nil, failure.exitStatus)
      mail = failure.mail(self.places.lang.language, ended: Clock.now)
    }
    let metrics = Metrics(
      summary: summary, ended: Clock.now, exitStatus: status, seconds: watch.seconds)
    var cautions: [Bilingual] = []
    if places.mayTell(at: places.metrics), !metrics.write(to: places.metrics),
      places.canTell(at: places.metrics)
    {
      cautions.append(
        Bilingual(
          zh: "無法寫入量測檔「\(places.metrics)」，監控看到的是先前的數值：請檢查資料夾與寫入權限",
          en: "cannot write the metrics “\(places.metrics)”, so monitoring sees earlier ones: "
            + "check its folder and the rights"))
    }
    if places.mayTell(at: places.summary),
      !Files.replace(places.summary, with: mail.joined(separator: "\n") + "\n"),
      places.canTell(at: places.summary)
    {
      cautions.append(
        Bilingual(
          zh: "無法寫入摘要「\(places.summary)」，該處不是本次執行的內容：請檢查資料夾與寫入權限",
          en: "cannot write the summary “\(places.summary)”; what lies there is not of this run: "
            + "check its folder and the rights"))
    }
    return cautions
  }
}

extension Places.Resolved {
  /// False for a place where the run's own file would be taken for what was sent or planned.
  fileprivate func mayTell(at path: String) -> Bool {
    !["--inbox", "--plan"].contains(folders.option(over: path))
  }

  /// Why the run cannot begin: its measures or its summary would lie where they must not.
  fileprivate var misplaced: NightFailure? {
    // Where the ledger's folder itself lies there, the run says so.
    [("metrics", metrics), ("summary", summary)].first { _, path in
      !mayTell(at: path) && mayTell(at: ledger)
    }.flatMap { name, path in
      folders.option(over: path).map { .overlap(inner: name, outer: $0) }
    }
  }

  /// False for a place in the ledger's folder before the first run that got as far as making one.
  fileprivate func canTell(at path: String) -> Bool {
    !path.hasPrefix(ledger + "/") || Files.isFolder(ledger)
  }
}

extension LogLines.Shape: ExpressibleByArgument {}

extension NightSummary {
  fileprivate func meets(_ condition: RunCommand.FailOn) -> Bool {
    switch condition {
    case .refused: outcomes[.refused, default: 0] > 0
    case .errors: errorCount > 0
    }
  }
}
