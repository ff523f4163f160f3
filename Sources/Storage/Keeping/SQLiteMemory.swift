internal import CSQLite

/// How SQLite takes its memory, for the whole program.
enum SQLiteMemory {
  /// Whether it counts none, which it can only be told before the first connection: it takes a lock
  /// at every allocation else, and several connections would wait for one another.
  static let isUncounted = chancery_count_no_memory() == 0
}
