/// One list of the styles part, such as `fills`, to which items can be added.
struct StylesSection {
  /// The items as spelled, those of the part first.
  private(set) var items: [String] = []
  private(set) var countOfPart = 0
  /// Where the list's tags lie; nil where the part lacks the list.
  fileprivate(set) var start: XMLTag?
  fileprivate(set) var endPlace = 0

  /// The index of an item that is spelled just so, which is added where there is none.
  mutating func index(of item: String) -> Int {
    if let index = items.firstIndex(of: item) { return index }
    return add(item)
  }

  /// Adds an item and tells its index.
  mutating func add(_ item: String) -> Int {
    items.append(item)
    return items.count - 1
  }

  fileprivate mutating func take(_ item: String) {
    items.append(item)
    countOfPart += 1
  }
}

/// The lists of the styles part that marking concerns.
struct StylesSections {
  /// Every list of the part in the order that the standard asks for (ECMA-376 part 1, 18.8.39).
  enum Name: String, CaseIterable {
    case numFmts, fonts, fills, borders, cellStyleXfs, cellXfs
  }

  private var sections: [Name: StylesSection] = [:]
  private let bytes: [UInt8]
  private let root: XMLTag
  private let names: XMLRoot

  init(_ bytes: [UInt8], of part: PartName) throws(ReadingFailure) {
    var scanner = XMLScanner(bytes, of: part)
    guard let root = try scanner.next(), let names = scanner.root,
      bytes.spells("styleSheet", in: root.name)
    else { throw scanner.unusual }
    self.bytes = bytes
    self.root = root
    self.names = names
    var current: Name?
    var itemStart = 0
    while let tag = try scanner.next() {
      if tag.depth == 2, tag.kind == .end {
        if let current { sections[current]?.endPlace = tag.range.lowerBound }
        current = nil
      } else if tag.depth == 2, tag.isOwn, let name = Name(rawValue: bytes.text(in: tag.name)) {
        guard sections[name] == nil else { throw scanner.unusual }
        sections[name] = StylesSection(start: tag, endPlace: tag.range.upperBound)
        current = tag.kind == .start ? name : nil
      } else if tag.depth == 3, let current {
        // What is not of the part's own vocabulary would shift the indexes of what follows.
        guard tag.isOwn else { throw scanner.unusual }
        if tag.kind != .end { itemStart = tag.range.lowerBound }
        if tag.kind != .start {
          sections[current]?.take(bytes.text(in: itemStart..<tag.range.upperBound))
        }
      }
    }
  }

  subscript(name: Name) -> StylesSection {
    get { sections[name] ?? StylesSection() }
    // In place: a copy of the list for each of tens of thousands of additions would take minutes.
    _modify { yield &sections[name, default: StylesSection()] }
  }

  /// A name with the prefix that the part uses.
  func qualified(_ name: String) -> String { names.qualified(name) }

  /// The part with the added items and right counts; nil where nothing was added.
  func edited() throws(ReadingFailure) -> [UInt8]? {
    var edits = ByteEdits()
    var place = root.range.upperBound
    for name in Name.allCases {
      guard let section = sections[name] else { continue }
      let added = section.items[section.countOfPart...].joined()
      if let start = section.start {
        if !added.isEmpty {
          edits.set("count", to: "\(section.items.count)", of: start, in: bytes)
          if start.kind == .empty {
            let slash = start.range.upperBound - 2
            edits.replace(
              slash..<(slash + 2), with: ">\(added)</\(bytes.text(in: start.qualifiedName))>")
          } else {
            edits.insert(added, at: section.endPlace)
          }
        }
        place = start.kind == .empty ? start.range.upperBound : endOfElement(section)
      } else if !added.isEmpty {
        let tag = qualified(name.rawValue)
        edits.insert(#"<\#(tag) count="\#(section.items.count)">\#(added)</\#(tag)>"#, at: place)
      }
    }
    return edits.isEmpty ? nil : edits.applied(to: bytes)
  }

  /// Behind the end tag of a list that has one.
  private func endOfElement(_ section: StylesSection) -> Int {
    bytes[section.endPlace...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? section.endPlace
  }
}
