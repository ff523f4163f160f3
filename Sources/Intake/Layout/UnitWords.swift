internal import Planning

/// What a cell that names a unit is made of: 千元, 美元(USD), 新臺幣(元), 元/月.
struct UnitWords {
  /// Nil where the text names none, or none that is clear.
  private(set) var unit: MoneyScale?
  /// Whether it is the local currency's name and says nothing of the size.
  private(set) var isLocal = false
  /// Whether it is about money though its unit is not clear; 多元文化司 and 歐元區司 are not.
  private(set) var speaksOfMoney = false

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var foreign: String?
  private var hasLocal = false
  private var hasYuan = false
  private var number: [Unicode.Scalar] = []

  /// Scalars of the longest unit; what is longer is none, and is not looked through.
  private static let longest = 40

  /// Of a folded text without white space.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    guard scalars.count <= Self.longest else { return }
    while place < scalars.count {
      guard takeWord() else {
        speaksOfMoney = soundsLikeMoney
        return
      }
    }
    settle()
  }

  /// Takes a word of money, a number or a mark; false at any other word.
  private mutating func takeWord() -> Bool {
    let rest = scalars[place...]
    if let word = Self.local.first(where: { scalars.holds($0, at: place) }) {
      hasLocal = true
      place += word.unicodeScalars.count
    } else if Currency.localPrefix(rest) > 0 {
      hasLocal = true
      place += Currency.localPrefix(rest)
    } else if let (name, behind) = Currency.leading(Array(rest)) {
      foreign = name
      place = scalars.count - behind.count
    } else {
      switch scalars[place] {
      case "元", "圓": hasYuan = true
      case "$", "€", "£", "¥": foreign = foreign ?? String(scalars[place])
      case ",", "0"..."9": number.append(scalars[place])
      case let scalar where MoneyScale.multiple(scalar) != nil: number.append(scalar)
      case let scalar where Self.marks.contains(scalar): break
      default: return false
      }
      place += 1
    }
    return true
  }

  /// What a text says that consists of such words alone.
  private mutating func settle() {
    if let foreign {
      unit = .foreign(foreign)
    } else if hasYuan {
      // Of 元、千元 nobody knows which is meant.
      let open = scalars.map { "、,;及和或".unicodeScalars.contains($0) ? "/" : $0 }
      unit = MoneyScale(unit: open.filter { !"():".unicodeScalars.contains($0) })
      speaksOfMoney = unit == nil
    } else if number.isEmpty {
      isLocal = hasLocal
    } else if number.first != "十", number.allSatisfy({ MoneyScale.multiple($0) != nil }) {
      // 100 in a column 單位 is a quantity, 十 the number of a list.
      unit = MoneyScale.counted(number).map { .yuan($0.factor) }
    } else {
      speaksOfMoney = hasLocal
    }
  }

  /// 巴幣, thousand USD, 元/坪: whatever else a text says, it ends as currencies do, names one between
  /// other letters, or begins with a unit before a mark.
  private var soundsLikeMoney: Bool {
    if let last = scalars.last, "元圓幣盾鎊銖".unicodeScalars.contains(last), scalars.count <= 6 {
      return true
    }
    if scalars.contains(where: { "$€£¥".unicodeScalars.contains($0) }) { return true }
    let isLatin = scalars.allSatisfy { $0.isASCII }
    if isLatin, Currency.foreign(in: scalars) != nil || scalars.text.hasSuffix("usd") {
      return true
    }
    let isBegun = hasYuan || foreign != nil
    return isBegun && scalars[..<place].contains { "/(".unicodeScalars.contains($0) }
  }

  private static let local = ["本國幣", "國幣", "newtaiwandollars", "newtaiwandollar"]
  private static let marks = Set("()/、;:.整及和或月年日天次人".unicodeScalars)
}
