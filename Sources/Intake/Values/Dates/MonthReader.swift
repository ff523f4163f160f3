internal import Planning
internal import Spreadsheet

/// Reads months of the plan's year: 5, 5月, 五月, 106年5月, 106-05, 10605, a date.
struct MonthReader: FieldReader {
  func doubt(in setting: ReadingSetting) -> Remark? {
    .unreadable("number.ambiguous", expected: "1–12")
  }

  func read(_ cell: SheetCell, in setting: ReadingSetting) -> Reading {
    guard let typed = TypedMonth(cell.value) else {
      return .failure(
        .unreadable("number.unreadable", expected: "1–12", arguments: ["example": "5"]))
    }
    guard (1...12).contains(typed.month) else {
      return .failure(Remark("number.out_of_range", .error, expected: "1–12"))
    }
    if let year = typed.year, year != setting.year {
      return .failure(
        Remark(
          "date.outside_year", .error, expected: String(setting.year),
          arguments: ["year": String(setting.year)]))
    }
    let value = FieldValue.integer(typed.month)
    return typed.isPlain
      ? .value(value) : .value(value, .understood("number.understood", as: String(typed.month)))
  }
}
