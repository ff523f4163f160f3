/// Sees to it that the sheets of forms and goals can stand in one workbook, beside the program's own.
struct SheetNames {
  private var spellings = Spellings()
  /// Names as they are compared, of goals and forms, with what bears them.
  private var taken: [String: String] = [:]

  /// The sheet of a goal, which its numeral names.
  mutating func claim(numeral: String, _ place: Entry) {
    let name = OwnSheets.goal(numeral)
    if let fault = SheetName.fault(of: name) {
      return place.report(.sheetName(name, fault))
    }
    if taken.updateValue(name, forKey: TextKey.compact(name)) != nil {
      place.report(.duplicate(.numeral, numeral))
    }
  }

  /// The sheet of a form and the other titles under which people send it.
  mutating func claim(_ sheet: String, aliases: [String], form: String, _ place: Entry) {
    guard !sheet.isEmpty else { return }
    let key = TextKey.compact(sheet)
    if let fault = SheetName.fault(of: sheet) {
      place.report(.sheetName(sheet, fault))
    } else if let own = OwnSheets.all[key] ?? taken[key] {
      place.report(.sheetTaken(sheet, by: own))
    } else if let listing = SheetName.listing(continuedBy: sheet),
      let own = OwnSheets.all[TextKey.compact(listing)]
    {
      place.report(.sheetTaken(sheet, by: own))
    }
    for alias in aliases {
      let own = OwnSheets.ofWorkbooks.first { TextKey.compact($0) == TextKey.compact(alias) }
      if let own { place.report(.sheetTaken(alias, by: own)) }
    }
    for sheet in [sheet] + aliases { spellings.claim(sheet, for: form, place.report) }
  }
}
