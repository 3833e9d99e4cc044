#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <spawn.h>
#include <stddef.h>

/* What Swift's C library module leaves out because it is declared only for _GNU_SOURCE. */

/* Opens a pseudo-terminal; returns its master and writes the other end's path, or returns -1. */
int pty_open(char *path, size_t size);
/* A pipe that is closed on exec from the first: a process that another test starts just then does not hold it open. */
int pty_pipe(int ends[2]);
/* The spawn flag that begins a new session. */
short pty_new_session(void);
int pty_add_directory(posix_spawn_file_actions_t *actions, const char *path);

#endif
