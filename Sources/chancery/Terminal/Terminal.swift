internal import ArgumentParser
internal import Foundation
internal import Pipeline
internal import Planning
internal import Synchronization

/// Lines for the person who runs the program.
enum Terminal {
  static func print(_ lines: [String]) {
    write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Bytes as they are, such as a JSON document.
  static func write(_ bytes: [UInt8]) {
    guard StandardStream.output.write(bytes) else {
      return isCutShort.store(true, ordering: .relaxed)
    }
  }

  /// Whether something could not be written to standard output, whose reader was still there.
  static let isCutShort = Atomic(false)

  /// Whether a person reads standard output.
  static let isInteractive = isatty(STDOUT_FILENO) == 1

  /// Whether a person watches standard error.
  static let showsProgress = isatty(STDERR_FILENO) == 1

  /// Shows a line in the place of the last one, or takes it away.
  static func progress(_ line: String?) {
    StandardStream.error.write(Array("\r\u{1B}[K\(line ?? "")".utf8))
  }

  /// One line to standard error, with the program's name.
  static func error(_ line: String) {
    StandardStream.error.write(Array("chancery: \(line)\n".utf8))
  }

  /// Does something that may fail as a run may: says why, and ends with the failure's status.
  static func reporting(_ language: Language, _ body: () throws(NightFailure) -> Void) throws {
    do {
      try body()
    } catch {
      self.error(error.sentence[language])
      throw ExitCode(error.exitStatus)
    }
  }

  /// The same for what takes its time.
  static func reporting(
    _ language: Language, _ body: () async throws(NightFailure) -> Void
  ) async throws {
    do {
      try await body()
    } catch {
      self.error(error.sentence[language])
      throw ExitCode(error.exitStatus)
    }
  }
}
