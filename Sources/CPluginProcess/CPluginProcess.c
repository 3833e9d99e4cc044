#define _GNU_SOURCE
#include "CPluginProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Between fork and exec only async-signal-safe calls: another thread may have held any lock. */

enum { REQUESTS = 3, ANSWERS = 4, WORDS = 5, LIFE = 6, FREE = 7 };

/* The parent of a process, -1 where there is no such process. */
static pid_t parent_of(const char *id) {
  char path[64] = "/proc/";
  strncat(path, id, 20);
  strcat(path, "/stat");
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  char text[512];
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return -1;
  text[count] = 0;
  /* The name in brackets may hold anything; what follows the last bracket is " S PARENT ...". */
  const char *rest = strrchr(text, ')');
  if (!rest || strlen(rest) < 5) return -1;
  pid_t parent = 0;
  for (rest += 4; *rest >= '0' && *rest <= '9'; rest++) parent = parent * 10 + (*rest - '0');
  return parent;
}

static void kill_children(void) {
  struct entry {
    uint64_t inode;
    int64_t offset;
    uint16_t length;
    uint8_t type;
    char name[];
  };
  pid_t own = getpid();
  int folder = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  _Alignas(8) char buffer[8192];
  long count;
  while ((count = syscall(SYS_getdents64, folder, buffer, sizeof buffer)) > 0) {
    for (long at = 0; at < count;) {
      const struct entry *entry = (const struct entry *)(buffer + at);
      at += entry->length;
      if (entry->name[0] < '0' || entry->name[0] > '9') continue;
      if (parent_of(entry->name) != own) continue;
      pid_t child = 0;
      for (const char *digit = entry->name; *digit; digit++) child = child * 10 + (*digit - '0');
      kill(child, SIGKILL);
    }
  }
  close(folder);
}

/* Kills the plugin's group and, as they are handed to the guard, all other descendants; at most two seconds. */
static void kill_all(pid_t plugin, int *status, int has_status) {
  for (int round = 0; round < 400; round++) {
    kill(-plugin, SIGKILL);
    kill_children();
    for (;;) {
      int last;
      pid_t ended = waitpid(-1, &last, WNOHANG);
      if (ended < 0) return;
      if (ended == 0) break;
      if (ended == plugin && !has_status) *status = last;
    }
    struct timespec pause = {0, 5000000};
    nanosleep(&pause, NULL);
  }
}

static void begin_plugin(const char *const arguments[], const char *const environment[], const char *directory,
                         uint64_t memory, pid_t guard) {
  setsid();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != guard) _exit(127);
  dup2(WORDS, 1);
  dup2(WORDS, 2);
  fcntl(WORDS, F_SETFD, FD_CLOEXEC);
  fcntl(LIFE, F_SETFD, FD_CLOEXEC);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  struct rlimit space = {memory, memory};
  cpp_end end = {0, 0};
  if (memory > 0 && setrlimit(RLIMIT_AS, &space) != 0) {
    end.start_error = errno;
  } else if (chdir(directory) != 0) {
    end.start_error = errno;
  } else {
    sigset_t nothing;
    sigemptyset(&nothing);
    sigprocmask(SIG_SETMASK, &nothing, NULL);
    execve(arguments[0], (char *const *)arguments, (char *const *)environment);
    end.start_error = errno;
  }
  if (write(LIFE, &end, sizeof end) < 0) _exit(126);
  _exit(127);
}

static void run_guard(const int descriptors[4], const char *const arguments[], const char *const environment[],
                      const char *directory, uint64_t memory) {
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
  setsid();
  prctl(PR_SET_NAME, "terroir-guard");
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  int high[4];
  for (int index = 0; index < 4; index++) high[index] = fcntl(descriptors[index], F_DUPFD, 64);
  for (int index = 0; index < 4; index++) dup2(high[index], REQUESTS + index);
  int nowhere = open("/dev/null", O_RDWR);
  for (int standard_stream = 0; standard_stream < 3; standard_stream++) dup2(nowhere, standard_stream);
  syscall(SYS_close_range, FREE, ~0U, 0);
  pid_t guard = getpid();
  pid_t plugin = _Fork();
  if (plugin == 0) begin_plugin(arguments, environment, directory, memory, guard);
  cpp_end end = {plugin < 0 ? errno : 0, 0};
  if (plugin > 0) {
    close(REQUESTS);
    close(ANSWERS);
    close(WORDS);
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    int changes = signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK);
    for (int has_ended = 0; !has_ended;) {
      struct pollfd sources[2] = {{LIFE, POLLIN, 0}, {changes, POLLIN, 0}};
      poll(sources, 2, -1);
      struct signalfd_siginfo news;
      while (read(changes, &news, sizeof news) > 0) continue;
      for (;;) {
        int last;
        pid_t ended = waitpid(-1, &last, WNOHANG);
        if (ended <= 0) break;
        if (ended == plugin) {
          end.status = last;
          has_ended = 1;
        }
      }
      if (has_ended || sources[0].revents != 0) {
        kill_all(plugin, &end.status, has_ended);
        has_ended = 1;
      }
    }
  }
  send(LIFE, &end, sizeof end, MSG_NOSIGNAL);
  _exit(0);
}

int cpp_start(const char *const arguments[], const char *const environment[], const char *directory, uint64_t memory,
              cpp_process *process) {
  int ends[8] = {-1, -1, -1, -1, -1, -1, -1, -1};
  int error = 0;
  if (pipe2(ends, O_CLOEXEC) != 0 || pipe2(ends + 2, O_CLOEXEC) != 0 || pipe2(ends + 4, O_CLOEXEC) != 0
      || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends + 6) != 0) {
    error = errno;
  } else {
    /* Larger pipes halve the switches between the two programs on large messages; less is no failure. */
    fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
    fcntl(ends[2], F_SETPIPE_SZ, 1 << 20);
    const int theirs[4] = {ends[0], ends[3], ends[5], ends[7]};
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t guard = _Fork();
    if (guard == 0) run_guard(theirs, arguments, environment, directory, memory);
    error = guard < 0 ? errno : 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    process->guard = guard;
  }
  process->input = ends[1];
  process->output = ends[2];
  process->words = ends[4];
  process->life = ends[6];
  const int own[4] = {ends[1], ends[2], ends[4], ends[6]};
  for (int index = 0; index < 4; index++) {
    if (own[index] >= 0) fcntl(own[index], F_SETFL, O_NONBLOCK);
    if (error != 0 && own[index] >= 0) close(own[index]);
  }
  const int other[4] = {ends[0], ends[3], ends[5], ends[7]};
  for (int index = 0; index < 4; index++) {
    if (other[index] >= 0) close(other[index]);
  }
  return error;
}

int cpp_spawn_in(posix_spawn_file_actions_t *actions, const char *directory) {
  return posix_spawn_file_actions_addchdir_np(actions, directory);
}

ssize_t cpp_write(int descriptor, const void *bytes, size_t count) {
  sigset_t broken, before, pending;
  sigemptyset(&broken);
  sigaddset(&broken, SIGPIPE);
  sigemptyset(&pending);
  sigpending(&pending);
  int was_pending = sigismember(&pending, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &broken, &before);
  ssize_t written = write(descriptor, bytes, count);
  int error = errno;
  if (written < 0 && error == EPIPE && !was_pending) {
    struct timespec now = {0, 0};
    while (sigtimedwait(&broken, NULL, &now) < 0 && errno == EINTR) continue;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = error;
  return written;
}
