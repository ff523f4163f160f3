internal import Planning
internal import Spreadsheet

/// Reads years of the ROC calendar: 107, 民國107年, 107年度, 2018.
struct RocYearReader: FieldReader {
  func doubt(in setting: ReadingSetting) -> Remark? {
    .unreadable("number.ambiguous", expected: String(setting.year + 1))
  }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    guard let year = TypedYear(cell.value) else {
      return .failure(
        .unreadable(
          "number.unreadable", expected: String(setting.year + 1),
          arguments: ["example": String(setting.year + 1)]))
    }
    guard (1...299).contains(year.year) else {
      return .failure(Remark("number.out_of_range", .error, expected: String(setting.year + 1)))
    }
    return year.isPlain
      ? .value(.integer(year.year))
      : .value(.integer(year.year), .understood("number.understood", as: String(year.year)))
  }
}

/// A year as typed, in the ROC calendar.
struct TypedYear: Hashable, Sendable {
  var year: Int
  /// Written as a bare ROC year or with 年 or 年度.
  var isPlain: Bool

  init?(_ value: CellValue) {
    switch value {
    case .number(let number):
      guard number == number.rounded(), (-9999...9999).contains(number) else { return nil }
      self.init(Int(number), isPlain: true)
    case .text(let text):
      guard let tokens = DateTokens(Folded(text)) else { return nil }
      var found: Int?
      for token in tokens.all {
        switch token {
        case .number(let value, let digits):
          guard found == nil, digits <= 4 else { return nil }
          found = value
        case .era, .mark("年"), .mark("度"), .mark("會"), .mark("計"), .remark: break
        default: return nil
        }
      }
      guard let found else { return nil }
      self.init(found, isPlain: tokens.isPlain)
    default: return nil
    }
  }

  private init(_ number: Int, isPlain: Bool) {
    year = number >= 1912 ? CalendarDay.rocYear(ofGregorian: number) : number
    self.isPlain = isPlain && number < 1912
  }
}
