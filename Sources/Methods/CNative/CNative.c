#define _GNU_SOURCE
#include "CNative.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void *open_in(const char *folder, const char *name) {
  char path[PATH_MAX];
  if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path) return NULL;
  if (access(path, R_OK) != 0) return NULL;
  return dlopen(path, RTLD_NOW | RTLD_LOCAL);
}

void *terroir_open_native(const char *name, char *error, size_t length) {
  void *library = NULL;
  const char *folder = getenv("TERROIR_NATIVE");
  if (folder && *folder && (library = open_in(folder, name))) return library;

  char program[PATH_MAX];
  ssize_t size = readlink("/proc/self/exe", program, sizeof program - 1);
  if (size > 0) {
    program[size] = 0;
    char beside[PATH_MAX + 32];
    for (char *slash = strrchr(program, '/'); slash; slash = strrchr(program, '/')) {
      *slash = 0;
      snprintf(beside, sizeof beside, "%s/../lib/terroir", program);
      if ((library = open_in(beside, name))) return library;
      snprintf(beside, sizeof beside, "%s/.native/lib", program);
      if ((library = open_in(beside, name))) return library;
    }
  }
  if ((library = dlopen(name, RTLD_NOW | RTLD_LOCAL))) return library;
  const char *reason = dlerror();
  snprintf(error, length, "%s", reason ? reason : "not found");
  return NULL;
}
