#include "commit.h"

#ifndef CHANCERY_COMMIT
#define CHANCERY_COMMIT ""
#endif

const char *chancery_commit(void) { return CHANCERY_COMMIT; }
