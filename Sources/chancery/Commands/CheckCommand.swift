internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery check`: the nightly judgement before a workbook is sent.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judges workbooks as a run would, without recording anything.",
    discussion: """
      The submitter is the folder where a path ends inbox/<code>/…, else what the cover says.
      Ends with 1 where a workbook is refused.
      """)

  @OptionGroup var places: Places

  @Argument(help: "Workbooks.", completion: .file(extensions: ["xlsx", "xlsm"]))
  var files: [String]

  @Flag(help: "Print JSON, one object a workbook.")
  var json = false

  @Option(
    help: "A folder for marked copies of the workbooks in which something is to be corrected.")
  var annotate: String?

  func validate() throws { try Clock.check() }

  func run() throws {
    let language = places.lang.language
    let plan = try places.resolved().plan
    var isRefused = false
    var copies: Set<String> = []
    try Terminal.reporting(language) { () throws(NightFailure) in
      let checking = try WorkbookChecking(planAt: plan)
      for file in files {
        guard let check = checking.check(file, now: Clock.now) else {
          isRefused = true
          Terminal.error(
            Bilingual(zh: "找不到檔案「\(file)」", en: "there is no file “\(file)”")[language])
          continue
        }
        isRefused = isRefused || check.outcome == .refused
        Terminal.print(json ? [CheckJSON.line(of: check)] : CheckLines.lines(of: check, language))
        if let annotate,
          let marking = try checking.mark(check, into: annotate, besides: copies)
        {
          if case .copy(let path) = marking { copies.insert(path) }
          if !json { Terminal.print([Self.line(of: marking)[language]]) }
        }
      }
      if !json { Terminal.print(["", CheckLines.unjudged[language]]) }
    }
    if isRefused { throw ExitCode(1) }
  }

  private static func line(of marking: CheckMarking) -> Bilingual {
    switch marking {
    case .copy(let path): Bilingual(zh: "標示檔：\(path)", en: "marked copy: \(path)")
    case .unmarked(let reason):
      Bilingual(zh: "沒有標示檔：\(reason.zh)", en: "no marked copy: \(reason.en)")
    }
  }
}
