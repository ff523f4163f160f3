internal import GRDB
package import Planning

extension Ledger {
  /// Enters workbooks of decisions in one transaction, each in the place of its earlier reading.
  package func record(_ workbooks: [DecisionWorkbook]) throws {
    guard !workbooks.isEmpty else { return }
    try database.write { db in
      for workbook in workbooks {
        try db.execute(
          sql: "DELETE FROM decisionWorkbook WHERE folder = ? AND sha256 = ?",
          arguments: [workbook.folder, workbook.sha256])
        try db.execute(
          sql: "INSERT INTO decisionWorkbook (folder, sha256, judgedBy) VALUES (?, ?, ?)",
          arguments: [workbook.folder, workbook.sha256, judgement])
        let id = db.lastInsertedRowID
        for line in workbook.lines { try DecisionLineRecord(line, of: id).insert(db) }
      }
    }
  }
}

/// A row of `decisionLine`.
struct DecisionLineRecord: Encodable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "decisionLine"

  var id: Int64?
  var workbook: Int64
  var sheet: String
  var row: Int
  var kind: String?
  var scope: String
  var name: String
  var other: String
  var verdict: String
  var typed: String
  var maker: String
  var reason: String
  var problem: String?

  init(_ line: DecisionLine, of workbook: Int64) {
    let subject = line.decision?.subject
    self.workbook = workbook
    sheet = line.sheet
    row = line.row
    kind = subject?.kind.rawValue
    scope = subject?.scope ?? ""
    name = subject?.name ?? ""
    other = subject?.other ?? ""
    verdict = line.decision?.verdict ?? ""
    typed = line.typed
    maker = line.maker
    reason = line.reason
    problem = line.problem?.rawValue
  }

  init(row stored: Row) {
    id = stored["id"]
    workbook = stored["workbook"]
    sheet = stored["sheet"]
    row = stored["row"]
    kind = stored["kind"]
    scope = stored["scope"]
    name = stored["name"]
    other = stored["other"]
    verdict = stored["verdict"]
    typed = stored["typed"]
    maker = stored["maker"]
    reason = stored["reason"]
    problem = stored["problem"]
  }

  var line: DecisionLine {
    let decision = kind.flatMap(Decision.Kind.init(rawValue:)).map { kind in
      Decision(
        Decision.Subject(kind, scope: scope, name: name, other: other), verdict: verdict)
    }
    return DecisionLine(
      sheet: sheet, row: row, decision: decision, typed: typed, maker: maker, reason: reason,
      problem: problem.flatMap(DecisionLine.Problem.init(rawValue:)))
  }
}
