internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery plan`: what concerns the plan's folder.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "What concerns the plan's folder.",
    subcommands: [Check.self, Page.self])

  /// `chancery plan check`: is the folder sound?
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks every definition of the plan's folder and lists its settings.")

    @OptionGroup var places: Places
    @OptionGroup var rendition: Rendition

    @Option(help: "A table of last year's figures that replaces the plan's baselines.csv.")
    var baselines: String?

    func run() throws {
      let language = places.lang.language
      let path = try places.resolved().plan
      try Terminal.reporting(language) { () throws(NightFailure) in
        let plan = try PlanCheck.plan(at: path, baselines: baselines)
        rendition.print(plan.json, or: plan.lines(language))
      }
    }
  }

  /// `chancery plan page`: what the folder says, as a page to read.
  struct Page: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "page",
      abstract: "Prints the plan's indicators or forms, or every finding, as a page in Markdown.")

    enum Subject: String, ExpressibleByArgument, CaseIterable { case indicators, forms, findings }

    @OptionGroup var places: Places

    @Argument(help: "What the page is about.")
    var subject: Subject

    func run() throws {
      let path = try places.resolved().plan
      try Terminal.reporting(places.lang.language) { () throws(NightFailure) in
        let plan = try PlanCheck.plan(at: path, baselines: nil)
        let page =
          switch subject {
          case .indicators: IndicatorsPage(of: plan).markdown
          case .forms: FormsPage(of: plan).markdown
          case .findings: FindingCatalogue.markdown
          }
        Terminal.print([String(page.dropLast())])
      }
    }
  }
}

extension Plan {
  /// `lines` for other programs.
  fileprivate var json: JSONText {
    .object([
      "title": .both(title), "goals": .number(goals.count), "indicators": .number(indicators.count),
      "items": .number(items.count), "forms": .number(forms.count),
      "submitters": .number(submitters.count), "countries": .number(countries.count),
      "settings": .list(
        settings.all.map { setting in
          .object([
            "key": .text(setting.key), "value": .text(setting.value),
            "default": .text(setting.standard),
            "alternatives": .list(setting.alternatives.map(JSONText.text)),
            "meaning": .both(setting.meaning),
          ])
        }),
    ])
  }

  /// What the plan holds and every setting with its default.
  fileprivate func lines(_ language: Language) -> [String] {
    let count = Bilingual(
      zh: "\(title.zh)：目標 \(goals.count)、指標 \(indicators.count)、計畫項目 \(items.count)、"
        + "表單 \(forms.count)、填報單位 \(submitters.count)、國家 \(countries.count)；定義無誤",
      en:
        "\(title.en): \(goals.count) goals, \(indicators.count) indicators, \(items.count) items, "
        + "\(forms.count) forms, \(submitters.count) submitters, \(countries.count) countries; sound"
    )
    let settings = settings.all.map { setting in
      let standard = Bilingual(zh: "預設 \(setting.standard)", en: "default \(setting.standard)")
      let mark = setting.value == setting.standard ? "" : " *"
      return "  \(setting.key) = \(setting.value)\(mark)  (\(standard[language])"
        + (setting.alternatives.isEmpty ? "" : "; " + setting.alternatives.joined(separator: " | "))
        + ")  \(setting.meaning[language])"
    }
    return [count[language]] + settings
  }
}
