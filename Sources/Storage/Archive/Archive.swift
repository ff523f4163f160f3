internal import Crypto
internal import Planning

/// The bytes of every workbook ever received, each kept once under its SHA-256:
/// `archive/ab/abcdef….bin`.
///
/// Files are only ever added. They come in through an ``ArchiveBatch``.
package struct Archive: Sendable {
  /// The folder that holds everything, without a slash at its end.
  package let folder: String
  /// Another archive that holds what this one lacks and is never written to.
  let behind: String?

  /// Where bytes lie until their batch is committed.
  var incoming: String { folder + "/incoming" }

  /// Opens the archive, making its folder where there is none.
  init(folder: String, behind: String? = nil) throws(LedgerError) {
    self.folder = folder
    self.behind = behind
    try FileCalls.makeFolder(folder)
    try FileCalls.makeFolder(incoming)
  }

  /// Where the bytes with a hash lie, or would lie.
  package func path(of sha256: String) -> String {
    let own = ownPath(of: sha256)
    guard let behind, FileCalls.size(of: own) == nil else { return own }
    return "\(behind)/\(sha256.prefix(2))/\(sha256).bin"
  }

  func ownPath(of sha256: String) -> String { "\(shard(of: sha256))/\(sha256).bin" }

  /// Whether bytes of this hash lie in the archive or, for a rehearsal, in the one behind it.
  package func holds(_ sha256: String) -> Bool {
    FileCalls.size(of: path(of: sha256)) != nil
  }

  /// The bytes with a hash, as one array; a workbook is never larger than what Intake accepts.
  ///
  /// Throws where the disk does not give them, or gives others.
  package func bytes(of sha256: String) throws(LedgerError) -> [UInt8] {
    let file = try FileCalls.Descriptor(reading: path(of: sha256))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    var hash = SHA256()
    try Self.stream(file) { chunk throws(LedgerError) in
      bytes.append(contentsOf: chunk)
      hash.update(bufferPointer: chunk)
    }
    guard hexadecimal(hash.finalize()) == sha256 else { throw .altered(path: file.path) }
    return bytes
  }

  /// SHA-256 of the bytes that lie under a name, read from the disk again.
  func hashOnDisk(of sha256: String) throws(LedgerError) -> String {
    try Self.hashOnDisk(path(of: sha256))
  }

  static func hashOnDisk(_ path: String) throws(LedgerError) -> String {
    var hash = SHA256()
    try stream(path) { chunk throws(LedgerError) in
      hash.update(bufferPointer: chunk)
    }
    return hexadecimal(hash.finalize())
  }

  func shard(of sha256: String) -> String { "\(folder)/\(sha256.prefix(2))" }

  /// Reads a file in pieces of 64 KiB, so that memory does not grow with the file.
  static func stream(
    _ path: String, _ body: (UnsafeRawBufferPointer) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    try stream(FileCalls.Descriptor(reading: path), body)
  }

  static func stream(
    _ file: borrowing FileCalls.Descriptor,
    _ body: (UnsafeRawBufferPointer) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { buffer.deallocate() }
    while case let count = try file.read(into: buffer), count > 0 {
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
