internal import Planning

/// What a remark in brackets behind a figure does to it: 5(含2項跨年), 3000(減), 12(每場), 12(甲).
///
/// The rule for all of them: a remark that adds the figure up, names a part, a year or what is often
/// said of amounts, or is a longer note, leaves the figure alone. One that bears a sign, takes the
/// figure back, makes it rough, a rate or a limit, or names another figure leaves nothing to be read.
/// Any other that is short, or in Latin letters, is told: it may be a unit or an abbreviation.
enum FigureRemark: Hashable {
  case harmless
  /// The figure is taken as it stands, and somebody has to look.
  case unknown
  case changesFigure

  /// `units` are those of the field, `value` is the figure.
  init(_ remark: [Unicode.Scalar], behind value: Rational, units: [String]) {
    if remark.isEmpty || Self.isCommon(remark) || Self.addsUp(remark, to: value) {
      self = .harmless
    } else if Self.changes(remark, units: units) {
      self = .changesFigure
    } else if remark.allSatisfy({ ("a"..."z").contains($0) || $0 == "." }) {
      let text = remark.filter { $0 != "." }.text
      self = Self.latin.contains(where: text.hasPrefix) ? .changesFigure : .unknown
    } else {
      self = remark.count > 3 || Self.namesPart(remark) ? .harmless : .unknown
    }
  }

  private static func changes(_ remark: [Unicode.Scalar], units: [String]) -> Bool {
    let text = remark.text
    if whole.contains(text) || remark.contains(where: signs.contains) { return true }
    if let first = remark.first, leadingSigns.contains(first) { return true }
    if TrailingRemark.denies(remark) || holdsWord(remark) || text.hasSuffix("餘") { return true }
    // Beside a second pair of brackets nobody knows which of both is meant.
    if text.contains(")(") { return true }
    return namesAnotherFigure(remark) || names(oneOf: units, remark)
  }

  /// 3(男2女1), 3,000(甲2,000、乙1,000): the parts of the figure, and all of them.
  private static func addsUp(_ remark: [Unicode.Scalar], to value: Rational) -> Bool {
    let plain = remark.indices.filter { !isGroupMark(at: $0, in: remark) }.map { remark[$0] }
    let parts = plain.split { !isDigit($0) }.map { Int(Array($0).text) ?? 0 }
    guard parts.count > 1, parts.allSatisfy({ $0 < 1_000_000 }) else { return false }
    return Rational(parts.reduce(0, +)) == value
  }

  /// A comma between a digit and three more that are all of their group.
  private static func isGroupMark(at place: Int, in remark: [Unicode.Scalar]) -> Bool {
    guard remark[place] == ",", place > 0, isDigit(remark[place - 1]) else { return false }
    return remark[(place + 1)...].prefix { isDigit($0) }.count == 3
  }

  /// 12(原15), 12(15) and 5(另有3人未列) name a figure of their own; 5(含2項跨年) names a part.
  private static func namesAnotherFigure(_ remark: [Unicode.Scalar]) -> Bool {
    if remark.first == "另", remark.contains(where: isDigit) { return true }
    if remark.allSatisfy({ isDigit($0) || ",.x*".unicodeScalars.contains($0) }) { return true }
    guard let last = remark.last(where: { !")件人次元".unicodeScalars.contains($0) }),
      isDigit(last)
    else { return false }
    return !namesPart(remark) && !remark.holds("約", at: 0)
      && remark.contains { $0.value >= 0x3400 }
  }

  /// 3團(45人) and 5(約6): a figure in a unit of the field, or a rough one.
  private static func names(oneOf units: [String], _ remark: [Unicode.Scalar]) -> Bool {
    var rest = remark[...]
    for word in ["約", "另"] where remark.holds(word, at: 0) { rest = rest.dropFirst() }
    let digits = rest.prefix { isDigit($0) || ChineseNumeral.isNumeral($0) }
    guard !digits.isEmpty else { return false }
    return rest.count < remark.count || units.contains(Array(rest.dropFirst(digits.count)).text)
  }

  /// 註3, 106年 and 5月, or a word that is often said of amounts.
  private static func isCommon(_ remark: [Unicode.Scalar]) -> Bool {
    let text = remark.text
    if common.contains(text) { return true }
    let rest = remark.filter { !isDigit($0) }.text
    return rest.count < remark.count && ["註", "附註", "備註", "年", "年度", "月", "月份"].contains(rest)
  }

  private static func holdsWord(_ remark: [Unicode.Scalar]) -> Bool {
    guard remark.contains(where: beginnings.contains) else { return false }
    return remark.indices.contains { place in words.contains { remark.holds($0, at: place) } }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let signs = Set("△▲▼×÷=±<>≥≤≈≒↑↓".unicodeScalars)
  private static let leadingSigns = Set("+-*/~".unicodeScalars)

  /// 含眷屬, 不含稅: what the figure holds and what not.
  private static func namesPart(_ remark: [Unicode.Scalar]) -> Bool {
    parts.contains { remark.holds($0, at: 0) && remark.count > $0.unicodeScalars.count }
  }

  private static let parts = ["含", "內含", "不含", "未含", "其中", "包括", "包含"]

  private static let common: Set<String> = [
    "註", "附註", "備註", "更正", "含稅", "未稅", "免稅", "稅前", "稅後", "決標", "決算", "結算", "核定", "追加", "新增", "續約",
  ]

  /// Remarks that are nothing but a sign or a word for a rough figure.
  private static let whole: Set<String> = [
    "約", "約數", "約略", "大約", "估", "概數", "上下", "?", "餘", "多", "許", "起", "起跳", "止", "減", "負", "扣",
    "均", "半", "倍", "折", "暫", "合計", "小計", "總計",
  ]

  /// Words of rough figures, of rates and limits, and of what is taken off, wherever they stand.
  private static let words = [
    "預估", "估計", "估算", "暫估", "概估", "推估", "估列", "概算", "左右", "以上", "以下", "以內", "以後", "至少", "至多", "不到",
    "不足",
    "超過", "最低", "最高", "上限", "下限", "平均", "每", "單價", "累計", "累積", "追減", "減列", "減少", "減為", "減至", "核減",
    "刪減",
    "扣減", "扣除", "負數", "負值", "暫列", "暫定",
  ]

  private static let beginnings = Beginnings(words.compactMap(\.unicodeScalars.first))

  /// Beginnings of remarks in Latin letters; white space is gone.
  private static let latin = [
    "est", "approx", "about", "circa", "avg", "average", "per", "each", "min", "max", "upto",
    "over", "from", "less", "minus", "neg", "tbc", "thousand", "mil", "bil", "mn", "bn", "k", "x",
  ]
}
