/// Writes zips byte by byte, honest ones and every kind of dishonest one.
struct ZipWriter {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    /// Bytes as they stand in the file, where they differ from `bytes`.
    var packed: [UInt8]?
    /// The name in the local header, where it differs from the directory's.
    var localName: String?
    /// Sizes and checksum stand behind the data.
    var hasDataDescriptor = false
    /// Sizes stand in a ZIP64 field.
    var isLong = false
    var checksum: UInt32?
    /// Inflated size that the headers tell, where it is not the true one.
    var claimedSize: Int?
    /// Where the directory says the entry lies, instead of where it does.
    var claimedOffset: Int?
  }

  var entries: [Entry] = []
  var comment: [UInt8] = []
  /// The directory is told of by a ZIP64 record too, which claims to lie so many bytes from where it does.
  var longEndShift: Int?

  mutating func add(_ name: String, _ text: String) {
    entries.append(Entry(name: name, bytes: Array(text.utf8)))
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.claimedOffset ?? file.count
      file += entry.localHeader
      file += entry.packed ?? entry.bytes
      if entry.hasDataDescriptor { file += [0x50, 0x4b, 0x07, 0x08] + entry.checksumAndSizes }
      directory += entry.directoryRecord(offset: offset)
    }
    let start = file.count
    file += directory
    if let longEndShift { file += longEnd(of: directory.count, at: start, shift: longEndShift) }
    file += [0x50, 0x4b, 0x05, 0x06, 0, 0, 0, 0]
    file += little16(entries.count) + little16(entries.count)
    file += little32(directory.count) + little32(start) + little16(comment.count) + comment
    return file
  }

  /// The ZIP64 record and what locates it.
  private func longEnd(of size: Int, at start: Int, shift: Int) -> [UInt8] {
    [0x50, 0x4b, 0x06, 0x06] + little64(44) + little16(45) + little16(45) + little64(0)
      + little64(entries.count) + little64(entries.count) + little64(size) + little64(start)
      + [0x50, 0x4b, 0x06, 0x07] + little32(0) + little64(start + size + shift) + little32(1)
  }
}

extension ZipWriter.Entry {
  private var packedCount: Int { packed?.count ?? bytes.count }
  fileprivate var allFlags: UInt16 { flags | (hasDataDescriptor ? 8 : 0) }
  fileprivate var sum: UInt32 { checksum ?? crc32(bytes) }

  fileprivate var checksumAndSizes: [UInt8] {
    little32(Int(sum)) + little32(packedCount) + little32(claimedSize ?? bytes.count)
  }

  private var longField: [UInt8] {
    little16(1) + little16(16) + little64(bytes.count) + little64(packedCount)
  }

  /// What stands before the data.
  var localHeader: [UInt8] {
    let name = Array((localName ?? name).utf8)
    let facts: [UInt8]
    if hasDataDescriptor {
      facts = Array(repeating: 0, count: 12)
    } else if isLong {
      facts = little32(Int(sum)) + Array(repeating: 0xff, count: 8)
    } else {
      facts = checksumAndSizes
    }
    let extra = isLong ? longField : []
    return [0x50, 0x4b, 0x03, 0x04] + little16(isLong ? 45 : 20) + little16(Int(allFlags))
      + little16(Int(method)) + [0, 0, 0x21, 0] + facts + little16(name.count)
      + little16(extra.count) + name + extra
  }

  fileprivate func directoryRecord(offset: Int) -> [UInt8] {
    let name = Array(name.utf8)
    let extra = isLong ? longField : []
    let sizes = isLong ? Array(repeating: 0xff, count: 8) : Array(checksumAndSizes[4...])
    return [0x50, 0x4b, 0x01, 0x02] + little16(20) + little16(isLong ? 45 : 20)
      + little16(Int(allFlags)) + little16(Int(method)) + [0, 0, 0x21, 0] + little32(Int(sum))
      + sizes + little16(name.count) + little16(extra.count)
      + Array(repeating: 0, count: 10) + little32(offset) + name + extra
  }
}

func little16(_ value: Int) -> [UInt8] { [UInt8(value & 0xff), UInt8(value >> 8 & 0xff)] }
func little32(_ value: Int) -> [UInt8] { little16(value) + little16(value >> 16) }
func little64(_ value: Int) -> [UInt8] { little32(value) + little32(value >> 32) }

/// The checksum of zips.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xffff_ffff
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xedb8_8320 : 0) }
  }
  return ~crc
}
