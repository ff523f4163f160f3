internal import CLibZip

/// Inflates workbooks without looking at what comes out: what any reader through libzip and its zlib takes at least.
package enum Inflation {
  /// Bytes of all parts of a file; nil where it cannot be inflated.
  package static func bytes(of path: String, limits: ReadingLimits = ReadingLimits()) -> UInt64? {
    do throws(ReadingFailure) {
      let archive = try ZipArchive(ByteSource(path: path), limits: limits)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
      defer { buffer.deallocate() }
      var total: UInt64 = 0
      for place in archive.directory.entries.indices {
        guard let file = zip_fopen_index(archive.handle, zip_uint64_t(place), 0) else { return nil }
        defer { zip_fclose(file) }
        while true {
          let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
          guard count >= 0 else { return nil }
          if count == 0 { break }
          total += UInt64(count)
        }
      }
      return total
    } catch {
      return nil
    }
  }
}
