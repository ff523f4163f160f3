internal import Foundation

/// Standard output or standard error. What cannot be written ends nothing: neither a full disk below
/// a log nor a reader that went away decides about a night.
enum StandardStream {
  case output, error

  /// A closed pipe is an error of the write from now on, never the end of the program.
  static func settle() { signal(SIGPIPE, SIG_IGN) }

  /// Says whether everything was written, or nobody is there to read it.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    let file = self == .output ? FileHandle.standardOutput : FileHandle.standardError
    do {
      try file.write(contentsOf: Data(bytes))
      return true
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      return cause?.domain == NSPOSIXErrorDomain && cause?.code == Int(EPIPE)
    }
  }
}
