/// The words by which rows are told apart.
enum RowWords {
  /// 合計, 小計：, 總計 3 件, Total.
  static func isSubtotal(_ word: [Unicode.Scalar]) -> Bool {
    // 以上合計 and 以上共2件 close a table.
    var word = word
    for prefix in ["以上", "本月", "本頁", "本表", "本期"] where word.holds(prefix, at: 0) {
      word.removeFirst(2)
      break
    }
    if word == ["計"] { return true }
    for label in ["合計", "小計", "總計", "共計", "累計", "總和", "subtotal", "grandtotal", "total", "sum"]
    where word.holds(label, at: 0) {
      let rest = word.dropFirst(label.unicodeScalars.count)
      return rest.allSatisfy { ("0"..."9").contains($0) || isCounting($0) }
    }
    // 共2件.
    let figure = word.dropFirst()
    return word.first == "共" && figure.contains { ("0"..."9").contains($0) }
      && figure.allSatisfy { ("0"..."9").contains($0) || isCounting($0) }
  }

  /// 中美洲小計, 非洲合計, 106年合計.
  static func endsAsSubtotal(_ text: String) -> Bool {
    guard text.utf8.count <= 60, text.unicodeScalars.last == "計" else { return false }
    let word = Folded(text).withoutSpaces.text
    return ["合計", "小計", "總計"].contains { word.hasSuffix($0) }
  }

  /// What may stand around the figure of a sum.
  private static func isCounting(_ scalar: Unicode.Scalar) -> Bool {
    ":.,、()共件筆項人次元千萬位場篇案團".unicodeScalars.contains(scalar)
  }

  /// 以下空白, —以下空白—: nothing follows, as official letters say.
  static func isBlankBelow(_ scalars: [Unicode.Scalar]) -> Bool {
    let word = scalars.filter { !"()-。.*~=".unicodeScalars.contains($0) }.text
    return blanksBelow.contains(word)
  }

  /// 一、來訪 and (二)出訪 name a section of the table.
  static func isSection(_ scalars: [Unicode.Scalar]) -> Bool {
    let isBracketed = scalars.first == "("
    let rest = scalars.dropFirst(isBracketed ? 1 : 0)
    let numeral = rest.prefix { ChineseNumeral.isNumeral($0) || "甲乙丙丁".unicodeScalars.contains($0) }
    let after = rest.dropFirst(numeral.count)
    guard !numeral.isEmpty, numeral.count <= 3, let mark = after.first, after.count > 1 else {
      return false
    }
    return isBracketed ? mark == ")" : mark == "、" || mark == "."
  }

  /// Whether a text's figures are those of titles, periods and groups (106年5月份, 第1季, 亞太地區(12國)),
  /// and nothing in it bears on the rows around it (以下於105年終止).
  static func isTitle(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 30, !TrailingRemark.denies(scalars) else { return false }
    let isBearing = scalars.indices.contains { place in
      ["以下", "以上", "上列", "下列", "前列", "上述", "前述"].contains { scalars.holds($0, at: place) }
    }
    guard !isBearing else { return false }
    return scalars.indices.allSatisfy { place in
      guard ("0"..."9").contains(scalars[place]) else { return true }
      let end = scalars[place...].firstIndex { !("0"..."9").contains($0) }
      return end.map { "年月季國期屆週/".unicodeScalars.contains(scalars[$0]) } ?? false
    }
  }

  private static let blanksBelow: Set<String> = [
    "以下空白", "以下空白無資料", "以下無", "以下無資料", "以下略", "空白", "以下無正文",
  ]

  /// 範例, (範例), 例：…
  static func isExample(_ word: [Unicode.Scalar]) -> Bool {
    let bare = word.filter { $0 != "(" && $0 != ")" }
    for label in ["填寫範例", "填表範例", "範例", "例"] where bare.holds(label, at: 0) {
      guard bare.count > label.unicodeScalars.count else { return true }
      return ":、".unicodeScalars.contains(bare[label.unicodeScalars.count])
    }
    return false
  }

  /// 無, 無資料, 本月無資料, （本月尚無案件）.
  static func isNothing(_ scalars: [Unicode.Scalar]) -> Bool {
    var word = scalars.filter { !"()。.,、!*".unicodeScalars.contains($0) }[...]
    guard word.count <= 14 else { return false }
    // 本（5）月無資料.
    if word.first == "本" {
      let behind = word.dropFirst().drop {
        ("0"..."9").contains($0) || ChineseNumeral.isNumeral($0)
      }
      if behind.first == "月" { word = ["本"] + behind }
    }
    for office in ["本館", "本處", "本單位"] where Array(word).holds(office, at: 0) {
      word = word.dropFirst(office.unicodeScalars.count)
      break
    }
    let isDated = dropMonth(from: &word)
    for prefix in ["尚", "均", "皆", "暫", "並"] where word.first == prefix.unicodeScalars.first {
      word = word.dropFirst()
      break
    }
    if ["nil", "none", "nodata"].contains(Array(word).text) { return true }
    guard word.first == "無" else { return false }
    word = word.dropFirst()
    if isDated, isThing(Array(word)) { return true }
    for middle in [
      "辦理相關", "舉辦相關", "辦理", "相關", "任何", "填報", "統計", "可填報", "可報", "此類", "此項", "此", "新增", "新", "其他",
      "符合",
    ]
    where Array(word).holds(middle, at: 0) {
      word = word.dropFirst(middle.unicodeScalars.count)
      break
    }
    return nothings.contains(Array(word).text)
  }

