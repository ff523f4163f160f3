import Planning

@testable import Intake

/// Texts as tired people and hostile ones type them: pieces of dates, numbers, names and cases.
struct TypedTextGrammar {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5:
      return (0..<Int.random(in: 0..<9, using: &random)).map { _ in piece() }.joined()
    case 5..<8: return mutated(Self.cases.randomElement(using: &random) ?? "")
    case 8: return String(repeating: piece(), count: Int.random(in: 1..<200, using: &random))
    default:
      return mutated((Self.cases.randomElement(using: &random) ?? "") + piece())
    }
  }

  private mutating func piece() -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: String(Int.random(in: 0..<12_000_000, using: &random))
    default: Self.pieces.randomElement(using: &random) ?? ""
    }
  }

  /// One scalar deleted, doubled, replaced or moved.
  private mutating func mutated(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return text }
    let place = Int.random(in: 0..<scalars.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: scalars.remove(at: place)
    case 1: scalars.insert(scalars[place], at: place)
    case 2: scalars[place] = piece().unicodeScalars.first ?? " "
    default: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static let pieces =
    "0123456789０１２３４５６７８９〇○零一二三四五六七八九十百千萬億兆廿卅卌壹貳參佰仟元圓整年月日號"
    .map(String.init)
    + [
      "民國", "中華民國", "西元", "本年", "去年", "至", "～", "-", "－", "–", "/", "／", ".", "．", ",",
      "，", "、", ":", "：", " ", "\u{3000}", "\u{A0}", "\u{200B}", "(", ")", "（", "）", "星期三", "(三)",
      "May", "Dec", "sept", "NT$", "USD", "€", "新臺幣", "千元", "萬元", "億元", "人次", "件", "%", "％",
      "約", "餘", "無", "…", "N/A", "△", "+", "百分之", "第1季", "上半年", "T08:30", "下午2時", "駐",
      "代表處", "臺北", "台北", "經濟", "文化", "日本", "剛果", "部長", "前", "\u{0}", "\u{301}", "👨‍👩‍👧", "𠮷",
      "\u{FFFD}", "é", "ß", "99999999999999999999", "00000000000000000000",
    ]

  private static let cases: [String] =
    NormaliserCase.own.map(\.input)
    + Fixture.plan.countries.prefix(40).flatMap { [$0.name] + $0.aliases }
    + Fixture.plan.submitters.prefix(40).flatMap { [$0.name] + $0.aliases }
}
