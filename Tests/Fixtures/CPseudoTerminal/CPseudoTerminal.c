#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* Tests open terminals side by side: nothing here is shared between threads or inherited by another's process. */
int pty_open(char *path, size_t size) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, path, size) != 0) {
    close(master);
    return -1;
  }
  return master;
}

int pty_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

short pty_new_session(void) { return POSIX_SPAWN_SETSID; }

int pty_add_directory(posix_spawn_file_actions_t *actions, const char *path) {
  return posix_spawn_file_actions_addchdir_np(actions, path);
}
