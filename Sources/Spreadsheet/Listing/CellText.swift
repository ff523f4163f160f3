extension CellValue {
  /// The type's name, as `chancery cells` prints it.
  package var typeName: String {
    switch self {
    case .number: "number"
    case .text: "string"
    case .boolean: "boolean"
    case .date: "date"
    case .duration: "duration"
    case .error: "error"
    case .formulaWithoutValue: "formula"
    }
  }

  /// The value as text: numbers shortest that read back the same, dates and durations as ISO 8601 has them.
  package var valueText: String {
    switch self {
    case .number(let number): number.shortest
    case .text(let text): text
    case .boolean(let boolean): boolean ? "true" : "false"
    case .date(let serial): serial.text
    case .duration(let days): ExcelSerial.durationText(days: days)
    case .error(let name): name
    case .formulaWithoutValue: ""
    }
  }
}

extension Double {
  /// The fewest digits that read back the same; whole numbers without a point.
  var shortest: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension ExcelSerial {
  /// `2017-05-03`, `2017-05-03T08:30:00`, or `08:30:00` for a serial from 0 to below 1.
  ///
  /// Days that Excel shows as ##### are told in the same calendar, serial 1 being 1900-01-01.
  package var text: String {
    guard let split else { return value.shortest }
    let time = Time(milliseconds: split.milliseconds)
    if split.days == 0 { return time.text }
    let day = Self.day(ofSerial: split.days)
    let date =
      isLeapDayOf1900
      ? "1900-02-29" : "\(day.year.padded(4))-\(day.month.padded(2))-\(day.day.padded(2))"
    return split.milliseconds == 0 ? date : date + "T" + time.text
  }

  /// Elapsed time in seconds, such as `PT90S`, to the millisecond.
  static func durationText(days: Double) -> String {
    let seconds = days * 86_400
    // Beyond 2^53 a Double has no thousandths to round to.
    guard abs(seconds) < 9e12 else { return "PT\(seconds.shortest)S" }
    return "PT\(((seconds * 1000).rounded() / 1000).shortest)S"
  }
}

extension ExcelSerial.Time {
  fileprivate var text: String {
    "\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))"
      + (millisecond == 0 ? "" : ".\(millisecond.padded(3))")
  }
}

extension Int {
  /// Decimal digits with leading zeros up to a width.
  fileprivate func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
