/// The cell formats of the list sheet, added to the workbook's own styles.
struct ListStyles {
  let title: Int
  let introduction: Int
  let heading: Int
  let body: Int
  let link: Int
  private let severities: [Annotation.Severity: Int]

  init(in styles: inout MarkedStyles) throws(ReadingFailure) {
    let fonts = Fonts(in: &styles)
    let border = styles.index(of: Self.border(styles.qualified), in: .borders)
    let grey = styles.index(of: PlainFill(solid: "D9D9D9"))
    let (name, alignment) = (styles.qualified("xf"), styles.qualified("alignment"))
    let hasStyles = styles.first(.cellStyleXfs) != nil
    func format(
      _ font: Int, fill: Int = 0, border: Int = 0, wraps: Bool = true,
      in styles: inout MarkedStyles
    ) throws(ReadingFailure) -> Int {
      var attributes = [
        ("fontId", "\(font)"), ("fillId", "\(fill)"), ("borderId", "\(border)"),
        ("applyFont", "1"), ("applyBorder", "1"), ("applyAlignment", "1"),
      ]
      if hasStyles { attributes.append(("xfId", "0")) }
      let wrapping = wraps ? #" wrapText="1""# : ""
      return try styles.index(
        of: CellFormat(
          name: name, inside: #"<\#(alignment) vertical="top"\#(wrapping)/>"#,
          setting: attributes))
    }
    title = try format(fonts.title, wraps: false, in: &styles)
    introduction = try format(fonts.body, in: &styles)
    heading = try format(fonts.bold, fill: grey, border: border, in: &styles)
    body = try format(fonts.body, border: border, in: &styles)
    link = try format(fonts.link, border: border, in: &styles)
    var severities: [Annotation.Severity: Int] = [:]
    for severity in Annotation.Severity.allCases.reversed() {
      let fill = styles.index(of: PlainFill(solid: Self.colour(severity)))
      severities[severity] = try format(fonts.bold, fill: fill, border: border, in: &styles)
    }
    self.severities = severities
  }

  /// The format of the first cell of a row.
  func severity(_ severity: Annotation.Severity?) -> Int {
    severity.flatMap { severities[$0] } ?? body
  }

  /// One step beside the marks' own colours, so that the list is not taken for marked cells.
  private static func colour(_ severity: Annotation.Severity) -> String {
    switch severity {
    case .error: "FFC7CE"
    case .warning: "FFEB9C"
    case .note: "DDEBF7"
    }
  }

  private static func border(_ qualified: (String) -> String) -> String {
    let sides = ["left", "right", "top", "bottom"].map { side in
      "<\(qualified(side)) style=\"thin\"><\(qualified("color")) rgb=\"FFBFBFBF\"/></\(qualified(side))>"
    }
    return
      "<\(qualified("border"))>\(sides.joined())<\(qualified("diagonal"))/></\(qualified("border"))>"
  }
}

/// Fonts of the list, in the face of the workbook's first font.
private struct Fonts {
  let title: Int
  let bold: Int
  let body: Int
  let link: Int

  init(in styles: inout MarkedStyles) {
    let face = Self.face(of: styles.first(.fonts) ?? "")
    func font(_ before: [String], size: Int, _ after: [String] = [], in styles: inout MarkedStyles)
      -> Int
    {
      let children = before + [#"sz val="\#(size)""#] + after + [#"name val="\#(face)""#]
      let inside = children.map { "<\(styles.qualified($0))/>" }.joined()
      let name = styles.qualified("font")
      return styles.index(of: "<\(name)>\(inside)</\(name)>", in: .fonts)
    }
    title = font(["b"], size: 16, in: &styles)
    bold = font(["b"], size: 11, in: &styles)
    body = font([], size: 11, in: &styles)
    link = font(["u"], size: 11, [#"color rgb="FF0563C1""#], in: &styles)
  }

  /// The name of a font as spelled.
  private static func face(of font: String) -> String {
    guard let name = font.firstRange(of: "name ") else { return "Calibri" }
    let parts = font[name.upperBound...].prefix { $0 != ">" }.split { $0 == "\"" || $0 == "'" }
    return parts.count > 1 ? String(parts[1]).replacing("\"", with: "&quot;") : "Calibri"
  }
}
