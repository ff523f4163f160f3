internal import CLibZip
import Glibc

/// Whether the parts of a workbook are as whole as they were written.
///
/// libxlsxwriter does not notice when a write to one of its temporary files fails, and goes on: the
/// part then lacks its end, or a stretch in its midst.
package enum WrittenParts {
  /// The first part that is not whole, by name; nil where all are.
  ///
  /// Of every part, tags are held against one another, of shared strings their number, and of sheets
  /// the number of cells that `cells` gives for the part.
  package static func broken(
    inWorkbookAt path: String, cells: [String: Int]
  ) throws(LateRowsFailure) -> String? {
    var code: CInt = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw LateRowsFailure(error: code == ZIP_ER_OPEN ? errno : EIO)
    }
    defer { zip_discard(archive) }
    for place in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
      guard let spelled = zip_get_name(archive, place, 0) else { continue }
      let name = String(cString: spelled)
      let content = MarkupCount(of: try LateRows.contents(of: place, in: archive))
      guard content.isWhole, cells[name].map({ $0 == content.cells }) ?? true else { return name }
    }
    return nil
  }
}

/// What the tags of a part add up to: in texts and attributes of the library, `<` and `>` are escaped.
struct MarkupCount {
  /// Whether the tags close one another, up to that of the root.
  private(set) var isWhole = false
  /// Elements `c`, of a sheet its cells.
  private(set) var cells = 0

  init(of part: [UInt8]) {
    var (depth, roots, strings) = (0, 0, 0)
    var told: Int?
    var rest = part[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")), close > open + 1 else {
        return
      }
      let tag = rest[open + 1..<close]
      rest = rest[(close + 1)...]
      switch tag.first {
      case UInt8(ascii: "?"), UInt8(ascii: "!"): continue
      case UInt8(ascii: "/"): depth -= 1
      default:
        if depth == 0 { roots += 1 }
        if tag.starts(with: [UInt8(ascii: "c"), UInt8(ascii: " ")]) { cells += 1 }
        if tag.elementsEqual("si".utf8) { strings += 1 }
        if tag.starts(with: "sst ".utf8) { told = Self.uniqueCount(in: tag) }
        if tag.last != UInt8(ascii: "/") { depth += 1 }
      }
      guard depth >= 0 else { return }
    }
    let ends = rest.allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    isWhole = depth == 0 && roots == 1 && ends && (told.map { $0 == strings } ?? true)
  }

  private static func uniqueCount(in tag: ArraySlice<UInt8>) -> Int? {
    let words = String(decoding: tag, as: UTF8.self).split { $0 == " " || $0 == "\"" }
    return words.firstIndex(of: "uniqueCount=").flatMap { place in
      words.indices.contains(place + 1) ? Int(words[place + 1]) : nil
    }
  }
}
