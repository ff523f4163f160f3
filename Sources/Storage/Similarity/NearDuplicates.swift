internal import Planning

/// Pairs of facts of one form that might be one: names that fold alike or differ by one slip, on the
/// same day or a day apart, with everything else of the identity equal.
///
/// Facts are compared only with those that agree in every other key (country, kind, organisation)
/// and lie within a day, so that the work grows with the facts and not with their square. Two facts
/// that one workbook lists side by side are taken for two, unless their names fold alike.
struct NearDuplicates {
  struct Pair {
    let facts: Decisions.Pair
    let certainty: DuplicateEntry.Certainty
  }

  /// A fact as it is compared.
  private struct Profile {
    let fact: Int
    /// Keys that must agree, in words.
    let block: String
    let text: [Character]
    let day: CalendarDay?
  }

  private struct Place: Hashable {
    let block: String
    let day: CalendarDay?
  }

  /// A day with more facts of one block than this is not searched for slips of the pen.
  static let largestBlock = 300

  let pairs: [Pair]

  init(_ facts: [Fact], of form: Form, in plan: Plan) {
    let texts = form.identityTexts
    guard !texts.isEmpty else {
      pairs = []
      return
    }
    let profiles = facts.indices.map { index in
      Self.profile(facts[index], at: index, of: form, texts: texts, in: plan)
    }
    var found: [Decisions.Pair: DuplicateEntry.Certainty] = [:]
    func note(_ left: Profile, _ right: Profile, isSlip: Bool) {
      let (first, second) = (facts[left.fact], facts[right.fact])
      guard let certainty = Self.certainty(first, second, left.day, right.day, isSlip: isSlip)
      else { return }
      let pair = Decisions.Pair(first.id, second.id)
      if found[pair] != .likely { found[pair] = certainty }
    }
    let places = Dictionary(grouping: profiles) { Place(block: $0.block, day: $0.day) }
    for (place, here) in places {
      let next = place.day.map { Place(block: place.block, day: $0.adding(days: 1)) }
      let tomorrow = next.flatMap { places[$0] } ?? []
      Self.compare(here, tomorrow, isDated: place.day != nil, note)
    }
    pairs = found.map { Pair(facts: $0.key, certainty: $0.value) }
      .sorted { $0.facts < $1.facts }
  }

  private static func compare(
    _ here: [Profile], _ tomorrow: [Profile], isDated: Bool,
    _ note: (Profile, Profile, _ isSlip: Bool) -> Void
  ) {
    var alike: [[Character]: [Profile]] = [:]
    for profile in here { alike[profile.text, default: []].append(profile) }
    for same in alike.values where same.count <= largestBlock {
      for (index, left) in same.enumerated() {
        for right in same[(index + 1)...] { note(left, right, false) }
      }
    }
    for profile in tomorrow {
      for other in alike[profile.text] ?? [] { note(other, profile, false) }
    }
    guard isDated, here.count + tomorrow.count <= largestBlock else { return }
    for (index, left) in here.enumerated() {
      for right in here[(index + 1)...] + tomorrow where Spelling.isOneSlip(left.text, right.text) {
        note(left, right, true)
      }
    }
  }

  private static func certainty(
    _ left: Fact, _ right: Fact, _ day: CalendarDay?, _ otherDay: CalendarDay?, isSlip: Bool
  ) -> DuplicateEntry.Certainty? {
    let workbooks = Set(left.sources.map(\.sha256))
    let isSideBySide = right.sources.contains { workbooks.contains($0.sha256) }
    if isSideBySide { return isSlip || day != otherDay ? nil : .possible }
    if isSlip { return .possible }
    if day == otherDay { return .likely }
    let submitters = Set(left.sources.map(\.submitter))
    return right.sources.contains { submitters.contains($0.submitter) } ? .possible : .likely
  }

  private static func profile(
    _ fact: Fact, at index: Int, of form: Form, texts: [Int], in plan: Plan
  ) -> Profile {
    var words: [String] = []
    for (place, field) in form.fields.enumerated()
    where form.identity.fields.contains(field.code) && field.kind != .text && field.kind != .day {
      words.append(fact.values[place]?.published ?? "")
    }
    let text = texts.map { place in
      fact.values[place]?.text.map {
        FoldedText.of($0, isPerson: form.fields[place].isPersonal)
      } ?? ""
    }
    return Profile(
      fact: index, block: words.joined(separator: "|"), text: Array(text.joined(separator: "|")),
      day: form.day(of: fact.values, in: plan))
  }
}

extension Form {
  /// Places of the texts that tell one fact from another.
  fileprivate var identityTexts: [Int] {
    identity.keys.compactMap { key in
      index(of: key).flatMap { fields[$0].kind == .text ? $0 : nil }
    }
  }
}
