internal import Yams

/// A value of a definition file with its place.
struct Entry {
  let node: Node
  /// The key under which it stands, for complaints.
  let key: String
  let file: String
  let line: Int
  let problems: ProblemList

  /// The root of a YAML file; nil, with a complaint, where it is no YAML or empty.
  init?(yaml text: String, file: String, problems: ProblemList) {
    do {
      // A byte order mark that an editor put before the text is none of it.
      let text =
        text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
      guard let root = try Yams.compose(yaml: text) else {
        problems.add(.wrongShape(key: file, .section), file: file, line: 1)
        return nil
      }
      self.init(node: root, key: file, file: file, line: root.mark?.line ?? 1, problems: problems)
    } catch {
      let (kind, line) = Self.complaint(about: error)
      problems.add(kind, file: file, line: line)
      return nil
    }
  }

  init(node: Node, key: String, file: String, line: Int, problems: ProblemList) {
    self.node = node
    self.key = key
    self.file = file
    self.line = line
    self.problems = problems
  }

  /// Whether it is one text, number or word.
  var isText: Bool { node.scalar != nil }

  /// Whether it is a group of keys.
  var isSection: Bool { node.mapping != nil }

  /// Whether it is a list.
  var isList: Bool { node.sequence != nil }

  /// Whether it is a list that holds nothing.
  var isEmptyList: Bool { node.sequence?.isEmpty ?? false }

  /// Whether it is a text in lines of its own, which begins on the line after its key.
  var isBlock: Bool {
    node.scalar.map { $0.style == .literal || $0.style == .folded } ?? false
  }

  /// Where it stands.
  var place: PlanPlace { PlanPlace(file: file, line: line) }

  func report(_ kind: PlanProblem.Kind) {
    problems.add(kind, file: file, line: line)
  }

  /// A text, a number or a word, as it is written; anything else is reported.
  var text: String? {
    guard let text = node.scalar?.string, !text.isEmpty else {
      report(.wrongShape(key: key, .text))
      return nil
    }
    return text
  }

  var integer: Int? {
    guard let number = node.scalar.flatMap({ Int($0.string) }), number.magnitude <= Self.greatest
    else {
      report(.wrongShape(key: key, .integer))
      return nil
    }
    return number
  }

  var rational: Rational? {
    guard let number = node.scalar.flatMap({ Rational($0.string) }),
      number.numerator.magnitude <= Self.greatest, number.denominator <= 1_000_000
    else {
      report(.wrongShape(key: key, .number))
      return nil
    }
    return number
  }

  var flag: Bool? {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      report(.wrongShape(key: key, .flag))
      return nil
    }
  }

  var list: [Entry] {
    guard let sequence = node.sequence else {
      report(.wrongShape(key: key, .list))
      return []
    }
    return sequence.map {
      Entry(node: $0, key: key, file: file, line: $0.mark?.line ?? line, problems: problems)
    }
  }

  var section: Section? {
    guard let mapping = node.mapping else {
      report(.wrongShape(key: key, .section))
      return nil
    }
    return Section(mapping, of: self)
  }

  /// Within what can be computed exactly, as the values of forms are.
  private static let greatest = 1_000_000_000_000_000

  private static func complaint(about error: any Error) -> (PlanProblem.Kind, Int?) {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      (.unreadableYAML, mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      (.repeatedKeys(keys.sorted()), context.mark.line)
    default: (.unreadableYAML, nil)
    }
  }
}
