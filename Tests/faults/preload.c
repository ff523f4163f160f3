// Lets a step of the program fail: every call of the C library that changes something below the
// folders of FAULT_ROOTS is a step, and the step of that number in FAULT_STEP ends as FAULT_HOW says.
//
//   kill          the process is killed before the step
//   eio, enospc, eacces, erofs
//                 the step alone fails; with FAULT_LASTING=1 every later one that needs room too
//   power         the process is killed, and whatever was not flushed to the disk is undone: bytes
//                 since the last fsync of their file, names since the last fsync of their folder
//   power-bytes   the same for bytes only: names are kept, as a journalling file system may do
//
// FAULT_LOG names a file that takes one line a step: number, call, path.
// FAULT_READS=1 counts reads of these folders instead of changes.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static char roots[8][PATH_MAX];
static int root_count, log_file = -1, lasting, reads, power, power_names;
static long step, wanted;
static const char *how = "";
static char journal[PATH_MAX];
static __thread int inside;  // Calls that this library makes itself are no steps.

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  inside++;
  char *text = getenv("FAULT_ROOTS");
  if (text) {
    char *copy = strdup(text), *rest = copy, *part;
    while (root_count < 8 && (part = strsep(&rest, ":")))
      if (*part) snprintf(roots[root_count++], PATH_MAX, "%s", part);
  }
  wanted = getenv("FAULT_STEP") ? atol(getenv("FAULT_STEP")) : 0;
  how = getenv("FAULT_HOW") ? getenv("FAULT_HOW") : "";
  lasting = getenv("FAULT_LASTING") != NULL;
  reads = getenv("FAULT_READS") != NULL;
  power_names = !strcmp(how, "power");
  power = power_names || !strcmp(how, "power-bytes");
  if (getenv("FAULT_JOURNAL")) snprintf(journal, PATH_MAX, "%s", getenv("FAULT_JOURNAL"));
  if (getenv("FAULT_LOG"))
    log_file = open(getenv("FAULT_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  inside--;
}

static int is_ours(const char *path) {
  for (int i = 0; i < root_count; i++) {
    size_t length = strlen(roots[i]);
    if (!strncmp(path, roots[i], length) && (path[length] == 0 || path[length] == '/')) return 1;
  }
  return 0;
}

// The whole path of a name in a folder, as far as the name itself, which may be a link or missing.
static const char *whole(int folder, const char *name, char *out) {
  if (name[0] == '/') {
    snprintf(out, PATH_MAX, "%s", name);
  } else if (folder == AT_FDCWD) {
    char here[PATH_MAX];
    snprintf(out, PATH_MAX, "%s/%s", getcwd(here, sizeof here) ? here : "", name);
  } else {
    char link[64], place[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t count = readlink(link, place, sizeof place - 1);
    place[count < 0 ? 0 : count] = 0;
    snprintf(out, PATH_MAX, "%s/%s", place, name);
  }
  return out;
}

static const char *path_of(int file, char *out) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t count = readlink(link, out, PATH_MAX - 1);
  out[count < 0 ? 0 : count] = 0;
  return out;
}

// ---- what a power cut would undo

struct dirty { dev_t device; ino_t inode; int file; int backup; off_t size; struct dirty *next; };
struct change { char kind; char path[PATH_MAX], other[PATH_MAX], kept[PATH_MAX]; struct change *next; };
static struct dirty *dirties;
static struct change *changes;  // the newest first
static long kept_count;

static void copy_bytes(int from, int to) {
  char buffer[65536];
  off_t at = 0;
  ssize_t count;
  while ((count = syscall(SYS_pread64, from, buffer, sizeof buffer, at)) > 0) {
    if (syscall(SYS_pwrite64, to, buffer, count, at) != count) abort();
    at += count;
  }
}

// Keeps the bytes of a file as the disk has them, before the first change since its last flush.
static void dirty_file(const char *path) {
  struct stat status;
  if (!power || stat(path, &status) || !S_ISREG(status.st_mode)) return;
  for (struct dirty *d = dirties; d; d = d->next)
    if (d->device == status.st_dev && d->inode == status.st_ino) return;
  struct dirty *d = calloc(1, sizeof *d);
  char name[PATH_MAX];
  snprintf(name, sizeof name, "%.3000s/bytes-%ld", journal, kept_count++);
  d->device = status.st_dev, d->inode = status.st_ino, d->size = status.st_size;
  d->file = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
  d->backup = syscall(SYS_openat, AT_FDCWD, name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (d->file < 0 || d->backup < 0) abort();
  copy_bytes(d->file, d->backup);
  d->next = dirties, dirties = d;
}

static void flushed_file(int file) {
  struct stat status;
  if (fstat(file, &status)) return;
  for (struct dirty **at = &dirties; *at; at = &(*at)->next) {
    struct dirty *d = *at;
    if (d->device != status.st_dev || d->inode != status.st_ino) continue;
    *at = d->next;
    syscall(SYS_close, d->file), syscall(SYS_close, d->backup);
    free(d);
    return;
  }
}

static void note(char kind, const char *path, const char *other) {
  if (!power_names) return;
  struct change *c = calloc(1, sizeof *c);
  c->kind = kind;
  snprintf(c->path, PATH_MAX, "%s", path);
  snprintf(c->other, PATH_MAX, "%s", other ? other : "");
  // What a name led to before stays reachable under a name of the journal.
  const char *lost = kind == 'r' ? other : kind == 'u' ? path : NULL;
  struct stat status;
  if (lost && !lstat(lost, &status) && !S_ISDIR(status.st_mode)) {
    snprintf(c->kept, PATH_MAX, "%.3000s/name-%ld", journal, kept_count++);
    if (linkat(AT_FDCWD, lost, AT_FDCWD, c->kept, 0)) c->kept[0] = 0;
  }
  c->next = changes, changes = c;
}

static int lies_in(const char *path, const char *folder) {
  size_t length = strlen(folder);
  return !strncmp(path, folder, length) && path[length] == '/' && !strchr(path + length + 1, '/');
}

static void flushed_folder(const char *folder) {
  for (struct change **at = &changes; *at;) {
    struct change *c = *at;
    if (lies_in(c->kind == 'r' ? c->other : c->path, folder)) {
      *at = c->next;
      free(c);
    } else {
      at = &c->next;
    }
  }
}

static void cut_power(void) {
  for (struct dirty *d = dirties; d; d = d->next) {
    if (ftruncate(d->file, 0) || ftruncate(d->file, d->size)) abort();
    copy_bytes(d->backup, d->file);
  }
  for (struct change *c = changes; c; c = c->next) {
    switch (c->kind) {
      case 'c': syscall(SYS_unlinkat, AT_FDCWD, c->path, 0); break;
      case 'm': syscall(SYS_unlinkat, AT_FDCWD, c->path, AT_REMOVEDIR); break;
      case 'd': syscall(SYS_mkdirat, AT_FDCWD, c->path, 0755); break;
      case 'u':
        if (c->kept[0]) syscall(SYS_linkat, AT_FDCWD, c->kept, AT_FDCWD, c->path, 0);
        break;
      case 'r':
        syscall(SYS_renameat, AT_FDCWD, c->other, AT_FDCWD, c->path);
        if (c->kept[0]) syscall(SYS_linkat, AT_FDCWD, c->kept, AT_FDCWD, c->other, 0);
        break;
    }
  }
}

// Another thread that meets a mapped file cut short stands still until the kill: with the power off
// it would not see that either.
static void stand_still(int number) {
  (void)number;
  while (1) pause();
}

// ---- steps

// Counts a step; returns the error with which it must fail, or 0.
static int counted(const char *call, const char *path, int needs_room) {
  step++;
  if (log_file >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", step, call, path);
    (void)!syscall(SYS_write, log_file, line, (size_t)length);
  }
  if (!wanted || step < wanted || (step > wanted && !(lasting && needs_room))) return 0;
  if (power) {
    signal(SIGBUS, stand_still);
    cut_power();
  }
  if (power || !strcmp(how, "kill")) syscall(SYS_kill, getpid(), SIGKILL);
  if (!strcmp(how, "eio")) return EIO;
  if (!strcmp(how, "enospc")) return ENOSPC;
  if (!strcmp(how, "eacces")) return EACCES;
  if (!strcmp(how, "erofs")) return EROFS;
  return 0;
}

#define ENTER pthread_mutex_lock(&lock), inside++
#define LEAVE inside--, pthread_mutex_unlock(&lock)
#define FAIL(error, value) do { LEAVE; errno = (error); return (value); } while (0)

static int opened(int folder, const char *name, int flags, mode_t mode) {
  char path[PATH_MAX];
  int changes_disk = (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC));
  if (inside || !root_count || !is_ours(whole(folder, name, path)))
    return syscall(SYS_openat, folder, name, flags, mode);
  ENTER;
  struct stat status;
  int is_new = (flags & O_CREAT) && lstat(path, &status);
  // Opening to write a file that is there already changes nothing by itself.
  if ((changes_disk && (is_new || (flags & O_TRUNC)) && !reads) || (reads && !changes_disk)) {
    int error = counted("open", path, 1);
    if (error) FAIL(error, -1);
  }
  if (is_new) note('c', path, NULL);
  if (!is_new && (flags & O_TRUNC)) dirty_file(path);
  int file = syscall(SYS_openat, folder, name, flags, mode);
  int problem = errno;
  LEAVE;
  errno = problem;
  return file;
}

#define OPEN_MODE mode_t mode = 0; if (flags & (O_CREAT | __O_TMPFILE)) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); }
int open(const char *name, int flags, ...) { OPEN_MODE return opened(AT_FDCWD, name, flags, mode); }
int open64(const char *name, int flags, ...) { OPEN_MODE return opened(AT_FDCWD, name, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *name, int flags, ...) { OPEN_MODE return opened(folder, name, flags, mode); }
int openat64(int folder, const char *name, int flags, ...) { OPEN_MODE return opened(folder, name, flags | O_LARGEFILE, mode); }
int creat(const char *name, mode_t mode) { return opened(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, mode); }

// Calls on an open file: written bytes, or read ones.
#define ON_FILE(call, is_read, failed, ...)                                   \
  char path[PATH_MAX];                                                        \
  if (inside || !root_count || !!reads != (is_read) || !is_ours(path_of(file, path))) \
    return real(__VA_ARGS__);                                                 \
  ENTER;                                                                      \
  int error = counted(call, path, !(is_read));                                \
  if (error) FAIL(error, failed);                                             \
  if (!(is_read)) dirty_file(path);                                           \
  __auto_type result = real(__VA_ARGS__);                                     \
  int problem = errno;                                                        \
  LEAVE;                                                                      \
  errno = problem;                                                            \
  return result;

ssize_t write(int file, const void *bytes, size_t count) { REAL(write); ON_FILE("write", 0, -1, file, bytes, count) }
ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) { REAL(pwrite); ON_FILE("write", 0, -1, file, bytes, count, at) }
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) { REAL(pwrite64); ON_FILE("write", 0, -1, file, bytes, count, at) }
ssize_t writev(int file, const struct iovec *parts, int count) { REAL(writev); ON_FILE("write", 0, -1, file, parts, count) }
int ftruncate(int file, off_t size) { REAL(ftruncate); ON_FILE("truncate", 0, -1, file, size) }
int ftruncate64(int file, off64_t size) { REAL(ftruncate64); ON_FILE("truncate", 0, -1, file, size) }
ssize_t read(int file, void *bytes, size_t count) { REAL(read); ON_FILE("read", 1, -1, file, bytes, count) }
ssize_t pread(int file, void *bytes, size_t count, off_t at) { REAL(pread); ON_FILE("read", 1, -1, file, bytes, count, at) }
ssize_t pread64(int file, void *bytes, size_t count, off64_t at) { REAL(pread64); ON_FILE("read", 1, -1, file, bytes, count, at) }

