/*
 * sum.h - a number that changes with any byte: for telling that a file is another one, or damaged,
 * and of no use against somebody who means it. About 8 bytes a cycle.
 */
#ifndef PARL_BASE_SUM_H
#define PARL_BASE_SUM_H

#include <parlance/types.h>

/* The sum of TEXT. */
uint64_t parl_sum(parl_view text);

/* The sum of all that stands in the file PATH, of at most MOST bytes, read piece by piece: fresh
 * memory for a megabyte costs more than its sum. False: it cannot be read, or is larger. */
bool parl_sum_file(const char *path, size_t most, uint64_t *sum);

#endif
