/// A submitter's workbook while it is being marked.
struct WorkbookDraft: ~Copyable {
  var package: EditedPackage
  /// In the order of the tabs.
  let sheets: [Sheet]
  let workbook: PartName
  var styles: MarkedStyles
  let stylesPart: PartName
  let namespaces: XMLRoot
  var types: ContentTypesEdit
  var workbookRelationships: RelationshipsEdit
  /// The last block of identifiers that a drawing of notes has reserved, once that is known.
  var lastBlock: Int?
  /// Comments and drawings that notes have been taken from, and those that were added to.
  var cleaned: Set<PartName> = []
  var noted: Set<PartName> = []

  struct Sheet {
    var description: SheetDescription
    var part: PartName
  }

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingFailure) {
    let archive = try ZipArchive(ByteSource(bytes: bytes), limits: limits)
    let part = try WorkbookLocation(in: archive, limits: limits).part
    let relationships = try Relationships(of: part, in: archive, limits: limits)
    var sheets: [Sheet] = []
    for sheet in try WorkbookPart(part, relationships, in: archive, limits: limits).sheets {
      // A sheet without its part could not be told apart from one that is there when marks are placed.
      guard let own = sheet.part else {
        throw ReadingFailure(.missingPart, value: sheet.description.name)
      }
      sheets.append(Sheet(description: sheet.description, part: own))
    }
    var package = EditedPackage(archive, limits: limits)
    try package.refuseWhatMarksWouldHarm()
    let namespaces = try WorkbookEdit(package.required(part), of: part).root
    var types = try ContentTypesEdit(package.required(.contentTypes))
    var edit = try RelationshipsEdit(
      package.bytes(of: part.relationships), of: part.relationships)
    var stylesPart = relationships.first(ofKind: "styles")
    if stylesPart == nil {
      // openpyxl finds styles under this name only.
      let spelled = package.folder(of: part) + "styles.xml"
      let name = PartName(target: "/" + spelled, of: .root) ?? part
      guard !package.contains(name) else {
        throw ReadingFailure(.unusualPart, value: name.text)
      }
      package.put(MarkedStyles.empty(namespace: namespaces.namespace), as: name, spelled: spelled)
      types.declare(spelled, as: PartKind.styles)
      _ = edit.add(type: namespaces.relationshipsNamespace + "/styles", target: spelled)
      stylesPart = name
    }
    let styles = try MarkedStyles(
      package.required(stylesPart ?? part), of: stylesPart ?? part,
      lastUsed: package.archive.lastStyle(usedIn: sheets.map(\.part), limits: limits))
    self.sheets = sheets
    self.namespaces = namespaces
    self.types = types
    self.styles = styles
    self.stylesPart = stylesPart ?? part
    workbookRelationships = edit
    workbook = part
    self.package = package
  }
}

/// Content types of the parts that are added.
enum PartKind {
  static let styles = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
  static let worksheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
  static let comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  static let drawing = "application/vnd.openxmlformats-officedocument.vmlDrawing"
}

extension EditedPackage {
  /// Refuses workbooks with signatures, and those that keep the history of a shared workbook.
  fileprivate func refuseWhatMarksWouldHarm() throws(ReadingFailure) {
    for name in names {
      if name.text.hasPrefix("_xmlsignatures/") { throw ReadingFailure(.signedWorkbook) }
      if name.text.hasSuffix("/revisions/revisionheaders.xml") {
        throw ReadingFailure(.trackedWorkbook)
      }
    }
  }

  /// The bytes of a part that must be there.
  func required(_ name: PartName) throws(ReadingFailure) -> [UInt8] {
    guard let bytes = try bytes(of: name) else {
      throw ReadingFailure(.missingPart, value: name.text)
    }
    return bytes
  }
}
