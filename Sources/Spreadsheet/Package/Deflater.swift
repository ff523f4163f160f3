internal import CLibDeflate

/// Deflates the edited parts of one workbook, one after another.
///
/// libdeflate's bytes are the same on every processor and take a fifth of zlib's time.
struct Deflater: ~Copyable {
  private let compressor: OpaquePointer

  /// Above the lowest level the parts would be a tenth smaller at twice the cost.
  private static let level: CInt = 1

  /// Nil where there is no memory.
  init?() {
    guard let compressor = libdeflate_alloc_compressor(Self.level) else { return nil }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// A part's bytes as a zip holds them.
  func deflated(_ bytes: [UInt8]) -> DeflatedPart {
    let most = libdeflate_deflate_compress_bound(compressor, bytes.count)
    return bytes.withUnsafeBytes { bytes in
      let deflated = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        count = libdeflate_deflate_compress(
          compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, buffer.count)
      }
      precondition(!deflated.isEmpty, "libdeflate keeps to its bound")
      var checksum = EntryChecksum()
      checksum.add(bytes)
      return DeflatedPart(
        bytes: deflated, inflatedSize: bytes.count, checksum: checksum.value)
    }
  }
}

extension ReaderLibraries {
  /// Of the headers that the program was compiled with; the library itself does not tell.
  static let deflaterVersion = LIBDEFLATE_VERSION_STRING
}
