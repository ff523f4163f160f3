import Foundation

/// Programs of others that open what we write.
enum OtherPrograms {
  /// `.ci/templates`, which looks at a folder of templates through openpyxl and LibreOffice.
  static var script: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".ci/templates").path
  }

  static var areThere: Bool {
    let python = try? run(["python3", "-c", "import openpyxl"])
    let office = try? run(["soffice", "--version"])
    return python?.status == 0 && office?.status == 0
  }

  static func run(_ words: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
