import Testing

@testable import Spreadsheet

/// A workbook made part by part; tests change the one part they are about.
struct WorkbookFixture {
  /// Contents of the parts in the zip's order, by name.
  var parts: [(name: String, xml: String)]
  /// Zip entries besides the parts, or in their place.
  var finish: (inout ZipWriter) -> Void = { _ in }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

  /// A workbook with one sheet, `Sheet1`, whose rows are given as XML.
  init(
    rows: String = "", strings: [String] = [], formats: [String] = [],
    workbookProperties: String = "",
    beforeRows: String = "", afterRows: String = ""
  ) {
    let sheet =
      Self.declaration + #"<worksheet xmlns="\#(Self.main)" xmlns:r="\#(Self.relations)">"#
      + "\(beforeRows)<sheetData>\(rows)</sheetData>\(afterRows)</worksheet>"
    parts = [
      ("[Content_Types].xml", Self.contentTypes),
      ("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        Self.workbook(#"<sheet name="Sheet1" sheetId="1" r:id="rId1"/>"#, workbookProperties)
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relationships([
          ("rId1", "worksheet", "worksheets/sheet1.xml"),
          ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml"),
        ])
      ),
      ("xl/worksheets/sheet1.xml", sheet),
      ("xl/sharedStrings.xml", Self.table(strings)),
      ("xl/styles.xml", Self.styles(formats)),
    ]
  }

  /// The XML of a part.
  subscript(name: String) -> String {
    get { parts.first { $0.name == name }?.xml ?? "" }
    set {
      parts.removeAll { $0.name == name }
      parts.append((name, newValue))
    }
  }

  mutating func rename(_ old: String, to new: String) {
    parts = parts.map { $0.name == old ? (new, $0.xml) : $0 }
  }

  var bytes: [UInt8] {
    var zip = ZipWriter()
    for part in parts { zip.add(part.name, part.xml) }
    finish(&zip)
    return zip.bytes
  }
}

extension WorkbookFixture {
  static let contentTypes =
    declaration + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
    + #"<Default Extension="xml" ContentType="application/xml"/>"#
    + #"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-"#
    + #"officedocument.spreadsheetml.sheet.main+xml"/></Types>"#

  static func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
    declaration
      + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
      + all.map {
        #"<Relationship Id="\#($0.id)" Type="\#(relations)/\#($0.kind)" Target="\#($0.target)"/>"#
      }.joined() + "</Relationships>"
  }

  static func workbook(_ sheets: String, _ properties: String = "") -> String {
    declaration + #"<workbook xmlns="\#(main)" xmlns:r="\#(relations)">\#(properties)"#
      + "<sheets>\(sheets)</sheets></workbook>"
  }

  /// A string table of items given as the XML inside `<si>`.
  static func table(_ items: [String]) -> String {
    declaration + #"<sst xmlns="\#(main)">"# + items.map { "<si>\($0)</si>" }.joined() + "</sst>"
  }

  /// Styles 1, 2, … with the given format codes; style 0 is General.
  static func styles(_ formats: [String]) -> String {
    let codes = formats.enumerated().map {
      #"<numFmt numFmtId="\#(164 + $0.offset)" formatCode="\#($0.element)"/>"#
    }
    let cells = formats.indices.map { #"<xf numFmtId="\#(164 + $0)"/>"# }
    return declaration + #"<styleSheet xmlns="\#(main)"><numFmts>\#(codes.joined())</numFmts>"#
      + #"<cellXfs><xf numFmtId="0"/>\#(cells.joined())</cellXfs></styleSheet>"#
  }
}
