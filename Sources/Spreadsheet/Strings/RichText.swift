/// Joins the text of an `<si>` or `<is>`: plain or in runs, without phonetic guides.
///
/// Told of the elements inside; both the string table and inline strings are read through it.
struct RichText {
  private(set) var bytes: [UInt8] = []
  /// How the visible runs look.
  private(set) var looks: TextLooks = []
  private var isInText = false
  private var textStart = 0
  private var phoneticDepth: Int?
  private var runDepth: Int?
  private var runStart = 0
  private var isInProperties = false
  private var properties = RunProperties()

  /// Forgets the last text.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    looks = []
    isInText = false
    phoneticDepth = nil
    runDepth = nil
    isInProperties = false
  }

  mutating func start(_ element: XMLElement, depth: Int) {
    if isInProperties {
      properties.take(element)
    } else if element.name.spells("rPh") {
      phoneticDepth = phoneticDepth ?? depth
    } else if phoneticDepth != nil {
      return
    } else if element.name.spells("t") {
      isInText = true
      textStart = bytes.count
    } else if element.name.spells("r"), runDepth == nil {
      runDepth = depth
      runStart = bytes.count
      properties = RunProperties()
    } else if element.name.spells("rPr"), runDepth == depth - 1 {
      isInProperties = true
      properties.begin()
    }
  }

  mutating func text(_ piece: Bytes) {
    if isInText { bytes += piece }
  }

  mutating func end(_ name: Bytes, depth: Int) {
    if phoneticDepth == depth {
      phoneticDepth = nil
    } else if name.spells("t"), isInText {
      isInText = false
      undoEscapes()
      if runDepth == nil { add(.inherited, from: textStart) }
    } else if runDepth == depth {
      runDepth = nil
      add(properties.looks, from: runStart)
    } else if isInProperties, runDepth == depth - 1 {
      isInProperties = false
    }
  }

  /// Notes how a run looks, unless nothing of it can be seen.
  private mutating func add(_ look: TextLooks, from start: Int) {
    guard !look.isSubset(of: looks), bytes.count > start else { return }
    let isVisible = String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.contains {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        && $0.properties.generalCategory != .control
    }
    if isVisible { looks.formUnion(look) }
  }

  /// Undoes escapes in the text that ended.
  private mutating func undoEscapes() {
    let run = Array(bytes[textStart...])
    let decoded = run.withUnsafeBufferPointer { run in
      TextEscapes.mayHold(run) ? TextEscapes.undone(in: run) : nil
    }
    if let decoded { bytes.replaceSubrange(textStart..., with: decoded) }
  }
}
