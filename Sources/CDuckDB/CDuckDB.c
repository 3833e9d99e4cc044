#define _GNU_SOURCE
#include "CDuckDB.h"

#include <CNative.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#define POINTER(result, name, parameters, arguments) result(*name) parameters;
#define POINTER_VOID(name, parameters, arguments) void(*name) parameters;
static struct {
  TERROIR_DUCKDB_FUNCTIONS(POINTER)
  TERROIR_DUCKDB_PROCEDURES(POINTER_VOID)
} api;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool loaded = false;
static char reason[1024];

static void *find(void *library, const char *name) {
  void *symbol = dlsym(library, name);
  if (!symbol && !reason[0]) snprintf(reason, sizeof reason, "libduckdb.so has no function %s: another version", name);
  return symbol;
}

/// The library of a Python wheel holds DuckDB's C API too, but resolves Python's symbols on loading: they must be global.
/// Whichever Python the system has: set-up fetched the library that fits it.
static void *open_with_python(void) {
  for (int minor = 11; minor <= 20; minor++) {
    char name[32];
    snprintf(name, sizeof name, "libpython3.%d.so.1.0", minor);
    if (!dlopen(name, RTLD_NOW | RTLD_GLOBAL)) continue;
    void *library = terroir_open_native("libduckdb.so", reason, sizeof reason);
    if (library) return library;
  }
  return NULL;
}

static void load(void) {
  void *library = terroir_open_native("libduckdb.so", reason, sizeof reason);
  if (!library) library = open_with_python();
  if (!library) return;
  reason[0] = 0;
#define FIND(result, name, parameters, arguments) *(void **)&api.name = find(library, "duckdb_" #name);
#define FIND_VOID(name, parameters, arguments) *(void **)&api.name = find(library, "duckdb_" #name);
  TERROIR_DUCKDB_FUNCTIONS(FIND)
  TERROIR_DUCKDB_PROCEDURES(FIND_VOID)
  loaded = !reason[0];
}

bool terroir_duckdb_load(char *error, size_t length) {
  pthread_once(&once, load);
  if (!loaded) snprintf(error, length, "%s", reason);
  return loaded;
}

#define CALL(result, name, parameters, arguments) \
  result ddb_##name parameters { return api.name arguments; }
#define CALL_VOID(name, parameters, arguments) \
  void ddb_##name parameters { api.name arguments; }
TERROIR_DUCKDB_FUNCTIONS(CALL)
TERROIR_DUCKDB_PROCEDURES(CALL_VOID)
