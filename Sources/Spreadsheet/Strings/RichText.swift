/// Joins the text of an `<si>` or `<is>`: plain or in runs, without phonetic guides.
///
/// Told of the elements inside; both the string table and inline strings are read through it.
struct RichText {
  private(set) var bytes: [UInt8] = []
  private var isInText = false
  private var keepsSpace = false
  private var textStart = 0
  private var phoneticDepth: Int?

  /// Forgets the last text.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    isInText = false
    phoneticDepth = nil
  }

  mutating func start(_ element: XMLElement, depth: Int) {
    if element.name.spells("rPh") {
      phoneticDepth = phoneticDepth ?? depth
    } else if element.name.spells("t"), phoneticDepth == nil {
      isInText = true
      textStart = bytes.count
      keepsSpace = element["space", namespaceSuffix: "/namespace"]?.spells("preserve") == true
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
      finishRun()
    }
  }

  /// Undoes escapes in the run that ended.
  private mutating func finishRun() {
    let run = Array(bytes[textStart...])
    let decoded = run.withUnsafeBufferPointer { run in
      TextEscapes.mayHold(run) ? TextEscapes.undone(in: run) : nil
    }
    if let decoded { bytes.replaceSubrange(textStart..., with: decoded) }
  }
}
