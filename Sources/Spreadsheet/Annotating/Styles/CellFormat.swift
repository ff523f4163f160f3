/// A cell format of the styles part, an `xf`: its attributes and what stands between its tags.
struct CellFormat: Hashable {
  /// The name with the part's prefix.
  private let name: String
  private var attributes: [String: String] = [:]
  private let inside: String

  /// Reads an element as spelled; nil where it is not well formed.
  init?(spelled text: String) {
    let bytes = Array(text.utf8)
    var scanner = XMLScanner(bytes, of: .root)
    guard let tag = try? scanner.next() else { return nil }
    name = bytes.text(in: tag.qualifiedName)
    for attribute in bytes.attributes(of: tag) {
      attributes[bytes.text(in: attribute.name)] = bytes.text(in: attribute.value)
    }
    let end = bytes.lastIndex(of: UInt8(ascii: "<")) ?? 0
    inside = end > tag.range.upperBound ? bytes.text(in: tag.range.upperBound..<end) : ""
    attributes["fillId"] = attributes["fillId"] ?? "0"
    // A format with a fill applies it, and one without has none to apply: the flag tells nothing.
    attributes["applyFill"] = nil
  }

  /// A format of our own: its attributes, those that name lists not needing to be there, and its inside.
  init(name: String, attributes: [String: String] = [:], inside: String = "") {
    self.name = name
    self.attributes = ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"]
      .merging(attributes) { $1 }
    self.inside = inside
  }

  /// What a cell shows whose workbook describes no format for it.
  static func plain(_ name: String) -> Self { Self(name: name) }

  /// Index of the fill.
  var fill: Int { attributes["fillId"].flatMap(Int.init) ?? 0 }

  /// The same format with another fill.
  func filled(_ fill: Int) -> Self {
    var copy = self
    copy.attributes["fillId"] = "\(fill)"
    return copy
  }

  /// The element, its attributes in a fixed order.
  var spelled: String {
    var all = attributes
    if fill != 0 { all["applyFill"] = "1" }
    let known = Self.order.filter { all[$0] != nil }
    let other = all.keys.filter { !Self.order.contains($0) }.sorted()
    let list = (known + other).map { #" \#($0)="\#(all[$0] ?? "")""# }.joined()
    return inside.isEmpty ? "<\(name)\(list)/>" : "<\(name)\(list)>\(inside)</\(name)>"
  }

  private static let order = [
    "numFmtId", "fontId", "fillId", "borderId", "xfId", "quotePrefix", "pivotButton",
    "applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment",
    "applyProtection",
  ]
}
