/// What a number format makes of a number, found by a scan of its code (ECMA-376 part 1, 18.8.31).
enum NumberFormat: Hashable, Sendable {
  case number
  case percent
  /// Shows a number with a unit or scaled: the place of its dress in the workbook's styles.
  case dressed(UInt32)
  /// Shows a day, with or without a time.
  case date
  /// Shows a time of day alone.
  case time
  /// Shows elapsed hours, minutes or seconds.
  case duration
  /// Shows some numbers one way and some another: the place of its sections in the workbook's styles.
  case sectioned(UInt32)
  /// A format that the file names and does not describe.
  case unknown

  /// Whether numbers under it are moments or times.
  @inline(__always)
  var isTemporal: Bool {
    switch self {
    case .number, .percent, .dressed, .sectioned, .unknown: false
    case .date, .time, .duration: true
    }
  }

  /// Whether only the number, or the whole sheet, tells what to make of it.
  @inline(__always)
  var isUnsettled: Bool {
    switch self {
    case .number, .percent, .dressed, .date, .time, .duration: false
    case .sectioned, .unknown: true
    }
  }

  /// Scans one section of a format's code, and tells whether it shows a month or a year of dates, but not the
  /// day: `mmm-yy`, `yyyy"年"m"月"`.
  static func scan(section: some Sequence<UInt8>) -> (format: Self, hidesDay: Bool) {
    var scan = NumberFormatScan()
    scan.read(Array(section))
    return (scan.verdict, scan.hidesDay)
  }

  /// The only built-in format that hides the day, `mmm-yy`; the East Asian ones show it in zh-TW.
  static let monthAndYear = 17

  /// The formats that need no code in the file; the ids 27–36 and 50–58 are dates in all East Asian editions.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .duration
    default: self = .number
    }
  }
}

/// The general format, as the editions of Excel spell it.
enum GeneralFormat {
  /// In small letters.
  static let words: [StaticString] = ["general", "standard", "g/通用格式", "g/標準", "g/표준"]
}

/// Looks at a format's code letter by letter, passing over what is only shown.
private struct NumberFormatScan {
  private var showsDay = false
  private var showsYear = false
  /// `d` and `dd`; longer ones are the day of the week.
  private var showsDayOfMonth = false
  private var showsTime = false
  private var showsElapsed = false
  private var showsPercent = false
  /// `m` is minutes beside hours or seconds, else months.
  private var showsMonthOrMinute = false

  var verdict: NumberFormat {
    if showsElapsed { return .duration }
    if showsDay { return .date }
    if showsTime { return .time }
    if showsMonthOrMinute { return .date }
    return showsPercent ? .percent : .number
  }

  /// Whether dates are shown by month or year alone.
  var hidesDay: Bool {
    verdict == .date && !showsDayOfMonth && (showsYear || showsMonthOrMinute && !showsTime)
  }

  /// Reads a section.
  mutating func read(_ code: [UInt8]) {
    var place = 0
    while place < code.count {
      let letter = code[place] | 0x20
      switch code[place] {
      case UInt8(ascii: "\""): place = end(of: UInt8(ascii: "\""), in: code, after: place)
      case UInt8(ascii: "\\"), UInt8(ascii: "!"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        place += Self.length(ofCharacter: code, at: place + 1)
      case UInt8(ascii: "["): place = readBrackets(code, from: place)
      case UInt8(ascii: "%"): showsPercent = true
      case _ where Self.spells("am/pm", code, place):
        showsTime = true
        place += 4
      case _ where Self.spells("a/p", code, place):
        showsTime = true
        place += 2
      case UInt8(ascii: "E") where Self.isExponent(code, place),
        UInt8(ascii: "e") where Self.isExponent(code, place):
        place += 1
      case UInt8(ascii: "d"), UInt8(ascii: "D"):
        let count = code[place...].prefix { $0 | 0x20 == UInt8(ascii: "d") }.count
        showsDay = true
        if count <= 2 { showsDayOfMonth = true }
        place += count - 1
      default:
        if let word = GeneralFormat.words.first(where: { Self.spells($0, code, place) }) {
          place += word.utf8CodeUnitCount - 1
        } else {
          readLetter(letter, isLetter: code[place] < 0x80)
        }
      }
      place += 1
    }
  }

  private mutating func readLetter(_ letter: UInt8, isLetter: Bool) {
    guard isLetter else { return }
    switch letter {
    case UInt8(ascii: "y"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "b"):
      showsDay = true
      showsYear = true
    case UInt8(ascii: "h"), UInt8(ascii: "s"): showsTime = true
    case UInt8(ascii: "m"): showsMonthOrMinute = true
    default: break
    }
  }

  /// `[h]`, `[mm]` and `[s]` are elapsed time; colours, conditions and languages are nothing to us.
  private mutating func readBrackets(_ code: [UInt8], from place: Int) -> Int {
    let end = end(of: UInt8(ascii: "]"), in: code, after: place)
    let inside = code[min(place + 1, end)..<min(end, code.count)].map { $0 | 0x20 }
    if let first = inside.first, inside.allSatisfy({ $0 == first }),
      first == UInt8(ascii: "h") || first == UInt8(ascii: "m") || first == UInt8(ascii: "s")
    {
      showsElapsed = true
    }
    return end
  }

  private func end(of mark: UInt8, in code: [UInt8], after place: Int) -> Int {
    code[(place + 1)...].firstIndex(of: mark) ?? code.count
  }

  /// Bytes of the character at a place, so that a shown character of three bytes is passed over whole.
  private static func length(ofCharacter code: [UInt8], at place: Int) -> Int {
    guard place < code.count else { return 0 }
    switch code[place] {
    case 0xf0...: return 4
    case 0xe0...: return 3
    case 0xc0...: return 2
    default: return 1
    }
  }

  private static func isExponent(_ code: [UInt8], _ place: Int) -> Bool {
    place + 1 < code.count
      && (code[place + 1] == UInt8(ascii: "+") || code[place + 1] == UInt8(ascii: "-"))
  }

  private static func spells(_ word: StaticString, _ code: [UInt8], _ place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= code.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy {
      let byte = code[place + $0]
      return (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) == word.utf8Start[$0]
    }
  }
}
