internal import Crypto
import Planning
internal import Spreadsheet

/// What the archive keeps of something in the inbox whose bytes are not taken: a link, a device or a
/// file beyond the limit. A few lines say what it was, and are refused like any other file.
struct StandIn: Hashable, Sendable {
  enum Reason: String, Hashable, Sendable, CaseIterable {
    case link, folder, device
    case tooLarge = "too_large"
  }

  var reason: Reason
  /// Bytes of a file that is too large; otherwise 0.
  var size: Int
  /// SHA-256 of its path below the inbox: two links are two refusals, not one and its alias.
  var path: String

  /// Nil for a file whose bytes are taken, at most the limit.
  init?(for item: Inbox.Item, limit: Int) {
    let path = hexadecimal(SHA256.hash(data: Array(item.file.utf8)))
    switch item.entry.kind {
    case .file where item.entry.size <= limit: return nil
    case .file: self.init(reason: .tooLarge, size: item.entry.size, path: path)
    case .link: self.init(reason: .link, size: 0, path: path)
    case .folder: self.init(reason: .folder, size: 0, path: path)
    case .other: self.init(reason: .device, size: 0, path: path)
    }
  }

  init(reason: Reason, size: Int, path: String) {
    self.reason = reason
    self.size = size
    self.path = path
  }

  private static let title = "chancery: not taken from the inbox"

  /// The lines that are kept.
  var text: String {
    "\(Self.title)\nreason: \(reason.rawValue)\nbytes: \(size)\npath: \(path)\n"
  }

  /// Reads the lines again; nil for any other text.
  init?(text: String) {
    let lines = text.split(separator: "\n")
    guard lines.count == 4, lines[0] == Self.title,
      let reason = Reason.allCases.first(where: { lines[1] == "reason: \($0.rawValue)" }),
      lines[2].hasPrefix("bytes: "), let size = Int(lines[2].dropFirst("bytes: ".count)),
      lines[3].hasPrefix("path: ")
    else { return nil }
    self.init(reason: reason, size: size, path: String(lines[3].dropFirst("path: ".count)))
  }

  /// Reads what the archive keeps; only what is as small as these lines is looked into.
  init?(archived bytes: [UInt8]) {
    guard bytes.count < 256, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(text: text)
  }

  /// Why it is refused.
  func failure(_ limits: ReadingLimits) -> ReadingFailure {
    switch reason {
    case .tooLarge:
      ReadingFailure(
        ReadingProblem(
          "workbook.too_large", value: "\(size)", facts: ["\(limits.fileBytes >> 20)"]))
    case .link, .folder, .device:
      ReadingFailure(
        ReadingProblem(
          "workbook.not_a_file", value: reason.rawValue,
          facts: [Reason.link, .folder, .device].map { $0 == reason ? "1" : "" }))
    }
  }
}
