/// The workbook in which the fuzzer changes one part.
enum Seed {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  static let parts: [(name: String, xml: String)] = [
    (
      "[Content_Types].xml",
      #"<Types xmlns="\#(package)/content-types"><Default Extension="xml" ContentType="x"/></Types>"#
    ),
    (
      "_rels/.rels",
      #"<Relationships xmlns="\#(package)/relationships"><Relationship Id="a" "#
        + #"Type="\#(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    ),
    (
      "xl/workbook.xml",
      #"<workbook xmlns="\#(main)" xmlns:r="\#(relations)"><sheets>"#
        + #"<sheet name="S" r:id="a"/></sheets></workbook>"#
    ),
    (
      "xl/_rels/workbook.xml.rels",
      #"<Relationships xmlns="\#(package)/relationships">"#
        + #"<Relationship Id="a" Type="\#(relations)/worksheet" Target="worksheets/sheet1.xml"/>"#
        + #"<Relationship Id="b" Type="\#(relations)/sharedStrings" Target="sharedStrings.xml"/>"#
        + #"<Relationship Id="c" Type="\#(relations)/styles" Target="styles.xml"/></Relationships>"#
    ),
    (
      "xl/worksheets/sheet1.xml",
      #"<worksheet xmlns="\#(main)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>"#
        + #"<c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>42858</v></c></row></sheetData></worksheet>"#
    ),
    (
      "xl/sharedStrings.xml",
      #"<sst xmlns="\#(main)"><si><t>one</t></si><si><t>two</t></si></sst>"#
    ),
    (
      "xl/styles.xml",
      #"<styleSheet xmlns="\#(main)"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#
        + "</styleSheet>"
    ),
  ]
}
