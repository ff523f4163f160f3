/// The central directory of a zip, read by ourselves because libzip does not tell where entries lie.
///
/// It holds only what every reader would understand alike: no overlaps, no second opinion in local headers.
struct ZipDirectory {
  private(set) var entries: [ZipEntry] = []
  private var start: UInt64

  init(of source: borrowing ByteSource, limits: ReadingLimits) throws(ReadingFailure) {
    guard let end = Self.endRecord(of: source) else { throw ReadingFailure(.damagedZip) }
    start = end.start
    guard end.size <= source.count, start <= source.count - end.size else {
      throw ReadingFailure(.damagedZip)
    }
    // A gap would hold what other readers take for the zip: the second of two that follow each other, say.
    guard start + end.size == end.place else { throw ReadingFailure(.contradictoryZip) }
    // A record has at most 46 bytes and three fields of 64 KiB; far less in any real workbook.
    guard end.size <= UInt64(limits.entries) * 1024 else { throw .tooManyEntries(limits) }
    let bytes = source.bytes(at: start, length: Int(end.size))
    var place = 0
    while place < bytes.count, let entry = ZipEntry(in: bytes, at: &place) {
      entries.append(entry)
      guard entries.count <= limits.entries else { throw .tooManyEntries(limits) }
    }
    guard UInt64(entries.count) == end.entries else { throw ReadingFailure(.damagedZip) }
    try checkLocalHeaders(in: source)
  }

  /// What the record behind the directory tells of it, and where that record lies.
  private struct EndRecord {
    var start: UInt64
    var size: UInt64
    var entries: UInt64
    var place: UInt64
  }

  /// The record at the end of the file, or its ZIP64 form where there is one.
  private static func endRecord(of source: borrowing ByteSource) -> EndRecord? {
    let tailLength = min(source.count, 22 + 65_535 + 20)
    let tailStart = source.count - tailLength
    let tail = source.bytes(at: tailStart, length: Int(tailLength))
    var place = tail.count - 22
    while place >= 0 {
      if tail[place] == 0x50, tail.little32(place) == 0x0605_4b50,
        place + 22 + Int(tail.little16(place + 20)) <= tail.count
      {
        break
      }
      place -= 1
    }
    guard place >= 0, tail.little16(place + 4) == 0, tail.little16(place + 6) == 0 else {
      return nil
    }
    var record = EndRecord(
      start: UInt64(tail.little32(place + 16)), size: UInt64(tail.little32(place + 12)),
      entries: UInt64(tail.little16(place + 10)), place: tailStart + UInt64(place))
    guard tail.little32(place - 20) == 0x0706_4b50 else { return record }
    // The record that the locator names must end where the locator begins.
    let longPlace = tail.little64(place - 12)
    let long = source.bytes(at: longPlace, length: 56)
    guard long.count == 56, long.little32(0) == 0x0606_4b50,
      long.little64(4).addingReportingOverflow(longPlace + 12).partialValue
        == tailStart + UInt64(place - 20)
    else { return nil }
    record.place = longPlace
    let isLong =
      record.entries == 0xffff || record.size == 0xffff_ffff || record.start == 0xffff_ffff
    guard isLong else { return record }
    (record.start, record.size) = (long.little64(48), long.little64(40))
    record.entries = long.little64(32)
    return record
  }

  /// Holds every local header against the directory, and every entry's bytes apart from the others'.
  private func checkLocalHeaders(in source: borrowing ByteSource) throws(ReadingFailure) {
    var ranges: [(start: UInt64, end: UInt64)] = []
    for entry in entries {
      guard entry.headerOffset < start else { throw ReadingFailure(.damagedZip) }
      let header = source.bytes(at: entry.headerOffset, length: 30 + entry.name.count)
      guard header.count == 30 + entry.name.count, header.little32(0) == 0x0403_4b50,
        entry.agrees(withLocalHeader: header)
      else {
        let name = String(decoding: entry.name, as: UTF8.self)
        throw ReadingFailure(.contradictoryZip, value: name)
      }
      let data =
        entry.headerOffset + 30 + UInt64(header.little16(26)) + UInt64(header.little16(28))
      guard data <= start, entry.compressedSize <= start - data else {
        throw ReadingFailure(.damagedZip)
      }
      ranges.append((entry.headerOffset, data + entry.compressedSize))
    }
    ranges.sort { $0.start < $1.start }
    for (range, next) in zip(ranges, ranges.dropFirst()) where next.start < range.end {
      throw ReadingFailure(.contradictoryZip)
    }
  }
}

extension ZipEntry {
  /// Whether the local header, whose first 30 bytes and name are given, tells the same as the directory.
  fileprivate func agrees(withLocalHeader header: [UInt8]) -> Bool {
    guard Int(header.little16(26)) == name.count, header[30...].elementsEqual(name),
      header.little16(8) == method, (header.little16(6) ^ flags) & 0x1 == 0
    else { return false }
    let size = header.little32(18)
    if header.little16(6) & 0x8 != 0 || size == 0xffff_ffff { return true }
    return UInt64(size) == compressedSize && header.little32(14) == checksum
  }
}

extension ReadingFailure {
  static func tooManyEntries(_ limits: ReadingLimits) -> Self {
    Self(.tooManyEntries, facts: ["\(limits.entries)"])
  }
}

extension ReadingRule {
  static let damagedZip = ReadingRule(
    "workbook.damaged",
    zh: "檔案不完整或已損壞。請在 Excel 中重新開啟、另存新檔後再送一次。",
    en: "The file is incomplete or damaged. Open it in Excel, save it again and send it once more.")
  static let contradictoryZip = ReadingRule(
    "workbook.damaged.contradictory",
    zh: "檔案的壓縮目錄前後矛盾，無法確定內容。請在 Excel 中另存新檔後再送一次。",
    en: """
      The file's zip directory contradicts itself, so its contents are uncertain. Save it again \
      in Excel and resend it.
      """)
  static let tooManyEntries = ReadingRule(
    "workbook.too_large.entries", facts: ["entries allowed"],
    zh: "檔案內含超過 %0 個部分，拒絕讀取。請只保留需要的工作表後再送一次。",
    en: """
      The file holds more than %0 parts and was not read. Keep only the sheets needed and send it \
      again.
      """)
}
