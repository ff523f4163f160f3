internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery verify`: archive, ledger and published bytes agree.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves that archive, ledger and published bytes agree, and publishes again in a "
      + "scratch folder to compare every byte.")

  @OptionGroup var places: Places
  @OptionGroup var moment: ReadingMoment
  @OptionGroup var rendition: Rendition

  func run() async throws {
    let language = places.lang.language
    let progress = Terminal.showsProgress ? ProgressLine(language) : nil
    let options = moment.options(try places.resolved()) { progress?.see($0) }
    try await Terminal.reporting(language) { () async throws(NightFailure) in
      try Terminal.show(try await Verification(options).lines(), language, asJSON: rendition.json)
    }
  }
}
