internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery status`: who has sent what.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows who has sent what: on time, late, missing, pending, nothing to report.")

  @OptionGroup var places: Places
  @OptionGroup var moment: ReadingMoment
  @OptionGroup var rendition: Rendition

  @Option(help: "One month by form, such as 106-05; without it the year by month.")
  var month: String?

  func run() throws {
    let language = places.lang.language
    let options = moment.options(try places.resolved())
    try Terminal.reporting(language) { () throws(NightFailure) in
      let survey = try Survey(options)
      let status = try survey.status(month: month)
      if rendition.json {
        Terminal.write(status.json)
      } else {
        Terminal.print(status.lines(language, isColoured: Terminal.isInteractive))
      }
    }
  }
}
