internal import GRDB
internal import Planning

/// Where a component's SELECT gives what: `record`, `amount`, `not_counted`, and where it has them
/// `base` and `source`.
struct EvidenceColumns {
  private let record: Int
  private let amount: Int
  private let notCounted: Int
  private let base: Int?
  private let source: Int?

  init(_ statement: Statement) throws {
    let names = statement.columnNames.map { $0.lowercased() }
    func place(_ name: String) throws -> Int {
      guard let index = names.firstIndex(of: name) else {
        throw ComponentFailure(.lacksColumn(name))
      }
      return index
    }
    record = try place("record")
    amount = try place("amount")
    notCounted = try place("not_counted")
    base = names.firstIndex(of: "base")
    source = names.firstIndex(of: "source")
  }

  func evidence(in row: Row) throws -> EvidenceRow {
    guard let fact = row[record] as String? else { throw ComponentFailure(.noFact) }
    func whole(_ index: Int, _ name: String) throws -> Int? {
      let value: DatabaseValue = row[index]
      if value.isNull { return nil }
      guard case .int64(let number) = value.storage else {
        throw ComponentFailure(.notWhole(column: name, fact: fact))
      }
      return Int(number)
    }
    guard let amount = try whole(amount, "amount") else {
      throw ComponentFailure(.notWhole(column: "amount", fact: fact))
    }
    return EvidenceRow(
      fact: fact, amount: amount, base: try base.flatMap { try whole($0, "base") },
      notCounted: row[notCounted] as String?,
      source: try source.flatMap { try whole($0, "source") } ?? 0)
  }
}
