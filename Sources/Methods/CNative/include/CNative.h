#ifndef TERROIR_CNATIVE_H
#define TERROIR_CNATIVE_H

#include <stddef.h>

/// Opens a library that the project's set-up fetches (`libduckdb.so`, `libhighs.so`), NULL where it is not found.
///
/// Looked for in the folder that TERROIR_NATIVE names, then in `../lib/terroir` beside the running program, then in
/// `.native/lib` of each folder above it, then by the loader's own rules. On failure `error` holds what was tried.
void *terroir_open_native(const char *name, char *error, size_t length);

#endif
