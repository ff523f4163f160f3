internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery doctor`: can the next night do its work?
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Looks at rights, disks, mount, clock, lock and libraries, and says what to do.")

  @OptionGroup var places: Places
  @OptionGroup var moment: ReadingMoment
  @OptionGroup var rendition: Rendition

  func run() throws {
    let language = places.lang.language
    let options = moment.options(try places.resolved())
    try Terminal.reporting(language) { () throws(NightFailure) in
      try Terminal.show(Examination(options).lines, language, asJSON: rendition.json)
    }
  }
}
