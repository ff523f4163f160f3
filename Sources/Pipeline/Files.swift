internal import Crypto
internal import Foundation
internal import Planning

#if canImport(Glibc)
  internal import Glibc
#endif

/// The file calls of this module: nothing else in it touches the disk.
package enum Files {
  /// What lies at a path, links not followed.
  struct Entry: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case file, folder, link, other }

    var kind: Kind
    var size: Int
    /// Nanoseconds since 1970 of the last change of contents.
    var modified: Int
    /// Nanoseconds since 1970 of the last change of the inode, which no submitter can set.
    var changed: Int
  }

  /// Nil where nothing lies there or it may not be seen.
  static func entry(at path: String) -> Entry? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    let kind: Entry.Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Entry(
      kind: kind, size: Int(info.st_size), modified: nanoseconds(info.st_mtim),
      changed: nanoseconds(info.st_ctim))
  }

  /// Whether want of rights hides what lies at a path.
  static func isBarred(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) != 0 && errno == EACCES
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    let (whole, overflow) = time.tv_sec.multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? time.tv_sec : whole &+ time.tv_nsec
  }

  /// Whether a folder lies at a path, or where a link there leads.
  package static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Names in a folder, sorted by their bytes; nil where it cannot be read. Bytes that are no UTF-8
  /// become U+FFFD, by which nothing can be opened.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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

  /// Where a link leads; nil where there is none.
  static func target(ofLink path: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: path)
  }

  /// Puts a text in the place of a file in one step, through to the disk; says whether it could.
  package static func replace(_ path: String, with text: String) -> Bool {
    let draft = path + ".new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    let isWhole = isWritten(Array(text.utf8), to: file) && fsync(file) == 0
    close(file)
    guard isWhole, rename(draft, path) == 0 else {
      unlink(draft)
      return false
    }
    return true
  }

  /// Whether a path leads to a folder or to something below it, links followed; what is not there
  /// yet counts by the folder in which it would lie.
  static func lies(_ path: String, in folder: String) -> Bool {
    let (steps, outer) = (realSteps(path), realSteps(folder))
    return steps.count >= outer.count && Array(steps[..<outer.count]) == outer
  }

  private static func realSteps(_ path: String) -> [String] {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    guard let real = realpath(url.path, nil) else {
      let above = url.deletingLastPathComponent()
      return above == url ? [] : realSteps(above.path) + [url.lastPathComponent]
    }
    defer { free(real) }
    return Paths.steps(of: String(cString: real))
  }

  /// Whether two paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev
      && one.st_ino == two.st_ino
  }

  /// Writes bytes where they are not there already, in one step and with the folders above. What can
  /// be made again at any time is not forced through to the disk.
  static func put(_ bytes: [UInt8], at path: String) throws(NightFailure) {
    // `==` of two Data compares their memory at once.
    if entry(at: path)?.size == bytes.count,
      FileManager.default.contents(atPath: path) == Data(bytes)
    {
      return
    }
    let draft = folder(of: path) + "/.draft.new"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    var file = open(draft, flags, 0o644)
    if file < 0 { try makeFolders(folder(of: path)) }
    if file < 0 { file = open(draft, flags, 0o644) }
    guard file >= 0 else { throw .cannotWrite(path) }
    let isWhole = isWritten(bytes, to: file)
    guard close(file) == 0, isWhole, rename(draft, path) == 0 else {
      unlink(draft)
      throw .cannotWrite(path)
    }
  }

  /// Writes all bytes, however many the system takes at a time; false where it takes no more.
  private static func isWritten(_ bytes: [UInt8], to file: CInt) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Makes a folder and those above it, or says that it cannot.
  static func makeFolders(_ path: String) throws(NightFailure) {
    guard makeFolder(path) else { throw .cannotWrite(path) }
  }

  private static func folder(of path: String) -> String { Paths.folder(of: path) ?? "." }

  /// Copies a file to a new name, whole and through to the disk; says whether it could.
  static func copy(_ path: String, to target: String) -> Bool {
    unlink(target)
    guard (try? FileManager.default.copyItem(atPath: path, toPath: target)) != nil else {
      return false
    }
    let file = open(target, O_RDONLY | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    return file >= 0 && fsync(file) == 0
  }

  /// Makes a folder and those above it; says whether it is there now.
  static func makeFolder(_ path: String) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    if errno == ENOENT, let above = Paths.folder(of: path), !above.isEmpty {
      guard makeFolder(above) else { return false }
      // Another task may have made it meanwhile.
      return mkdir(path, 0o777) == 0 || isFolder(path)
    }
    return isFolder(path)
  }

  /// Renames; says whether it could.
  static func move(_ path: String, to target: String) -> Bool { rename(path, target) == 0 }

  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// A new folder for what is only tried, beside nothing else; nil where none can be made.
  static func makeScratchFolder() -> String? {
    let base = NSTemporaryDirectory()
    var name = Array((base + (base.hasSuffix("/") ? "" : "/") + "chancery-XXXXXX").utf8CString)
    return mkdtemp(&name).map { String(cString: $0) }
  }

  /// Bytes that this user may still write to the file system of a path; nil where it cannot be asked.
  static func freeBytes(at path: String) -> Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    let (bytes, overflow) = Int(clamping: status.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: status.f_frsize))
    return overflow ? .max : bytes
  }

  /// The kind of the file system on which a folder lies, such as `ext4` or `nfs4`, by the system's
  /// table of mounts; nil where there is none.
  static func fileSystem(of path: String) -> String? {
    guard let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    let place = String(cString: whole)
    guard let table = text(at: "/proc/self/mounts") else { return nil }
    let mounts = table.split(separator: "\n").compactMap { line -> (String, String)? in
      let words = line.split(separator: " ")
      guard words.count > 2 else { return nil }
      let point = words[1] == "/" ? "" : String(words[1])
      return (place + "/").hasPrefix(point + "/") ? (point, String(words[2])) : nil
    }
    // Of two mounts at one point the later one is seen.
    return mounts.enumerated().max {
      ($0.element.0.count, $0.offset) < ($1.element.0.count, $1.offset)
    }?
    .element.1
  }

  enum Right { case read, write }

  /// Whether this process may read or write at a path.
  static func may(_ right: Right, at path: String) -> Bool {
    access(path, right == .read ? R_OK | (isFolder(path) ? X_OK : 0) : W_OK) == 0
  }

  /// Whether the process runs as root, whom no right stops.
  static var isRoot: Bool { geteuid() == 0 }
}
