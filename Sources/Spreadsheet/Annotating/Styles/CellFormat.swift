/// A cell format of the styles part, an `xf`: its attributes and what stands between its tags.
struct CellFormat: Hashable {
  /// The name with the part's prefix.
  private let name: String
  /// In the order of their names, each name once: formats are compared far more often than changed.
  private var attributes: [Attribute] = []
  private let inside: String

  private struct Attribute: Hashable {
    var name: String
    var value: String
  }

  /// Reads an element as spelled; nil where it is not well formed.
  init?(spelled text: String) {
    let bytes = Array(text.utf8)
    var scanner = XMLScanner(bytes, of: .root)
    guard let tag = try? scanner.next() else { return nil }
    name = bytes.text(in: tag.qualifiedName)
    let end = bytes.lastIndex(of: UInt8(ascii: "<")) ?? 0
    inside = end > tag.range.upperBound ? bytes.text(in: tag.range.upperBound..<end) : ""
    for attribute in bytes.attributes(of: tag) {
      self[bytes.text(in: attribute.name)] = bytes.text(in: attribute.value)
    }
    if self["fillId"] == nil { self["fillId"] = "0" }
    // A format with a fill applies it, and one without has none to apply: the flag tells nothing.
    self["applyFill"] = nil
  }

  /// A format of our own: its inside, and its attributes where they are not the usual ones.
  init(name: String, inside: String = "", setting attributes: [(name: String, value: String)] = [])
  {
    self.name = name
    self.inside = inside
    for name in ["borderId", "fillId", "fontId", "numFmtId"] { self[name] = "0" }
    for (name, value) in attributes { self[name] = value }
  }

  /// What a cell shows whose workbook describes no format for it.
  static func plain(_ name: String) -> Self { Self(name: name) }

  private subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      let place = attributes.firstIndex { $0.name >= name } ?? attributes.count
      let isThere = place < attributes.count && attributes[place].name == name
      let new = newValue.map { [Attribute(name: name, value: $0)] } ?? []
      attributes.replaceSubrange(place..<(isThere ? place + 1 : place), with: new)
    }
  }

  /// Index of the fill.
  var fill: Int { self["fillId"].flatMap { Int($0) } ?? 0 }

  /// The same format with another fill.
  func filled(_ fill: Int) -> Self {
    var copy = self
    copy["fillId"] = "\(fill)"
    return copy
  }

  /// The element, its attributes in a fixed order.
  var spelled: String {
    var all = self
    if fill != 0 { all["applyFill"] = "1" }
    let known = Self.order.compactMap { name in all.attributes.first { $0.name == name } }
    let other = all.attributes.filter { !Self.order.contains($0.name) }
    let list = (known + other).map { #" \#($0.name)="\#($0.value)""# }.joined()
    return inside.isEmpty ? "<\(name)\(list)/>" : "<\(name)\(list)>\(inside)</\(name)>"
  }

  private static let order = [
    "numFmtId", "fontId", "fillId", "borderId", "xfId", "quotePrefix", "pivotButton",
    "applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment",
    "applyProtection",
  ]
}
