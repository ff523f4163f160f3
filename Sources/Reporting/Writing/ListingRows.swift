internal import CLibXLSXWriter
import Glibc

/// Rows of a listing as bytes of its sheet, the very ones that the library would write: it keeps each
/// cell apart until its row ends, which takes longer than all else that a long sheet needs.
///
/// Rows come from the first to the last; their cells, from left to right, hold texts and numbers.
struct ListingRows: ~Copyable {
  /// So many rows tell how long the others will be.
  private static let sample = 256

  private let letters: [[UInt8]]
  private let count: Int
  private var bytes: [UInt8] = []
  private var begun = 0
  private var digits: [UInt8] = []
  private var isInRow = false
  /// Of the row that was begun, in points; nil: one line's.
  private var height: Int?

  /// Goes on behind what was written to the sheet already, and takes it until the end.
  init(after written: inout [UInt8], rows: Int, columns: Int) {
    letters = (0..<columns).map { column in
      // `XFD` is the last.
      var name = [CChar](repeating: 0, count: 8)
      lxw_col_to_name(&name, UInt16(column), 0)
      return name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    }
    count = rows
    swap(&bytes, &written)
  }

  /// A row without cells leaves no trace; `height` is in points, nil for a line's.
  mutating func begin(row number: Int, height: Int? = nil) {
    end()
    self.height = height
    digits = Array(String(number).utf8)
    begun += 1
    // An array that grows by itself holds what it has twice for a moment.
    guard begun == Self.sample, count > begun else { return }
    bytes.reserveCapacity(bytes.count + bytes.count / begun * (count - begun) * 9 / 8)
  }

  /// `style` is the number of the cell's format in the workbook.
  mutating func write(_ content: CellContent, column: Int, style: Int) {
    if !isInRow {
      markup("<row r=\"")
      bytes.append(contentsOf: digits)
      if let height {
        markup("\" ht=\"")
        putWhole(height)
        markup("\" customHeight=\"1")
      }
      markup("\">")
      isInRow = true
    }
    markup("<c r=\"")
    bytes.append(contentsOf: letters[column - 1])
    bytes.append(contentsOf: digits)
    markup("\" s=\"")
    putWhole(style)
    switch content {
    case .text(let text): put(text)
    case .number(let number), .serial(let number):
      markup("\"><v>")
      put(number)
      markup("</v></c>")
    case .blank: markup("\"/>")
    case .formula, .link: preconditionFailure("a listing holds texts and numbers")
    }
  }

  /// Gives back what was taken with the rows behind it.
  consuming func finish(_ written: inout [UInt8]) {
    end()
    swap(&bytes, &written)
  }

  private mutating func end() {
    if isInRow { markup("</row>") }
    isInRow = false
  }

  private mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func putWhole(_ number: Int) {
    if (0...9).contains(number) {
      bytes.append(UInt8(48 + number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  private mutating func put(_ number: Double) {
    // The library prints `%.16G`, which for whole numbers gives their digits.
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000, number != 0 {
      return putWhole(whole)
    }
    var text = [CChar](repeating: 0, count: 32)
    _ = withVaList([number]) { vsnprintf(&text, text.count, "%.16G", $0) }
    bytes.append(contentsOf: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
  }

  private mutating func put(_ text: String) {
    var text = WrittenText.safe(text)
    text.withUTF8 { content in
      // To the library, a text ends where C says so.
      let content = UnsafeBufferPointer(rebasing: content.prefix { $0 != 0 })
      guard let first = content.first, let last = content.last else { return markup("\"/>") }
      if Self.isSpace(first) || Self.isSpace(last) {
        markup("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
      } else {
        markup("\" t=\"inlineStr\"><is><t>")
      }
      var start = 0
      for (place, byte) in content.enumerated() where Self.isSpecial(byte) {
        bytes.append(contentsOf: content[start..<place])
        putEscaped(byte)
        start = place + 1
      }
      bytes.append(contentsOf: content[start...])
      markup("</t></is></c>")
    }
  }

  private mutating func putEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): markup("&amp;")
    case UInt8(ascii: "<"): markup("&lt;")
    case UInt8(ascii: ">"): markup("&gt;")
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      bytes.append(contentsOf: "_x00\(digits.count == 1 ? "0" : "")\(digits)_".utf8)
    }
  }

  /// What C calls a space, the ones left out that are escaped.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): false
    default: byte < 0x20
    }
  }
}
