internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery template`: the workbooks to fill in.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Makes the workbooks that submitters fill in for a month.")

  @OptionGroup var places: Places
  @OptionGroup var moment: ReadingMoment
  @OptionGroup var rendition: Rendition

  @Argument(help: "The month, such as 106-05.")
  var month: String

  @Argument(help: "Codes of submitters; without any, all that are expected to send.")
  var submitters: [String] = []

  @Option(name: [.short, .long], help: "The folder to write into (templates).")
  var output = "templates"

  func run() throws {
    let language = places.lang.language
    let options = moment.options(try places.resolved())
    try Terminal.reporting(language) { () throws(NightFailure) in
      let paths = try Templating(options).write(
        month: month, submitters: submitters, into: output)
      rendition.print(.object(["files": .list(paths.map(JSONText.text))]), or: paths)
    }
  }
}
