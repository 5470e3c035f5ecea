/*
 * generate.h - random cases, the same for the same seed everywhere.
 */
#ifndef TESTS_CONTRACT_GENERATE_H
#define TESTS_CONTRACT_GENERATE_H

#include <stdint.h>

#include <jansson.h>

/* Case NUMBER of SEED, with what the reference expects. */
json_t *generate_case(uint64_t seed, uint64_t number);

#endif
