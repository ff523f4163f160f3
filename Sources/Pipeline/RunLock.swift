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
  /// cannot be written.
  static func take(at path: String, holder: String) throws(Held) -> RunLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
    var request = flock()
    request.l_type = CShort(F_WRLCK)
    request.l_whence = CShort(SEEK_SET)
    guard fcntl(descriptor, F_SETLK, &request) == 0 else {
      close(descriptor)
      throw Held(holder: Files.text(at: path) ?? "")
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

  /// Frees the lock; so does the end of its owner.
  consuming func release() {}

  deinit {
    close(descriptor)
  }
}
