/// A moment in time to the second, always written in Taipei time (UTC+8, without summer time).
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let secondsSinceEpoch: Int

  static let offset = 8 * 3600

  package init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// Midnight in Taipei at the beginning of a day.
  package init(startOf day: CalendarDay) {
    secondsSinceEpoch = day.daysSinceEpoch * 86_400 - Self.offset
  }

  /// The day on which the moment falls in Taipei.
  package var day: CalendarDay {
    let local = secondsSinceEpoch + Self.offset
    return CalendarDay(daysSinceEpoch: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// Hour, minute and second of the day in Taipei.
  package var timeOfDay: (hour: Int, minute: Int, second: Int) {
    let seconds = secondsSinceEpoch + Self.offset - day.daysSinceEpoch * 86_400
    return (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  /// `2017-05-03T08:30:00+08:00`.
  package var iso: String {
    let (hour, minute, second) = timeOfDay
    return "\(day.iso)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))+08:00"
  }

  /// `20170503T083000`, for names of folders.
  package var compact: String {
    String(iso.prefix(19).filter { $0 != "-" && $0 != ":" })
  }

  /// Reads ISO 8601 with seconds, an optional fraction (dropped) and an optional offset;
  /// without an offset the time is Taipei's. A date alone is its midnight.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10,
      let day = CalendarDay(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    guard bytes.count > 10 else {
      self.init(startOf: day)
      return
    }
    func two(_ at: Int) -> Int? {
      guard at + 1 < bytes.count, (48...57).contains(bytes[at]), (48...57).contains(bytes[at + 1])
      else { return nil }
      return Int(bytes[at] - 48) * 10 + Int(bytes[at + 1] - 48)
    }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let hour = two(11), hour < 24, bytes.count >= 16, bytes[13] == UInt8(ascii: ":"),
      let minute = two(14), minute < 60
    else { return nil }
    var next = 16
    var second = 0
    if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
      guard let value = two(17), value < 60 else { return nil }
      second = value
      next = 19
      if next < bytes.count, bytes[next] == UInt8(ascii: ".") {
        next += 1
        while next < bytes.count, (48...57).contains(bytes[next]) { next += 1 }
      }
    }
    var offset = Self.offset
    if next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "Z"), UInt8(ascii: "z"):
        offset = 0
        next += 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        let sign = bytes[next] == UInt8(ascii: "-") ? -1 : 1
        guard let hours = two(next + 1), hours < 24 else { return nil }
        next += 3
        if next < bytes.count, bytes[next] == UInt8(ascii: ":") { next += 1 }
        guard let minutes = two(next), minutes < 60 else { return nil }
        next += 2
        offset = sign * (hours * 3600 + minutes * 60)
      default: return nil
      }
    }
    guard next == bytes.count else { return nil }
    let local = day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
    self.init(secondsSinceEpoch: local - offset)
    // An offset may lead out of the years that can be written.
    guard CalendarDay(iso: self.day.iso) != nil else { return nil }
  }

  /// The earlier moment is the lesser one.
  package static func < (left: Self, right: Self) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}
