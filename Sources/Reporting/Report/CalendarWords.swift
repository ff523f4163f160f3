import Planning

/// Days, months and moments as letters of the ministry write them, in both calendars.
enum CalendarWords {
  /// `106年6月5日（2017-06-05，星期一）`.
  static func day(_ day: CalendarDay) -> String {
    "\(chinese(day))（\(day.iso)，星期\(weekday(day))）"
  }

  /// `106年6月5日`.
  static func chinese(_ day: CalendarDay) -> String {
    let (_, month, number) = day.components
    return "\(day.rocYear)年\(month)月\(number)日"
  }

  /// `106年5月`.
  static func chinese(_ month: PlanMonth) -> String { "\(month.year)年\(month.month)月" }

  /// `May 2017`.
  static func english(_ month: PlanMonth) -> String {
    "\(months[month.month - 1]) \(month.firstDay.year)"
  }

  /// `5 June 2017`.
  static func english(_ day: CalendarDay) -> String {
    let (year, month, number) = day.components
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// `106/6/5 08:47:51`, in Taipei time.
  static func chinese(_ moment: Moment) -> String {
    "\(moment.day.roc) \(clock(moment))"
  }

  /// `2017-06-05 08:47:51`, in Taipei time.
  static func gregorian(_ moment: Moment) -> String { "\(moment.day.iso) \(clock(moment))" }

  private static func clock(_ moment: Moment) -> String {
    String(moment.iso.dropFirst(11).prefix(8))
  }

  private static func weekday(_ day: CalendarDay) -> String {
    // 1970-01-01 was a Thursday.
    let names = ["四", "五", "六", "日", "一", "二", "三"]
    return names[((day.daysSinceEpoch % 7) + 7) % 7]
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
