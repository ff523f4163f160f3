#include "CMemory.h"

#include <malloc.h>

// Swift's Glibc lacks malloc.h.
int chancery_give_back_blocks(int bytes) { return mallopt(M_MMAP_THRESHOLD, bytes); }
int chancery_keep_freed_memory(int bytes) { return mallopt(M_TRIM_THRESHOLD, bytes); }
