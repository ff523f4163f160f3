extension PlanProblem {
  /// One line: `forms/01-visit.yaml:14: unknown type “dat”; did you mean date?`
  package func line(_ language: Language) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(sentence[language])"
  }

  /// What is wrong and what is allowed instead.
  package var sentence: Bilingual {
    switch kind {
    case .missingFile: .init(zh: "缺少這個檔案", en: "the file is missing")
    case .unknownFile(let nearest):
      .init(zh: "計畫資料夾不用這個檔案", en: "no such file belongs to a plan folder") + guess(nearest)
    case .unreadableYAML:
      .init(
        zh: "不是正確的 YAML；請檢查縮排、冒號與引號",
        en: "not well-formed YAML; check indentation, colons and quotes")
    case .repeatedKeys(let keys):
      .init(
        zh: "重複的鍵：\(keys.joined(separator: "、"))",
        en: "the same key twice: \(keys.joined(separator: ", "))")
    case .missingKey(let key): .init(zh: "缺少「\(key)」", en: "“\(key)” is missing")
    case .unknownKey(let key, let known):
      .init(zh: "不認得的鍵「\(key)」", en: "unknown key “\(key)”")
        + allowed(known) + guess(NearestWord.to(key, among: known))
    case .wrongShape(let key, let shape):
      .init(zh: "「\(key)」應為\(shape.label.zh)", en: "“\(key)” must be \(shape.label.en)")
    case .unknownWord(let subject, let word, let words):
      .init(
        zh: "不認得的\(subject.label.zh)「\(word)」", en: "unknown \(subject.label.en) “\(word)”")
        + allowed(words) + guess(NearestWord.to(word, among: words))
    case .unknownReference(let subject, let word, let nearest):
      .init(
        zh: "計畫中沒有這個\(subject.label.zh)「\(word)」",
        en: "the plan has no \(subject.label.en) “\(word)”") + guess(nearest)
    case .duplicate(let subject, let word):
      .init(
        zh: "\(subject.label.zh)「\(word)」重複", en: "\(subject.label.en) “\(word)” stands twice")
    case .duplicateElsewhere(let subject, let word, let file):
      .init(
        zh: "\(subject.label.zh)「\(word)」已在 \(file)",
        en: "\(subject.label.en) “\(word)” stands in \(file) as well")
    case .emptyFolder:
      .init(zh: "資料夾裡沒有任何 YAML 檔", en: "the folder holds no such file; it needs at least one")
    case .invalidCode(let subject, let word):
      .init(
        zh: "\(subject.label.zh)代碼「\(word)」只能用小寫英文字母、數字與底線，並以字母開頭",
        en: "the code of a \(subject.label.en), “\(word)”, takes lower-case letters, digits and "
          + "underscores, a letter first")
    default: tableSentence
    }
  }

  /// The sentences for tables, settings and SQL.
  private var tableSentence: Bilingual {
    switch kind {
    case .missingColumn(let name): .init(zh: "缺少「\(name)」欄", en: "the column “\(name)” is missing")
    case .unknownColumn(let name, let known):
      .init(zh: "不認得的欄「\(name)」", en: "unknown column “\(name)”")
        + allowed(known) + guess(NearestWord.to(name, among: known))
    case .tooManyCells(let row, let header):
      .init(
        zh: "這一列有 \(row) 格，表頭只有 \(header) 格；含逗號的值要加引號",
        en: "the row has \(row) cells, the header \(header); quote values that hold a comma")
    case .blankCell(let name): .init(zh: "「\(name)」不可空白", en: "“\(name)” must not be blank")
    case .invalidDay(let text):
      .init(
        zh: "「\(text)」不是存在的日期（應如 2017-05-03）", en: "“\(text)” is no day (write 2017-05-03)")
    case .invalidMonth(let text):
      .init(zh: "「\(text)」不是月份（1 至 12）", en: "“\(text)” is no month (1 to 12)")
    case .cellOutside(let column, let value, let words):
      .init(
        zh: "「\(column)」不接受「\(value)」", en: "“\(column)” does not take “\(value)”")
        + allowed(words) + guess(NearestWord.to(value, among: words))
    case .separatedBy(let sign):
      .init(
        zh: "各格以 \(sign) 分隔；請改存為以逗號分隔的 CSV",
        en: "the cells are separated by \(sign); save the table as CSV with commas")
    case .unclosedQuote:
      .init(
        zh: "這裡開始的引號沒有結束；值裡面的引號要寫兩次",
        en: "the quote that begins here is never closed; a quote inside a value is written twice")
    case .emptyTable(let subject, let file):
      .init(
        zh: "計畫中沒有任何\(subject.label.zh)；請填 \(file)",
        en: "the plan has no \(subject.label.en) at all; fill in \(file)")
    case .invalidNumber(let text): .init(zh: "「\(text)」不是數字", en: "“\(text)” is no number")
    case .outOfOrder(let from, let until):
      .init(zh: "止日 \(until) 不在起日 \(from) 之後", en: "\(until) is not after \(from)")
    case .settingOutside(let key, let value, let words):
      .init(
        zh: "設定「\(key)」不接受「\(value)」", en: "the setting “\(key)” does not take “\(value)”")
        + allowed(words) + guess(NearestWord.to(value, among: words))
    case .settingOfOtherShape(let key, let value, let standard):
      .init(
        zh: "設定「\(key)」的值「\(value)」應與預設值「\(standard)」同類",
        en: "the setting “\(key)” takes a value like \(standard), not “\(value)”")
    case .settingNotRead(let key):
      .init(
        zh: "沒有任何規則、SQL 或程式讀取設定「\(key)」", en: "nothing reads the setting “\(key)”")
        + guess(NearestWord.to(key, among: ProgramSetting.allCases.map(\.rawValue)))
    case .sharedSpelling(let text, let one, let other):
      .init(
        zh: "「\(text)」同時指 \(one) 與 \(other)", en: "“\(text)” stands for both \(one) and \(other)")
    case .fieldOfOtherType(let field, let needed):
      .init(zh: "欄位「\(field)」的類型應為 \(needed)", en: "the field “\(field)” must be of type \(needed)")
    case .empty(let key): .init(zh: "「\(key)」至少要有一項", en: "“\(key)” needs at least one entry")
    case .severalComponents:
      .init(zh: "這個規則只能有一個分項", en: "this rule takes exactly one component")
    case .componentLacks(let key, let component):
      .init(
        zh: "分項「\(component)」依其規則需要「\(key)」",
        en: "the component “\(component)” needs “\(key)” under its rule")
    case .unknownParameter(let name, let words):
      .init(zh: "不認得的參數「\(name)」", en: "unknown parameter “\(name)”")
        + allowed(words) + guess(NearestWord.to(name, among: words))
    case .formNotListed(let form):
      .init(
        zh: "SQL 讀取「\(form)」，但 reads 未列出", en: "the SQL reads “\(form)”, which reads does not list")
    case .formNotRead(let form):
      .init(
        zh: "reads 列出「\(form)」，但沒有 SQL 讀取它", en: "reads lists “\(form)”, which no SQL reads")
    default: valueSentence
    }
  }

  func allowed(_ words: [String]) -> Bilingual {
    guard !words.isEmpty else { return Bilingual(zh: "", en: "") }
    return Bilingual(
      zh: "；可用：\(words.joined(separator: "、"))", en: "; allowed: \(words.joined(separator: ", "))")
  }

  func guess(_ word: String?) -> Bilingual {
    guard let word else { return Bilingual(zh: "", en: "") }
    return Bilingual(zh: "；是否為「\(word)」？", en: "; did you mean \(word)?")
  }
}

extension Bilingual {
  static func + (left: Self, right: Self) -> Self {
    Self(zh: left.zh + right.zh, en: left.en + right.en)
  }
}
