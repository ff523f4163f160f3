import Testing

@testable import Spreadsheet

/// Cell formats with our fills, and the way back.
@Suite struct MarkedStylesTests {
  private static let part =
    #"<x:styleSheet xmlns:x="\#(WorkbookFixture.main)"><x:fonts count="1"><x:font/></x:fonts><x:fills count="3">"#
    + #"<x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill>"#
    + #"<x:fill><x:patternFill patternType="solid"><x:fgColor theme="4" tint="0.5"/></x:patternFill></x:fill></x:fills>"#
    + #"<x:borders count="1"><x:border/></x:borders><x:cellXfs count="2"><x:xf numFmtId="0" fillId="0"/>"#
    + #"<x:xf fontId="0" fillId="2" numFmtId="14" applyProtection="1"><x:protection locked="0"/></x:xf></x:cellXfs>"#
    + "<x:dxfs><x:dxf><x:fill/></x:dxf></x:dxfs></x:styleSheet>"

  @Test func `a marked style keeps all but the fill`() throws {
    var styles = try MarkedStyles(Array(Self.part.utf8), of: .root)
    #expect(try styles.marked(1, .error) == 2)
    #expect(try styles.marked(1, .error) == 2)
    #expect(
      try styles.edited().map { String(decoding: $0, as: UTF8.self) }
        == Self.part
        .replacing(#"fills count="3""#, with: #"fills count="4""#)
        .replacing(#"cellXfs count="2""#, with: #"cellXfs count="3""#)
        .replacing(
          "</x:fills>",
          with:
            #"<x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FFFFC7CD"/><x:bgColor indexed="64"/></x:patternFill></x:fill></x:fills>"#
        )
        .replacing(
          "</x:cellXfs>",
          with:
            #"<x:xf numFmtId="14" fontId="0" fillId="3" applyFill="1" applyProtection="1"><x:protection locked="0"/></x:xf></x:cellXfs>"#
        ))
  }

  @Test func `a mark is taken off to the style that was there`() throws {
    var styles = try MarkedStyles(Array(Self.part.utf8), of: .root)
    let covered = styles.visibleFill(1)
    let marked = [try styles.marked(0, .note), try styles.marked(1, .warning)]
    let bytes = try #require(try styles.edited())
    var again = try MarkedStyles(bytes, of: .root)
    #expect(again.carryMarks)
    #expect(marked.allSatisfy(again.isMarked))
    #expect(try again.unmarked(marked[0], fill: nil) == 0)
    #expect(try again.unmarked(marked[1], fill: covered) == 1)
    #expect(try again.marked(1, .warning) == marked[1])
    #expect(try again.edited() == nil)
  }

  @Test func `lists that a styles part lacks are added in their order`() throws {
    let bare = #"<styleSheet xmlns="main"><cellStyles/></styleSheet>"#
    var styles = try MarkedStyles(Array(bare.utf8), of: .root)
    #expect(try styles.marked(0, .error) == 1)
    let text = String(decoding: try #require(try styles.edited()), as: UTF8.self)
    #expect(
      text == #"<styleSheet xmlns="main"><fonts count="1"><font/></fonts><fills count="3"><fill>"#
        + #"<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>"#
        + #"</fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CD"/>"#
        + #"<bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/>"#
        + #"</borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#
        + #"<xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyFill="1"/></cellXfs>"#
        + "<cellStyles/></styleSheet>")
  }

  @Test func `styles that cells name beyond the list show the first one, not ours`() throws {
    let bare = #"<styleSheet xmlns="main"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>"#
    var styles = try MarkedStyles(Array(bare.utf8), of: .root, lastUsed: 3)
    #expect(try styles.marked(0, .error) == 4)
    let bytes = try #require(try styles.edited())
    let first = #"<xf numFmtId="14" fillId="0"/>"#
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(
        #"<cellXfs count="5"><xf numFmtId="14"/>\#(first)\#(first)\#(first)<xf "#))
    var again = try MarkedStyles(bytes, of: .root, lastUsed: 3)
    #expect(try again.marked(0, .error) == 4)
    #expect(try again.edited() == nil)
  }

  @Test func `a workbook that names a style beyond Excel's last one is not marked`() throws {
    var styles = try MarkedStyles(
      MarkedStyles.empty(namespace: "main"), of: .root, lastUsed: 999_999_999)
    #expect(throws: ReadingFailure(.tooManyStyles)) { try styles.marked(0, .error) }
  }

  @Test func `a workbook without styles gets a part that is whole`() throws {
    let styles = try MarkedStyles(MarkedStyles.empty(namespace: "main"), of: .root)
    #expect(try styles.edited() == nil)
  }

  @Test(arguments: ["solid/rgb=FF\"/>/", "solid/rgb=FFFFFF00", "", "/a=b/", "solid/r<=1/"])
  func `a memory of a fill that is not plain is no fill`(description: String) {
    #expect(PlainFill(description: description) == nil)
  }

  @Test func `fills without end are not gone through for each mark that is taken off`() throws {
    var styles = try MarkedStyles(MarkedStyles.empty(namespace: "main"), of: .root)
    // Comparing every fill with all others took a minute.
    let start = ContinuousClock.now
    for number in 0..<6_000 {
      let fill = PlainFill(solid: String(0x100000 + number, radix: 16))
      #expect(try styles.unmarked(0, fill: fill) == number + 1)
    }
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(try styles.unmarked(0, fill: PlainFill(solid: "100000")) == 1)
  }
}
