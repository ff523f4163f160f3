#include "build.h"

#ifndef CHANCERY_COMMIT
#define CHANCERY_COMMIT ""
#endif

#ifndef CHANCERY_SOURCES
#define CHANCERY_SOURCES ""
#endif

const char *chancery_commit(void) { return CHANCERY_COMMIT; }

const char *chancery_sources(void) { return CHANCERY_SOURCES; }
