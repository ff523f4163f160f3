internal import Spreadsheet

/// The line 「單位：千元」 above a table.
enum UnitLine {
  /// The unit of money that the rows above a header name; nil where none does.
  static func scale(in rows: ArraySlice<SheetRow>) -> MoneyScale? {
    first(in: rows) { scale(in: $0) }
  }

  /// Whether the rows say 單位：千次 or the like, in whatever unit.
  static func namesTimes(in rows: ArraySlice<SheetRow>) -> Bool {
    first(in: rows) { text in
      parts(ofUnitsIn: Folded(text).withoutSpaces).lazy.joined()
        .compactMap { MoneyScale.counted($0) }.first.map { .times($0.factor) }
    } != nil
  }

  /// How many one is where the rows above a header count by 千次 or the like in one of the units.
  /// A bare 千 or 萬 counts whatever the sheet counts where it holds no money.
  static func times(
    _ units: [String], orBare takesBare: Bool, in rows: ArraySlice<SheetRow>
  ) -> MoneyScale? {
    first(in: rows) { text in
      parts(ofUnitsIn: Folded(text).withoutSpaces).lazy.joined().compactMap { part in
        MoneyScale.counted(part).flatMap {
          units.contains($0.counter) || takesBare && $0.counter.isEmpty
            ? MoneyScale.times($0.factor) : nil
        }
      }.first
    }
  }

  /// The unit that the notes at the end of the sheet name; it is the table's where none stands above.
  static func scale(below header: Int, in rows: [SheetRow]) -> MoneyScale? {
    let notes = rows.reversed().prefix(5).prefix { row in
      row.number > header && row.cells.count { !$0.isBlank } <= 2
        && row.cells.allSatisfy { $0.isBlank || $0.value.isText }
    }
    return scale(in: notes.filter { $0.cells.contains(where: mayNameUnit) }[...])
  }

  private static func mayNameUnit(_ cell: SheetCell) -> Bool {
    guard case .text(let text) = cell.value else { return false }
    return text.contains("單位") || text.contains("金額") || isSaidToBe(in: text)
  }

  /// 經費以元計: the unit ends the note.
  private static func isSaidToBe(in text: String) -> Bool {
    guard text.utf8.count <= HeaderKey.longest, text.contains("元計") else { return false }
    return Folded(text).withoutSpaces.reversed().drop { "。.)".unicodeScalars.contains($0) }
      .starts(with: "計元".unicodeScalars)
  }

  static func scale(in text: String) -> MoneyScale? {
    guard text.utf8.count <= HeaderKey.longest else { return nil }
    let scalars = withChineseLabel(Folded(text).withoutSpaces)
    let named = parts(ofUnitsIn: scalars).flatMap { parts in
      parts.enumerated().compactMap { place, part in
        // 填報單位：會計處 names no unit of money; behind it only what ends in 元 is one.
        if place == 0, let currency = Currency.foreign(beginning: part) {
          return Named(scale: .foreign(currency), text: part.text)
        }
        guard part.count <= 8, place == 0 || isMoney(part) else { return nil as Named? }
        return money(part).map { Named(scale: $0, text: part.text) }
      }
    }
    if let scale = only(named) { return scale }
    if let scale = meant(scalars) { return scale }
    if let scale = inTitle(scalars) { return scale }
    let bare = scalars.filter { $0 != "(" && $0 != ")" }
    let letters = bare.dropFirst(bare.holds("in", at: 0) ? 2 : 0)
      .filter { $0 != "," }
    if let name = Currency.foreign(exactly: letters.withoutThousand) { return .foreign(name) }
    guard bare.count <= 6, !bare.contains(where: { ("0"..."9").contains($0) }) else { return nil }
    return isMoney(bare) ? money(bare) : nil
  }

