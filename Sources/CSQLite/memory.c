#include "CSQLite.h"

#include <sqlite3.h>

// A function of its own since Swift cannot call one with a varying number of arguments.
int chancery_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
