import Glibc

/// What libFuzzer can be run on; `Fuzz/run.sh` names one in CHANCERY_FUZZ.
///
/// Compiled into one module with Sources/Spreadsheet, and with the tests' zip writer and reading.
enum Target: String, CaseIterable {
  case package, strings, sheet, styles, formats, dates, numbers, plain
  /// Whole workbooks under the limits that users have.
  case corpus

  static let chosen: Target = {
    guard let name = getenv("CHANCERY_FUZZ"), let target = Target(rawValue: String(cString: name))
    else { fatalError("CHANCERY_FUZZ names none of \(allCases.map(\.rawValue))") }
    return target
  }()

  func run(_ bytes: [UInt8]) {
    switch self {
    case .package: readersAgree(on: bytes)
    case .corpus: readersAgree(on: bytes, within: ReadingLimits())
    case .strings: readersAgree(on: workbook(with: bytes, as: "xl/sharedStrings.xml"))
    case .sheet: readersAgree(on: workbook(with: bytes, as: "xl/worksheets/sheet1.xml"))
    case .styles: readersAgree(on: workbook(with: bytes, as: "xl/styles.xml"))
    case .formats:
      let code = String(decoding: bytes, as: UTF8.self)
      let sections = NumberFormatSection.sections(of: code)
      precondition((1...3).contains(sections.count), "a format has sections for numbers")
      for number in [-1, 0, 1e15] { _ = NumberDress(code: code)?.shown(number) }
    case .dates: datesHold(bytes)
    case .numbers: numbersHold(bytes)
    case .plain: plainIsWellFormed(bytes)
    }
  }
}

/// Small limits, so that the fuzzer spends its time on shapes and not on sizes.
private let small: ReadingLimits = {
  var limits = ReadingLimits()
  limits.partBytes = 4 << 20
  limits.allPartBytes = 16 << 20
  limits.cellsPerSheet = 100_000
  limits.problemsPerSheet = 1_000
  return limits
}()

/// Both readers must read the same cells, or refuse alike.
private func readersAgree(on bytes: [UInt8], within limits: ReadingLimits = small) {
  let scanned = Reading(bytes, limits: limits, reader: .scannerFirst)
  let parsed = Reading(bytes, limits: limits, reader: .libxml2)
  guard scanned == parsed || (scanned.family != nil && scanned.family == parsed.family) else {
    fatalError("scanner: \(scanned)\nlibxml2: \(parsed)")
  }
}

extension Reading {
  /// What sort of refusal it is: of two damages in a part either reader may meet either first.
  fileprivate var family: String? {
    refusal?.hasPrefix("workbook.damaged") == true ? "workbook.damaged" : refusal
  }
}

/// A workbook in which one part is the fuzzer's.
private func workbook(with bytes: [UInt8], as part: String) -> [UInt8] {
  var zip = ZipWriter()
  for (name, xml) in Seed.parts where name != part { zip.add(name, xml) }
  zip.entries.append(.init(name: part, bytes: bytes))
  return zip.bytes
}

/// A serial has a day only if that day has the serial; ISO dates give finite serials.
private func datesHold(_ bytes: [UInt8]) {
  if let serial = bytes.withUnsafeBufferPointer({ ISODate.serial(of: $0) }) {
    precondition(serial.isFinite)
    _ = CellValue.date(ExcelSerial(serial)).valueText
  }
  guard bytes.count >= 8 else { return }
  let serial = ExcelSerial(Double(bitPattern: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }))
  _ = CellValue.date(serial).valueText
  _ = CellValue.duration(serial.value).valueText
  if let day = serial.day {
    let back = ExcelSerial(year: day.year, month: day.month, day: day.day)?.value
    precondition(back.map { abs($0 - serial.value) <= 1 } == true)
  }
}

/// A number is what the C library makes of the same text.
private func numbersHold(_ bytes: [UInt8]) {
  guard let number = bytes.withUnsafeBufferPointer({ DoubleText.value(of: $0) }) else { return }
  let text = bytes.withUnsafeBufferPointer { $0.trimmed.map { CChar(bitPattern: $0) } } + [0]
  precondition(strtod(text, nil).bitPattern == number.bitPattern)
}

/// What the quick judge of edited parts accepts, libxml2 accepts.
private func plainIsWellFormed(_ bytes: [UInt8]) {
  final class Listener: XMLPartHandler {
    func start(_ element: XMLElement, depth: Int) {}
  }
  let limits = ReadingLimits()
  guard PlainXML.accepts(bytes, limits: limits) else { return }
  do {
    let parser = try XMLParser(part: .root, handler: Listener(), limits: limits)
    try bytes.withUnsafeBytes { try parser.feed($0) }
    try parser.finish()
  } catch {
    fatalError("libxml2: \(error)")
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Target.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
