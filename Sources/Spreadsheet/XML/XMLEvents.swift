internal import CLibXML2

/// Stands between libxml2's callbacks and a part's handler: bounds depth and attributes, drops foreign elements and what is in them.
final class XMLEvents {
  private let handler: any XMLPartHandler
  private let part: PartName
  private let limits: ReadingLimits
  private var depth = 0
  /// Open elements that only wrap what older readers should see; handlers do not count them.
  private var wrappers = 0
  /// Depth of the foreign element whose inside is being skipped.
  private var skippedFrom: Int?
  /// Why the part cannot be read, once that is known.
  private(set) var failure: ReadingFailure?
  /// A handler that wants no more, or a failure, has stopped the parser.
  private(set) var isStopped = false

  init(handler: any XMLPartHandler, part: PartName, limits: ReadingLimits) {
    self.handler = handler
    self.part = part
    self.limits = limits
  }

  fileprivate func start(_ element: XMLElement, in context: xmlParserCtxtPtr?) {
    depth += 1
    guard !isStopped else { return }
    guard depth <= limits.xmlDepth else {
      let depth = "\(limits.xmlDepth)"
      return stop(context, ReadingFailure(.xmlTooDeep, value: part.text, facts: [depth]))
    }
    guard element.allAttributes <= limits.attributes else {
      return stop(context, .damagedXML(part, at: context))
    }
    guard element.longestAttribute <= limits.attributeBytes else {
      let kibibytes = "\(limits.attributeBytes >> 10)"
      return stop(context, ReadingFailure(.attributeTooLong, value: part.text, facts: [kibibytes]))
    }
    if skippedFrom != nil { return }
    if element.isCompatibilityFallback {
      wrappers += 1
    } else if element.isOfficeOpen {
      attempt(context) { () throws(ReadingFailure) in
        try handler.start(element, depth: depth - wrappers)
      }
    } else {
      skippedFrom = depth
    }
  }

  fileprivate func text(_ bytes: Bytes, in context: xmlParserCtxtPtr?) {
    guard !isStopped, skippedFrom == nil else { return }
    attempt(context) { () throws(ReadingFailure) in try handler.text(bytes) }
  }

  fileprivate func end(_ element: XMLElement, in context: xmlParserCtxtPtr?) {
    defer { depth -= 1 }
    guard !isStopped else { return }
    if let skipped = skippedFrom {
      if skipped == depth { skippedFrom = nil }
    } else if element.isCompatibilityFallback {
      wrappers -= 1
    } else {
      attempt(context) { () throws(ReadingFailure) in
        try handler.end(element.name, depth: depth - wrappers)
      }
    }
  }

  fileprivate func documentType(in context: xmlParserCtxtPtr?) {
    stop(context, ReadingFailure(.documentType, value: part.text))
  }

  private func attempt(_ context: xmlParserCtxtPtr?, _ body: () throws(ReadingFailure) -> Void) {
    do throws(ReadingFailure) {
      try body()
      if handler.isFinished { stop(context, nil) }
    } catch {
      stop(context, error)
    }
  }

  private func stop(_ context: xmlParserCtxtPtr?, _ failure: ReadingFailure?) {
    self.failure = self.failure ?? failure
    isStopped = true
    xmlStopParser(context)
  }
}

extension XMLEvents {
  /// libxml2's callbacks; their user data is an `XMLEventsContext`.
  static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { data, name, _, namespace, declared, _, count, _, attributes in
      let element = XMLElement(
        name: name, namespace: namespace, attributes: attributes, attributeCount: count,
        namespaceCount: declared)
      XMLEventsContext.at(data)?.events.start(element, in: XMLEventsContext.at(data)?.parser)
    }
    sax.endElementNs = { data, name, _, namespace in
      let element = XMLElement(name: name, namespace: namespace)
      XMLEventsContext.at(data)?.events.end(element, in: XMLEventsContext.at(data)?.parser)
    }
    sax.characters = { data, start, count in
      let bytes = Bytes(start: start, count: Int(count))
      XMLEventsContext.at(data)?.events.text(bytes, in: XMLEventsContext.at(data)?.parser)
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    // Told at `<!DOCTYPE name`, before anything that it declares is looked at.
    sax.internalSubset = { data, _, _, _ in
      XMLEventsContext.at(data)?.events.documentType(in: XMLEventsContext.at(data)?.parser)
    }
    sax.serror = { _, _ in }
    return sax
  }
}

/// What libxml2 hands back to every callback.
struct XMLEventsContext {
  let events: XMLEvents
  var parser: xmlParserCtxtPtr?

  static func at(_ data: UnsafeMutableRawPointer?) -> XMLEventsContext? {
    data?.assumingMemoryBound(to: XMLEventsContext.self).pointee
  }
}

extension ReadingRule {
  static let xmlTooDeep = ReadingRule(
    "workbook.xml_too_deep", facts: ["depth allowed"],
    zh: "檔案內的「%v」結構超過 %0 層，拒絕讀取。請在 Excel 中另存新檔後再送一次。",
    en: """
      The part “%v” nests more than %0 levels deep and was not read. Save the file again in Excel \
      and resend it.
      """)
  static let attributeTooLong = ReadingRule(
    "workbook.attribute_too_long", facts: ["KiB allowed"],
    zh: "檔案內的「%v」含超過 %0 KiB 的屬性，拒絕讀取。請在 Excel 中另存新檔後再送一次。",
    en: """
      The part “%v” holds an attribute of more than %0 KiB and was not read. Save the file again \
      in Excel and resend it.
      """)
  static let documentType = ReadingRule(
    "workbook.document_type",
    zh: "檔案內的「%v」含有活頁簿不應有的宣告（DTD），疑似惡意檔案，拒絕讀取。請在 Excel 中另存新檔後再送一次。",
    en: """
      The part “%v” declares a document type, which no workbook does and attacks do, and was not \
      read. Save the file again in Excel and resend it.
      """)
}
