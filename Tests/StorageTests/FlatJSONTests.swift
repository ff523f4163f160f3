import Testing

@testable import Storage

@Suite struct `A JSON object of the ledger` {
  @Test(
    arguments: [
      ([:], nil),
      (["b": "2", "a": "1"], #"{"a":"1","b":"2"}"#),
      (["a": #"\ and ""#], #"{"a":"\\ and \""}"#),
      (["a": "\u{0}\n\u{F}\u{10}\u{1F}"], #"{"a":"\u0000\u000a\u000f\u0010\u001f"}"#),
      (["欄位": "駐日本代表處 é 𠮷"], #"{"欄位":"駐日本代表處 é 𠮷"}"#),
    ] as [([String: String], String?)])
  func `is written with sorted keys and read back`(pairs: [String: String], json: String?) {
    #expect(FlatJSON.object(pairs) == json)
    #expect(FlatJSON.pairs(json) == pairs)
  }
}