  /// What a label says that stands beside the header's own, where it is a unit and nothing else:
  /// 單位：元, (千元). The unit of a column of its own, such as 押金(元), is that column's.
  static func scale(inLabel text: String) -> MoneyScale? {
    guard text.utf8.count <= HeaderKey.longest else { return nil }
    let bare = withChineseLabel(Folded(text).withoutSpaces).filter { $0 != "(" && $0 != ")" }
    let isLine = ["單位", "金額單位", "金額以", "以", "幣別", "貨幣", "幣種"].contains { bare.holds($0, at: 0) }
    return isLine || isUnit(bare) ? scale(in: text) : nil
  }

  /// Whether a text is a unit of money, or the name of a currency, and nothing else.
  private static func isUnit(_ bare: [Unicode.Scalar]) -> Bool {
    if isMoney(bare), case .yuan = money(bare) { return true }
    return Currency.foreign(exactly: bare) != nil
  }

  /// Unit: and Currency: are 單位： and 幣別：.
  private static func withChineseLabel(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let start = scalars.first == "(" ? 1 : 0
    for (label, word) in [("units:", "單位:"), ("unit:", "單位:"), ("currency:", "幣別:")]
    where scalars.holds(label, at: start) {
      return Array(word.unicodeScalars) + scalars.dropFirst(start + label.unicodeScalars.count)
    }
    return scalars
  }

  /// The unit in brackets behind a title, where they hold nothing else: 合作計畫一覽表（新臺幣：元）.
  private static func inTitle(_ scalars: [Unicode.Scalar]) -> MoneyScale? {
    guard scalars.last == ")", let open = scalars.lastIndex(of: "(") else { return nil }
    let inside = Array(scalars[(open + 1)...].dropLast())
    if let currency = Currency.foreign(exactly: inside) { return .foreign(currency) }
    if let (currency, rest) = Currency.leading(inside), isPure(rest) { return .foreign(currency) }
    let unit = Array(inside[Currency.localPrefix(inside[...])...])
    return isPure(unit) ? MoneyScale(unit: unit.filter { $0 != ":" }) : nil
  }

  /// 元 with a multiple and nothing else; 500萬元 is an amount.
  private static func isPure(_ scalars: [Unicode.Scalar]) -> Bool {
    let unit = Array(scalars.drop { $0 == ":" })
    guard isMoney(unit) else { return false }
    let multiple = Array(unit.dropLast())
    return multiple.filter { $0 != "," }.text == "1000"
      || multiple.allSatisfy {
        ChineseNumeral.multiplier($0) != nil || ChineseNumeral.myriad($0) != nil
      }
  }

  /// What the nearest row names.
  private static func first(
    in rows: ArraySlice<SheetRow>, _ read: (String) -> MoneyScale?
  ) -> MoneyScale? {
    for row in rows.reversed() {
      let named = row.cells.compactMap { cell -> Named? in
        guard case .text(let text) = cell.value, text.utf8.count <= 120 else { return nil }
        return read(text).map { Named(scale: $0, text: text) }
      }
      if let scale = only(named) { return scale }
    }
    return nil
  }

  private struct Named {
    var scale: MoneyScale
    var text: String
  }

  /// The one scale that a line names; of several nobody knows which is whose: 單位：元、千元.
  private static func only(_ named: [Named]) -> MoneyScale? {
    guard let first = named.first?.scale else { return nil }
    guard named.contains(where: { $0.scale != first }) else { return first }
    return .foreign(named.map(\.text).joined(separator: "、"))
  }

  /// What stands behind each 「單位」, piece by piece: 人次 and 元 of 單位：人次、元.
  private static func parts(ofUnitsIn scalars: [Unicode.Scalar]) -> [[[Unicode.Scalar]]] {
    scalars.indices.filter { scalars.holds("單位", at: $0) && !isOffice(scalars, before: $0) }
      .map { place in
        let rest = scalars[(place + 2)...].drop { ":為(=".unicodeScalars.contains($0) }
        return pieces(rest.prefix { $0 != ")" })
      }
  }

  /// 填報單位, 主管單位: whose unit is an office.
  private static func isOffice(_ scalars: [Unicode.Scalar], before place: Int) -> Bool {
    place > 0 && "報表管辦行".unicodeScalars.contains(scalars[place - 1])
      && !(place > 1 && scalars[place - 2] == "本" && scalars[place - 1] == "表")
  }

