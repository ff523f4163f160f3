internal import CLibZip
import Glibc

/// Rows for a sheet of a workbook that was written without them.
package struct LateRows {
  /// The sheet's part, such as `xl/worksheets/sheet9.xml`.
  package var part: String
  /// Adds their markup to that of the rows that the sheet has.
  package var markup: (inout [UInt8]) -> Void

  package init(part: String, markup: @escaping (inout [UInt8]) -> Void) {
    self.part = part
    self.markup = markup
  }

  /// Puts rows into sheets of the workbook at a path, one sheet in memory at a time.
  ///
  /// Other parts keep their compressed bytes. The file is replaced in one step or stays as it was.
  package static func put(
    _ sheets: [LateRows], intoWorkbookAt path: String
  ) throws(LateRowsFailure) {
    var code: CInt = 0
    guard let deflater = Deflater() else { throw LateRowsFailure(error: ENOMEM) }
    guard let archive = zip_open(path, 0, &code) else {
      // What libzip adds of its own stands for a damaged file.
      throw LateRowsFailure(
        error: code == ZIP_ER_NOENT ? ENOENT : code == ZIP_ER_OPEN ? errno : EIO)
    }
    do throws(LateRowsFailure) {
      for sheet in sheets { try sheet.put(into: archive, deflater) }
      guard zip_close(archive) == 0 else { throw LateRowsFailure(of: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  private func put(
    into archive: OpaquePointer, _ deflater: borrowing Deflater
  ) throws(LateRowsFailure) {
    let index = zip_name_locate(archive, part, 0)
    guard index >= 0 else { throw LateRowsFailure(error: ENOENT) }
    let place = zip_uint64_t(index)
    let written = try Self.contents(of: place, in: archive)
    guard let end = Self.endOfRows(in: written) else { throw LateRowsFailure(error: EIO) }
    var whole = Array(written[..<end])
    markup(&whole)
    whole += written[end...]
    guard let source = deflater.deflated(whole).source() else {
      throw LateRowsFailure(error: ENOMEM)
    }
    guard zip_file_replace(archive, place, source, 0) == 0 else {
      zip_source_free(source)
      throw LateRowsFailure(of: archive)
    }
    // 1980-01-01 00:00, the first moment that a zip can name.
    guard zip_file_set_dostime(archive, place, 0, 0x21, 0) == 0,
      zip_set_file_compression(archive, place, zip_int32_t(ZIP_CM_DEFLATE), 0) == 0
    else { throw LateRowsFailure(of: archive) }
  }

  /// The inflated bytes of an entry.
  static func contents(
    of place: zip_uint64_t, in archive: OpaquePointer
  ) throws(LateRowsFailure) -> [UInt8] {
    guard let file = zip_fopen_index(archive, place, 0) else { throw LateRowsFailure(of: archive) }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let step = 64 << 10
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: step) { buffer, filled in
        count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(step)))
        filled = max(0, count)
      }
      guard count >= 0 else { throw LateRowsFailure(error: EIO) }
      if count == 0 { return bytes }
      bytes += piece
    }
  }

  /// Where `</sheetData>` begins: in texts a `<` is escaped.
  private static func endOfRows(in part: [UInt8]) -> Int? {
    let tag = Array("</sheetData>".utf8)
    guard part.count >= tag.count else { return nil }
    return (0...part.count - tag.count).first {
      part[$0] == tag[0] && part[$0...].starts(with: tag)
    }
  }
}

/// Why rows could not be put into a workbook.
package struct LateRowsFailure: Error, Hashable, Sendable {
  /// The system's error number.
  package let error: Int32

  /// A temporary file lacks what was written to it.
  package static let lackingRoom = LateRowsFailure(error: ENOSPC)

  init(error: Int32) { self.error = error }

  /// The system's word behind libzip's, where there is one.
  fileprivate init(of archive: OpaquePointer) {
    let told = zip_get_error(archive)
    let system = zip_error_code_system(told)
    error =
      zip_error_code_zip(told) == ZIP_ER_MEMORY ? ENOMEM : system == 0 ? EIO : Int32(system)
  }
}
