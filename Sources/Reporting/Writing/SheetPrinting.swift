internal import CLibXLSXWriter

extension XLSXSheet {
  /// A4, one page wide, a foot with page numbers, header rows on every page.
  ///
  /// Excel heeds `breaks`, the rows with which pages begin, only where a `scale` (in percent) is
  /// given instead of fitting the width.
  func setUpPrinting(
    isLandscape: Bool = true, repeatedRows: ClosedRange<Int>?, breaks: [Int] = [],
    scale: UInt16? = nil, pages: UInt16? = nil, footer: String, lastRow: Int, lastColumn: Int
  ) {
    let a4: UInt8 = 9
    worksheet_set_paper(pointer, a4)
    if isLandscape { worksheet_set_landscape(pointer) } else { worksheet_set_portrait(pointer) }
    worksheet_set_margins(pointer, 0.5, 0.5, 0.6, 0.7)
    if let scale {
      worksheet_set_print_scale(pointer, scale)
      // The library reads up to a zero, and Excel takes no more breaks than these.
      var rows = breaks.prefix(Int(LXW_BREAKS_MAX)).map { UInt32($0 - 1) } + [0]
      expect(worksheet_set_h_pagebreaks(pointer, &rows), "page breaks")
    } else {
      worksheet_fit_to_pages(pointer, 1, pages ?? 0)
    }
    worksheet_center_horizontally(pointer)
    // `&` begins a code in headers and footers, of which Excel takes 255 characters in all.
    let text = footer.prefix(100).split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&&")
    expect(worksheet_set_footer(pointer, "&L&8\(text)&C&8&A&R&8第 &P 頁，共 &N 頁"), "footer")
    if let repeatedRows {
      let result = worksheet_repeat_rows(
        pointer, UInt32(repeatedRows.lowerBound - 1), UInt32(repeatedRows.upperBound - 1))
      expect(result, "repeated rows \(repeatedRows)")
    }
    let result = worksheet_print_area(pointer, 0, 0, UInt32(lastRow - 1), UInt16(lastColumn - 1))
    expect(result, "print area")
  }

  func hideGridlines() {
    worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  func setTabColour(_ colour: UInt32) { worksheet_set_tab_color(pointer, colour) }

  /// The sheet that is in front when the workbook is opened.
  func activate() { worksheet_activate(pointer) }

  /// Numbers of indicators such as 1.1 are texts on purpose: no green corners.
  func ignoreNumbersStoredAsText(lastRow: Int) {
    let result = worksheet_ignore_errors(
      pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD\(lastRow)")
    expect(result, "ignored errors")
  }
}
