/// What `[Content_Types].xml` tells: the kind of every part.
struct ContentTypes {
  private var byName: [PartName: String] = [:]
  private var byExtension: [String: String] = [:]

  init(of archive: borrowing ZipArchive, limits: ReadingLimits) throws(ReadingFailure) {
    let handler = Handler(limits: limits)
    _ = try archive.parse(.contentTypes, with: handler, limits: limits)
    self = handler.types
  }

  private init() {}

  subscript(name: PartName) -> String {
    byName[name] ?? byExtension[String(name.fileExtension)] ?? ""
  }

  /// The part declared to be of one of the types; of several the first by name.
  func firstPart(of types: Set<String>) -> PartName? {
    byName.filter { types.contains($0.value) }.map(\.key).min { $0.text < $1.text }
  }

  private final class Handler: XMLPartHandler {
    private(set) var types = ContentTypes()
    private var count: ListCount

    init(limits: ReadingLimits) { count = ListCount(of: .contentTypes, limits: limits) }

    func start(_ element: XMLElement, depth: Int) throws(ReadingFailure) {
      guard let type = element["ContentType"]?.attributeText else { return }
      let key = element["PartName"] ?? element["Extension"]
      try count.add(bytes: type.utf8.count + (key?.count ?? 0))
      if element.name.spells("Override"), let name = element["PartName"],
        let part = PartName(target: name.attributeText, of: .root)
      {
        types.byName[part] = type
      } else if element.name.spells("Default"), let fileExtension = element["Extension"] {
        types.byExtension[fileExtension.attributeText.lowercased()] = type
      }
    }
  }
}
