internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery explain`: from a figure down to cells.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows what an indicator's figure is made of, down to file, sheet and cell.")

  @OptionGroup var places: Places
  @OptionGroup var moment: ReadingMoment

  @Argument(help: "The indicator's number, such as 1.1.")
  var indicator: String

  @Option(help: "Only this component.")
  var component: String?

  @Option(help: "Only facts that this submitter reports.")
  var submitter: String?

  @Flag(help: "One JSON document; figures are exact, as texts.")
  var json = false

  func run() throws {
    let language = places.lang.language
    let options = moment.options(try places.resolved())
    try Terminal.reporting(language) { () throws(NightFailure) in
      let survey = try Survey(options)
      if json {
        Terminal.write(
          try survey.json(of: indicator, component: component, submitter: submitter))
      } else {
        let lines = try survey.lines(
          of: indicator, component: component, submitter: submitter, language)
        Terminal.print(lines.map(\.printable))
      }
    }
  }
}
