internal import Planning

/// A fact as it is compared with others.
struct FactProfile {
  /// Place among the facts.
  let fact: Int
  /// Keys that must agree, in words.
  let block: String
  /// The names, each with whether it is a person's.
  let names: [Name]
  let day: CalendarDay?
  /// Compared by its name although it has a key (計畫編號) besides.
  let hasKeyBesides: Bool

  struct Name {
    let text: String
    let isPerson: Bool
  }

  /// The names folded, which takes time and is asked for only where there is something to compare.
  var folded: [Unicode.Scalar] {
    Array(names.map { FoldedText.of($0.text, isPerson: $0.isPerson) }.joined(separator: ["|"]))
  }
}

/// Makes the profiles of one form's facts: by their keys, and where a key may be missing also by
/// what they otherwise agree in.
struct FactProfiler {
  private let form: Form
  private let plan: Plan
  private let keys: [Int]
  private let otherwise: [Int]

  init(_ form: Form, plan: Plan) {
    self.form = form
    self.plan = plan
    keys = form.identity.keys.compactMap(form.index)
    otherwise = form.identity.otherwise.compactMap(form.index)
  }

  func profiles(of fact: Fact, at index: Int) -> [FactProfile] {
    let hasKey = keys.allSatisfy { fact.values[$0] != nil }
    var profiles: [FactProfile] = []
    if hasKey || otherwise.isEmpty {
      profiles.append(profile(of: fact, at: index, by: keys, "key", hasKeyBesides: false))
    }
    if !otherwise.isEmpty {
      profiles.append(
        profile(of: fact, at: index, by: otherwise, "otherwise", hasKeyBesides: hasKey))
    }
    return profiles.filter { !$0.names.isEmpty }
  }

  private func profile(
    of fact: Fact, at index: Int, by fields: [Int], _ kind: String, hasKeyBesides: Bool
  ) -> FactProfile {
    var block = [kind]
    var names: [FactProfile.Name] = []
    for field in fields {
      switch fact.values[field] {
      case .text(let text)?:
        names.append(.init(text: text, isPerson: form.fields[field].isPersonal))
      case .day?: break
      case let value: block.append(value?.published ?? "")
      }
    }
    return FactProfile(
      fact: index, block: block.joined(separator: "|"),
      names: names, day: form.day(of: fact.values, in: plan), hasKeyBesides: hasKeyBesides)
  }
}
