import Testing

@testable import Spreadsheet

/// Strikethrough, raised and lowered text: what makes it doubtful whether all of a cell is meant.
@Suite struct CellTraitsTests {
  private static let struck = "<rPr><b/><strike/><sz val=\"12\"/></rPr>"
  private static let raised = "<rPr><vertAlign val=\"superscript\"/></rPr>"

  /// Items of a string table, or the insides of `<is>`.
  static let texts: [(String, CellTraits)] = [
    ("<t>5</t>", []),
    ("<r><t>5</t></r><r>\(raised)<t>1</t></r>", .partlyRaised),
    (
      "<r><t>106/5/3</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>1</t></r>", .partlyRaised
    ),
    ("<r>\(struck)<t>5</t></r><r><t>6</t></r>", .partlyStruck),
    ("<r>\(struck)<t>5</t></r><r><rPr><b/></rPr><t>6</t></r>", .partlyStruck),
    ("<r><rPr><strike val=\"1\"/></rPr><t>5</t></r><r><rPr/><t>6</t></r>", .partlyStruck),
    ("<r><rPr><strike val=\"true\"/></rPr><t>5</t></r><t>6</t>", .partlyStruck),
    ("<r><rPr><strike val=\"0\"/></rPr><t>5</t></r><r><t>6</t></r>", []),
    ("<r><rPr><strike val=\"false\"/></rPr><t>5</t></r><r><t>6</t></r>", []),
    ("<r><rPr><vertAlign val=\"baseline\"/></rPr><t>5</t></r><r><t>6</t></r>", []),
    ("<r><rPr><b/></rPr><t>5</t></r><r><rPr><i/></rPr><t>6</t></r>", []),
    ("<r>\(struck)<t>5</t></r><r>\(struck)<t>6</t></r>", .struck),
    ("<r>\(raised)<t>5</t></r>", .raised),
    // What cannot be seen is neither.
    ("<r>\(struck)<t>5</t></r><r><t xml:space=\"preserve\"> \n\u{3000}\u{a0}</t></r>", .struck),
    ("<r>\(struck)<t xml:space=\"preserve\"> </t></r><r><t>6</t></r>", []),
    ("<r>\(struck)<t>_x000D_</t></r><r><t>6</t></r>", []),
    ("<r>\(struck)<t/></r><r><t>6</t></r>", []),
    ("<r>\(struck)</r><r><t>6</t></r>", []),
    // Guides to the sound of a word are no text.
    ("<t>5</t><rPh sb=\"0\" eb=\"1\"><r>\(struck)<t>go</t></r></rPh>", []),
    // Properties behind the text, as the schema does not have them.
    ("<r><t>5</t>\(struck)</r><r><t>6</t></r>", .partlyStruck),
    (
      "<r><rPr><strike/><vertAlign val=\"superscript\"/></rPr><t>5</t></r><r><t>6</t></r>",
      [.partlyStruck, .partlyRaised]
    ),
    (
      "<x:r xmlns:x=\"\(WorkbookFixture.main)\"><x:rPr><x:strike/></x:rPr><x:t>5</x:t></x:r><r><t>6</t></r>",
      .partlyStruck
    ),
    ("<r><rPr><strike xmlns=\"urn:other\"/></rPr><t>5</t></r><r><t>6</t></r>", []),
  ]

  @Test(arguments: texts)
  func `a shared string tells whether a part of it is struck through or raised`(
    item: String, traits: CellTraits
  ) {
    let row = #"<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>"#
    let fixture = WorkbookFixture(rows: row, strings: ["<t>plain</t>", item])
    #expect(fixture.traits() == traits, "\(item)")
    #expect(fixture.traits("B1") == [])
  }

  @Test(arguments: texts)
  func `an inline string tells whether a part of it is struck through or raised`(
    item: String, traits: CellTraits
  ) {
    let row =
      #"<row r="1"><c r="A1" t="inlineStr"><is>\#(item)</is></c>"#
      + #"<c r="B1" t="inlineStr"><is><t>x</t></is></c><c r="C1"><v>1</v></c></row>"#
    let reading = WorkbookFixture(rows: row).read()
    #expect(reading.traits == (traits.isEmpty ? [:] : ["Sheet1!A1": traits]), "\(item)")
  }

  @Test func `the text itself stays joined`() {
    let item = "<r><t>5</t></r><r>\(Self.raised)<t>1</t></r>"
    let row = #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#
    #expect(WorkbookFixture(rows: row, strings: [item]).value() == "string 51")
  }

