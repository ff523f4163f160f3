internal import CLibZip

/// A part as a zip holds it, which libzip copies as it is.
final class DeflatedPart {
  private let bytes: [UInt8]
  private let inflatedSize: Int
  private let checksum: UInt32
  private var place = 0

  init(bytes: [UInt8], inflatedSize: Int, checksum: UInt32) {
    self.bytes = bytes
    self.inflatedSize = inflatedSize
    self.checksum = checksum
  }

  /// A source that keeps the part until libzip frees it; nil where there is no memory.
  func source() -> OpaquePointer? {
    let part = Unmanaged.passRetained(self)
    let source = zip_source_function_create(
      { part, data, length, command in
        guard let part else { return -1 }
        let kept = Unmanaged<DeflatedPart>.fromOpaque(part)
        if command == ZIP_SOURCE_FREE {
          kept.release()
          return 0
        }
        return kept.takeUnretainedValue().answer(command, data, Int(length))
      }, part.toOpaque(), nil)
    if source == nil { part.release() }
    return source
  }

  /// What libzip asks of a source that can be read from its start.
  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: Int
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_SUPPORTS:
      return [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE,
      ].reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    case ZIP_SOURCE_OPEN:
      place = 0
      return 0
    case ZIP_SOURCE_READ: return zip_int64_t(read(into: data, length))
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT: return tell(data?.assumingMemoryBound(to: zip_stat_t.self))
    // Nothing here fails: two numbers, for no error of libzip's and none of the system's.
    case ZIP_SOURCE_ERROR:
      data?.initializeMemory(as: CInt.self, repeating: 0, count: 2)
      return zip_int64_t(2 * MemoryLayout<CInt>.size)
    default: return -1
    }
  }

  private func read(into data: UnsafeMutableRawPointer?, _ length: Int) -> Int {
    let count = min(length, bytes.count - place)
    bytes.withUnsafeBytes { bytes in
      guard let data, let start = bytes.baseAddress else { return }
      data.copyMemory(from: start + place, byteCount: count)
    }
    place += count
    return count
  }

  /// That the bytes are deflated already, and of what.
  private func tell(_ facts: UnsafeMutablePointer<zip_stat_t>?) -> zip_int64_t {
    guard let facts else { return -1 }
    zip_stat_init(facts)
    facts.pointee.size = zip_uint64_t(inflatedSize)
    facts.pointee.comp_size = zip_uint64_t(bytes.count)
    facts.pointee.crc = checksum
    facts.pointee.comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
    facts.pointee.valid = zip_uint64_t(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD)
    return zip_int64_t(MemoryLayout<zip_stat_t>.size)
  }
}
