extension WorkbookDraft {
  /// Writes the list as the last sheet, or over the list of an earlier annotation, and opens its tab.
  mutating func writeList(
    _ list: Annotation.List, replacing former: FormerList, coveredFills: CoveredFills
  ) throws(ReadingFailure) {
    let sheet = ListSheet(
      list, styles: try ListStyles(in: &styles), coveredFills: coveredFills,
      namespace: namespaces.namespace)
    var edit = try WorkbookEdit(package.required(workbook), of: workbook)
    if let place = former.sheet {
      package.put(sheet.bytes, as: sheets[place].part)
      edit.open(place)
    } else {
      let stem = package.folder(of: workbook) + "worksheets/sheet"
      let (name, spelled) = package.freeName(stem, ".xml")
      package.put(sheet.bytes, as: name, spelled: spelled)
      types.declare(spelled, as: PartKind.worksheet)
      let id = workbookRelationships.add(
        type: namespaces.relationshipsNamespace + "/worksheet", target: spelled)
      edit.addSheet(title: freeTitle(list.title), relationship: id)
    }
    package.put(edit.edited(), as: workbook)
  }

  /// The title, with a number where the sender has a sheet of that title.
  private func freeTitle(_ title: String) -> String {
    let taken = Set(sheets.map { $0.description.name.lowercased() })
    if !taken.contains(title.lowercased()) { return title }
    var number = 2
    while taken.contains("\(title) (\(number))".lowercased()) { number += 1 }
    return "\(title) (\(number))"
  }

  /// Puts the parts that were gathered on the way, and lets libxml2 read all that was edited.
  mutating func finish() throws(ReadingFailure) {
    if let edited = try styles.edited() { package.put(edited, as: stylesPart) }
    if let edited = types.edited { package.put(edited, as: .contentTypes) }
    if workbookRelationships.isChanged {
      package.put(
        workbookRelationships.edited(), as: workbook.relationships,
        spelled: package.folder(of: workbook) + "_rels/\(package.file(of: workbook)).rels")
    }
    try package.checkEdits()
  }
}
