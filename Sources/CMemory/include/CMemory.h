#pragma once

/// Has the C library give blocks of at least so many bytes back to the system as soon as they are
/// freed. Gives 0 where it cannot be told.
int chancery_give_back_blocks(int bytes);

/// Has the C library keep so many bytes of what is freed at the end of a heap. Gives 0 where it
/// cannot be told.
int chancery_keep_freed_memory(int bytes);
