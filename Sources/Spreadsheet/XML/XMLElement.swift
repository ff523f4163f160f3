/// An element's start as libxml2 tells it; valid until the call that handed it over returns.
struct XMLElement {
  /// The name without its prefix.
  let name: Bytes
  /// The namespace, empty where there is none.
  let namespace: Bytes
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  fileprivate let attributeCount: Int
  /// How many namespaces the tag declares.
  private let namespaceCount: Int

  init(
    name: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>? = nil, attributeCount: Int32 = 0,
    namespaceCount: Int32 = 0
  ) {
    self.name = Bytes(terminated: name)
    self.namespace = Bytes(terminated: namespace)
    self.attributes = attributes
    self.attributeCount = attributes == nil ? 0 : Int(attributeCount)
    self.namespaceCount = Int(namespaceCount)
  }

  /// Attributes as XML counts them: declarations of namespaces are some.
  var allAttributes: Int { attributeCount + namespaceCount }

  /// An attribute without a prefix.
  subscript(name: StaticString) -> Bytes? {
    attribute { $0.spells(name) && $1.isEmpty }
  }

  /// An attribute of a namespace that ends in the given way, such as `/relationships`.
  subscript(name: StaticString, namespaceSuffix suffix: StaticString) -> Bytes? {
    attribute { $0.spells(name) && $1.ends(with: suffix) }
  }

  private func attribute(where matches: (Bytes, Bytes) -> Bool) -> Bytes? {
    guard let attributes else { return nil }
    for place in 0..<attributeCount {
      // libxml2 gives five pointers each: name, prefix, namespace, start and end of the value.
      let one = attributes + place * 5
      if matches(Bytes(terminated: one[0]), Bytes(terminated: one[2])),
        let start = one[3], let end = one[4]
      {
        return Bytes(start: start, count: end - start)
      }
    }
    return nil
  }

  /// The longest value of an attribute, in bytes.
  var longestAttribute: Int {
    guard let attributes else { return 0 }
    return (0..<attributeCount).reduce(0) { longest, place in
      guard let start = attributes[place * 5 + 3], let end = attributes[place * 5 + 4] else {
        return longest
      }
      return max(longest, end - start)
    }
  }
}

extension XMLElement {
  /// Whether the element is one of SpreadsheetML or of the package's own vocabularies, in either edition of the standard.
  ///
  /// Producers that leave the namespace out are read as if they had given it.
  var isOfficeOpen: Bool {
    namespace.isEmpty || namespace.ends(with: "/spreadsheetml/2006/main")
      || namespace.ends(with: "/spreadsheetml/main")
      || namespace.ends(with: "/package/2006/relationships")
      || namespace.ends(with: "/package/2006/content-types")
  }

  /// The wrappers of markup compatibility (ECMA-376 part 3) around what is for readers without extensions.
  var isCompatibilityFallback: Bool {
    namespace.ends(with: "/markup-compatibility/2006")
      && (name.spells("AlternateContent") || name.spells("Fallback"))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What follows the last slash.
  var lastStep: String {
    let start = lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return Bytes(rebasing: self[start...]).string
  }

  fileprivate init(terminated start: UnsafePointer<UInt8>?) {
    var count = 0
    if let start {
      while start[count] != 0 { count += 1 }
    }
    self.init(start: start, count: count)
  }

  fileprivate func ends(with word: StaticString) -> Bool {
    count >= word.utf8CodeUnitCount
      && Bytes(rebasing: self[(count - word.utf8CodeUnitCount)...]).spells(word)
  }

  /// An attribute's value as text: libxml2 leaves `&` spelled as `&#38;` in attributes.
  var attributeText: String {
    let text = string
    return contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text
  }
}
