internal import ArgumentParser
internal import Foundation
internal import Pipeline
internal import Planning

/// `chancery close`: freezes the published figures of a period.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract:
      "Freezes the published figures of a quarter or the year; later movements are revisions."
  )

  @OptionGroup var places: Places
  @OptionGroup var moment: ReadingMoment
  @OptionGroup var rendition: Rendition

  @Argument(help: "The period, such as 106-Q2 or 106.")
  var period: String

  @Option(help: "Who closes it (the account that runs the program).")
  var by: String?

  func run() throws {
    let language = places.lang.language
    let options = moment.options(try places.resolved())
    try Terminal.reporting(language) { () throws(NightFailure) in
      let closing = try PeriodClosing(options, period: period, by: by ?? NSUserName())
      rendition.print(closing.json, or: closing.lines(language))
    }
  }
}
