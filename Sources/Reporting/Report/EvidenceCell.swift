import Planning
import Spreadsheet

/// Which cell of a row is shown as a component's evidence: the one that gives the amount, else the
/// first of the fact's identity, else the first that the row has.
struct EvidenceCell {
  private let order: [String: [Int]]

  init(of component: Component, in plan: Plan) {
    let amount = Self.amountColumns(of: component.sql)
    var order: [String: [Int]] = [:]
    for form in plan.forms {
      let places = (amount + form.identity.keys).compactMap { form.index(of: $0) }
      order[form.code] = places + form.fields.indices.filter { !places.contains($0) }
    }
    self.order = order
  }

  /// The cell in A1 notation.
  func address(in source: Source, form: String) -> String {
    for place in order[form] ?? [] {
      guard place < source.columns.count, let column = source.columns[place] else { continue }
      return CellPosition(column: column, row: source.row).a1
    }
    return ""
  }

  /// Words of the expression that the SELECT names `amount`, in their order: its columns are among
  /// them (`persons`, `coalesce(reading.views, release.views)`; none in `1`).
  static func amountColumns(of sql: String) -> [String] {
    let words = sql.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    guard let end = words.lastIndex(of: "amount"),
      let start = words[..<end].lastIndex(of: "record"), start < end
    else { return [] }
    return Array(words[words.index(after: start)..<end])
  }
}
