import Planning
import Spreadsheet

/// Which cells of a row are shown as a component's evidence: those that give the amount, else the
/// first of the fact's identity, else the first that the row has.
struct EvidenceCell {
  /// By form, the fields of the amount.
  private let amount: [String: [Int]]
  /// By form, the fields of which the first stands where no field gives the amount.
  private let order: [String: [Int]]

  init(of component: Component, in plan: Plan) {
    let columns = Self.amountColumns(of: component.sql)
    var (amount, order) = ([String: [Int]](), [String: [Int]]())
    for form in plan.forms {
      let fields = columns.compactMap { form.index(of: $0) }
      amount[form.code] = fields.enumerated().filter { !fields[..<$0].contains($1) }.map(\.element)
      let keys = form.identity.keys.compactMap { form.index(of: $0) }
      order[form.code] = keys + form.fields.indices.filter { !keys.contains($0) }
    }
    self.amount = amount
    self.order = order
  }

  /// The cells in A1 notation, as in `F2,G2,H2`.
  func address(in source: Source, form: String) -> String {
    func cell(_ place: Int) -> String? {
      guard place < source.columns.count, let column = source.columns[place] else { return nil }
      return CellPosition(column: column, row: source.row).a1
    }
    let cells = (amount[form] ?? []).compactMap(cell)
    guard cells.isEmpty else { return cells.joined(separator: ",") }
    return (order[form] ?? []).lazy.compactMap(cell).first ?? ""
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
