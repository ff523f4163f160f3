extension UInt8 {
  /// Letters, digits and the colon: all that the names of plain attributes hold.
  @inline(__always)
  var isPlainNameByte: Bool {
    // Digits and the colon follow each other in ASCII.
    self &- UInt8(ascii: "0") < 11 || (self | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Digits, signs and points, with the comma and the slash that lie between them in ASCII.
  @inline(__always)
  var isNumberByte: Bool { self &- UInt8(ascii: "+") < 15 }

  /// ASCII that stands for itself in an attribute.
  @inline(__always)
  var isPlainAttributeByte: Bool {
    self >= 0x20 && self < 0x80 && self != UInt8(ascii: "<") && self != UInt8(ascii: "&")
  }

  /// Letters, digits, `_`, `-` and `.`: what plain names hold but for the colon.
  @inline(__always)
  var isPlainWordByte: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }

  /// What stands for itself in text and in attributes: all from the space on but quotes, `&`, `<` and `>`.
  @inline(__always)
  var isPlainEverywhere: Bool {
    self > UInt8(ascii: ">")
      || self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "'")
        && self != UInt8(ascii: "&") && self != UInt8(ascii: "<") && self != UInt8(ascii: ">")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are UTF-8 of characters that XML allows (XML 1.0, 2.2), controls aside.
  var isXMLText: Bool {
    var place = 0
    while place < count {
      let first = self[place]
      if first < 0x80 {
        place += 1
        continue
      }
      let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
      guard first >= 0xc2, first <= 0xf4, place + length <= count,
        (1..<length).allSatisfy({ self[place + $0] & 0xc0 == 0x80 })
      else { return false }
      let second = self[place + 1]
      switch first {
      case 0xe0: guard second >= 0xa0 else { return false }
      case 0xed: guard second < 0xa0 else { return false }
      // U+FFFE and U+FFFF are no characters.
      case 0xef: guard second != 0xbf || self[place + 2] < 0xbe else { return false }
      case 0xf0: guard second >= 0x90 else { return false }
      case 0xf4: guard second < 0x90 else { return false }
      default: break
      }
      place += length
    }
    return true
  }
}
