/// An entry of the zip's central directory, its numbers already bounded.
struct ZipEntry {
  /// The name as the directory spells it.
  var name: [UInt8]
  var flags: UInt16
  var method: UInt16
  var checksum: UInt32
  var compressedSize: UInt64
  var inflatedSize: UInt64
  var headerOffset: UInt64

  var isStored: Bool { method == 0 }
  var isDeflated: Bool { method == 8 }
  var isEncrypted: Bool { flags & 0x1 != 0 }
  var isFolder: Bool { name.last == UInt8(ascii: "/") || name.last == UInt8(ascii: "\\") }
}

extension ZipEntry {
  /// Reads the record at `place` of the directory's bytes and moves `place` past it; nil where it is not one.
  init?(in bytes: [UInt8], at place: inout Int) {
    guard bytes.little32(place) == 0x0201_4b50, bytes.count - place >= 46 else { return nil }
    let nameLength = Int(bytes.little16(place + 28))
    let extraLength = Int(bytes.little16(place + 30))
    let end = place + 46 + nameLength + extraLength + Int(bytes.little16(place + 32))
    guard end <= bytes.count, bytes.little16(place + 34) == 0 else { return nil }
    name = Array(bytes[(place + 46)..<(place + 46 + nameLength)])
    flags = bytes.little16(place + 8)
    method = bytes.little16(place + 10)
    checksum = bytes.little32(place + 16)
    compressedSize = UInt64(bytes.little32(place + 20))
    inflatedSize = UInt64(bytes.little32(place + 24))
    headerOffset = UInt64(bytes.little32(place + 42))
    let extra = Array(bytes[(place + 46 + nameLength)..<(place + 46 + nameLength + extraLength)])
    guard widen(from: extra) else { return nil }
    place = end
  }

  /// Takes the 64-bit sizes of a ZIP64 extra field where the 32-bit ones are full; false where they are missing.
  private mutating func widen(from extra: [UInt8]) -> Bool {
    let wanted = [inflatedSize, compressedSize, headerOffset].map { $0 == 0xffff_ffff }
    guard wanted.contains(true) else { return true }
    var place = 0
    while extra.count - place >= 4 {
      let length = Int(extra.little16(place + 2))
      if extra.little16(place) == 1 {
        guard length >= wanted.count(where: \.self) * 8, place + 4 + length <= extra.count else {
          return false
        }
        var field = place + 4
        if wanted[0] {
          inflatedSize = extra.little64(field)
          field += 8
        }
        if wanted[1] {
          compressedSize = extra.little64(field)
          field += 8
        }
        if wanted[2] { headerOffset = extra.little64(field) }
        return true
      }
      place += 4 + length
    }
    return false
  }
}

extension [UInt8] {
  /// Two bytes, little end first; 0 past the end.
  func little16(_ place: Int) -> UInt16 {
    guard place >= 0, place + 2 <= count else { return 0 }
    return UInt16(self[place]) | UInt16(self[place + 1]) << 8
  }

  /// Four bytes, little end first; 0 past the end.
  func little32(_ place: Int) -> UInt32 {
    UInt32(little16(place)) | UInt32(little16(place + 2)) << 16
  }

  /// Eight bytes, little end first; 0 past the end.
  func little64(_ place: Int) -> UInt64 {
    UInt64(little32(place)) | UInt64(little32(place + 4)) << 32
  }
}
