import Planning
import Spreadsheet

/// Which cell of a fact's standing row is shown as a component's evidence: the one that gives the
/// amount, else the first of the fact's identity, else the first that the row has.
struct EvidenceCell {
  private let order: [String: [Int]]

  init(of component: Component, in plan: Plan) {
    var order: [String: [Int]] = [:]
    for form in plan.forms {
      let wanted = [component.amountField].compactMap { $0 } + form.identity.keys
      let places = wanted.compactMap { form.index(of: $0) }
      order[form.code] = places + form.fields.indices.filter { !places.contains($0) }
    }
    self.order = order
  }

  /// The cell in A1 notation.
  func address(in fact: Fact) -> String {
    let source = fact.standing
    for place in order[fact.form] ?? [] {
      guard place < source.columns.count, let column = source.columns[place] else { continue }
      return CellPosition(column: column, row: source.row).a1
    }
    return ""
  }
}
