extension ZipArchive {
  /// Reads a whole part with libxml2; false where there is no such part.
  func parse(
    _ part: PartName, with handler: any XMLPartHandler, limits: ReadingLimits
  ) throws(ReadingFailure) -> Bool {
    guard var stream = try stream(of: part) else { return false }
    let parser = try XMLParser(part: part, handler: handler, limits: limits)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 32 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while !parser.isStopped {
      let count = try stream.read(into: buffer)
      if count == 0 { break }
      try parser.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    try parser.finish()
    return true
  }
}
