internal import ArgumentParser
internal import Foundation
internal import Pipeline
internal import Planning

/// Lines for the person who runs the program.
enum Terminal {
  static func print(_ lines: [String]) {
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Bytes as they are, such as a JSON document.
  static func write(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// Whether a person reads standard output.
  static let isInteractive = isatty(STDOUT_FILENO) == 1

  /// Whether a person watches standard error.
  static let showsProgress = isatty(STDERR_FILENO) == 1

  /// Shows a line in the place of the last one, or takes it away.
  static func progress(_ line: String?) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line ?? "")".utf8))
  }

  /// One line to standard error, with the program's name.
  static func error(_ line: String) {
    FileHandle.standardError.write(Data("chancery: \(line)\n".utf8))
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
