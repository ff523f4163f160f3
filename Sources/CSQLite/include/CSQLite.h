#pragma once

/// Tells SQLite to count no memory, before it is used for the first time: it asks for a lock at every
/// allocation else. Gives 0, or SQLite's code where it is too late.
int chancery_count_no_memory(void);
