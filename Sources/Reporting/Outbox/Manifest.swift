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
        "program": {"name": \(JSONString.quoted(report.program.name)), \
      "version": \(JSONString.quoted(report.program.version))},
        "plan": {"year": \(report.plan.year), "fingerprint": \(JSONString.quoted(report.plan.fingerprint))},
        "as_of": \(JSONString.quoted(report.asOf.iso)),
        "inputs": [
      \(lines(inputs.map { "{\"file\": \(JSONString.quoted($0.0)), \"sha256\": \(JSONString.quoted($0.1))}" }))
        ],
        "outputs": [
      \(lines(outputs.sorted { $0.path < $1.path }.map(line)))
        ]
      }

      """
    return Array(text.utf8)
  }

  private func line(_ output: Output) -> String {
    "{\"path\": \(JSONString.quoted(output.path)), \"sha256\": \(JSONString.quoted(output.sha256)), "
      + "\"bytes\": \(output.byteCount)}"
  }

  private func lines(_ entries: [String]) -> String {
    entries.map { "    " + $0 }.joined(separator: ",\n")
  }
}

extension SHA256 {
  /// The hash as 64 hex digits in lower case.
  static func hexadecimal(of bytes: [UInt8]) -> String { Planning.hexadecimal(hash(data: bytes)) }
}
