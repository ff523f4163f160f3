internal import GRDB
internal import GRDBSQLite
internal import Planning

/// One compiled INSERT that is run for row after row.
///
/// Values are bound straight to SQLite in the order of the columns: a hundred thousand rows of a
/// dozen values spend most of their time in the boxes of GRDB's arguments otherwise.
final class RowInsertion {
  private let statement: Statement
  private let connection: SQLiteConnection?
  private var place: CInt = 0
  /// The first value that could not be bound: the row before must not lend it its own.
  private var failure: CInt?

  /// Compiles `INSERT INTO table (columns) VALUES (…)`; an id that is not among them is SQLite's.
  init(into table: String, columns: [String], _ db: Database) throws {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    statement = try db.makeStatement(
      sql: "INSERT INTO \"\(table)\" (\(columns.joined(separator: ", "))) VALUES (\(places))")
    connection = db.sqliteConnection
  }

  func add(_ text: String?) {
    place += 1
    guard var text else {
      note(sqlite3_bind_null(statement.sqliteStatement, place))
      return
    }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        // SQLite's own marker for “copy it now”, which Swift does not import.
        let copy = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        guard let count = CInt(exactly: $0.count) else { return note(SQLITE_TOOBIG) }
        if let address = $0.baseAddress {
          note(sqlite3_bind_text(statement.sqliteStatement, place, address, count, copy))
        } else {
          // An empty buffer may have no address, which SQLite would take for NULL.
          note(sqlite3_bind_text(statement.sqliteStatement, place, "", 0, copy))
        }
      }
    }
  }

  func add(_ number: Int64?) {
    place += 1
    guard let number else {
      note(sqlite3_bind_null(statement.sqliteStatement, place))
      return
    }
    note(sqlite3_bind_int64(statement.sqliteStatement, place, number))
  }

  private func note(_ code: CInt) {
    if code != SQLITE_OK, failure == nil { failure = code }
  }

  func add(_ number: Int?) { add(number.map(Int64.init)) }

  func add(_ flag: Bool) { add(flag ? 1 : 0 as Int64) }

  func add(_ day: CalendarDay?) { add(day?.iso) }

  func add(_ value: FieldValue?) {
    switch value {
    case nil: add(nil as Int64?)
    case .text(let text), .code(let text): add(text)
    case .integer(let number), .money(let number), .percent(let number): add(number)
    case .day(let day): add(day)
    case .flag(let flag): add(flag)
    }
  }

  /// Inserts the row whose values were added and begins the next; gives the row's id.
  @discardableResult
  func run() throws -> Int64 {
    place = 0
    if let failure {
      self.failure = nil
      throw DatabaseError(resultCode: ResultCode(rawValue: failure))
    }
    let code = sqlite3_step(statement.sqliteStatement)
    let message = code == SQLITE_DONE ? nil : sqlite3_errmsg(connection).map { String(cString: $0) }
    sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    return sqlite3_last_insert_rowid(connection)
  }
}
