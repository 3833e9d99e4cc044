#ifndef CPLUGINPROCESS_H
#define CPLUGINPROCESS_H

#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* A plugin's process under a guard.
 *
 * The guard is a child that runs nothing but C: it starts the plugin in a session of its own, takes in every descendant
 * the plugin leaves behind, and kills them all when the plugin ends, when the host asks for it, or when the host is gone,
 * whatever it died of. */
typedef struct {
  pid_t guard;
  /* The host writes requests here; the plugin reads them from descriptor 3. */
  int input;
  /* The host reads answers here; the plugin writes them to descriptor 4. */
  int output;
  /* The host reads what the plugin writes to its standard output and error. */
  int words;
  /* Closed or shut for writing by the host: the end of the plugin. Carries one cpp_end from the guard. */
  int life;
} cpp_process;

/* How a plugin ended. */
typedef struct {
  /* The error number of a start that failed; 0 where the program was started. */
  int32_t start_error;
  /* The status as waitpid gives it. */
  int32_t status;
} cpp_end;

/* Starts `arguments[0]`, an absolute path, with at most `memory` bytes of address space (0: no limit). All four
 * descriptors are non-blocking and close on exec. Returns 0 or an error number. */
int cpp_start(const char *const arguments[], const char *const environment[], const char *directory, uint64_t memory,
              cpp_process *process);

/* posix_spawn_file_actions_addchdir_np, which Swift does not see: the spawned program starts in `directory`. */
int cpp_spawn_in(posix_spawn_file_actions_t *actions, const char *directory);

/* write(2) that raises no SIGPIPE. */
ssize_t cpp_write(int descriptor, const void *bytes, size_t count);

#endif
