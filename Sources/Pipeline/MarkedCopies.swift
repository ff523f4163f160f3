internal import Crypto
internal import Planning
internal import Spreadsheet

/// What each marked copy was made of, so that a night leaves alone what it would make again.
///
/// Only the disk counts: a copy is left alone where its bytes are those that the same inputs gave
/// before. Without this record every copy is made again, and is the same.
struct MarkedCopies: Sendable {
  /// SHA-256 of the copy by the digest of its inputs.
  private let known: [String: String]
  /// What every copy of this run depends on besides its workbook and annotation.
  private let surroundings: String

  /// One copy and what it was made of, as digests in hexadecimal digits.
  struct Making: Hashable, Sendable {
    var inputs: String
    var copy: String
  }

  /// Reads the record of the last run in the ledger's folder; lines that are no record are passed over.
  init(in ledger: String, programVersion: String, limits: ReadingLimits) {
    let libraries = ReaderLibraries.versions.map { "\($0.name) \($0.version)" }
    surroundings = ([programVersion, "\(limits)"] + libraries).joined(separator: "\n")
    let makings = (Files.text(at: Self.path(in: ledger)) ?? "").split(separator: "\n").compactMap(
      Making.init)
    known = Dictionary(makings.map { ($0.inputs, $0.copy) }, uniquingKeysWith: { _, last in last })
  }

  /// The digest of all that a copy is a function of.
  func inputs(_ annotation: Annotation, of sha256: String) -> String {
    var hash = SHA256()
    hash.update(data: Array("\(surroundings)\n\(sha256)\n".utf8))
    hash.update(data: annotation.bytes)
    return hexadecimal(hash.finalize())
  }

  /// The copy that the inputs gave before, where it lies at a path unharmed.
  func copy(madeOf inputs: String, at path: String) -> Making? {
    guard let copy = known[inputs], Files.sha256(at: path) == copy else { return nil }
    return Making(inputs: inputs, copy: copy)
  }

  /// Replaces the record by the copies that there are now.
  static func record(_ makings: [Making], in ledger: String) throws(NightFailure) {
    let lines = Set(makings).map { "\($0.inputs) \($0.copy)\n" }.sorted()
    try Files.put(Array(lines.joined().utf8), at: path(in: ledger))
  }

  private static func path(in ledger: String) -> String { ledger + "/marked-copies.txt" }
}

extension MarkedCopies.Making {
  /// A copy that has just been made.
  init(inputs: String, bytes: [UInt8]) {
    self.init(inputs: inputs, copy: hexadecimal(SHA256.hash(data: bytes)))
  }

  /// Reads a line of the record.
  fileprivate init?(_ line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 2, words.allSatisfy({ $0.utf8.count == 64 }) else { return nil }
    self.init(inputs: String(words[0]), copy: String(words[1]))
  }
}
