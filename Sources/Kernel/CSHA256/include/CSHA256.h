#ifndef TERROIR_SHA256_H
#define TERROIR_SHA256_H

#include <stddef.h>
#include <stdint.h>

/// Takes blocks of 64 bytes into the state of a SHA-256 (FIPS 180-4) by the processor's own instructions.
/// Returns 0, and changes nothing, where the processor has none.
int terroir_sha256_blocks(uint32_t *state, const uint8_t *bytes, size_t blocks);

#endif
