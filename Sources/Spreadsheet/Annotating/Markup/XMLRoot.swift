/// What the root element of a part declares about names.
struct XMLRoot {
  /// The root's own prefix, empty where its namespace is the default one.
  let prefix: String
  let namespace: String
  /// Further prefixes bound to the root's own namespace.
  private(set) var alsoOwn: Set<[UInt8]> = []
  /// The prefix that is bound to relationships of office documents.
  private(set) var relationshipsPrefix: String?
  /// Whether the part is of the Strict edition of the standard.
  var isStrict: Bool { namespace.hasPrefix("http://purl.oclc.org/") }

  init(_ tag: XMLTag, _ attributes: [XMLAttribute], in bytes: [UInt8]) {
    let name = bytes.text(in: tag.qualifiedName)
    let prefix = name.firstIndex(of: ":").map { String(name[..<$0]) } ?? ""
    var bound: [(prefix: [UInt8], namespace: String)] = []
    for attribute in attributes {
      guard let prefix = Self.boundPrefix(attribute, in: bytes) else { continue }
      bound.append((prefix, bytes.text(in: attribute.value)))
    }
    let namespace = bound.first { $0.prefix.elementsEqual(prefix.utf8) }?.namespace ?? ""
    self.prefix = prefix
    self.namespace = namespace
    alsoOwn = Set(
      bound.filter { $0.namespace == namespace && !namespace.isEmpty }.map(\.prefix))
    relationshipsPrefix = bound.first {
      !$0.prefix.isEmpty && Self.relationshipsNamespaces.contains($0.namespace)
    }.map { String(decoding: $0.prefix, as: UTF8.self) }
  }

  /// The prefix that an attribute binds: empty for `xmlns`, nil where it is no declaration.
  static func boundPrefix(_ attribute: XMLAttribute, in bytes: [UInt8]) -> [UInt8]? {
    let name = bytes[attribute.name]
    guard name.starts(with: "xmlns".utf8) else { return nil }
    if name.count == 5 { return [] }
    return name[name.startIndex + 5] == UInt8(ascii: ":") ? Array(name.dropFirst(6)) : nil
  }

  /// A name of the root's namespace, with the root's prefix.
  func qualified(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix):\(name)" }

  /// The address that relationships of this edition of the standard begin with.
  var relationshipsNamespace: String { Self.relationshipsNamespaces[isStrict ? 1 : 0] }

  /// An attribute of the relationships' namespace, which is declared beside it where the root does not.
  func relationshipAttribute(_ name: String, _ value: String) -> String {
    if let relationshipsPrefix { return #" \#(relationshipsPrefix):\#(name)="\#(value)""# }
    return #" xmlns:r="\#(relationshipsNamespace)" r:\#(name)="\#(value)""#
  }

  private static let relationshipsNamespaces = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]
}
