import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("What a number format shows counts as if it were typed")
struct ShownUnitTests {
  private func read(
    _ number: Double, _ format: String, by reader: any FieldReader,
    scale: MoneyScale = .thousands
  ) -> Reading {
    CellReading.read(
      Shown(number: number, format: format).cell(), by: reader,
      in: ReadingSetting(year: 106, scale: scale))
  }

  private let money = MoneyReader(mayBeNegative: true)

  @Test(
    arguments: [
      ("#,##0\"元\"", 1234, 1234), ("#,##0\\元", 1234, 1234), ("\"NT$\"#,##0", 1234, 1234),
      ("[$$-404]#,##0", -1234, -1234), ("#,##0\"萬元\"", 123, 1_230_000),
      ("#,##0\"百萬元\"", 2, 2_000_000), ("0.00\"億元\"", 2.45, 245_000_000),
      ("#,##0,\"萬元\"", 5_000_000, 50_000_000), ("#,##0\"元\";(#,##0\"元\")", -5, -5),
    ] as [(String, Double, Int)])
  func `money in another unit than its column's is read as shown, with a warning`(
    format: String, number: Double, yuan: Int
  ) {
    let reading = read(number, format, by: money)
    #expect(reading.value == .money(yuan))
    #expect(reading.remarks.map(\.code) == ["number.unit"])
    #expect(reading.remarks.map(\.severity) == [.warning])
  }

  @Test(
    arguments: [
      ("0.0,\"千元\"", 1_234_567, 1_234_567), ("#,##0\"千元\"", 1234, 1_234_000),
      ("\"新臺幣\"#,##0\"千元\"", 3, 3000), ("#,##0;△#,##0", -3, -3000), ("#,##0", 3, 3000),
    ] as [(String, Double, Int)])
  func `money in its column's unit is read without a word`(
    format: String, number: Double, yuan: Int
  ) {
    #expect(read(number, format, by: money).value == .money(yuan))
    #expect(read(number, format, by: money).remarks.isEmpty)
  }

  @Test func `the unit above the table is that of the column`() {
    let reading = read(1234, "#,##0\"元\"", by: money, scale: .yuan(1))
    #expect(reading.value == .money(1234))
    #expect(reading.remarks.isEmpty)
    let thousands = read(1234, "#,##0\"千元\"", by: money, scale: .yuan(1))
    #expect(thousands.value == .money(1_234_000))
    #expect(thousands.remarks.map(\.code) == ["number.unit"])
  }

  @Test func `digits that the format leaves out are left out of an amount without unit`() {
    let reading = read(1_234_567, "#,##0,", by: money)
    #expect(reading.value == .money(1_234_567))
    #expect(reading.remarks.map(\.code) == ["number.understood"])
    #expect(reading.remarks.map(\.arguments["shown"]) == ["1234.567"])
  }

  @Test(
    arguments: [
      ("\"$\"#,##0", 5, "number.unit"), ("[$€-2] #,##0", 5, "number.unit"),
      ("#,##0\"美元\"", 5, "number.unit"), ("#,##0\"萬\"", 5, "number.ambiguous"),
      ("\"約\"#,##0", 5, "number.ambiguous"), ("0\\.0,\"萬元\"", 12_345, "number.ambiguous"),
      ("#,##0\"公里\"", 5, "number.unreadable"), ("0\"%\"", 5, "number.unreadable"),
      ("0\"00元\"", 5, "number.ambiguous"), ("\"106年\"0", 5, "number.ambiguous"),
      ("0%\"元\"", 5, "number.unreadable"), ("0\"千兆元\"", 9e14, "number.out_of_range"),
    ] as [(String, Double, String)])
  func `a unit that money cannot have is an error`(format: String, number: Double, code: String) {
    let reading = read(number, format, by: money)
    #expect(reading.value == nil)
    #expect(reading.remarks.map(\.code) == [code])
    #expect(reading.hasError)
  }

