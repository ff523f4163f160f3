/// A part's name as packages compare it: forward slashes, no leading slash, lower case (ECMA-376 part 2, 6.2.2).
struct PartName: Hashable {
  let text: String

  /// A name as the zip directory spells it; nil where it climbs out of the package or is absolute.
  init?(entry: [UInt8]) {
    let spelled = String(decoding: entry, as: UTF8.self).replacing("\\", with: "/")
    let steps = spelled.split(separator: "/", omittingEmptySubsequences: false)
    guard !spelled.hasPrefix("/"), !steps.contains(".."), !spelled.contains(":"),
      !spelled.utf8.contains(0)
    else { return nil }
    text = spelled.lowercased()
  }

  /// The target of a relationship, resolved against the part that holds it; nil where it leaves the package.
  init?(target: String, of base: PartName) {
    let path = Self.unescaped(target).replacing("\\", with: "/")
    let beforeFragment = path.prefix { $0 != "#" }
    var steps = path.hasPrefix("/") ? [] : base.text.split(separator: "/").dropLast()
    for step in beforeFragment.split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(step)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    text = steps.joined(separator: "/").lowercased()
  }

  private init(_ text: String) { self.text = text }

  /// The package itself, whose relationships tell where the workbook is.
  static let root = PartName("")
  static let contentTypes = PartName("[content_types].xml")

  /// The part that holds this part's relationships.
  var relationships: PartName {
    let folder = text.lastIndex(of: "/").map { text[...$0] } ?? text[..<text.startIndex]
    return PartName(folder + "_rels/" + text[folder.endIndex...] + ".rels")
  }

  /// What follows the last dot.
  var fileExtension: Substring {
    text.lastIndex(of: ".").map { text[text.index(after: $0)...] } ?? ""
  }

  /// Undoes `%20` and its like.
  private static func unescaped(_ target: String) -> String {
    guard target.utf8.contains(UInt8(ascii: "%")) else { return target }
    let bytes = Array(target.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
        let high = hexDigit(bytes[place + 1]), let low = hexDigit(bytes[place + 2])
      {
        result.append(high << 4 | low)
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// The value of a hexadecimal digit, nil for any other byte.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
