#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "Internal.h"

volatile sig_atomic_t cel_signals_pending = 0;
int cel_signal_pipe[2] = {-1, -1};

static struct termios original;
static volatile sig_atomic_t has_original = 0;
static volatile sig_atomic_t is_raw = 0;
static volatile sig_atomic_t terminations = 0;

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};
#define FATAL_COUNT (sizeof fatal / sizeof fatal[0])
static struct sigaction before_fatal[FATAL_COUNT];

static const char paste_off[] = "\033[?2004l";

/* Async-signal-safe: runs at exit, in a crash and at the second SIGTERM. */
static void restore_terminal(void) {
  if (!has_original || !is_raw) return;
  is_raw = 0;
  const char *term = getenv("TERM");
  if (term && strcmp(term, "dumb") != 0) {
    ssize_t ignored = write(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
    (void)ignored;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &original);
}

static void note(int number) {
  int saved = errno;
  /* A program that no longer reads its pipe must still be killable. */
  if ((number == SIGTERM || number == SIGHUP) && ++terminations > 1) {
    restore_terminal();
    _exit(128 + number);
  }
  unsigned char byte = (unsigned char)number;
  if (write(cel_signal_pipe[1], &byte, 1) == 1) cel_signals_pending = 1;
  errno = saved;
}

/* Puts the terminal right, then lets whoever handled the signal before have it. */
static void crash(int number) {
  restore_terminal();
  for (size_t i = 0; i < FATAL_COUNT; i++)
    if (fatal[i] == number) sigaction(number, &before_fatal[i], NULL);
  raise(number);
}

static void handle(int number, void (*handler)(int), struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
}

int cel_watch_signals(void) {
  if (cel_signal_pipe[0] >= 0) return cel_signal_pipe[0];
  if (cel_pipe(cel_signal_pipe) != 0) return -1;
  for (int i = 0; i < 2; i++) fcntl(cel_signal_pipe[i], F_SETFL, O_NONBLOCK);
  handle(SIGINT, note, NULL);
  handle(SIGTERM, note, NULL);
  handle(SIGWINCH, note, NULL);
  handle(SIGCONT, note, NULL);
  struct sigaction hangup;
  /* nohup stays in force. */
  if (sigaction(SIGHUP, NULL, &hangup) == 0 && hangup.sa_handler != SIG_IGN) handle(SIGHUP, note, NULL);
  handle(SIGPIPE, SIG_IGN, NULL);
  return cel_signal_pipe[0];
}

int cel_take_signal(void) {
  unsigned char byte;
  if (cel_signal_pipe[0] < 0) return 0;
  if (read(cel_signal_pipe[0], &byte, 1) == 1) return byte;
  cel_signals_pending = 0;
  /* One that came between the read and the line above must not be forgotten. */
  if (read(cel_signal_pipe[0], &byte, 1) == 1) {
    cel_signals_pending = 1;
    return byte;
  }
  return 0;
}

void cel_remember_terminal(void) {
  if (has_original || tcgetattr(STDIN_FILENO, &original) != 0) return;
  has_original = 1;
  atexit(restore_terminal);
  for (size_t i = 0; i < FATAL_COUNT; i++) handle(fatal[i], crash, &before_fatal[i]);
}

void cel_terminal_raw(int raw) { is_raw = raw; }

/* Only the prompt has something to put right before it stops; elsewhere Ctrl-Z stops at once. */
void cel_catch_suspend(int on) {
  static struct sigaction before;
  static int caught = 0;
  if (on && !caught) {
    struct sigaction current;
    if (sigaction(SIGTSTP, NULL, &current) != 0 || current.sa_handler == SIG_IGN) return;
    handle(SIGTSTP, note, &before);
    caught = 1;
  } else if (!on && caught) {
    sigaction(SIGTSTP, &before, NULL);
    caught = 0;
  }
}

void cel_stop_self(void) {
  cel_catch_suspend(0);
  raise(SIGTSTP);
  cel_catch_suspend(1);
}

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int cel_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && is_utf8()) return 1;
  if (setlocale(LC_CTYPE, "C.UTF-8") && is_utf8()) return 1;
  return setlocale(LC_CTYPE, "en_US.UTF-8") && is_utf8();
}

int cel_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}
