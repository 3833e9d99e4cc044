#include "CDeferred.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static _Thread_local void *asker;

void *terroir_thread_asker(void) { return asker; }

void terroir_set_thread_asker(void *new_asker) { asker = new_asker; }

static void give_up(const struct terroir_deferred *library, const char *reason) {
  fprintf(stderr, "error: %s cannot be used: %s\n  help: install the package %s\n", library->name,
          reason ? reason : "unknown reason", library->package);
  _exit(1);
}

void *terroir_deferred_symbol(struct terroir_deferred *library, const char *name) {
  pthread_mutex_lock(&library->lock);
  if (!library->handle) library->handle = dlopen(library->name, RTLD_NOW | RTLD_LOCAL);
  if (!library->handle) give_up(library, dlerror());
  pthread_mutex_unlock(&library->lock);
  void *symbol = dlsym(library->handle, name);
  if (!symbol) give_up(library, dlerror());
  return symbol;
}
