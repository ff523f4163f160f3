internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery run`: one night.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads the inbox, judges what is new, measures the indicators and publishes.")

  @OptionGroup var places: Places

  @OptionGroup var moment: ReadingMoment

  @Option(help: "Workbooks read at the same time.")
  var jobs: Int?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Flag(help: "Read and measure, but publish nothing and keep nothing.")
  var dryRun = false

  @Option(help: "End with status 2 where a workbook was refused, or where any has errors.")
  var failOn: FailOn?

  enum FailOn: String, ExpressibleByArgument, CaseIterable { case refused, errors }

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs is a number from 1 to 256.")
    }
  }

  func run() async throws {
    let places = try self.places.resolved()
    let options = moment.options(places, jobs: jobs, dryRun: dryRun)
    let language = self.places.lang.language
    let night = Night(options)
    var isMet = false
    try await Terminal.reporting(language) { () async throws(NightFailure) in
      let summary = try await night.run()
      for line in summary.cautions(language) { Terminal.error(line) }
      if !quiet { Terminal.print(summary.lines(language, outbox: places.outbox)) }
      isMet = failOn.map(summary.meets) ?? false
    }
    if isMet { throw ExitCode(2) }
  }
}

extension NightSummary {
  fileprivate func meets(_ condition: RunCommand.FailOn) -> Bool {
    switch condition {
    case .refused: outcomes[.refused, default: 0] > 0
    case .errors: errorCount > 0
    }
  }
}
