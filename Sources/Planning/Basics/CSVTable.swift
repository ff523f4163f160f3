/// A table of comma-separated values with a header row (RFC 4180), as the plan folder and
/// `received.csv` hold it.
package struct CSVTable: Sendable {
  /// One line of the table with its place, so that mistakes can be told with it.
  package struct Row: Sendable {
    /// The line of the file on which the row begins, from 1.
    package let line: Int
    let fields: [String]
    let columns: [String: Int]

    /// The field under a header; blank where the row or the table has no such column.
    package subscript(_ header: String) -> String {
      guard let index = columns[header], index < fields.count else { return "" }
      return fields[index]
    }
  }

  package let headers: [String]
  package let rows: [Row]

  /// Reads a whole file; a byte order mark is skipped, blank lines are passed over.
  package init(_ text: String) {
    var lines = Self.split(text)
    let headers = lines.isEmpty ? [] : lines.removeFirst().fields
    let columns = Dictionary(
      headers.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.headers = headers
    rows = lines.map { Row(line: $0.line, fields: $0.fields, columns: columns) }
  }

  /// One line of such a table without its end; fields are quoted where they must be.
  package static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ field: String) -> String {
    let special = [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    guard field.utf8.contains(where: special.contains) else { return field }
    // By bytes, as it is read: a quotation mark that a mark combines with is one all the same.
    var bytes = [UInt8(ascii: "\"")]
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func split(_ text: String) -> [(line: Int, fields: [String])] {
    var records: [(line: Int, fields: [String])] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var (line, start, quoted, wasQuoted) = (1, 1, false, false)
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      wasQuoted = false
    }
    func endRecord() {
      if !fields.isEmpty || !field.isEmpty || wasQuoted {
        endField()
        records.append((start, fields))
        fields.removeAll()
      }
      start = line
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if quoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          field.append(byte)
          index += 1
        } else {
          quoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty && !wasQuoted: (quoted, wasQuoted) = (true, true)
      case UInt8(ascii: ","): endField()
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"): endRecord()
      default: field.append(byte)
      }
    }
    endRecord()
    return records
  }
}
