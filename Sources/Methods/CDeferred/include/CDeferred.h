#ifndef TERROIR_CDEFERRED_H
#define TERROIR_CDEFERRED_H

#include <pthread.h>

/// A library of the system that is loaded when the first of its functions is called: igraph and OpenBLAS bring twenty
/// more with them, which a program that only answers `--version` or counts rows should not wait for.
struct terroir_deferred {
  const char *name;
  /// The distribution's package, for the message where the library is missing.
  const char *package;
  pthread_mutex_t lock;
  void *handle;
};

/// The function's address. A missing library or function ends the program with a message and exit code 1, as the
/// loader would have done at its start.
void *terroir_deferred_symbol(struct terroir_deferred *library, const char *name);

/// For whom the current thread works; NULL unless it was set.
void *terroir_thread_asker(void);
void terroir_set_thread_asker(void *asker);

/// Defines `name` under its own name, hidden from other libraries, as a call of the library's.
#define TERROIR_DEFER(find, result, name, parameters, arguments)                                                       \
  __attribute__((visibility("hidden"))) result name parameters {                                                       \
    static _Atomic(void *) known;                                                                                      \
    void *function = known;                                                                                            \
    if (!function) known = function = find(#name);                                                                     \
    return ((__typeof__(name) *)function) arguments;                                                                   \
  }

#endif
