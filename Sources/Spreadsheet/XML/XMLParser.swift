internal import CLibXML2

/// libxml2's push parser for one part; every error of well-formedness is fatal, nothing external is ever loaded.
struct XMLParser: ~Copyable {
  private let parser: xmlParserCtxtPtr
  private let context: UnsafeMutablePointer<XMLEventsContext>
  private let part: PartName
  private let limits: ReadingLimits

  /// Bytes that libxml2 is given at a time.
  private static let piece = 32 << 10

  /// libxml2 wants to be prepared once, before threads use it.
  private static let library: Void = xmlInitParser()

  init(
    part: PartName, handler: any XMLPartHandler, limits: ReadingLimits
  ) throws(ReadingFailure) {
    Self.library
    let events = XMLEvents(handler: handler, part: part, limits: limits)
    context = .allocate(capacity: 1)
    context.initialize(to: XMLEventsContext(events: events))
    var callbacks = XMLEvents.callbacks
    guard let parser = xmlCreatePushParserCtxt(&callbacks, context, nil, 0, nil) else {
      context.deinitialize(count: 1)
      context.deallocate()
      throw ReadingFailure(.damagedXML, value: part.text, facts: ["0"])
    }
    self.parser = parser
    self.part = part
    self.limits = limits
    context.pointee.parser = parser
    // No XML_PARSE_NOENT, XML_PARSE_DTDLOAD or XML_PARSE_HUGE: entities stay unexpanded, libxml2's own limits stand.
    xmlCtxtUseOptions(
      parser,
      CInt(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
  }

  deinit {
    xmlFreeParserCtxt(parser)
    context.deinitialize(count: 1)
    context.deallocate()
  }

  /// The handler or a failure wants no more bytes.
  var isStopped: Bool { context.pointee.events.isStopped }

  /// Whether all bytes fed so far are parsed, as UTF-8, and element content comes next.
  ///
  /// Inside a comment or a CDATA section bytes would still be waiting.
  var isAtPlainContent: Bool {
    guard let input = parser.pointee.input, parser.pointee.instate == XML_PARSER_CONTENT,
      input.pointee.cur == input.pointee.end
    else { return false }
    let declared = parser.pointee.encoding.map { String(cString: $0).uppercased() }
    return declared == nil || declared == "UTF-8" || declared == "UTF8"
  }

  /// Parses a further piece of the part.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(ReadingFailure) {
    var place = 0
    while place < bytes.count, !isStopped {
      let piece = bytes[place..<min(place + Self.piece, bytes.count)]
      place = piece.endIndex
      let start = UnsafeRawBufferPointer(rebasing: piece).baseAddress
      let code = xmlParseChunk(
        parser, start?.assumingMemoryBound(to: CChar.self), CInt(piece.count), 0)
      try check(code)
      try checkOpenTag()
    }
  }

  /// Refuses a start tag that has grown too long, while libxml2 still waits for its end.
  private func checkOpenTag() throws(ReadingFailure) {
    guard !isStopped, let input = parser.pointee.input, let start = input.pointee.cur,
      let end = input.pointee.end, end - start > limits.tagBytes, start[0] == UInt8(ascii: "<"),
      start[1] != UInt8(ascii: "!"), start[1] != UInt8(ascii: "?")
    else { return }
    let quotes = Bytes(start: start, count: end - start).count {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
    }
    guard quotes > limits.attributes * 2 else {
      let kibibytes = "\(limits.attributeBytes >> 10)"
      throw ReadingFailure(.attributeTooLong, value: part.text, facts: [kibibytes])
    }
    throw .damagedXML(part, at: parser)
  }

  /// Tells the parser that the part is complete.
  func finish() throws(ReadingFailure) {
    guard !isStopped else { return }
    try check(xmlParseChunk(parser, nil, 0, 1))
  }

  /// Throws what the handler or libxml2 found.
  ///
  /// At bytes that the declared encoding lacks libxml2 halts, tells so by what `xmlParseChunk` returns,
  /// and calls what came before well-formed all the same.
  private func check(_ code: CInt) throws(ReadingFailure) {
    if let failure = context.pointee.events.failure { throw failure }
    if isStopped { return }
    let isHalted =
      code == CInt(bitPattern: XML_ERR_INVALID_ENCODING.rawValue)
      || code == CInt(XML_PARSER_EOF.rawValue)
    guard parser.pointee.wellFormed != 0, !isHalted else { throw .damagedXML(part, at: parser) }
  }
}

extension ReadingFailure {
  /// A refusal of a part at the line that the parser has reached.
  static func damagedXML(_ part: PartName, at parser: xmlParserCtxtPtr?) -> Self {
    let line = parser?.pointee.input.map { "\($0.pointee.line)" } ?? "0"
    return ReadingFailure(.damagedXML, value: part.text, facts: [line])
  }
}

extension ReadingRule {
  static let damagedXML = ReadingRule(
    "workbook.damaged.xml", facts: ["line"],
    zh: "檔案內的「%v」第 %0 行格式錯誤，檔案已損壞。請在 Excel 中另存新檔後再送一次。",
    en: """
      The part “%v” is malformed at line %0: the file is damaged. Save it again in Excel and \
      resend it.
      """)
}
