/// The files of a plan folder, by their paths within it.
struct PlanFiles {
  private let texts: [String: String]
  private let problems: ProblemList

  private static let definitions = [
    "plan.yaml", "settings.yaml", "items.yaml", "expectations.yaml", "reasons.yaml",
    "missions.csv", "departments.csv", "countries.csv", "ambiguous_countries.csv", "allies.csv",
    "country_groups.csv", "organisations.csv", "ranks.csv", "baselines.csv",
    "decisions/duplicates.csv",
  ]

  /// Reports what is missing and what no plan has; files in Markdown are left to people.
  init(_ texts: [String: String], problems: ProblemList) {
    self.texts = texts
    self.problems = problems
    for path in Self.definitions where texts[path] == nil {
      problems.add(.missingFile, file: path, line: nil)
    }
    for folder in ["forms", "indicators"] where paths(in: folder).isEmpty {
      problems.add(.emptyFolder, file: "\(folder)/*.yaml", line: nil)
    }
    let folders = paths(in: "forms") + paths(in: "indicators")
    let known = Set(Self.definitions + folders)
    for path in texts.keys where !known.contains(path) && !path.hasSuffix(".md") {
      let nearest = NearestWord.to(path, among: known)
      problems.add(.unknownFile(nearest: nearest), file: path, line: nil)
    }
  }

  /// The YAML files directly in a folder, in the order of their names.
  func paths(in folder: String) -> [String] {
    texts.keys.filter { path in
      path.hasPrefix(folder + "/") && path.hasSuffix(".yaml")
        && !path.dropFirst(folder.utf8.count + 1).contains("/")
    }.sorted()
  }

  /// The root of a YAML file; nil where it is missing or unreadable, which is reported.
  func yaml(_ path: String) -> Entry? {
    texts[path].flatMap { Entry(yaml: $0, file: path, problems: problems) }
  }

  /// A table; one that is missing, which is reported, has no rows and is not whole.
  func table(_ path: String, _ columns: [String]) -> Table {
    guard let text = texts[path] else { return Table(missing: path, problems: problems) }
    return Table(text, file: path, columns: columns, problems: problems)
  }

  func text(_ path: String) -> String? { texts[path] }
}
