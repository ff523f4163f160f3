/// The shared strings of a workbook, as bytes in segments; a String is made only when one is asked for.
struct StringTable {
  /// Segments of UTF-8; a string lies in one of them. Segments are never moved while the table grows.
  private var segments: [[UInt8]] = []
  private var places: [Place] = []
  private var byteCount = 0

  /// Where a string lies, in 12 bytes because tables hold millions.
  private struct Place {
    var start: UInt32
    var count: UInt32
    /// Two segments after each other hold more than 1 MiB: 16 bits are for 32 GiB of text.
    var segment: UInt16
    var looks: TextLooks
  }

  private static let segmentBytes = 1 << 20

  init() {}

  var count: Int { places.count }

  /// Adds a string; counts its text against the limit as it arrives.
  mutating func append(
    _ text: Bytes, looks: TextLooks = [], limits: ReadingLimits
  ) throws(ReadingFailure) {
    // An item costs its place too, so that a table of empty strings is bounded as well.
    byteCount += text.count + MemoryLayout<Place>.stride
    guard byteCount <= limits.stringTableBytes, segments.count <= UInt16.max else {
      throw ReadingFailure(.stringTableTooLarge, facts: ["\(limits.stringTableBytes >> 20)"])
    }
    if (segments.last?.count ?? .max) > Self.segmentBytes - text.count { segments.append([]) }
    let segment = segments.count - 1
    let start = segments[segment].count
    segments[segment].append(contentsOf: text)
    places.append(
      Place(
        start: UInt32(start), count: UInt32(text.count), segment: UInt16(segment), looks: looks))
  }

  /// How a string's runs look, by its index within the table.
  func looks(at index: Int) -> TextLooks { places[index].looks }

  /// The bytes of a string; nil past the end.
  func withBytes<Result>(at index: Int, _ body: (Bytes) -> Result) -> Result? {
    guard index >= 0, index < places.count else { return nil }
    let place = places[index]
    return segments[Int(place.segment)].withUnsafeBufferPointer { segment in
      let start = Int(place.start)
      return body(Bytes(rebasing: segment[start..<(start + Int(place.count))]))
    }
  }
}

extension ReadingRule {
  static let stringTableTooLarge = ReadingRule(
    "workbook.too_large.strings", facts: ["MiB allowed"],
    zh: "檔案的文字超過 %0 MiB，拒絕讀取。請分成數個檔案送出。",
    en: "The file holds more than %0 MiB of text and was not read. Send the data as several files.")
}