  @Test(
    arguments: [
      ("0\"人\"", 12, 12, nil), ("#,##0\"人次\"", 1200, 1200, nil),
      ("0\"件\"", 12, 12, "number.unit"), ("0\"元\"", 12, 12, "number.unit"),
      ("#,##0,", 12_000, 12, "number.understood"), ("#,##0,", 12_345, nil, "number.unreadable"),
      ("0\"公里\"", 12, nil, "number.unreadable"), ("\"約\"0", 12, nil, "number.ambiguous"),
      ("\"US$\"0", 12, nil, "number.unit"), ("0\"萬\"", 2, 20_000, nil),
    ] as [(String, Double, Int?, String?)])
  func `counts take the units of their field`(
    format: String, number: Double, value: Int?, code: String?
  ) {
    let reading = read(
      number, format, by: CountReader(minimum: 0, units: ["人次", "人", "位", "名"]))
    #expect(reading.value == value.map { .integer($0) })
    #expect(reading.remarks.map(\.code) == [code].compactMap(\.self))
  }

  @Test(
    arguments: [
      ("0\"%\"", 85, 850_000, nil), ("0.0\"%\"", 0.5, 5000, nil),
      ("0%\"達成\"", 0.5, nil, "unreadable"),
      ("0\"元\"", 5, nil, "unreadable"),
    ] as [(String, Double, Int?, String?)])
  func `a percent sign in quotes is one`(
    format: String, number: Double, value: Int?, code: String?
  ) {
    let reading = read(number, format, by: PercentReader())
    #expect(reading.value == value.map { .percent($0) })
    #expect(reading.remarks.map(\.code) == [code].compactMap(\.self).map { "number." + $0 })
  }

  private static let words = [
    "", "元", "千元", "萬元", "百萬元", "億元", "圓", "人", "人次", "件", "千", "萬", "%", "美元", "公里", "元整", "(元)",
    "餘", "K",
  ]

  @Test(arguments: ["", "NT$", "新臺幣", "$", "US$", "約", "共", "第"], words)
  func `what a format shows is read as the same text typed would be`(
    prefix: String, suffix: String
  ) {
    let readers: [any FieldReader] = [
      money, CountReader(minimum: 0, units: ["人次", "人"]), PercentReader(),
    ]
    // Nobody types 0萬元, but a format may show it.
    for number in [1, 7, 88, 1200, 45_678] {
      for reader in readers {
        let format = (prefix.isEmpty ? "" : "\"\(prefix)\"") + "0\"\(suffix)\""
        let shown = read(Double(number), format, by: reader)
        let typed = CellReading.read(
          SheetCell(column: 1, value: .text("\(prefix)\(number)\(suffix)")), by: reader,
          in: ReadingSetting(year: 106))
        #expect(shown.value == typed.value, "\(format) \(number) \(reader)")
        #expect(shown.hasError == typed.hasError, "\(format) \(number) \(reader)")
      }
    }
  }

  @Test func `any format and any number can be read`() {
    var random = SeededGenerator(seed: 20_170_503)
    let pieces = [
      "0", "#", "?", ",", ".", "%", "\"", "\\", "_", "*", "[", "]", ";", "@", "E+", "General", "千",
      "兆", "億", "萬", "元", "9", "(", ")", "-", "△", "[>=10]", "[$NT$-404]", "[$-", " ", "/", "一",
      "\"千兆元\"",
    ]
    let numbers = [
      0, 1, -1, 0.1, 1e15, -1e15, 1e-12, 0.123456789012345, 999_999_999_999_999, 1e300,
    ]
    for _ in 0..<20_000 {
      let length = Int.random(in: 1..<10, using: &random)
      let format = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let number = numbers.randomElement(using: &random) ?? 0
      for reader in [money, CountReader(minimum: 0, units: []), PercentReader()]
        as [any FieldReader]
      {
        let reading = read(number, format, by: reader, scale: .yuan(100_000_000))
        #expect(reading.value == nil || !reading.hasError, "\(format) \(number)")
      }
    }
  }

  @Test func `a cell that says as above takes the unit as well`() {
    let told = submission(
      of: form(
        "project",
        [
          ["budget": Shown(number: 1234, format: "0\"元\"")],
          ["name": "二", "project_id": "2", "budget": "同上"],
        ]))
    #expect(told.parts[0].records.map { $0.values[8] } == [.money(1234), .money(1234)])
    #expect(told.troubles == ["warning number.unit 合作計畫!I2", "warning number.unit 合作計畫!I3"])
  }
}
