internal import Crypto
internal import GRDB
package import Planning

extension Ledger {
  /// Freezes the figures of a period, first in the archive and then in the database; an earlier
  /// closing of the same period stays as it is.
  package func close(_ closing: Closing) throws {
    let listed = try ClosingsFile(archiveAt: archive.folder).read()
    guard !listed.contains(where: { $0.period == closing.period }) else { return }
    try ClosingsFile(archiveAt: archive.folder).write(listed + [closing])
    try database.write { db in
      let newest = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM publication") ?? 0
      try ClosingRecord(closing, afterPublication: newest).insert(db, onConflict: .ignore)
    }
  }

  /// What was closed, in the order of the periods' ends, as was known by a moment.
  package func closings(knownBy moment: Moment? = nil) throws -> [Closing] {
    let records = try database.read { db in try ClosingRecord.all(closedBy: moment, db) }
    return records.compactMap(\.closing).sorted {
      ($0.period.lastDay, $0.period.quarter ?? 5) < ($1.period.lastDay, $1.period.quarter ?? 5)
    }
  }

  /// The number of the newest publication that did not know all that is closed; 0 where each did.
  package func newestPublication(beforeClosingsKnownBy moment: Moment? = nil) throws -> Int64 {
    try database.read { db in
      try ClosingRecord.all(closedBy: moment, db).map(\.afterPublication).max() ?? 0
    }
  }

  /// Enters what the archive lists and the database does not hold.
  func takeUp(_ closings: [Closing]) throws {
    guard !closings.isEmpty else { return }
    try database.write { db in
      for closing in closings {
        try ClosingRecord(closing, afterPublication: 0).insert(db, onConflict: .ignore)
      }
    }
  }
}

/// A row of `closing`.
struct ClosingRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "closing"

  var id: Int64?
  var period: String
  var closed: String
  var maker: String
  var manifest: String
  var sha256: String
  var figure: String
  /// The newest publication that did not know of it; 0 where that is not remembered.
  var afterPublication: Int64

  init(_ closing: Closing, afterPublication: Int64) {
    period = closing.period.code
    closed = closing.closed.iso
    maker = closing.maker
    manifest = closing.manifest
    figure = PublishedFigure.text(of: closing.figures)
    sha256 = closing.sha256
    self.afterPublication = afterPublication
  }

  /// What was closed by a moment; everything where none is given.
  static func all(closedBy moment: Moment?, _ db: Database) throws -> [ClosingRecord] {
    try fetchAll(db).filter { record in
      moment.map { Moment(stored: record.closed) <= $0 } ?? true
    }
  }

  var closing: Closing? {
    PlanPeriod(code: period).map { period in
      Closing(
        period: period, closed: Moment(stored: closed), maker: maker, manifest: manifest,
        figures: PublishedFigure.figures(in: figure))
    }
  }
}

extension Closing {
  /// SHA-256 over the frozen figures, by which anybody can prove that they are the same.
  package var sha256: String {
    hexadecimal(SHA256.hash(data: Array(PublishedFigure.text(of: figures).utf8)))
  }
}
