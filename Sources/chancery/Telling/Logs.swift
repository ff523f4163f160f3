internal import Foundation
internal import Logging
internal import Planning

/// Where log lines go: plain sentences for people, or one JSON object a line for machines, on
/// standard error. No line holds what stands in a cell.
struct LogLines: LogHandler {
  enum Shape: String, CaseIterable, Sendable { case plain, json }

  let shape: Shape
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  init(_ shape: Shape) {
    self.shape = shape
    // A terminal shows progress and a summary; only a journal wants every step.
    logLevel = shape == .json ? .info : .warning
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    switch shape {
    case .plain: Terminal.error("\(event.message)")
    case .json: Self.write(json(event.level, "\(event.message)", event.metadata ?? [:]))
    }
  }

  private func json(
    _ level: Logger.Level, _ message: String, _ facts: Logger.Metadata
  ) -> String {
    var fields = [("time", Clock.now.iso), ("level", level.rawValue), ("message", message)]
    let all = metadata.merging(facts) { _, own in own }
    fields += all.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
    return "{" + fields.map { "\(Self.quoted($0.0)):\(Self.value($0.1))" }.joined(separator: ",")
      + "}\n"
  }

  /// Numbers as numbers, everything else as text.
  private static func value(_ text: String) -> String { isNumber(text) ? text : quoted(text) }

  /// Whether a text is a number to JSON as well, which knows no 007, .5 or 5.
  private static func isNumber(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    return digits && parts.count <= 2 && text.utf8.count < 16
      && (parts[0] == "0" || !text.hasPrefix("0"))
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func write(_ line: String) {
    StandardStream.error.write(Array(line.utf8))
  }
}
