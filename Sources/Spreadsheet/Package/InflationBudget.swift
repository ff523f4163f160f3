/// Counts what the parts of one workbook inflate to, so that no archive unfolds past the limits.
///
/// A part that is read twice counts once. Used by one thread only, like the archive it belongs to.
final class InflationBudget {
  private let limits: ReadingLimits
  private var inflated: [UInt64]
  private var total: UInt64 = 0

  init(limits: ReadingLimits, entries: Int) {
    self.limits = limits
    inflated = Array(repeating: 0, count: entries)
  }

  /// Enters that an entry has inflated to `bytes` so far.
  func note(
    _ bytes: UInt64, of entry: Int, compressed: UInt64, part: PartName
  ) throws(ReadingFailure) {
    if bytes > inflated[entry] {
      total += bytes - inflated[entry]
      inflated[entry] = bytes
    }
    if bytes > limits.partBytes {
      throw ReadingFailure(
        .partTooLarge, value: part.text, facts: ["\(limits.partBytes >> 20)"])
    }
    if total > limits.allPartBytes {
      throw ReadingFailure(.partsTooLarge, facts: ["\(limits.allPartBytes >> 20)"])
    }
    // The compressed size lies within the file, which is at most 64 MiB: no overflow.
    if bytes > 1 << 20, bytes > compressed * limits.inflateRatio {
      throw ReadingFailure(.inflatesTooMuch, value: part.text, facts: ["\(limits.inflateRatio)"])
    }
  }
}

extension ReadingRule {
  static let partTooLarge = ReadingRule(
    "workbook.too_large.part", facts: ["MiB allowed"],
    zh: "檔案內的「%v」解開後超過 %0 MiB，拒絕讀取。請分成數個檔案送出。",
    en: """
      The part “%v” unpacks to more than %0 MiB and was not read. Send the data as several files.
      """)
  static let partsTooLarge = ReadingRule(
    "workbook.too_large.all_parts", facts: ["MiB allowed"],
    zh: "檔案解開後超過 %0 MiB，拒絕讀取。請分成數個檔案送出。",
    en: "The file unpacks to more than %0 MiB and was not read. Send the data as several files.")
  static let inflatesTooMuch = ReadingRule(
    "workbook.too_large.ratio", facts: ["ratio allowed"],
    zh: "檔案內的「%v」解開後超過原來的 %0 倍，疑似惡意檔案，拒絕讀取。請刪除空白但有格式的列後另存新檔再送。",
    en: """
      The part “%v” unpacks to more than %0 times its size, as malicious files do, and was not \
      read. Delete formatted but empty rows, save the file again and resend it.
      """)
}
