internal import GRDB
internal import GRDBSQLite

/// What a component's SELECT may do: read temporary views and tables, and through a view the ledger.
///
/// It takes the place of GRDB's own authorizer, which only observes what statements read and write;
/// on this connection there is nothing left to observe. See https://www.sqlite.org/c3ref/set_authorizer.html.
enum Authorizer {
  /// Everything compiled on the connection from now on is held to it.
  static func restrict(_ db: Database) {
    sqlite3_set_authorizer(
      db.sqliteConnection,
      { _, action, first, second, schema, accessor in
        switch action {
        case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
        case SQLITE_FUNCTION: return SQLITE_OK
        case SQLITE_READ:
          // Inside a view the innermost view's name is given; a SELECT of the plan can make none.
          let isTemporary = schema.map { String(cString: $0) == "temp" } ?? false
          let isSchema = first.map { String(cString: $0).hasPrefix("sqlite_") } ?? true
          // A view's table of which no column is used is asked for without the view's name; all that
          // could be learned so is how many rows a table has.
          let hasNoColumn = second.map { $0.pointee == 0 } ?? false
          return accessor != nil || hasNoColumn || (isTemporary && !isSchema)
            ? SQLITE_OK : SQLITE_DENY
        default: return SQLITE_DENY
        }
      }, nil)
  }
}
