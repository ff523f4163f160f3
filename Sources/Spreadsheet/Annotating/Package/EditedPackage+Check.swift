extension EditedPackage {
  /// Drops edits that change nothing, and holds every other one to be well formed.
  mutating func checkEdits() throws(ReadingFailure) {
    for (name, bytes) in replaced {
      if archive.inflatedSize(of: name) == UInt64(bytes.count), try original(name) == bytes {
        keepOriginal(name)
      } else if name.fileExtension != "vml", !PlainXML.accepts(bytes, limits: limits) {
        // Drawings of notes are often no XML, as programs write them; nothing but shapes is added there.
        try check(bytes, of: name)
      }
    }
  }

  private func check(_ bytes: [UInt8], of name: PartName) throws(ReadingFailure) {
    let parser = try XMLParser(part: name, handler: NoHandler(), limits: limits)
    try bytes.withUnsafeBufferPointer { bytes throws(ReadingFailure) in
      for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
        let end = min(start + 1 << 20, bytes.count)
        try parser.feed(UnsafeRawBufferPointer(Bytes(rebasing: bytes[start..<end])))
      }
    }
    try parser.finish()
  }
}

/// Wants nothing but that the part is well formed.
private final class NoHandler: XMLPartHandler {
  func start(_ element: XMLElement, depth: Int) {}
}
