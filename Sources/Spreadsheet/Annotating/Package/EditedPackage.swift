/// A workbook's parts while they are edited; what is not put anew is copied as it lies in the zip.
struct EditedPackage: ~Copyable {
  let archive: ZipArchive
  let limits: ReadingLimits
  /// New bytes of parts that the workbook has.
  private(set) var replaced: [PartName: [UInt8]] = [:]
  /// Parts that the workbook did not have, in the order they were added.
  private(set) var added: [(name: PartName, spelled: String)] = []
  /// How the zip spells the names of its parts.
  private let spelledNames: [PartName: String]

  /// Parts above this many bytes are not edited, which bounds the memory that marking takes.
  static let largestPart = 64 << 20

  init(_ archive: consuming ZipArchive, limits: ReadingLimits) {
    spelledNames = Dictionary(
      archive.directory.entries.compactMap { entry in
        PartName(entry: entry.name).map { ($0, String(decoding: entry.name, as: UTF8.self)) }
      }, uniquingKeysWith: { first, _ in first })
    self.archive = archive
    self.limits = limits
  }

  /// Every part of the workbook as it was sent.
  var names: Dictionary<PartName, String>.Keys { spelledNames.keys }

  func contains(_ name: PartName) -> Bool { replaced[name] != nil || archive.contains(name) }

  /// The folder of a part as the zip spells it, with a slash at its end; empty for the top.
  func folder(of name: PartName) -> String {
    let spelled = (spelledNames[name] ?? name.text).replacing("\\", with: "/")
    return String(
      spelled[
        ..<(spelled.lastIndex(of: "/").map { spelled.index(after: $0) } ?? spelled.startIndex)])
  }

  /// The last step of a part's name as the zip spells it.
  func file(of name: PartName) -> String {
    let spelled = (spelledNames[name] ?? name.text).replacing("\\", with: "/")
    return String(spelled.split(separator: "/").last ?? "")
  }

  /// A part's bytes with the edits so far, as UTF-8; nil where there is no such part.
  func bytes(of name: PartName) throws(ReadingFailure) -> [UInt8]? {
    if let bytes = replaced[name] { return bytes }
    return try original(name).map { bytes throws(ReadingFailure) in
      try XMLEncoding.utf8(bytes, of: name)
    }
  }

  /// A part's bytes as they were sent.
  func original(
    _ name: PartName, upTo length: Int = Self.largestPart + 1
  ) throws(ReadingFailure) -> [UInt8]? {
    guard var stream = try archive.stream(of: name) else { return nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    while bytes.count < length {
      let count = try stream.read(into: buffer)
      if count == 0 { break }
      bytes += UnsafeRawBufferPointer(rebasing: buffer[..<count])
    }
    guard bytes.count <= Self.largestPart else {
      throw ReadingFailure(
        .oversizedPart, value: name.text, facts: ["\(Self.largestPart >> 20)"])
    }
    return bytes
  }

  /// Puts a part's new bytes; a part that the workbook lacks is added under the name as spelled.
  mutating func put(_ bytes: [UInt8], as name: PartName, spelled: String? = nil) {
    if !contains(name) { added.append((name, spelled ?? name.text)) }
    replaced[name] = bytes
  }

  /// Takes back what was put for a part of the workbook.
  mutating func keepOriginal(_ name: PartName) { replaced[name] = nil }

  /// The beginning of a part, at least so many bytes where it has them; nil where there is no such part.
  func head(of name: PartName, bytes length: Int) throws(ReadingFailure) -> [UInt8]? {
    if let bytes = replaced[name] { return bytes }
    return try original(name, upTo: length)
  }

  /// The first name of the form `xl/comments3.xml` that no part has, with its spelling.
  func freeName(_ stem: String, _ suffix: String) -> (name: PartName, spelled: String) {
    var number = 1
    while true {
      let spelled = "\(stem)\(number)\(suffix)"
      let name = PartName(target: "/" + spelled, of: .root) ?? .root
      if !contains(name) { return (name, spelled) }
      number += 1
    }
  }
}
