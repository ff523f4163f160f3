#if canImport(Glibc)
  internal import Glibc
#endif

/// The lock that lets only one run write to a ledger; the system frees it when its process ends,
/// however it ends.
struct RunLock: ~Copyable {
  private let descriptor: CInt

  /// Who holds the lock, as its file says.
  struct Held: Error, Hashable {
    let holder: String
  }

  /// Takes the lock file at a path on the local disk or says who holds it; nil where the file
  /// cannot be written or locked.
  static func take(at path: String, holder: String) throws(Held) -> RunLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
    var request = flock()
    request.l_type = CShort(F_WRLCK)
    request.l_whence = CShort(SEEK_SET)
    guard fcntl(descriptor, F_SETLK, &request) == 0 else {
      let problem = errno
      defer { close(descriptor) }
      // Anything else is no other run: a file system that has no locks, say.
      guard problem == EAGAIN || problem == EACCES else { return nil }
      throw Held(holder: name(inLock: path, heldOn: descriptor))
    }
    let bytes = Array(holder.utf8)
    _ = ftruncate(descriptor, 0)
    _ = write(descriptor, bytes, bytes.count)
    return RunLock(descriptor: descriptor)
  }

  /// Who holds the lock at a path at present; nil where nobody does.
  static func holder(at path: String) -> String? {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var request = flock()
    request.l_type = CShort(F_WRLCK)
    request.l_whence = CShort(SEEK_SET)
    guard fcntl(descriptor, F_GETLK, &request) == 0, request.l_type != CShort(F_UNLCK) else {
      return nil
    }
    return Files.text(at: path) ?? ""
  }

  /// What the file says of its holder. A run that has taken the lock this instant has not yet written
  /// its name, so the system's own word of the process is waited for, half a second at most.
  private static func name(inLock path: String, heldOn descriptor: CInt) -> String {
    var request = flock()
    request.l_type = CShort(F_WRLCK)
    request.l_whence = CShort(SEEK_SET)
    _ = fcntl(descriptor, F_GETLK, &request)
    let process = "pid \(request.l_pid)"
    for _ in 0..<50 {
      if let text = Files.text(at: path), text.hasPrefix(process + ",") { return text }
      usleep(10_000)
    }
    let text = Files.text(at: path) ?? ""
    return text.isEmpty ? process : text
  }

  /// Frees the lock; so does the end of its owner.
  consuming func release() {}

  deinit {
    close(descriptor)
  }
}
