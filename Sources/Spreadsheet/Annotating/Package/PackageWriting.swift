internal import CLibZip

extension EditedPackage {
  /// Writes the zip: untouched parts keep their compressed bytes, new ones have a fixed time and stand last.
  ///
  /// libzip writes beside the destination under a name of its own and renames at the end.
  consuming func write(to path: String) throws(AnnotationWritingFailure) {
    var code: CInt = 0
    guard let output = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw AnnotationWritingFailure(path: path)
    }
    let isComplete = copyParts(to: output) && addParts(to: output)
    guard isComplete, zip_close(output) == 0 else {
      zip_discard(output)
      throw AnnotationWritingFailure(path: path)
    }
  }

  private func copyParts(to output: OpaquePointer) -> Bool {
    for (place, entry) in archive.directory.entries.enumerated() {
      if entry.isFolder { continue }
      let spelled = String(decoding: entry.name, as: UTF8.self)
      let isWritten: Bool
      if let name = PartName(entry: entry.name), let bytes = replaced[name] {
        isWritten = add(bytes, as: spelled, to: output)
      } else {
        isWritten = copy(entry, at: zip_uint64_t(place), as: spelled, to: output)
      }
      guard isWritten else { return false }
    }
    return true
  }

  private func addParts(to output: OpaquePointer) -> Bool {
    added.allSatisfy { part in
      replaced[part.name].map { add($0, as: part.spelled, to: output) } ?? false
    }
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

  private func add(_ bytes: [UInt8], as name: String, to output: OpaquePointer) -> Bool {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    // The last argument makes libzip free the copy.
    guard let source = zip_source_buffer(output, copy, zip_uint64_t(bytes.count), 1) else {
      copy.deallocate()
      return false
    }
    let index = zip_file_add(output, name, source, zip_flags_t(ZIP_FL_ENC_GUESS))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    // 1980-01-01 00:00, the first moment that a zip can name.
    return zip_file_set_dostime(output, zip_uint64_t(index), 0, 0x21, 0) == 0
      && zip_set_file_compression(output, zip_uint64_t(index), zip_int32_t(ZIP_CM_DEFLATE), 6) == 0
  }
}