// libxlsxwriter writes through stdio, whose own calls cannot be met here; the many small writes to
// one stream are one step.
size_t fwrite(const void *bytes, size_t size, size_t count, FILE *stream) {
  REAL(fwrite);
  static FILE *last;
  int file = fileno(stream);
  if (stream == last || inside) return real(bytes, size, count, stream);
  last = stream;
  ON_FILE("fwrite", 0, 0, bytes, size, count, stream)
}

FILE *fopen64(const char *name, const char *mode) {
  REAL(fopen64);
  char path[PATH_MAX];
  if (inside || reads || !root_count || mode[0] == 'r' || !is_ours(whole(AT_FDCWD, name, path)))
    return real(name, mode);
  ENTER;
  int error = counted("fopen", path, 1);
  if (error) FAIL(error, NULL);
  note('c', path, NULL);
  FILE *stream = real(name, mode);
  int problem = errno;
  LEAVE;
  errno = problem;
  return stream;
}
FILE *fopen(const char *name, const char *mode) { return fopen64(name, mode); }

int fclose(FILE *stream) {
  REAL(fclose);
  int file = fileno(stream);
  char path[PATH_MAX];
  if (inside || reads || !root_count || file < 0 || !is_ours(path_of(file, path)) ||
      (fcntl(file, F_GETFL) & O_ACCMODE) == O_RDONLY)
    return real(stream);
  ENTER;
  int error = counted("fclose", path, 1);
  dirty_file(path);
  int result = real(stream);
  LEAVE;
  if (error) { errno = error; return EOF; }
  return result;
}

