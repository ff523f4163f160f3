internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery changes`: what moved since an earlier publication.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Shows what moved since an earlier publication, and why, so that it adds up.",
    discussion: """
      Causes are applied one after another: plan and settings (or a new program under the same
      plan), decisions, passing of time, then workbooks in the order in which they came. Each
      cause's amount is the exact difference that it makes at its turn. Without --as-of it measures as of the newest publication's date.
      """)

  @OptionGroup var places: Places
  @OptionGroup var moment: ReadingMoment

  @Option(help: "Compare with the newest publication as of this day or an earlier one.")
  var since: CalendarDay?

  @Flag(help: "One JSON document; figures are exact, as texts.")
  var json = false

  func run() throws {
    let language = places.lang.language
    let options = moment.options(try places.resolved())
    try Terminal.reporting(language) { () throws(NightFailure) in
      let movements = try Movements(options, since: since)
      if json {
        Terminal.write(movements.json)
      } else {
        Terminal.print(movements.lines(language).map(\.printable))
      }
    }
  }
}
