/// Dates of cells of type `d` (ISO 8601), as serials of the 1900 system.
enum ISODate {
  /// Reads `2017-05-03`, `2017-05-03T08:30:00.5Z` or `08:30:00`; nil for anything else.
  ///
  /// A zone is passed over: cells hold the time that the writer's calendar showed.
  static func serial(of bytes: Bytes) -> Double? {
    var scan = ISOScan(bytes.trimmed)
    if let day = scan.day() {
      if scan.isAtEnd { return day }
      guard scan.take(UInt8(ascii: "T")) || scan.take(UInt8(ascii: " ")), let time = scan.time()
      else { return nil }
      return scan.isAtEnd ? day + time : nil
    }
    scan.restart()
    _ = scan.take(UInt8(ascii: "T"))
    guard let time = scan.time(), scan.isAtEnd else { return nil }
    return time
  }
}

private struct ISOScan {
  private let bytes: Bytes
  private var place = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func restart() { place = 0 }

  mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func number(digits: Int, in range: ClosedRange<Int>) -> Int? {
    guard place + digits <= bytes.count,
      let value = Bytes(rebasing: bytes[place..<(place + digits)]).integer(upTo: range.upperBound),
      value >= range.lowerBound
    else { return nil }
    place += digits
    return value
  }

  mutating func day() -> Double? {
    let dash = UInt8(ascii: "-")
    guard let year = number(digits: 4, in: 1...9999), take(dash),
      let month = number(digits: 2, in: 1...12), take(dash),
      let day = number(digits: 2, in: 1...31)
    else { return nil }
    return ExcelSerial(year: year, month: month, day: day)?.value
  }

  /// A time of day as a fraction of a day, with its zone passed over.
  mutating func time() -> Double? {
    guard let hour = number(digits: 2, in: 0...24), take(UInt8(ascii: ":")),
      let minute = number(digits: 2, in: 0...59)
    else { return nil }
    var seconds = Double(hour * 3600 + minute * 60)
    if take(UInt8(ascii: ":")) {
      guard let second = number(digits: 2, in: 0...60) else { return nil }
      seconds += Double(second) + fraction()
    }
    zone()
    return seconds / 86_400
  }

  private mutating func fraction() -> Double {
    guard take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) else { return 0 }
    var value = 0.0
    var unit = 0.1
    while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 {
      value += Double(bytes[place] - UInt8(ascii: "0")) * unit
      unit /= 10
      place += 1
    }
    return value
  }

  private mutating func zone() {
    if take(UInt8(ascii: "Z")) { return }
    guard take(UInt8(ascii: "+")) || take(UInt8(ascii: "-")) else { return }
    _ = number(digits: 2, in: 0...23)
    _ = take(UInt8(ascii: ":"))
    _ = number(digits: 2, in: 0...59)
  }
}
