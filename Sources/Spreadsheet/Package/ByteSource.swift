internal import CLibZip

/// The bytes of a submitted file, on disk or in memory, handed to libzip when the archive is opened.
struct ByteSource: ~Copyable {
  private let source: OpaquePointer
  /// Bytes in all.
  let count: UInt64

  /// Files up to this size are read at once, which is faster than the many seeks of reading a zip.
  private static let smallFile: UInt64 = 1 << 20

  /// A file; nothing of a large one is read yet.
  init(path: String) throws(ReadingFailure) {
    let file = try ByteSource(zip_source_file_create(path, 0, -1, nil))
    guard file.count <= Self.smallFile else {
      self = file
      return
    }
    let bytes = file.bytes(at: 0, length: Int(file.count))
    guard bytes.count == Int(file.count) else { throw ReadingFailure(.unreadableFile) }
    try self.init(bytes: bytes)
  }

  /// A copy of bytes in memory.
  init(bytes: [UInt8]) throws(ReadingFailure) {
    // libzip would not free a copy of nothing.
    if bytes.isEmpty { throw ReadingFailure(.emptyFile) }
    let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    // The last argument but one makes libzip free the copy.
    try self.init(zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil))
  }

  private init(_ source: OpaquePointer?) throws(ReadingFailure) {
    guard let source else { throw ReadingFailure(.unreadableFile) }
    var facts = zip_stat_t()
    guard zip_source_stat(source, &facts) == 0, facts.valid & zip_uint64_t(ZIP_STAT_SIZE) != 0,
      zip_source_open(source) == 0
    else {
      zip_source_free(source)
      throw ReadingFailure(.unreadableFile)
    }
    self.source = source
    count = facts.size
  }

  deinit {
    zip_source_close(source)
    zip_source_free(source)
  }

  /// At most `length` bytes from `offset`; fewer where the file ends. Memory grows only as bytes arrive.
  func bytes(at offset: UInt64, length: Int) -> [UInt8] {
    guard offset <= count, zip_source_seek(source, zip_int64_t(offset), SEEK_SET) == 0 else {
      return []
    }
    var result: [UInt8] = []
    while result.count < length {
      let step = min(length - result.count, 64 << 10)
      let piece = [UInt8](unsafeUninitializedCapacity: step) { buffer, filled in
        filled = max(0, Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(step))))
      }
      if piece.isEmpty { break }
      if result.isEmpty { result = piece } else { result += piece }
    }
    return result
  }

  /// Gives the source to libzip, which closes and frees it from now on.
  consuming func handOver() -> OpaquePointer {
    zip_source_close(source)
    let source = source
    discard self
    return source
  }
}

extension ReadingRule {
  static let unreadableFile = ReadingRule(
    "workbook.unreadable",
    zh: "檔案無法開啟。請確認檔案存在且可讀取。",
    en: "The file cannot be opened. Check that it exists and may be read.")
}
