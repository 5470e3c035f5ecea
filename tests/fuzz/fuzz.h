/*
 * fuzz.h - what a fuzz target is: libFuzzer's entry. Linked with driver.c instead of libFuzzer, a
 * target runs once over the files that it is given, so that a corpus is a test everywhere.
 */
#ifndef PARL_TEST_FUZZ_H
#define PARL_TEST_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
