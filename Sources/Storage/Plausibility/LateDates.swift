internal import Planning

/// Events that are dated after the day on which their workbook was received.
struct LateDates {
  let form: Form

  func found(in rows: FormRows) -> [Implausibility] {
    guard form.isFlow else { return [] }
    return rows.rows.indices.compactMap { row in
      guard case .within(let code) = form.dating.applying(to: rows.values(of: row), of: form),
        let field = form.index(of: code), let day = rows.value(of: row, at: field)?.day
      else { return nil }
      let received = rows.workbooks[rows.workbook(of: row)].received.day
      guard day > received, !rows.rows[row].isConfirmed else { return nil }
      return Implausibility(
        place: .cell(row: row, field: field), code: "plausibility.date_after_receipt",
        arguments: [
          "field": form.fields[field].header, "value": day.iso, "received": received.iso,
        ])
    }
  }
}
