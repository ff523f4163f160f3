import Planning

/// The bytes of a CSV file in the making: RFC 4180, UTF-8 with byte order mark, lines ended by CRLF.
struct CSVBuffer {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isAtRowStart = true

  init(header: [String]) {
    for column in header { plain(column) }
    endRow()
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isAtRowStart = true
  }

  mutating func blank() { separate() }

  /// A text that people wrote: one that a spreadsheet might take for a formula gets a leading `'`.
  mutating func text(_ value: String) {
    append(value, guarded: true)
  }

  mutating func text(_ value: String?) { text(value ?? "") }

  /// A number, a date or a code of the program's own.
  mutating func plain(_ value: String) {
    append(value, guarded: false)
  }

  mutating func integer(_ value: Int) {
    separate()
    digits(value)
  }

  /// An amount in its published unit: `value` ÷ `scale`, exact.
  mutating func amount(_ value: Int, scale: Int) {
    guard scale != 1, value % scale != 0 else { return integer(scale == 1 ? value : value / scale) }
    plain(Rational(Int128(value), over: Int128(scale))?.exact ?? "")
  }

  mutating func day(_ value: CalendarDay) {
    separate()
    let (year, month, day) = value.components
    for (number, scale) in [(year, 1000), (month, 10), (day, 10)] {
      if scale == 10 { bytes.append(UInt8(ascii: "-")) }
      var scale = scale
      while scale > 0 {
        bytes.append(UInt8(48 + number / scale % 10))
        scale /= 10
      }
    }
  }

  /// A field of a form as it is published; texts are guarded, numbers and dates never.
  mutating func value(_ value: FieldValue?) {
    switch value {
    case nil: blank()
    case .text(let text), .code(let text): self.text(text)
    case .integer(let number): integer(number)
    case .money(let yuan): amount(yuan, scale: 1000)
    case .day(let day): self.day(day)
    case .percent, .flag: plain(value?.published ?? "")
    }
  }

  private mutating func separate() {
    if !isAtRowStart { bytes.append(UInt8(ascii: ",")) }
    isAtRowStart = false
  }

  private mutating func digits(_ value: Int) {
    if (0...9).contains(value) {
      bytes.append(UInt8(48 + value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  private mutating func append(_ value: String, guarded: Bool) {
    separate()
    var value = value
    value.withUTF8 { text in
      let isDangerous = guarded && text.first.map(Self.beginsFormula) ?? false
      guard text.contains(where: Self.needsQuotes) else {
        if isDangerous { bytes.append(UInt8(ascii: "'")) }
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      if isDangerous { bytes.append(UInt8(ascii: "'")) }
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
