/// The relationships of a part, or of the package: which other parts it uses, and as what.
struct Relationships {
  struct Relationship {
    var id: String
    /// The last step of the type's address, such as `worksheet`; the same in both editions of the standard.
    var kind: String
    /// Nil where the target lies outside the package; that is never followed.
    var target: PartName?
  }

  let all: [Relationship]
  /// Places of the first relationship of each id.
  private let byID: [String: Int]

  init(
    of part: PartName, in archive: borrowing ZipArchive, limits: ReadingLimits
  ) throws(ReadingFailure) {
    let handler = Handler(base: part, limits: limits)
    _ = try archive.parse(part.relationships, with: handler, limits: limits)
    all = handler.found
    byID = Dictionary(
      all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  func first(ofKind kind: String) -> PartName? {
    all.first { $0.kind == kind && $0.target != nil }?.target
  }

  func withID(_ id: String) -> Relationship? {
    byID[id].map { all[$0] }
  }

  private final class Handler: XMLPartHandler {
    let base: PartName
    private(set) var found: [Relationship] = []
    private var count: ListCount

    init(base: PartName, limits: ReadingLimits) {
      self.base = base
      count = ListCount(of: base.relationships, limits: limits)
    }

    func start(_ element: XMLElement, depth: Int) throws(ReadingFailure) {
      guard element.name.spells("Relationship"), let id = element["Id"],
        let type = element["Type"], let target = element["Target"]
      else { return }
      try count.add(bytes: id.count + type.count + target.count)
      let isExternal = element["TargetMode"]?.spells("External") == true
      let kind = type.lastStep
      found.append(
        Relationship(
          id: id.attributeText, kind: kind,
          target: isExternal ? nil : PartName(target: target.attributeText, of: base)))
    }
  }
}
