internal import Planning
internal import Spreadsheet

/// Reads days: dates of Excel in either system, and dates typed as text in two calendars.
struct DayReader: FieldReader {
  /// A day of a year as it may be written, for findings.
  static func example(in year: Int) -> String { "\(year)/5/3" }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    switch cell.value {
    case .date(let serial):
      // 1060503 typed into a cell with a date format is a day of the year 4803.
      guard let day = CalendarDay(serial), DateParts.gregorianYears.contains(day.year) else {
        return unreadable(setting.year)
      }
      // Whoever types 2017/5 gets its first day, and nobody sees it; another day was typed.
      if cell.traits.contains(.hidesDay), day.components.day == 1 {
        return unreadable(setting.year, "date.period", arguments: ["hidden": "1"])
      }
      return .value(.day(day))
    case .number(let number): return read(number, setting)
    case .text(let text):
      let read = DateText(text, year: setting.year)
      if read == .unreadable, OpenEnd.isOne(text) { return OpenEnd.reading }
      return self.read(read, setting.year)
    default: return unreadable(setting.year)
    }
  }

  func doubt(in setting: ReadingSetting) -> Remark? {
    .unreadable("date.ambiguous", expected: Self.example(in: setting.year))
  }

  /// 1060503 and 20170503 typed as numbers; a day of Excel whose date format was lost.
  private func read(_ number: Double, _ setting: ReadingSetting) -> Reading {
    let year = setting.year
    guard number == number.rounded(), (1...99_999_999).contains(number) else {
      return unreadable(year)
    }
    let value = Int(number)
    // Serials of the years 1990 to 2049 have five digits; a date of five digits names no day.
    let serial = setting.date1904 ? value + 1462 : value
    if (32_874...54_788).contains(serial), let day = CalendarDay(ExcelSerial(Double(serial))) {
      return .value(.day(day), .understood("date.understood", as: day.iso))
    }
    switch DateParts.compact(value, digits: String(value).count) {
    case .success(let parts):
      guard let day = parts.calendarDay else { return unreadable(year) }
      return .value(.day(day), .understood("date.understood", as: day.iso))
    case .failure(let failure): return read(failure.text, year)
    }
  }

  private func read(_ text: DateText, _ year: Int) -> Reading {
    switch text {
    case .day(let day, let spelling):
      return Reading(value: .day(day), remarks: remarks(spelling, read: day.iso, year))
    case .range(let first, let last, let spelling):
      let read = "\(first.iso)～\(last.iso)"
      var range = Reading(value: .day(first), remarks: remarks(spelling, read: read, year))
      range.rangeEnd = last
      // The range itself is told.
      range.remarks.removeAll { $0.severity == .note }
      return range
    case .period: return unreadable(year, "date.period")
    case .ambiguous: return unreadable(year, "date.ambiguous")
    case .noSuchDay: return unreadable(year, arguments: ["noSuchDay": "1"])
    case .unreadable: return unreadable(year)
    }
  }

  private func unreadable(
    _ year: Int, _ code: String = "date.unreadable", arguments: [String: String] = [:]
  ) -> Reading {
    .failure(.unreadable(code, expected: Self.example(in: year), arguments: arguments))
  }

  private func remarks(
    _ spelling: DateText.Spelling, read: String, _ year: Int
  ) -> [Remark] {
    if spelling.lacksYear {
      let example = Self.example(in: year)
      return [Remark("date.no_year", .warning, expected: example, arguments: ["read": read])]
    }
    if let remark = spelling.remark { return [.leftOut(remark, "date.understood", as: read)] }
    if spelling.hasOtherWeekday {
      return [Remark("date.understood", .warning, arguments: ["read": read, "weekday": "1"])]
    }
    return spelling.isPlain ? [] : [.understood("date.understood", as: read)]
  }
}

/// Words for a last day that has not come, which leave the field blank: 至今, 持續中.
private enum OpenEnd {
  static let reading = Reading(remarks: [Remark("value.pending", .note)])

  static func isOne(_ text: String) -> Bool { words.contains(Folded(text).withoutSpaces.text) }

  private static let words: Set<String> = [
    "至今", "迄今", "持續", "持續中", "持續辦理", "持續辦理中", "進行中", "執行中", "辦理中", "尚未結束", "無限期", "長期", "永久",
  ]
}

extension CalendarDay {
  /// The day of an Excel serial; nil for times without a day and for 1900-02-29.
  init?(_ serial: ExcelSerial) {
    guard let day = serial.day else { return nil }
    self.init(year: day.year, month: day.month, day: day.day)
  }
}
