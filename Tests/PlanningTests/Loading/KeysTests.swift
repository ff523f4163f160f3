import Foundation
import Testing

@testable import Planning

@Suite struct `plans/README.md` {
  private let text: String

  init() throws {
    text = try String(contentsOf: Folder.root.appending(path: "plans/README.md"), encoding: .utf8)
  }

  /// A key that no reader asks for, put where the keys of one section stand.
  private static let intruders: [(file: String, old: String, new: String)] = [
    ("plan.yaml", "year: 107", "year: 107\nzzz: 1"),
    ("plan.yaml", "    numeral: 一", "    numeral: 一\n    zzz: 1"),
    ("settings.yaml", "- key: due_day", "- key: due_day\n  zzz: 1"),
    ("items.yaml", "- number: 1", "- number: 1\n  zzz: 1"),
    (
      "expectations.yaml", "- missions: elsewhere\n  groups",
      "- missions: elsewhere\n  zzz: 1\n  groups"
    ),
    ("expectations.yaml", "- submitters: [\"lab\"]", "- submitters: [\"lab\"]\n  zzz: 1"),
    ("forms/02-patrol.yaml", "code: patrol", "code: patrol\nzzz: 1"),
    ("forms/02-patrol.yaml", "office: {", "office: {zzz: 1, "),
    ("forms/02-patrol.yaml", "  keys: [number]", "  zzz: 1\n  keys: [number]"),
    ("forms/02-patrol.yaml", "  - code: number", "  - code: number\n    zzz: 1"),
    ("forms/02-patrol.yaml", "  - code: cost", "  - code: cost\n    zzz: 1"),
    ("forms/02-patrol.yaml", "  - code: kind", "  - code: kind\n    zzz: 1"),
    ("forms/01-survey.yaml", "  - code: kilos", "  - code: kilos\n    zzz: 1"),
    ("indicators/b1.yaml", "unit: \"%\"", "unit: \"%\"\nzzz: 1"),
    ("indicators/b1.yaml", "    baseline: table", "    baseline: table\n    zzz: 1"),
    ("indicators/b1.yaml", "    rate: 3%", "    rate: 3%\n    zzz: 1"),
    (
      "forms/02-patrol.yaml", "newest_by: date",
      "newest_by: date\nitem_progress: {item: item, month: date, zzz: 1}"
    ),
    (
      "forms/02-patrol.yaml", "newest_by: date",
      "newest_by: date\nclosed_when: {field: kind, is: [長駐], zzz: 1}"
    ),
    ("forms/02-patrol.yaml", "newest_by: date", "newest_by: date\ncounted: {name: post, zzz: 1}"),
  ]

  @Test(arguments: intruders)
  func `explains every key that the program reads`(file: String, old: String, new: String) throws {
    let problems = try #require(
      throws: PlanError.self, performing: { try Plan(files: Folder.small(file, old, new)) }
    ).problems
    let known = problems.compactMap { problem -> [String]? in
      if case .unknownKey("zzz", let known) = problem.kind { known } else { nil }
    }
    #expect(known.count == 1)
    for key in known.joined() { #expect(explains(key), "\(file): \(key)") }
  }

  @Test(arguments: ProgramSetting.allCases)
  func `explains every setting of the program`(setting: ProgramSetting) {
    #expect(text.contains("`\(setting.rawValue)`"))
  }

  /// Every table of the small plan with the columns that the program asks for.
  @Test(arguments: Folder.small.keys.filter { $0.hasSuffix(".csv") }.sorted())
  func `shows every table's header`(file: String) throws {
    var files = Folder.small
    files[file] = "zzz,zzzz\n"
    let problems = try #require(throws: PlanError.self, performing: { try Plan(files: files) })
      .problems
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("| `\(file)` | `") })
    for case .missingColumn(let column) in problems.filter({ $0.file == file }).map(\.kind) {
      #expect(line.contains(column))
    }
  }

  private func explains(_ key: String) -> Bool {
    text.contains("\(key):") || text.contains("`\(key)`") || text.contains("`\(key) ")
  }
}
