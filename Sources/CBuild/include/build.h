/// The commit that `make` built the program from, short; empty where something else built it.
const char *chancery_commit(void);

/// A digest of Package.swift and what lies below Sources when `make` built, nine hexadecimal digits; empty where something else built it.
const char *chancery_sources(void);
