import Glibc

/// The files below the outbox: the one place of this module that calls the file system.
///
/// Paths are relative to the outbox.
struct OutboxFolder {
  let root: String

  enum Kind { case folder, link, file }

  func path(_ name: String) -> String { name.isEmpty ? root : "\(root)/\(name)" }

  /// What lies at a path; links are not followed.
  func kind(of name: String) -> Kind? {
    var status = stat()
    guard lstat(path(name), &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .file
    }
  }

  /// Seconds of the last change, to tell older folders from newer ones.
  func age(of name: String) -> Int {
    var status = stat()
    return lstat(path(name), &status) == 0 ? status.st_mtim.tv_sec : 0
  }

  /// Makes a folder and the ones above it; one that is there already stays.
  func makeFolder(_ name: String) throws(PublishingFailure) {
    let whole = path(name)
    var end = whole.startIndex
    while end != whole.endIndex {
      end = whole[whole.index(after: end)...].firstIndex(of: "/") ?? whole.endIndex
      let part = String(whole[..<end])
      guard mkdir(part, 0o777) != 0 else { continue }
      // What is there already may be a folder or a link to one.
      guard errno == EEXIST, access(part + "/.", F_OK) == 0 else {
        throw failure(.create, part, errno == EEXIST ? ENOTDIR : errno)
      }
    }
  }

  /// Writes a whole file through to the disk.
  func write(_ bytes: [UInt8], to name: String) throws(PublishingFailure) {
    let file = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(.write, path(name), errno) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      // A system that takes nothing more says so by 0 or by an error.
      guard count > 0 else { throw failure(.write, path(name), count < 0 ? errno : EIO) }
      written += count
    }
    guard fsync(file) == 0 else { throw failure(.write, path(name), errno) }
  }

  /// Brings what another library wrote, or a folder's list of names, through to the disk.
  func sync(_ name: String) throws(PublishingFailure) {
    let file = open(path(name), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(.write, path(name), errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(.write, path(name), errno) }
  }

  func read(_ name: String) throws(PublishingFailure) -> [UInt8] {
    let file = open(path(name), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(.read, path(name), errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count >= 0 else { throw failure(.read, path(name), errno) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Names in a folder, sorted; none where there is no such folder.
  func names(in name: String) -> [String] {
    guard let folder = opendir(path(name)) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Every file below a folder, by its path relative to it, sorted.
  func files(below folder: String) -> [String] {
    names(in: folder).flatMap { name in
      kind(of: "\(folder)/\(name)") == .folder
        ? files(below: "\(folder)/\(name)").map { "\(name)/\($0)" } : [name]
    }
  }

  /// Removes a file, a link or a folder with all that is in it; nothing there is no failure.
  func remove(_ name: String) throws(PublishingFailure) {
    guard let kind = kind(of: name) else { return }
    if kind == .folder {
      for inner in names(in: name) { try remove("\(name)/\(inner)") }
    }
    let result = kind == .folder ? rmdir(path(name)) : unlink(path(name))
    guard result == 0 else { throw failure(.remove, path(name), errno) }
  }

  /// Puts one path in the place of another. A folder that stood there is kept as `aside` until the
  /// new one stands: Linux swaps two names in one step, but Swift does not see that call.
  func replace(_ name: String, by other: String, aside: String) throws(PublishingFailure) {
    let (old, new) = (kind(of: name), kind(of: other))
    let isInTheWay = old == .folder || (old != nil && new == .folder)
    if isInTheWay { try move(name, to: aside) }
    try move(other, to: name)
    if isInTheWay { try remove(aside) }
  }

  /// Renames, in the place of a file or link that stands there.
  func move(_ name: String, to other: String) throws(PublishingFailure) {
    guard rename(path(name), path(other)) == 0 else { throw failure(.replace, path(other), errno) }
  }

  /// Where a link leads; nil where there is no link.
  func target(ofLink name: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes {
      readlink(path(name), $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }

  func makeLink(_ name: String, to target: String) throws(PublishingFailure) {
    guard symlink(target, path(name)) == 0 else { throw failure(.create, path(name), errno) }
  }

  private func failure(
    _ attempt: PublishingFailure.Attempt, _ path: String, _ number: Int32
  ) -> PublishingFailure {
    PublishingFailure(attempt, path: path, reason: .init(system: number))
  }
}
