import Glibc

/// Where sheets are put together before they are zipped.
///
/// libxlsxwriter does not notice when a write to its temporary files fails. Memory fails seldom; what
/// is lost all the same is noticed when the workbook is saved (`WrittenParts`).
enum MemoryFolder {
  /// The system's folder in memory, where it has room for any workbook; else nil.
  static let path: String? = {
    let folder = "/dev/shm"
    var status = statvfs()
    guard statvfs(folder, &status) == 0, access(folder, W_OK | X_OK) == 0,
      status.f_bavail >= (1 << 30) / status.f_frsize
    else { return nil }
    return folder
  }()
}