  /// What a month may be said to be without: 訪賓, NGO交流活動; not 償援助計畫 or 人機外交.
  private static func isThing(_ word: [Unicode.Scalar]) -> Bool {
    word.count <= 10 && !compounds.contains { word.holds($0, at: 0) }
      && things.contains { ending in
        let start = word.count - ending.unicodeScalars.count
        return start >= 0 && word.holds(ending, at: start)
      }
  }

  /// Words that 無 begins.
  private static let compounds = [
    "人機", "人載具", "償", "線", "煙", "菸", "障礙", "國界", "邊界", "塑", "毒", "紙", "核", "限", "形", "菌", "名",
  ]

  private static let things = [
    "資料", "案件", "案", "活動", "情形", "交流", "訪賓", "外賓", "來訪", "出訪", "往訪", "訪問", "互訪", "訪團", "會議",
    "協議", "協定", "計畫", "措施", "報導", "投書", "專文", "新聞稿", "聲明稿", "異動", "新增", "援助", "邀訪",
  ]

  /// Takes 本月, 5月份 or the like from the front; whether one stood there.
  private static func dropMonth(from word: inout ArraySlice<Unicode.Scalar>) -> Bool {
    for prefix in ["本月份", "本月", "本期", "本季", "當月"] where Array(word).holds(prefix, at: 0) {
      word = word.dropFirst(prefix.unicodeScalars.count)
      return true
    }
    let rest = word.drop { ("0"..."9").contains($0) || ChineseNumeral.isNumeral($0) }
    guard rest.startIndex > word.startIndex, rest.first == "月" else { return false }
    word = rest.dropFirst(rest.dropFirst().first == "份" ? 2 : 1)
    return true
  }

  /// 備註, 註：, 填表人：王大明: the word alone, or followed by a mark or a space.
  static func isEnd(_ scalars: [Unicode.Scalar]) -> Bool {
    if scalars.first == "※" { return true }
    // 備　註 with spaces inside is the same word.
    let joined = Array(scalars.filter { $0 != " " })
    if ends.contains(where: { $0.unicodeScalars.elementsEqual(joined) }) { return true }
    for word in ends {
      guard let after = length(of: word, in: scalars) else { continue }
      var place = after
      while place < scalars.count,
        ("0"..."9").contains(scalars[place]) || ChineseNumeral.isNumeral(scalars[place])
      { place += 1 }
      guard place < scalars.count else { return true }
      if ":、 .;".unicodeScalars.contains(scalars[place]) { return true }
    }
    return false
  }

  /// Where a word ends that begins the scalars, spaces between its characters passed over.
  private static func length(of word: String, in scalars: [Unicode.Scalar]) -> Int? {
    var place = 0
    for scalar in word.unicodeScalars {
      while place > 0, place < scalars.count, scalars[place] == " " { place += 1 }
      guard place < scalars.count, scalars[place] == scalar else { return nil }
      place += 1
    }
    return place
  }

  /// Whether such a word may as well begin a title that goes on: 說明：台灣為何重要.
  static func mayBeTitle(_ scalars: [Unicode.Scalar]) -> Bool {
    titleWords.contains { word in
      guard let after = length(of: word, in: scalars), after + 1 < scalars.count else {
        return false
      }
      return ":、".unicodeScalars.contains(scalars[after])
    }
  }

  private static let titleWords = ["說明", "資料來源", "附註", "註記", "備註", "註"]

  private static let nothings: Set<String> = [
    "", "資料", "案件", "案", "事項", "活動", "情形", "業務", "紀錄", "個案", "新增", "異動", "件",
    "計畫", "協議", "訪問", "會議", "交流", "參與", "資料可填報", "資料填報", "資料可報", "資料可填",
  ]

  private static let ends = [
    "備註", "備考", "註", "附註", "註記", "說明", "填表說明", "填表人", "填報人", "承辦人",
    "承辦人員", "承辦單位", "核章", "主管核章", "主管", "單位主管", "科長", "製表", "製表人",
    "製表日期", "審核", "複核", "覆核", "校對", "資料來源", "聯絡人", "聯絡電話", "填表日期",
    "填報日期", "填表單位", "填報單位", "列印日期", "列印時間", "列印人", "製表單位", "製表時間",
  ]

  /// First characters of all the words above.
  static let beginnings: Set<Unicode.Scalar> = Set(
    (ends + [
      "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "壹", "貳", "參", "肆", "伍", "甲", "乙", "丙", "丁",
      "合", "計", "小", "總", "共", "累", "以", "空", "-", "─", "—", "~", "=", "＊", "＝", "～", "－", "無", "尚",
      "均",
      "皆", "暫", "並",
      "本", "當", "※", "(", "（",
      "【", "〔", "*", "填", "範", "例", "n", "N", "t", "T", "s", "S", "ｎ", "Ｎ", "Ｔ", "Ｓ", "g", "G", "0",
      "1", "2", "3", "4", "5", "6", "7", "8", "9", "０", "１", "２", "３", "４", "５", "６",
      "７", "８", "９", "‐", "‑", "–", "―", "ー",
    ]).compactMap(\.unicodeScalars.first))
}