  /// Styles 0 to 3: plain, struck through, raised, and with a strike that says no.
  private func styled(_ cell: String, strings: [String] = []) -> CellTraits {
    var fixture = WorkbookFixture(rows: #"<row r="1">\#(cell)</row>"#, strings: strings)
    fixture["xl/styles.xml"] =
      #"<styleSheet xmlns="\#(WorkbookFixture.main)"><fonts><font/><font><b/><strike/></font>"#
      + #"<font><vertAlign val="superscript"/></font><font><strike val="0"/></font></fonts>"#
      + #"<cellStyleXfs><xf fontId="1"/></cellStyleXfs>"#
      + #"<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="1"/>"#
      + #"<xf numFmtId="0" fontId="2"/><xf numFmtId="0" fontId="3"/></cellXfs>"#
      + #"<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"#
    return fixture.traits()
  }

  @Test(
    arguments: [
      (#"<c r="A1" s="1"><v>42858</v></c>"#, .struck), (#"<c r="A1" s="0"><v>5</v></c>"#, []),
      (#"<c r="A1"><v>5</v></c>"#, []), (#"<c r="A1" s="3"><v>5</v></c>"#, []),
      (#"<c r="A1" s="2"><v>5</v></c>"#, .raised), (#"<c r="A1" s="99"><v>5</v></c>"#, []),
      (#"<c r="A1" s="1" t="b"><v>1</v></c>"#, .struck),
      (#"<c r="A1" s="1" t="str"><f>B1</f><v>x</v></c>"#, .struck),
      (#"<c r="A1" s="1" t="inlineStr"><is><t>x</t></is></c>"#, .struck),
    ] as [(String, CellTraits)])
  func `a cell whose own format strikes it through says so`(cell: String, traits: CellTraits) {
    #expect(styled(cell) == traits)
  }

  @Test(
    arguments: [
      // A run without properties looks as its cell does; one with properties has only these.
      ("<r><t>5</t></r><r><rPr><b/></rPr><t>6</t></r>", 1, .partlyStruck),
      ("<r><rPr><b/></rPr><t>5</t></r><r><rPr><i/></rPr><t>6</t></r>", 1, []),
      ("<r><t>5</t></r><r>\(struck)<t>6</t></r>", 1, .struck),
      ("<r><t>5</t></r><r><rPr><b/></rPr><t>6</t></r>", 2, .partlyRaised),
      ("<r><t>5</t></r><r>\(raised)<t>6</t></r>", 2, .raised),
    ] as [(String, Int, CellTraits)])
  func `runs and the cell's own format are taken together`(
    item: String, style: Int, traits: CellTraits
  ) {
    let cell = #"<c r="A1" s="\#(style)" t="s"><v>0</v></c>"#
    #expect(styled(cell, strings: [item]) == traits)
  }

  @Test(arguments: [
    "mmm-yy", "yyyy\"年\"m\"月\"", "yyyy\"年\"m\"月\";@", "yyyy/m", "yyyy", "[$-404]e/m",
    "[$-404]ggge\"年\"m\"月\"",
    "mmm", "MM/YY", "yyyy年m月", "yyyy/m\" (dd)\"", "yyyy/m\\d", "yyyy/m_d", "yyyy/m*d",
    "[Red]yyyy/m", "yyyy/m h:mm", "dddd yyyy/m", "[>=42736]yyyy/m;yyyy/m/d",
  ])
  func `a code of dates that shows no day says so`(code: String) {
    #expect(NumberFormatSection.sections(of: code)[0].hidesDay, "\(code)")
    #expect(NumberFormat(code: code) == .date, "\(code)")
  }

  @Test(arguments: [
    "yyyy-mm-dd", "m/d", "d-mmm-yy", "[$-404]e/m/d", "D", "yyyy/m/d h:mm", "bbbb/m/d",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "yyyy/m/d;@", "yyyy/m/d;yyyy/m", "h:mm", "mm:ss",
    "[mm]:ss",
    "[h]:mm", "dddd", "General", "0", "0\"年\"", "\"yyyy/m\"0", "0.00E+00", "", "@", "0%",
    "[$-404]AM/PM h:mm",
    "[Magenta]0",
  ])
  func `a code that shows the day, or no date, does not`(code: String) {
    #expect(!NumberFormatSection.sections(of: code)[0].hidesDay, "\(code)")
  }

  @Test(arguments: [("42735", []), ("42736", .hidesDay)] as [(String, CellTraits)])
  func `the section that shows a number tells whether it hides the day`(
    number: String, traits: CellTraits
  ) {
    let rows = #"<row r="1"><c r="A1" s="1"><v>\#(number)</v></c></row>"#
    let fixture = WorkbookFixture(rows: rows, formats: ["[>=42736]yyyy/m;yyyy/m/d"])
    #expect(fixture.traits() == traits)
  }

  @Test func `a cell under a format without a day says so, of the file or built in`() {
    let rows =
      #"<row r="1"><c r="A1" s="1"><v>42856</v></c><c r="B1" s="2"><v>42856</v></c>"#
      + #"<c r="C1" s="3"><v>42856</v></c><c r="D1" s="1" t="d"><v>2017-05-01</v></c></row>"#
    var fixture = WorkbookFixture(rows: rows)
    fixture["xl/styles.xml"] =
      #"<styleSheet xmlns="\#(WorkbookFixture.main)">"#
      + #"<numFmts><numFmt numFmtId="170" formatCode="yyyy/m"/></numFmts><cellXfs>"#
      + #"<xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="17"/><xf numFmtId="14"/></cellXfs>"#
      + "</styleSheet>"
    let reading = fixture.read()
    #expect(
      reading.traits == ["Sheet1!A1": .hidesDay, "Sheet1!B1": .hidesDay, "Sheet1!D1": .hidesDay])
    #expect(reading.cells["Sheet1!A1"] == "date 2017-05-01")
  }
}
