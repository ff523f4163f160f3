internal import Crypto

/// Reads a plan's folder from the disk.
package enum PlanFolder {
  /// Texts by path within the folder; nil where the folder cannot be read.
  package static func files(at path: String) -> [String: String]? {
    Files.texts(below: path)
  }

  /// SHA-256 over names and texts in the order of the names, so that any change of the plan shows.
  package static func fingerprint(of files: [String: String]) -> String {
    var hash = SHA256()
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      hash.update(data: Array("\(name)\0\(text.utf8.count)\0".utf8))
      hash.update(data: Array(text.utf8))
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
