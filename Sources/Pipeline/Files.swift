internal import Crypto
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// The file calls of this module: nothing else in it touches the disk.
package enum Files {
  /// What lies at a path, links not followed.
  struct Entry: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case file, folder, other }

    var kind: Kind
    var size: Int
    /// Seconds and nanoseconds of the last change of contents.
    var modified: (Int, Int) { (modifiedSeconds, modifiedNanoseconds) }
    var modifiedSeconds: Int
    var modifiedNanoseconds: Int
    /// Seconds of the last change of the inode, which a copy sets anew.
    var changedSeconds: Int
  }

  /// Nil where nothing lies there or it may not be seen.
  static func entry(at path: String) -> Entry? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    let kind: Entry.Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Entry(
      kind: kind, size: Int(info.st_size), modifiedSeconds: info.st_mtim.tv_sec,
      modifiedNanoseconds: info.st_mtim.tv_nsec, changedSeconds: info.st_ctim.tv_sec)
  }

  /// Names in a folder, sorted; nil where it cannot be read.
  static func names(in folder: String) -> [String]? {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted()
  }

  /// SHA-256 of a file's bytes in hexadecimal digits; nil where it cannot be read.
  static func sha256(at path: String) -> String? {
    FileManager.default.contents(atPath: path).map { hexadecimal(SHA256.hash(data: $0)) }
  }

  /// The text of a small UTF-8 file; nil where it cannot be read.
  package static func text(at path: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// Every file below a folder by its path within it, hidden files left out; nil where the folder
  /// cannot be read.
  static func texts(below folder: String) -> [String: String]? {
    guard let names = names(in: folder) else { return nil }
    var texts: [String: String] = [:]
    for name in names where !name.hasPrefix(".") {
      let path = folder + "/" + name
      switch entry(at: path)?.kind {
      case .folder:
        for (inner, text) in self.texts(below: path) ?? [:] { texts[name + "/" + inner] = text }
      case .file: texts[name] = text(at: path)
      default: continue
      }
    }
    return texts
  }
}
