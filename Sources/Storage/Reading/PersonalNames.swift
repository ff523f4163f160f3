internal import GRDB
internal import Planning

extension SnapshotBuilder {
  /// What any row of a workbook that came gives in a field that names a person, rows in error and
  /// replaced workbooks included, and each without the honorifics behind it; in their order.
  func personalNames() throws -> [String] {
    let known = Set(shelf.workbooks.map(\.id))
    let later = shelf.parts.filter { !known.contains($0.key) }.values.joined()
      .compactMap { $0.id.map(Int.init) }
    var names: Set<String> = []
    for table in plan.forms.compactMap({ tables[$0.code] }) {
      for name in try table.personalNames(besidesParts: later, db) {
        names.insert(name)
        names.insert(FoldedText.withoutHonorifics(name))
      }
    }
    return names.sorted()
  }
}

extension FormTable {
  fileprivate func personalNames(besidesParts later: [Int], _ db: Database) throws -> Set<String> {
    var names: Set<String> = []
    for (field, column) in zip(form.fields, columns) where field.isPersonal {
      names.formUnion(
        try String.fetchSet(
          db,
          sql: """
            SELECT DISTINCT \(column.name) FROM "\(name)"
            WHERE typeof(\(column.name)) = 'text'
              AND part NOT IN (SELECT value FROM json_each(?))
            """, arguments: [FlatJSON.array(later)]))
    }
    return names
  }
}
