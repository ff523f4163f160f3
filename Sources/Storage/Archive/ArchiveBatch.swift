internal import Crypto
internal import Planning
internal import Synchronization

/// Files on their way into the archive, safe on the disk together when the batch is committed.
///
/// Each file is copied to `incoming/`; `commit()` then flushes the copies, renames them into place
/// and flushes the folders, in this order. A crash before the renames leaves copies that the next
/// batch removes; after them the bytes are whole, because nothing is renamed before it is flushed.
/// A thousand files and their folders cost two `syncfs` instead of a thousand `fsync`, each of which
/// would wait for the disk; a few are flushed one by one, so that a quiet night does not wait for
/// others' writing.
package final class ArchiveBatch: Sendable {
  /// What a file in the inbox turned out to hold.
  package struct Copy: Hashable, Sendable {
    /// In hex, lower case.
    package var sha256: String
    /// In bytes.
    package var size: Int
  }

  static let flushedOneByOne = 64

  private let archive: Archive
  private let state = Mutex(State())

  private struct State {
    var next = 0
    /// Copies in `incoming/` by the hash under which they will lie.
    var copies: [String: String] = [:]
  }

  init(_ archive: Archive) throws(LedgerError) {
    self.archive = archive
    // A folder of somebody else's stays.
    for name in FileCalls.names(in: archive.incoming) {
      let path = "\(archive.incoming)/\(name)"
      if FileCalls.size(of: path) != nil { try FileCalls.remove(path) }
    }
  }

  /// Reads a file once, in pieces, and copies it unless the archive holds its bytes already.
  ///
  /// May be called from several tasks at a time.
  package func add(fileAt path: String) throws(LedgerError) -> Copy {
    try add { copy throws(LedgerError) in
      try Archive.stream(path) { chunk throws(LedgerError) in try copy.write(chunk) }
    }
  }

  /// The same for a file below the inbox, on the way to which no link is followed; one that holds
  /// more bytes than the limit is given up, whatever its size was said to be.
  package func add(_ file: String, below inbox: String, limit: Int) throws(LedgerError) -> Copy {
    try add { copy throws(LedgerError) in
      let source = try FileCalls.Descriptor(reading: file, below: inbox)
      try Archive.stream(source) { chunk throws(LedgerError) in
        guard copy.size + chunk.count <= limit else {
          throw .file(path: source.path, problem: .tooLarge)
        }
        try copy.write(chunk)
      }
    }
  }

  /// The same for bytes that stand in for what cannot be copied.
  package func add(_ bytes: [UInt8]) throws(LedgerError) -> Copy {
    try add { copy throws(LedgerError) in
      let result = bytes.withUnsafeBytes { buffer in
        Result { () throws(LedgerError) in try copy.write(buffer) }
      }
      try result.get()
    }
  }

  /// A copy as it grows.
  private struct Growing: ~Copyable {
    let file: FileCalls.Descriptor
    var hash = SHA256()
    var size = 0

    mutating func write(_ chunk: UnsafeRawBufferPointer) throws(LedgerError) {
      hash.update(bufferPointer: chunk)
      size += chunk.count
      try file.write(chunk)
    }
  }

  private func add(
    _ fill: (inout Growing) throws(LedgerError) -> Void
  ) throws(LedgerError) -> Copy {
    let number = state.withLock {
      $0.next += 1
      return $0.next
    }
    let copyPath = "\(archive.incoming)/copy-\(number)"
    let (sha256, size): (String, Int)
    do {
      var copy = Growing(file: try FileCalls.Descriptor(creating: copyPath))
      try fill(&copy)
      (sha256, size) = (hexadecimal(copy.hash.finalize()), copy.size)
    } catch {
      try? FileCalls.remove(copyPath)
      throw error
    }
    let isNew = FileCalls.size(of: archive.path(of: sha256)) != size
    let isFirst = state.withLock {
      guard isNew, $0.copies[sha256] == nil else { return false }
      $0.copies[sha256] = copyPath
      return true
    }
    if !isFirst { try FileCalls.remove(copyPath) }
    return Copy(sha256: sha256, size: size)
  }

  /// Returns when everything added is in its place and on the disk.
  package func commit() throws(LedgerError) {
    let copies = state.withLock { $0.copies }.sorted { $0.key < $1.key }
    guard !copies.isEmpty else { return }
    let flushesAll = copies.count > Self.flushedOneByOne
    if flushesAll {
      try FileCalls.Descriptor(directory: archive.incoming).flushFileSystem()
    } else {
      for (_, path) in copies { try FileCalls.Descriptor(reading: path).flush() }
    }
    var folders = [archive.folder]
    for (sha256, path) in copies {
      let shard = archive.shard(of: sha256)
      if folders.last != shard {
        try FileCalls.makeFolder(shard)
        folders.append(shard)
      }
      try FileCalls.move(path, to: archive.ownPath(of: sha256))
    }
    if flushesAll {
      try FileCalls.Descriptor(directory: archive.folder).flushFileSystem()
    } else {
      // The shards first: a name in the archive never points at a folder that is not yet there.
      for folder in folders.reversed() { try FileCalls.flushFolder(folder) }
    }
    state.withLock { $0.copies.removeAll() }
  }
}
