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

  /// Where facts lie that are compared with one another.
  private struct Place: Hashable {
    let block: String
    let day: CalendarDay?
  }

  private typealias Folded = (profile: FactProfile, text: [Unicode.Scalar])

  /// A day with more facts of one block than this is not searched for slips of the pen.
  static let largestBlock = 300

  /// Of more facts of one name and day than this not every pair is listed.
  private static let mostInPairs = 30

  private let facts: [Fact]
  private var found: [Decisions.Pair: DuplicateEntry.Certainty] = [:]

  init(_ facts: [Fact], of form: Form, in plan: Plan) {
    self.facts = facts
    let profiler = FactProfiler(form, plan: plan)
    let profiles = facts.indices.flatMap { profiler.profiles(of: facts[$0], at: $0) }
    let places = Dictionary(grouping: profiles) { Place(block: $0.block, day: $0.day) }
    for (place, here) in places {
      let next = place.day.map { Place(block: place.block, day: $0.adding(days: 1)) }
      let tomorrow = next.flatMap { places[$0] } ?? []
      guard here.count + tomorrow.count > 1 else { continue }
      compare(
        here.map { ($0, $0.folded) }, tomorrow.map { ($0, $0.folded) }, isDated: place.day != nil)
    }
  }

  /// In the order of the ids.
  var pairs: [Pair] {
    found.map { Pair(facts: $0.key, certainty: $0.value) }.sorted { $0.facts < $1.facts }
  }

  private mutating func compare(_ here: [Folded], _ tomorrow: [Folded], isDated: Bool) {
    let alike = Dictionary(grouping: here, by: \.text)
    for same in alike.values { compareAmong(same) }
    for (text, next) in Dictionary(grouping: tomorrow, by: \.text) {
      if let same = alike[text] { compare(same, with: next) }
    }
    let all = here + tomorrow
    guard isDated, all.count <= Self.largestBlock else { return }
    for (index, left) in here.enumerated() {
      for right in all[(index + 1)...] where Spelling.isOneSlip(left.text, right.text) {
        note(left.profile, right.profile, isSlip: true)
      }
    }
  }

  /// Facts of one name, each with each; of very many each is compared with one alone, by which they
  /// hang together all the same.
  private mutating func compareAmong(_ same: [Folded]) {
    guard same.count <= Self.mostInPairs else {
      return note(Self.loosest(of: same), besides: same)
    }
    for (index, left) in same.enumerated() { note(left, besides: same[(index + 1)...]) }
  }

  /// The same between the facts of a day and those of the next.
  private mutating func compare(_ same: [Folded], with next: [Folded]) {
    guard max(same.count, next.count) <= Self.mostInPairs else {
      return note(Self.loosest(of: same), besides: next)
    }
    for left in same { note(left, besides: next) }
  }

  /// One without a key of its own, which alone could tell it from others; else the first.
  private static func loosest(of same: [Folded]) -> Folded {
    same.first { !$0.profile.hasKeyBesides } ?? same[0]
  }

  private mutating func note(_ left: Folded, besides others: some Sequence<Folded>) {
    for right in others { note(left.profile, right.profile, isSlip: false) }
  }

  private mutating func note(_ left: FactProfile, _ right: FactProfile, isSlip: Bool) {
    // Two facts with keys of their own are told apart by them, whatever their names.
    guard left.fact != right.fact, !(left.hasKeyBesides && right.hasKeyBesides),
      let certainty = certainty(left, right, isSlip: isSlip)
    else { return }
    let pair = Decisions.Pair(facts[left.fact].id, facts[right.fact].id)
    if found[pair] != .likely { found[pair] = certainty }
  }

  private func certainty(
    _ left: FactProfile, _ right: FactProfile, isSlip: Bool
  ) -> DuplicateEntry.Certainty? {
    let (first, second) = (facts[left.fact].sources, facts[right.fact].sources)
    let workbooks = Set(first.map(\.sha256))
    if second.contains(where: { workbooks.contains($0.sha256) }) {
      return isSlip || left.day != right.day ? nil : .possible
    }
    if isSlip { return .possible }
    if left.day == right.day { return .likely }
    let submitters = Set(first.map(\.submitter))
    return second.contains { submitters.contains($0.submitter) } ? .possible : .likely
  }
}
