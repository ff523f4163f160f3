internal import GRDB

/// The ledger's fixed tables, in the order in which they came to be; appended to, never edited.
///
/// The tables of records are not here: each is derived from its form (``FormTable``).
enum Migrations {
  /// `CHCY`, which tells a ledger from any other SQLite file.
  static let applicationID = 0x4348_4359

  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("arrivals, submissions, publications") { db in
      try db.execute(sql: arrivals)
      try db.execute(sql: submissions)
      try db.execute(sql: publications)
    }
    migrator.registerMigration("decisions of a publication") { db in
      try db.execute(sql: publicationDecisions)
    }
    migrator.registerMigration("decisions by workbook") { db in try db.execute(sql: decisions) }
    migrator.registerMigration("closings") { db in try db.execute(sql: closings) }
    migrator.registerMigration("when a publication was made, and by what") { db in
      try db.execute(sql: publicationMaking)
    }
    migrator.registerMigration("the year of the ledger") { db in try db.execute(sql: year) }
    return migrator
  }

  private static let arrivals = """
    -- What came: these bytes lay at this path. Rows are only ever added.
    CREATE TABLE arrival (
      id INTEGER PRIMARY KEY,
      file TEXT NOT NULL CHECK (file <> ''),
      folder TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      received TEXT NOT NULL CHECK (length(received) = 25),
      firstSeen TEXT NOT NULL CHECK (length(firstSeen) = 25),
      UNIQUE (file, sha256, received)
    ) STRICT;
    CREATE INDEX arrivalByContent ON arrival (folder, sha256);

    -- How each file of the inbox looked when it was last read.
    CREATE TABLE inboxFile (
      file TEXT PRIMARY KEY,
      size INTEGER NOT NULL CHECK (size >= 0),
      modified INTEGER NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
    ) STRICT, WITHOUT ROWID;
    """

  private static let submissions = """
    -- What was judged: the bytes of one folder, under one plan.
    CREATE TABLE submission (
      id INTEGER PRIMARY KEY,
      folder TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      judgedBy TEXT NOT NULL,
      submitter TEXT,
      month TEXT CHECK (month GLOB '[0-9]*-[0-1][0-9]'),
      isRefused INTEGER NOT NULL CHECK (isRefused IN (0, 1)),
      confirmsReplacement INTEGER NOT NULL CHECK (confirmsReplacement IN (0, 1)),
      withdraws INTEGER NOT NULL CHECK (withdraws IN (0, 1)),
      UNIQUE (folder, sha256),
      CHECK (isRefused = 1 OR (submitter IS NOT NULL AND month IS NOT NULL))
    ) STRICT;

    -- One block of a form on one sheet.
    CREATE TABLE part (
      id INTEGER PRIMARY KEY,
      submission INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
      form TEXT NOT NULL CHECK (form <> ''),
      sheet TEXT NOT NULL,
      headerRow INTEGER CHECK (headerRow >= 1),
      -- The sheet's column of each field, as a JSON array in the order of the form's fields.
      fieldColumn TEXT NOT NULL,
      isNil INTEGER NOT NULL CHECK (isNil IN (0, 1)),
      recordCount INTEGER NOT NULL CHECK (recordCount >= 0),
      errorRowCount INTEGER NOT NULL CHECK (errorRowCount >= 0)
    ) STRICT;
    CREATE INDEX partOfSubmission ON part (submission);

    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      submission INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
      code TEXT NOT NULL CHECK (code <> ''),
      severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
      sheet TEXT,
      cell TEXT,
      value TEXT,
      expected TEXT,
      -- A JSON object of texts; NULL where the sentence needs no facts.
      argument TEXT
    ) STRICT;
    CREATE INDEX findingOfSubmission ON finding (submission);

    -- The columns from which each form's table of records was made.
    CREATE TABLE formTable (
      form TEXT PRIMARY KEY,
      definition TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let publications = """
    -- What was published: entered only when it differs from the newest one.
    CREATE TABLE publication (
      id INTEGER PRIMARY KEY,
      asOf TEXT NOT NULL CHECK (length(asOf) = 10),
      knownBy TEXT CHECK (length(knownBy) = 25),
      manifest TEXT NOT NULL CHECK (manifest <> ''),
      planFingerprint TEXT NOT NULL,
      -- The newest arrival that it rests on; 0: none.
      lastArrival INTEGER NOT NULL CHECK (lastArrival >= 0),
      -- The table of baselines as it was given; NULL: the plan's own.
      baseline TEXT,
      -- The settings in force, as a JSON object of texts.
      setting TEXT NOT NULL
    ) STRICT;

    CREATE TABLE publishedValue (
      publication INTEGER NOT NULL REFERENCES publication ON DELETE CASCADE,
      indicator TEXT NOT NULL,
      -- Blank for the indicator itself.
      component TEXT NOT NULL,
      numerator TEXT,
      denominator TEXT,
      outcome TEXT NOT NULL,
      PRIMARY KEY (publication, indicator, component),
      CHECK ((numerator IS NULL) = (denominator IS NULL))
    ) STRICT, WITHOUT ROWID;
    """

  private static let closings = """
    -- The figures of a period as they were frozen; rows are never changed.
    CREATE TABLE closing (
      id INTEGER PRIMARY KEY,
      period TEXT NOT NULL UNIQUE,
      closed TEXT NOT NULL CHECK (length(closed) = 25),
      maker TEXT NOT NULL CHECK (maker <> ''),
      -- The publication whose figures they are.
      manifest TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      -- The figures, as a table of comma-separated values.
      figure TEXT NOT NULL,
      -- The newest publication that did not know of it; 0: not remembered.
      afterPublication INTEGER NOT NULL CHECK (afterPublication >= 0)
    ) STRICT;
    """

  private static let decisions = """
    -- A workbook in which the planning office decides: no submission, though it came like one.
    CREATE TABLE decisionWorkbook (
      id INTEGER PRIMARY KEY,
      folder TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      judgedBy TEXT NOT NULL,
      UNIQUE (folder, sha256)
    ) STRICT;

    -- One answer: who decided what, in which cell's row. A blank verdict takes a decision back.
    CREATE TABLE decisionLine (
      id INTEGER PRIMARY KEY,
      workbook INTEGER NOT NULL REFERENCES decisionWorkbook ON DELETE CASCADE,
      sheet TEXT NOT NULL,
      row INTEGER NOT NULL CHECK (row >= 0),
      kind TEXT,
      scope TEXT NOT NULL,
      name TEXT NOT NULL,
      other TEXT NOT NULL,
      verdict TEXT NOT NULL,
      typed TEXT NOT NULL,
      maker TEXT NOT NULL,
      reason TEXT NOT NULL,
      -- Why it decides nothing; NULL where it does.
      problem TEXT,
      CHECK (problem IS NOT NULL OR kind IS NOT NULL)
    ) STRICT;
    CREATE INDEX decisionLineOfWorkbook ON decisionLine (workbook);
    """

  private static let publicationDecisions = """
    -- The decisions in force, as a table of comma-separated values; NULL: not kept then.
    ALTER TABLE publication ADD COLUMN decision TEXT;
    """

  private static let year = """
    -- Of which plan's year this is the ledger: one row. A ledger from before then tells by its months.
    CREATE TABLE planYear (year INTEGER NOT NULL) STRICT;
    INSERT INTO planYear
      SELECT CAST(substr(month, 1, instr(month, '-') - 1) AS INTEGER) AS year FROM submission
      WHERE month IS NOT NULL GROUP BY year ORDER BY count(*) DESC LIMIT 1;
    """

  private static let publicationMaking = """
    -- The program's version and the moment; NULL: not kept then.
    ALTER TABLE publication ADD COLUMN program TEXT;
    ALTER TABLE publication ADD COLUMN published TEXT CHECK (length(published) = 25);
    """
}
