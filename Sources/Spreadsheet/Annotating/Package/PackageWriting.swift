internal import CLibZip

extension EditedPackage {
  /// The zip: untouched parts keep their compressed bytes, new ones have a fixed time and stand last.
  consuming func written() throws(AnnotationWritingFailure) -> [UInt8] {
    guard let deflater = Deflater(), let target = zip_source_buffer_create(nil, 0, 0, nil) else {
      throw AnnotationWritingFailure()
    }
    guard let output = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      zip_source_free(target)
      throw AnnotationWritingFailure()
    }
    // The archive lets go of its target when it is closed.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    let isComplete = copyParts(to: output, deflater) && addParts(to: output, deflater)
    guard isComplete, zip_close(output) == 0 else {
      zip_discard(output)
      throw AnnotationWritingFailure()
    }
    guard let bytes = Self.contents(of: target) else { throw AnnotationWritingFailure() }
    return bytes
  }

  private func copyParts(to output: OpaquePointer, _ deflater: borrowing Deflater) -> Bool {
    for (place, entry) in archive.directory.entries.enumerated() {
      if entry.isFolder { continue }
      let spelled = String(decoding: entry.name, as: UTF8.self)
      let isWritten: Bool
      if let name = PartName(entry: entry.name), let bytes = replaced[name] {
        isWritten = add(deflater.deflated(bytes), as: spelled, to: output)
      } else {
        isWritten = copy(entry, at: zip_uint64_t(place), as: spelled, to: output)
      }
      guard isWritten else { return false }
    }
    return true
  }

  private func addParts(to output: OpaquePointer, _ deflater: borrowing Deflater) -> Bool {
    for part in added {
      guard let bytes = replaced[part.name],
        add(deflater.deflated(bytes), as: part.spelled, to: output)
      else { return false }
    }
    return true
  }

  private func copy(
    _ entry: ZipEntry, at place: zip_uint64_t, as name: String, to output: OpaquePointer
  ) -> Bool {
    // A whole entry that is asked for from its start comes without being inflated.
    guard let source = zip_source_zip(output, archive.handle, place, 0, 0, -1) else { return false }
    let index = zip_file_add(output, name, source, zip_flags_t(ZIP_FL_ENC_GUESS))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    return zip_set_file_compression(output, zip_uint64_t(index), zip_int32_t(entry.method), 0) == 0
  }

  private func add(_ part: DeflatedPart, as name: String, to output: OpaquePointer) -> Bool {
    guard let source = part.source() else { return false }
    let index = zip_file_add(output, name, source, zip_flags_t(ZIP_FL_ENC_GUESS))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    // 1980-01-01 00:00, the first moment that a zip can name.
    return zip_file_set_dostime(output, zip_uint64_t(index), 0, 0x21, 0) == 0
      && zip_set_file_compression(output, zip_uint64_t(index), zip_int32_t(ZIP_CM_DEFLATE), 0) == 0
  }

  /// All that a source in memory holds; nil where it cannot be read.
  private static func contents(of source: OpaquePointer) -> [UInt8]? {
    var facts = zip_stat_t()
    guard zip_source_stat(source, &facts) == 0, facts.valid & zip_uint64_t(ZIP_STAT_SIZE) != 0,
      zip_source_open(source) == 0
    else { return nil }
    defer { zip_source_close(source) }
    let size = Int(facts.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let rest = buffer.baseAddress.map { $0 + filled }
        let count = zip_source_read(source, rest, zip_uint64_t(size - filled))
        guard count > 0 else { break }
        filled += Int(count)
      }
    }
    return bytes.count == size ? bytes : nil
  }
}
