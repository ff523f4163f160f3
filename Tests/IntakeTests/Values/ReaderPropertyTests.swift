import Foundation
import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Readers take any text, and read back what they understood")
struct ReaderPropertyTests {
  /// One reader of each kind; columns of the same kind read alike.
  static let readers: [(name: String, reader: any FieldReader)] = [
    ("text", TextReader()), ("day", DayReader()),
    ("count", CountReader(minimum: 0, units: ["次"])), ("persons", reader("visit", "persons")),
    ("money", MoneyReader(mayBeNegative: true)), ("percent", PercentReader()),
    ("month", MonthReader()), ("year", RocYearReader()), ("flag", reader("visit", "incumbent")),
    ("country", reader("exchange", "country")),
    ("rank", reader("visit", "rank")), ("code", reader("project", "sector")),
    ("organisation", reader("igo", "organisation")),
    ("submitter", reader("property", "mission")),
  ]

  private static func reader(_ form: String, _ field: String) -> any FieldReader {
    let form = Fixture.index.forms.first { $0.form.code == form }
    guard let form, let place = form.form.index(of: field) else {
      fatalError("the plan has no such field any more: \(field)")
    }
    return form.columns[place].reader
  }

  /// With CHANCERY_STRINGS set, as many texts as it says; a release build reads ten million of them
  /// in minutes: `CHANCERY_STRINGS=10000000 swift test -c release -Xswiftc -enable-testing
  /// --filter ReaderPropertyTests`.
  private static var count: Int {
    ProcessInfo.processInfo.environment["CHANCERY_STRINGS"].flatMap { Int($0) } ?? 500
  }

  @Test func `any text is read by every reader, and what was understood reads back the same`() {
    var grammar = TypedTextGrammar(
      seed: ProcessInfo.processInfo.environment["CHANCERY_SEED"].flatMap { UInt64($0) } ?? 106)
    let setting = ReadingSetting(year: 106, submitter: Fixture.plan.submitter("py"))
    for _ in 0..<Self.count {
      let text = grammar.next()
      for (name, reader) in Self.readers {
        let cell = SheetCell(column: 1, value: .text(text))
        let reading = CellReading.read(cell, by: reader, in: setting)
        guard let value = reading.value else { continue }
        let again = CellReading.read(
          SheetCell(column: 1, value: .text(Self.format(value))), by: reader, in: setting)
        if again.value != value {
          Issue.record("\(name): \(text.debugDescription) → \(value) → \(again)")
          return
        }
      }
    }
  }

  private static func format(_ value: FieldValue) -> String {
    if case .percent = value { return value.published + "%" }
    return value.published
  }

  @Test(arguments: [
    0, 1, -1, 0.5, 1e15, -1e15, 1e16, 1e300, -1e300, .leastNonzeroMagnitude, 1_060_503, 42858, 60,
  ])
  func `any number is read by every reader`(number: Double) {
    for value in [number, .nan, .infinity, -.infinity, number * 1.1] {
      for isPercent in [true, false] {
        let cells: [CellValue] = [
          .number(value), .date(ExcelSerial(value)), .duration(value),
        ]
        for cell in cells {
          for (_, reader) in Self.readers {
            _ = CellReading.read(
              SheetCell(column: 1, value: cell, isPercent: isPercent), by: reader,
              in: ReadingSetting(year: 106))
          }
        }
      }
    }
  }

  /// The longest text that a cell holds, made of one piece over and over. Eight times the length may
  /// take eight times the time of the processor; a look at every pair of characters takes 64 times.
  @Test(
    arguments: [
      "(", "1,", "一", "○", "台北", "無", "年", "106/", "星期三", "\u{3000}", "\u{200B}", "約", "\u{301}",
      "中華民國", "A", "駐", ".",
    ])
  func `a cell of eight times the length takes eight times as long`(piece: String) {
    let setting = ReadingSetting(year: 106, submitter: Fixture.plan.submitter("py"))
    for (name, reader) in Self.readers {
      hold(name, piece: piece) { typed in
        _ = CellReading.read(
          SheetCell(column: 1, value: .text(typed)), by: reader, in: setting)
      }
    }
    hold("title", piece: piece) { _ = Fixture.index.titles.form(titled: $0) }
    hold("header", piece: piece) { _ = HeaderKey($0) }
    hold("row", piece: piece) {
      _ = RowKind(first: $0, isAlone: true, saysOnlyThat: true, looksFilled: false)
    }
    hold("cover", piece: piece) { _ = CoverLabels.labelWithValue($0) }
    hold("ditto", piece: piece) { _ = DittoMark.isDitto($0) }
    hold("unit", piece: piece) { _ = UnitLine.scale(in: $0) }
  }

  /// Measures a reading of both texts; a few milliseconds are within what a clock is worth.
  private func hold(_ name: String, piece: String, _ read: (String) -> Void) {
    let count = 32_767 / piece.unicodeScalars.count
    let part = String(repeating: piece, count: count / 8)
    let whole = String(repeating: piece, count: count)
    var (short, long) = (0.0, 1.0)
    // What was slow only once had another reason.
    for _ in 0..<3 where long >= max(0.005, 24 * short) {
      short = Self.seconds { read(part) }
      long = Self.seconds { read(whole) }
    }
    #expect(long < max(0.005, 24 * short), "\(name): \(short) s, then \(long) s")
  }

  /// Seconds of this thread's processor, which other work on the machine does not lengthen.
  private static func seconds(_ work: () -> Void) -> Double {
    var before = timespec()
    var after = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before)
    work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after)
    return Double(after.tv_sec - before.tv_sec) + Double(after.tv_nsec - before.tv_nsec) / 1e9
  }

  @Test func `every day of a leap year is understood in every spelling`() {
    let first = CalendarDay(year: 2016, month: 1, day: 1) ?? Fixture.plan.firstDay
    for offset in 0..<366 {
      let day = first.adding(days: offset)
      for text in DaySpellings.all(of: day) {
        #expect(
          CellReading.read(
            SheetCell(column: 1, value: .text(text)), by: DayReader(),
            in: ReadingSetting(year: 106)
          ).value == .day(day), "\(text)")
      }
    }
  }

  @Test func `numbers are understood in every script`() {
    var random = SeededGenerator(seed: 1)
    for digits in 1...15 {
      for _ in 0..<10 {
        let number = Int.random(in: 0..<Int(pow10(digits)), using: &random)
        for text in NumberSpellings.all(of: number) {
          let reading = CellReading.read(
            SheetCell(column: 1, value: .text(text)), by: CountReader(minimum: 0, units: []),
            in: ReadingSetting(year: 106))
          #expect(reading.value == .integer(number), "\(text)")
        }
      }
    }
  }

  private func pow10(_ exponent: Int) -> Int128 { ExactNumber.power(exponent) }
}
