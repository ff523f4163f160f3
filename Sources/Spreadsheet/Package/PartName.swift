/// A part's name as packages compare it: forward slashes, no leading slash, lower case (ECMA-376 part 2, 6.2.2).
struct PartName: Hashable {
  let text: String

  /// A name as the zip directory spells it; nil where it climbs out of the package or is absolute.
  init?(entry: [UInt8]) {
    let spelled = entry.map(Self.compared)
    let steps = spelled.split(separator: UInt8(ascii: "/"))
    let climbs = steps.contains { $0.elementsEqual("..".utf8) }
    guard spelled.first != UInt8(ascii: "/"), !climbs, !spelled.contains(UInt8(ascii: ":")),
      !spelled.contains(0)
    else { return nil }
    text = String(decoding: spelled, as: UTF8.self)
  }

  /// The target of a relationship, resolved against the part that holds it; nil where it leaves the package.
  init?(target: String, of base: PartName) {
    let path = Self.unescaped(target).map(Self.compared).prefix { $0 != UInt8(ascii: "#") }
    let slash = UInt8(ascii: "/")
    var steps =
      path.first == slash ? [] : Array(base.text.utf8).split(separator: slash).dropLast()
    for step in path.split(separator: slash) where !step.elementsEqual(".".utf8) {
      if !step.elementsEqual("..".utf8) {
        steps.append(step)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    text = String(decoding: Array(steps.joined(separator: [slash])), as: UTF8.self)
  }

  /// Forward slashes and small letters, which compare alike.
  private static func compared(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "\\"): UInt8(ascii: "/")
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: byte
    }
  }

  private init(_ text: some StringProtocol) { self.text = String(text) }

  /// The package itself, whose relationships tell where the workbook is.
  static let root = PartName("")
  static let contentTypes = PartName("[content_types].xml")

  /// The part that holds this part's relationships.
  var relationships: PartName {
    let utf8 = text.utf8
    let slash = utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { utf8.index(after: $0) } ?? utf8.startIndex
    return PartName(text[..<name] + "_rels/" + text[name...] + ".rels")
  }

  /// What follows the last dot.
  var fileExtension: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: ".")).map { text[text.utf8.index(after: $0)...] } ?? ""
  }

  /// Undoes `%20` and its like.
  private static func unescaped(_ target: String) -> [UInt8] {
    let bytes = Array(target.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
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
    return result
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
