internal import Glibc
internal import Planning

/// The C library's file calls, each of which throws what went wrong where.
///
/// They are made nowhere else in Storage: durability needs `fsync`, `syncfs` and `rename`, which
/// Foundation does not offer.
enum FileCalls {
  /// A file descriptor that is closed when its owner lets go of it.
  struct Descriptor: ~Copyable {
    let number: CInt
    let path: String

    /// Opens for reading; a symbolic link, a FIFO or a device is refused, never followed or waited for.
    init(reading path: String) throws(LedgerError) {
      number = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      self.path = path
      guard number >= 0 else { throw failure(path) }
      guard let kind = status()?.st_mode, kind & S_IFMT == S_IFREG else {
        throw .file(path: path, problem: .notAFile)
      }
    }

    /// Opens a submitted file for reading, folder by folder below the inbox: no link is followed on
    /// the way, though one be put there meanwhile.
    init(reading file: String, below folder: String) throws(LedgerError) {
      path = folder + "/" + file
      number = Self.opened(Paths.steps(of: file), below: folder)
      guard number >= 0 else { throw failure(path) }
      guard let kind = status()?.st_mode, kind & S_IFMT == S_IFREG else {
        throw .file(path: path, problem: .notAFile)
      }
    }

    private static func opened(_ steps: [String], below folder: String) -> CInt {
      var place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      for (index, step) in steps.enumerated() where place >= 0 {
        let isLast = index == steps.count - 1
        let next = openat(
          place, step, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (isLast ? O_NONBLOCK : O_DIRECTORY))
        let problem = errno
        close(place)
        errno = problem
        place = next
      }
      return place
    }

    init(creating path: String) throws(LedgerError) {
      number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o640)
      self.path = path
      guard number >= 0 else { throw failure(path) }
    }

    init(directory path: String) throws(LedgerError) {
      number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      self.path = path
      guard number >= 0 else { throw failure(path) }
    }

    deinit { if number >= 0 { close(number) } }

    /// In bytes; 0 where the system does not tell.
    var size: Int { status().map { Int($0.st_size) } ?? 0 }

    private func status() -> stat? {
      var status = stat()
      return fstat(number, &status) == 0 ? status : nil
    }

    /// Fills the buffer from where the last read ended; 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(LedgerError) -> Int {
      while true {
        let count = Glibc.read(number, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { throw failure(path) }
      }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(LedgerError) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(
          number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        if written == 0 { errno = EIO }
        guard written > 0 else { throw failure(path) }
        rest = rest.dropFirst(written)
      }
    }

    func write(_ bytes: [UInt8]) throws(LedgerError) {
      let result = bytes.withUnsafeBytes { buffer in
        Result { () throws(LedgerError) in try write(buffer) }
      }
      try result.get()
    }

    /// Returns when the file's bytes, or the directory's names, are on the disk.
    func flush() throws(LedgerError) {
      guard fsync(number) == 0 else { throw failure(path) }
    }

    /// Returns when everything written to the file system before is on the disk.
    func flushFileSystem() throws(LedgerError) {
      guard let syncfs = FileCalls.syncfs else {
        sync()
        return try flush()
      }
      guard syncfs(number) == 0 else { throw failure(path) }
    }
  }

  /// `syncfs` of Linux: Glibc's module leaves it out, because it is declared for `_GNU_SOURCE` only.
  private static let syncfs: (@convention(c) (CInt) -> CInt)? =
    dlsym(nil, "syncfs").map { unsafeBitCast($0, to: (@convention(c) (CInt) -> CInt).self) }

  static func move(_ source: String, to target: String) throws(LedgerError) {
    guard rename(source, target) == 0 else { throw failure(target) }
  }

  /// Gives a file a second name, which must be new.
  static func link(_ source: String, to target: String) throws(LedgerError) {
    guard Glibc.link(source, target) == 0 else { throw failure(target) }
  }

  /// Makes one folder; one that is there already will do.
  static func makeFolder(_ path: String) throws(LedgerError) {
    guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw failure(path) }
  }

  static func remove(_ path: String) throws(LedgerError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(path) }
  }

  /// Size in bytes of a plain file; nil where there is none.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Names in a folder, sorted; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether the disk under a path takes no writing from anybody.
  static func isReadOnlyDisk(_ path: String) -> Bool { access(path, W_OK) != 0 && errno == EROFS }

  /// Flushes a folder's names.
  static func flushFolder(_ path: String) throws(LedgerError) {
    try Descriptor(directory: path).flush()
  }

  private static func failure(_ path: String) -> LedgerError {
    let problem: LedgerError.FileProblem =
      switch errno {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .notPermitted
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case EROFS: .readOnly
      case EIO: .unreliable
      case ELOOP: .notAFile
      default: .other(code: errno)
      }
    return .file(path: path, problem: problem)
  }
}
