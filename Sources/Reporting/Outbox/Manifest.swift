internal import Crypto
import Planning

/// `manifest.json`: what a publication was made from and the SHA-256 of every file in it.
///
/// It is written last, so that a folder with a manifest is complete, and its own hash names the
/// folder.
struct Manifest {
  struct Output: Hashable {
    var path: String
    var sha256: String
    var byteCount: Int

    init(path: String, bytes: [UInt8]) {
      self.path = path
      sha256 = SHA256.hexadecimal(of: bytes)
      byteCount = bytes.count
    }
  }

  var report: Report
  var outputs: [Output]

  /// The file: keys in a fixed order, inputs and outputs by path.
  var bytes: [UInt8] {
    let decisions = Set(
      report.ledger.decisionLog.filter { !$0.sha256.isEmpty }
        .map { InputFile(name: $0.file, sha256: $0.sha256) })
    let inputs =
      ((report.inputs + decisions).map { ($0.name, $0.sha256) }
      + report.ledger.submissions.map { ($0.file, $0.sha256) }).sorted { $0 < $1 }
    let text = """
      {
        "program": {"name": \(quoted(report.program.name)), \
      "version": \(quoted(report.program.version))},
        "plan": {"year": \(report.plan.year), "fingerprint": \(quoted(report.plan.fingerprint))},
        "as_of": \(quoted(report.asOf.iso)),
        "inputs": [
      \(lines(inputs.map { "{\"file\": \(quoted($0.0)), \"sha256\": \(quoted($0.1))}" }))
        ],
        "outputs": [
      \(lines(outputs.sorted { $0.path < $1.path }.map(line)))
        ]
      }

      """
    return Array(text.utf8)
  }

  private func line(_ output: Output) -> String {
    "{\"path\": \(quoted(output.path)), \"sha256\": \(quoted(output.sha256)), "
      + "\"bytes\": \(output.byteCount)}"
  }

  private func lines(_ entries: [String]) -> String {
    entries.map { "    " + $0 }.joined(separator: ",\n")
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension SHA256 {
  /// The hash as 64 hex digits in lower case.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
