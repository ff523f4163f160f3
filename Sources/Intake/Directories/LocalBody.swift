/// Bodies below a state and outside it: 加州, 東京都議會, 三菱商事, 學生議會. Who holds an office of theirs
/// holds none of a state, though its title ends as one of a state does.
enum LocalBody {
  /// Whether what stands before an office names such a body: 州農業 before 部長, 東京都議會 before 議長.
  static func stands(in before: ArraySlice<Unicode.Scalar>, of office: [Unicode.Scalar]) -> Bool {
    // A member of the 國會 is one wherever elected.
    if office.text.hasPrefix("國會") { return false }
    // The first office of 州長兼部長 says nothing of the second.
    let start = before.lastIndex(of: "兼").map { $0 + 1 } ?? before.startIndex
    let text = Array(before[start...])
    // Whoever is elected in 加州 to an assembly of the federation is a member of that.
    if text.suffix(2).elementsEqual("聯邦".unicodeScalars) { return false }
    guard text.contains(where: beginnings.contains) else { return false }
    return text.indices.contains { place in
      names(Self.regions, at: place, in: text) || isPlace(at: place, in: text, of: office)
        || names(Self.owners, at: place, in: text) && !isMatter(at: place, in: text, of: office)
        || office.last == "長" && !office.contains("議") && names(["黨"], at: place, in: text)
    }
  }

  /// Whether schools, firms and unions are what a ministry cares for and not whose office it is: a
  /// 部長 right behind them is a minister for them (大學部長, 國營企業及銀行部長), as behind 教育暨.
  private static func isMatter(
    at place: Int, in text: [Unicode.Scalar], of office: [Unicode.Scalar]
  ) -> Bool {
    guard office.starts(with: "部長".unicodeScalars) || office.starts(with: "大臣".unicodeScalars),
      let word = owners.first(where: { text.holds($0, at: place) })
    else { return false }
    let end = place + word.unicodeScalars.count
    let isJoined = text[..<place].contains { "及與和暨、".unicodeScalars.contains($0) }
    return isJoined || end == text.count && (place == 0 || word == "大學" || word == "學生")
      || text[..<place].suffix(2).elementsEqual("國營".unicodeScalars)
  }

  /// Whether one of the words stands at a place for a body and not for what a ministry cares for.
  private static func names(
    _ words: [String], at place: Int, in text: [Unicode.Scalar]
  ) -> Bool {
    for word in words where text.holds(word, at: place) {
      let end = place + word.unicodeScalars.count
      if matters.contains(where: { text.holds($0, at: end) }) { continue }
      let known = national.contains { name in
        let scalars = Array(name.unicodeScalars)
        return scalars.indices.contains { place >= $0 && text.holds(name, at: place - $0) }
      }
      if !known { return true }
    }
    return false
  }

  /// 都, 道, 府, 市, 區, 鎮 and 鄉 stand in 都市發展部長 and 鐵道部長 too: they are a body's only before
  /// its assembly, its government or its court, or before the office of an assembly itself.
  private static func isPlace(
    at place: Int, in text: [Unicode.Scalar], of office: [Unicode.Scalar]
  ) -> Bool {
    guard places.contains(text[place]) else { return false }
    let end = place + 1
    if end == text.count { return office.contains("議") }
    return ["議會", "議院", "政府", "參議", "眾議", "民代", "代表會", "立法", "高等法院", "法院"].contains {
      text.holds($0, at: end)
    }
  }

  /// Words that name a body wherever they stand.
  private static let regions = [
    "州", "省", "邦", "縣", "郡",
  ]

  /// Words of bodies that have offices of their own, for which there are ministries too.
  private static let owners = [
    "公司", "集團", "商事", "商社", "株式會社", "銀行", "學生", "大學", "協會", "工會", "商會", "公會", "基金會", "俱樂部",
  ]

  private static let places = Array("都道府市區鎮鄉村".unicodeScalars)

  /// What follows where a ministry cares for such bodies: 大學事務部長, 省及地方部長.
  private static let matters = [
    "事務", "務", "發展", "區發展", "市發展", "聯", "及", "與", "和", "暨", "、", "際", "籍", "交",
  ]

  /// Names of states, and of ministries that are called 省.
  private static let national = [
    "聯邦", "友邦", "鄰邦", "盟邦", "城邦", "務省", "學省", "働省", "動省", "勞省", "產省", "業省", "通省", "境省", "衛省", "政省",
    "防省",
    "交省", "政黨",
  ]

  private static let beginnings = Beginnings(
    (regions + owners + ["黨"]).compactMap(\.unicodeScalars.first) + places)
}
