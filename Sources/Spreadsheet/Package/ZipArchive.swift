internal import CLibZip

/// A zip whose directory has been checked, closed when its owner lets go of it.
struct ZipArchive: ~Copyable {
  let handle: OpaquePointer
  /// The entries in the directory's order, which is libzip's too.
  let directory: ZipDirectory
  /// Places in `directory.entries` by name.
  private let places: [PartName: Int]
  private let budget: InflationBudget
  private let inflaters = InflaterShelf()

  init(_ source: consuming ByteSource, limits: ReadingLimits) throws(ReadingFailure) {
    guard source.count <= limits.fileBytes else {
      throw ReadingFailure(.fileTooLarge, facts: ["\(limits.fileBytes >> 20)"])
    }
    try ForeignFormat.refuse(source)
    let directory = try ZipDirectory(of: source, limits: limits)
    let places = try Self.places(of: directory.entries)
    handle = try Self.open(source, entries: directory.entries.count)
    self.directory = directory
    self.places = places
    budget = InflationBudget(limits: limits, entries: directory.entries.count)
  }

  /// Opens the zip; libzip must have chosen the same directory, so it counts one entry for each of ours.
  private static func open(
    _ source: consuming ByteSource, entries: Int
  ) throws(ReadingFailure) -> OpaquePointer {
    let bytes = source.handOver()
    guard let handle = zip_open_from_source(bytes, ZIP_RDONLY, nil) else {
      zip_source_free(bytes)
      throw ReadingFailure(.damagedZip)
    }
    guard zip_get_num_entries(handle, 0) == zip_int64_t(entries) else {
      zip_discard(handle)
      throw ReadingFailure(.contradictoryZip)
    }
    return handle
  }

  deinit { zip_discard(handle) }

  func contains(_ name: PartName) -> Bool { places[name] != nil }

  /// Bytes of a part as the directory tells them; nil where there is no such part.
  func inflatedSize(of name: PartName) -> UInt64? {
    places[name].map { directory.entries[$0].inflatedSize }
  }

  /// A part's inflated bytes; nil where there is no such part.
  func stream(of name: PartName) throws(ReadingFailure) -> PartStream? {
    guard let place = places[name] else { return nil }
    guard let file = zip_fopen_index(handle, zip_uint64_t(place), zip_flags_t(ZIP_FL_COMPRESSED))
    else { throw ReadingFailure(.damagedPart, value: name.text) }
    return PartStream(
      file, name: name, place: place, of: directory.entries[place], budget: budget,
      inflaters: inflaters)
  }

  /// Names every entry, refusing what no honest workbook holds.
  private static func places(of entries: [ZipEntry]) throws(ReadingFailure) -> [PartName: Int] {
    var places: [PartName: Int] = [:]
    for (place, entry) in entries.enumerated() {
      let spelled = String(decoding: entry.name, as: UTF8.self)
      guard let name = PartName(entry: entry.name) else {
        throw ReadingFailure(.unsafeName, value: spelled)
      }
      if entry.isEncrypted { throw ReadingFailure(.encrypted) }
      guard entry.isStored || entry.isDeflated else {
        throw ReadingFailure(.oddCompression, value: spelled, facts: ["\(entry.method)"])
      }
      if entry.isFolder { continue }
      guard places.updateValue(place, forKey: name) == nil else {
        throw ReadingFailure(.duplicateName, value: spelled)
      }
    }
    return places
  }
}

extension ReadingRule {
  static let fileTooLarge = ReadingRule(
    "workbook.too_large", facts: ["MiB allowed"],
    zh: "檔案超過 %0 MiB，拒絕讀取。請移除圖片與不需要的工作表後再送一次。",
    en: """
      The file is larger than %0 MiB and was not read. Remove pictures and unneeded sheets and \
      send it again.
      """)
  static let damagedPart = ReadingRule(
    "workbook.damaged.part",
    zh: "檔案內的「%v」無法解壓縮，檔案已損壞。請在 Excel 中另存新檔後再送一次。",
    en: """
      The part “%v” inside the file cannot be unpacked: the file is damaged. Save it again in \
      Excel and resend it.
      """)
  static let unsafeName = ReadingRule(
    "workbook.unsafe_name",
    zh: "檔案內含不安全的名稱「%v」，拒絕讀取。請在 Excel 中另存新檔後再送一次。",
    en: """
      The file holds a part with an unsafe name, “%v”, and was not read. Save it again in Excel \
      and resend it.
      """)
  static let oddCompression = ReadingRule(
    "workbook.odd_compression", facts: ["zip method"],
    zh: "「%v」使用不支援的壓縮方式（%0）。請在 Excel 中另存新檔後再送一次。",
    en: "“%v” is compressed in an unusual way (%0). Save the file again in Excel and resend it.")
  static let duplicateName = ReadingRule(
    "workbook.duplicate_name",
    zh: "檔案內有兩個「%v」，無法確定何者為真。請在 Excel 中另存新檔後再送一次。",
    en: """
      The file holds “%v” twice, so its contents are uncertain. Save it again in Excel and resend \
      it.
      """)
}