  /// Split at marks, save the comma inside a number: 1,000元.
  private static func pieces(_ scalars: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = [[]]
    for (place, scalar) in zip(scalars.indices, scalars) {
      let next = scalars.index(after: place)
      let isInNumber =
        scalar == "," && next < scalars.endIndex && ("0"..."9").contains(scalars[next])
        && (pieces.last?.last.map { ("0"..."9").contains($0) } ?? false)
      if ";,、及和".unicodeScalars.contains(scalar), !isInNumber {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(scalar)
      }
    }
    return pieces
  }

  /// 金額以萬元為單位, 以元計; 幣別：美元.
  private static func meant(_ scalars: [Unicode.Scalar]) -> MoneyScale? {
    for start in scalars.indices where scalars[start] == "以" {
      let rest = scalars[(start + 1)...]
      guard let end = rest.prefix(9).indices.first(where: { isSaid(scalars, at: $0) }) else {
        continue
      }
      let unit = Array(rest[..<end])
      if isMoney(unit), let scale = money(unit) { return scale }
    }
    for start in scalars.indices {
      guard ["幣別", "貨幣", "幣種"].contains(where: { scalars.holds($0, at: start) }) else { continue }
      let named = scalars[(start + 2)...].drop { $0 == ":" || $0 == "為" }
      let unit = Array(named.prefix { !";,、()".unicodeScalars.contains($0) })
      if let currency = Currency.foreign(in: unit) { return .foreign(currency) }
      if unit.count <= 8, isMoney(unit), let scale = money(unit) { return scale }
    }
    return nil
  }

  private static func isSaid(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    if scalars.holds("為單位", at: place) { return true }
    guard scalars[place] == "計" else { return false }
    // 以百萬元計 and 以元計列, not 以百萬元計畫.
    return place + 1 == scalars.count || "列算。.,、;()".unicodeScalars.contains(scalars[place + 1])
  }

  /// Whether nothing but a multiple, a label and the local currency stand before 元: 經費:新臺幣千.
  private static func isBegun(by scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = Array(scalars)
    while let last = rest.last,
      ChineseNumeral.multiplier(last) != nil || ChineseNumeral.myriad(last) != nil
        || ("0"..."9").contains(last) || ",(/或每以為=".unicodeScalars.contains(last)
    { rest.removeLast() }
    if rest.isEmpty || rest.last == ":" { return true }
    let label = rest.lastIndex(of: ":").map { $0 + 1 } ?? 0
    let currency = Currency.localPrefix(rest[label...])
    return currency > 0 && label + currency == rest.count
  }

  private static func isMoney(_ part: [Unicode.Scalar]) -> Bool {
    part.last == "元" || part.last == "圓"
  }

  /// A unit of money; 千 alone counts 元, 千次 does not. 王建元 is somebody's name.
  static func money(_ part: [Unicode.Scalar]) -> MoneyScale? {
    guard let scale = MoneyScale(unit: part) else { return nil }
    let ends = part.indices.filter { part[$0] == "元" || part[$0] == "圓" }
    if case .yuan = scale, let end = ends.last {
      // 元(租金為千元) says which columns it leaves out in words of its own.
      let scales = Set(ends.compactMap { MoneyScale(unit: Array(part[...$0])) })
      guard scales.count == 1 else { return .foreign(part.text) }
      guard isBegun(by: part[..<end]) else { return nil }
    }
    guard case .times(let factor) = scale else { return scale }
    return MoneyScale.counted(part)?.counter.isEmpty == true ? .yuan(factor) : nil
  }
}

extension [Unicode.Scalar] {
  /// US$1000 as US$.
  fileprivate var withoutThousand: [Unicode.Scalar] {
    let thousand = Array("1000".unicodeScalars)
    return suffix(thousand.count) == thousand[...] ? dropLast(thousand.count) : self
  }
}
