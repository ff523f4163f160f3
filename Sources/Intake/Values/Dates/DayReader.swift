internal import Planning
internal import Spreadsheet

/// Reads days: dates of Excel in either system, and dates typed as text in two calendars.
struct DayReader: FieldReader {
  /// What to write instead, for findings.
  static let example = "106/5/3"

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    switch cell.value {
    case .date(let serial):
      guard let day = CalendarDay(serial) else {
        return .failure(.unreadable("date.unreadable", expected: Self.example))
      }
      return .value(.day(day))
    case .number(let number): return read(number)
    case .text(let text): return read(DateText(text, year: setting.year))
    default: return .failure(.unreadable("date.unreadable", expected: Self.example))
    }
  }

  /// 1060503 and 20170503 typed as numbers; a day of Excel whose date format was lost.
  private func read(_ number: Double) -> Reading {
    guard number == number.rounded(), (1...99_999_999).contains(number) else {
      return .failure(.unreadable("date.unreadable", expected: Self.example))
    }
    let value = Int(number)
    // Serials of the years 1990 to 2049 have five digits; a date of five digits names no day.
    if (32_874...54_788).contains(value), let day = CalendarDay(ExcelSerial(number)) {
      return .value(.day(day), .understood("date.understood", as: day.iso))
    }
    switch DateParts.compact(value, digits: String(value).count) {
    case .success(let parts):
      guard let day = parts.calendarDay else {
        return .failure(.unreadable("date.unreadable", expected: Self.example))
      }
      return .value(.day(day), .understood("date.understood", as: day.iso))
    case .failure(let failure): return read(failure.text)
    }
  }

  private func read(_ text: DateText) -> Reading {
    switch text {
    case .day(let day, let spelling):
      return Reading(value: .day(day), remarks: remarks(spelling, read: day.iso))
    case .range(let first, let last, let spelling):
      var range = Reading(value: .day(first), remarks: remarks(spelling, read: ""))
      range.rangeEnd = last
      range.remarks.removeAll { $0.code == "date.understood" }
      return range
    case .period: return .failure(.unreadable("date.period", expected: Self.example))
    case .ambiguous: return .failure(.unreadable("date.ambiguous", expected: Self.example))
    case .noSuchDay:
      return .failure(
        .unreadable("date.unreadable", expected: Self.example, arguments: ["noSuchDay": "1"]))
    case .unreadable: return .failure(.unreadable("date.unreadable", expected: Self.example))
    }
  }

  private func remarks(_ spelling: DateText.Spelling, read: String) -> [Remark] {
    if spelling.lacksYear {
      return [Remark("date.no_year", .warning, expected: Self.example, arguments: ["read": read])]
    }
    return spelling.isPlain ? [] : [.understood("date.understood", as: read)]
  }
}

extension CalendarDay {
  /// The day of an Excel serial; nil for times without a day and for 1900-02-29.
  init?(_ serial: ExcelSerial) {
    guard let day = serial.day else { return nil }
    self.init(year: day.year, month: day.month, day: day.day)
  }
}
