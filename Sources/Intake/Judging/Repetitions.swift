internal import Planning
internal import Spreadsheet

/// Finds rows of one workbook that report the same fact: the first stands, or where the form says so
/// the newest reading or the earliest day.
enum Repetitions {
  /// A row without errors, by its place among the parts.
  private struct Row {
    var part: Int
    var record: Int
    var key: IdentityKey
  }

  /// Marks repeated rows and tells about them and about what they differ in.
  static func mark(in parts: inout [FormPart], forms: [FormIndex]) -> [Finding] {
    var findings: [Finding] = []
    for form in forms {
      let places = parts.indices.filter { parts[$0].form == form.form.code }
      let count = places.reduce(0) { $0 + parts[$1].records.count }
      guard count > 1 else { continue }
      let rows = rows(of: places, in: &parts, form.form)
      guard !areAllDifferent(rows) else { continue }
      let days = DayPrecedence(form.form)
      for fact in SameFact.all(of: rows.map(\.key)) where fact.rows.count > 1 {
        let group = fact.rows.map { rows[$0] }
        let standing = standing(among: group, in: parts, by: days)
        for (place, other) in group.enumerated() where place != standing {
          parts[other.part].records[other.record].isRepetition = true
          let told = tell(other, repeating: group[standing], in: parts, form)
          let isConfirmed = parts[other.part].records[other.record].confirmation != nil
          findings += isConfirmed ? told.map(\.confirmed) : told
        }
      }
    }
    return findings
  }

  /// The place of the row that stands among the rows of a fact, in the order of the workbook.
  private static func standing(
    among group: [Row], in parts: [FormPart], by days: DayPrecedence
  ) -> Int {
    func day(_ place: Int, _ field: Int) -> CalendarDay? {
      parts[group[place].part].records[group[place].record].values[field]?.day
    }
    return group.indices.dropFirst().reduce(0) { best, place in
      let standsFirst = days.stands {
        day(place, $0)
      } before: {
        day(best, $0)
      }
      return standsFirst ?? false ? place : best
    }
  }

  private static func rows(
    of places: [Int], in parts: inout [FormPart], _ form: Form
  ) -> [Row] {
    var rows: [Row] = []
    for part in places {
      for place in parts[part].records.indices where parts[part].records[place].errors.isEmpty {
        let key = parts[part].records[place].identify(in: form)
        rows.append(Row(part: part, record: place, key: key))
      }
    }
    return rows
  }

  /// Whether each row has a key that no other has, as in most workbooks.
  private static func areAllDifferent(_ rows: [Row]) -> Bool {
    var seen = Set<SpellingKey>(minimumCapacity: rows.count)
    return rows.allSatisfy { row in
      row.key.primary.map { seen.insert(SpellingKey($0)).inserted } ?? false
    }
  }

  private static func tell(
    _ repeated: Row, repeating standing: Row, in parts: [FormPart], _ form: FormIndex
  ) -> [Finding] {
    let (part, firstPart) = (parts[repeated.part], parts[standing.part])
    let (record, firstRecord) = (part.records[repeated.record], firstPart.records[standing.record])
    var findings = [
      Finding(
        "row.duplicate", .warning, sheet: part.sheet, cell: part.range(ofRow: record.row),
        arguments: [
          "first": String(firstRecord.row),
          "firstSheet": firstPart.sheet == part.sheet ? "" : firstPart.sheet,
        ])
    ]
    for field in form.form.comparedFields {
      guard let place = form.form.index(of: field),
        record.values[place] != firstRecord.values[place], let column = part.columns[place]
      else { continue }
      let cell = CellPosition(column: column, row: record.row).a1
      let other =
        firstPart.columns[place].map {
          CellPosition(column: $0, row: firstRecord.row).a1
        } ?? String(firstRecord.row)
      findings.append(
        Finding(
          "row.conflict", .warning, sheet: part.sheet, cell: cell,
          value: record.typed[place] ?? record.values[place]?.published,
          expected: firstRecord.values[place]?.published,
          arguments: [
            "field": form.form.fields[place].header, "firstCell": other,
            "firstSheet": firstPart.sheet == part.sheet ? "" : firstPart.sheet,
            "first": firstRecord.values[place]?.published ?? "",
          ]))
    }
    return findings
  }
}

extension FormPart {
  /// A whole row of the part in A1 notation.
  func range(ofRow row: Int) -> String {
    let all = columns.compactMap(\.self)
    return CellPosition(column: all.min() ?? 1, row: row).a1 + ":"
      + CellPosition(column: all.max() ?? 1, row: row).a1
  }
}
