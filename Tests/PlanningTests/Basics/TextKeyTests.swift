import Testing

@testable import Planning

@Suite struct `Texts are compared by a key` {
  @Test(arguments: [
    ("台灣 獎學金", "臺灣獎學金"), ("Ｔaiwan　 Can\nHelp", "taiwan can help"),
    ("  合作 計畫 A  B ", "合作計畫A b"), ("ＮＧＯ", "ngo"), ("é", "e\u{301}"),
    ("文\u{200B}件", "文件"), ("㈱", "(株)"), ("½", "1⁄2"), ("STRASSE", "straße"),
  ])
  func `in which spellings that mean the same agree`(typed: String, other: String) {
    #expect(TextKey.of(typed) == TextKey.of(other))
  }

  @Test func `white space stays between Latin words only`() {
    #expect(TextKey.of(" Taiwan  can 幫忙 help ") == "taiwan can幫忙help")
  }

  @Test(arguments: ["印度", "印度尼西亞", "a b", "ab", "", "臺1", "臺2"])
  func `a key is its own key`(text: String) {
    #expect(TextKey.of(TextKey.of(text)) == TextKey.of(text))
    #expect(TextKey.compact(TextKey.compact(text)) == TextKey.compact(text))
  }

  @Test func `blank is blank`() {
    #expect(TextKey.of(" \u{3000}\n\u{00A0}\u{200B}") == "")
  }

  @Test(arguments: [
    ("國 家", "國家"), ("經費〔千元〕", "經費(千元)"), ("經費［千元］", "經費(千元)"), ("U. S. A.", "u.s.a."),
    ("對象\n國家", "對象國家"), ("【A】", "(a)"),
  ])
  func `headers and codes lose all white space and take one kind of bracket`(
    typed: String, key: String
  ) {
    #expect(TextKey.compact(typed) == key)
  }
}

@Suite struct `The nearest word` {
  @Test(arguments: [
    ("dat", "date"), ("wieghed", "weighed"), ("期它", "其它"), ("Integer ", "integer"),
  ])
  func `is what was meant`(typed: String, meant: String) {
    let words = ["date", "text", "weighed", "counted", "其它", "integer"]
    #expect(NearestWord.to(typed, among: words) == meant)
  }

  @Test func `is none where nothing is near`() {
    #expect(NearestWord.to("monthly", among: ["day", "flag"]) == nil)
    #expect(NearestWord.to("x", among: []) == nil)
  }

  @Test func `does not depend on the order of the words`() {
    #expect(
      NearestWord.to("b2", among: ["b1", "a2"]) == NearestWord.to("b2", among: ["a2", "b1"]))
  }
}
