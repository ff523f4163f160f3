internal import Planning
internal import Spreadsheet

/// Adds the columns up and holds 小計 and 合計 rows to the sums.
struct SubtotalCheck {
  /// What a column adds up to, in several ways of which one must agree.
  private struct Sums {
    /// What the cells say.
    var typed: Int128 = 0
    /// With what blank cells stand for.
    var meant: Int128 = 0
    /// Of rows without errors only.
    var counted: Int128 = 0
    var countedMeant: Int128 = 0

    var all: [Int128] { [typed, meant, counted, countedMeant] }

    mutating func add(typed: Int128, meant: Int128, counts: Bool) {
      self.typed += typed
      self.meant += meant
      guard counts else { return }
      counted += typed
      countedMeant += meant
    }
  }

  private let form: FormIndex
  private var whole: [Int: Sums] = [:]
  private var section: [Int: Sums] = [:]
  private var subtotals: [Int: Int128] = [:]

  init(_ form: FormIndex) {
    self.form = form
    for place in form.columns.indices where form.columns[place].isAdded {
      whole[place] = Sums()
      section[place] = Sums()
    }
  }

  /// Adds one data row.
  mutating func add(_ record: Record, cells: [SheetCell?]) {
    for place in whole.keys {
      let typed = Self.typed(record.values[place], cell: cells[place])
      let meant = record.values[place]?.integer.map { Int128($0) } ?? typed
      let counts = record.errors.isEmpty
      whole[place]?.add(typed: typed, meant: meant, counts: counts)
      section[place]?.add(typed: typed, meant: meant, counts: counts)
    }
  }

  /// Compares a row of sums; a section begins anew behind it.
  mutating func check(
    _ cells: [SheetCell?], settings: (Int) -> ReadingSetting
  ) -> [(place: Int, sum: String)] {
    let wrong = compare(cells, settings: settings)
    for place in whole.keys {
      guard let sum = sum(in: cells, at: place, settings) else { continue }
      subtotals[place, default: 0] += sum
    }
    beginSection()
    return wrong
  }

  mutating func beginSection() {
    for place in section.keys { section[place] = Sums() }
  }

  /// Compares a row of sums with all rows so far and with those of the section.
  func compare(
    _ cells: [SheetCell?], settings: (Int) -> ReadingSetting
  ) -> [(place: Int, sum: String)] {
    var wrong: [(place: Int, sum: String)] = []
    for place in whole.keys.sorted() {
      guard let sum = sum(in: cells, at: place, settings), let whole = whole[place],
        let section = section[place]
      else { continue }
      let allowed = whole.all + section.all + [subtotals[place] ?? whole.typed]
      if allowed.contains(sum) { continue }
      wrong.append((place, SumReader(form.columns[place]).published(whole.typed)))
    }
    return wrong
  }

  private func sum(
    in cells: [SheetCell?], at place: Int, _ settings: (Int) -> ReadingSetting
  ) -> Int128? {
    guard let cell = cells[place] else { return nil }
    return SumReader(form.columns[place]).sum(cell, in: settings(place))
  }

  /// What a spreadsheet's own sum would add for the cell.
  private static func typed(_ value: FieldValue?, cell: SheetCell?) -> Int128 {
    guard let cell else { return 0 }
    if let value = value?.integer { return Int128(value) }
    guard case .number(let number) = cell.value, number == number.rounded(),
      number.magnitude <= Double(ExactNumber.limit)
    else { return 0 }
    return Int128(number)
  }
}

/// Reads the cell of a sum, which no minimum binds.
private struct SumReader {
  private let reader: any FieldReader
  private let isMoney: Bool

  init(_ column: ColumnRule) {
    isMoney = column.isMoney
    reader =
      isMoney ? MoneyReader(mayBeNegative: true) : CountReader(minimum: 0, units: [])
  }

  func sum(_ cell: SheetCell, in setting: ReadingSetting) -> Int128? {
    let reading = CellReading.read(cell, by: reader, in: setting)
    return reading.value?.integer.map { Int128($0) }
  }

  /// The sum as the column is published.
  func published(_ sum: Int128) -> String {
    guard isMoney else { return String(sum) }
    return Rational(sum, over: 1000)?.exact ?? ""
  }
}
