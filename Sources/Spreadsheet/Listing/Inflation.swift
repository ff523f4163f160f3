/// Inflates workbooks without looking at what comes out: what any reader through libzip takes at least.
package enum Inflation {
  /// Bytes of all parts of a file; nil where it cannot be inflated.
  package static func bytes(of path: String, limits: ReadingLimits = ReadingLimits()) -> UInt64? {
    do throws(ReadingFailure) {
      let archive = try ZipArchive(ByteSource(path: path), limits: limits)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
      defer { buffer.deallocate() }
      var total: UInt64 = 0
      for entry in archive.directory.entries {
        guard let name = PartName(entry: entry.name), var stream = try archive.stream(of: name)
        else { continue }
        while case let count = try stream.read(into: buffer), count > 0 { total += UInt64(count) }
      }
      return total
    } catch {
      return nil
    }
  }
}
