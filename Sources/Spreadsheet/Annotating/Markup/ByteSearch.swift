extension [UInt8] {
  /// Where a word first stands at or behind a place, and before a limit.
  func place(of word: some StringProtocol, from start: Int = 0, before limit: Int? = nil) -> Int? {
    place(ofBytes: Array(word.utf8), from: start, before: limit)
  }

  /// Where bytes first stand at or behind a place, and before a limit.
  func place(ofBytes word: [UInt8], from start: Int = 0, before limit: Int? = nil) -> Int? {
    withUnsafeBufferPointer { bytes in
      let last = Swift.min(limit ?? bytes.count, bytes.count) - word.count
      guard let first = word.first else { return nil }
      var place = start
      while place <= last {
        if bytes[place] == first {
          var matched = 1
          while matched < word.count, bytes[place + matched] == word[matched] { matched += 1 }
          if matched == word.count { return place }
        }
        place += 1
      }
      return nil
    }
  }

  /// A count in decimal that begins at a place, behind white space; nil where there is none.
  func number(at place: Int) -> Int? {
    let digits = self[place...].prefix(40).drop(while: \.isXMLSpace).prefix(9).prefix {
      (0x30...0x39).contains($0)
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