static int flushed(int file, const char *call, int (*real)(int)) {
  char path[PATH_MAX];
  if (inside || reads || !root_count || !is_ours(path_of(file, path))) return real(file);
  ENTER;
  int error = counted(call, path, 0);
  if (error) FAIL(error, -1);
  int result = 0;
  // A flush waits for the disk; for what is tried here the order alone matters.
  struct stat status;
  if (!strcmp(call, "syncfs")) {
    while (dirties) flushed_file(dirties->file);
    while (changes) { struct change *c = changes; changes = c->next; free(c); }
  } else if (!fstat(file, &status) && S_ISDIR(status.st_mode)) {
    flushed_folder(path);
  } else {
    flushed_file(file);
  }
  LEAVE;
  return result;
}
int fsync(int file) { REAL(fsync); return flushed(file, "fsync", real); }
int fdatasync(int file) { REAL(fdatasync); return flushed(file, "fsync", real); }
int syncfs(int file) { REAL(syncfs); return flushed(file, "syncfs", real); }

// Calls on names.
#define ON_NAME(call, folder, name, needs_room, kind, other_path, ...)                      \
  char path[PATH_MAX];                                                                      \
  if (inside || reads || !root_count || !is_ours(whole(folder, name, path))) return real(__VA_ARGS__); \
  ENTER;                                                                                    \
  int error = counted(call, path, needs_room);                                              \
  if (error) FAIL(error, -1);                                                               \
  if (kind) note(kind, path, other_path);                                                   \
  int result = real(__VA_ARGS__);                                                           \
  int problem = errno;                                                                      \
  if (result && kind && power_names) { struct change *c = changes; changes = c->next; free(c); } \
  LEAVE;                                                                                    \
  errno = problem;                                                                          \
  return result;

int rename(const char *name, const char *target) {
  REAL(rename);
  char other[PATH_MAX];
  whole(AT_FDCWD, target, other);
  ON_NAME("rename", AT_FDCWD, name, 1, 'r', other, name, target)
}
int mkdir(const char *name, mode_t mode) { REAL(mkdir); ON_NAME("mkdir", AT_FDCWD, name, 1, 'm', NULL, name, mode) }
int rmdir(const char *name) { REAL(rmdir); ON_NAME("rmdir", AT_FDCWD, name, 0, 'd', NULL, name) }
int unlink(const char *name) { REAL(unlink); ON_NAME("unlink", AT_FDCWD, name, 0, 'u', NULL, name) }
int unlinkat(int folder, const char *name, int flags) {
  REAL(unlinkat);
  ON_NAME("unlink", folder, name, 0, (flags & AT_REMOVEDIR) ? 'd' : 'u', NULL, folder, name, flags)
}
int symlink(const char *to, const char *name) { REAL(symlink); ON_NAME("symlink", AT_FDCWD, name, 1, 'c', NULL, to, name) }
int link(const char *from, const char *name) { REAL(link); ON_NAME("link", AT_FDCWD, name, 1, 'c', NULL, from, name) }
