/*
 * counted.h - allocations that are counted, in front of the C library's: what is taken now, and
 * what was at most. For one file of a test program, where INTERPOSED is 1; of plugins too, if it is
 * linked as those are that open them (OUTSIDE_TESTS, see the Makefile).
 */
#ifndef COUNTED_H
#define COUNTED_H

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>

#include <parlance/types.h>

#include "interposed.h"

/* What the library itself allocates is not seen, and freed here: it may come to less than none. */
static size_t live = SIZE_MAX / 2, peak;

static void *count(void *block)
{
	live += malloc_usable_size(block);
	if (live > peak)
		peak = live;
	return block;
}

PARL_API void *malloc(size_t size)
{
	return count(__libc_malloc(size));
}

PARL_API void *calloc(size_t number, size_t size)
{
	return count(__libc_calloc(number, size));
}

PARL_API void *aligned_alloc(size_t alignment, size_t size)
{
	return count(__libc_memalign(alignment, size));
}

PARL_API void *realloc(void *block, size_t size)
{
	size_t was = malloc_usable_size(block);
	void *grown = __libc_realloc(block, size);

	if (grown || size == 0)
		live -= was;
	return grown ? count(grown) : NULL;
}

PARL_API void free(void *block)
{
	live -= malloc_usable_size(block);
	__libc_free(block);
}

#endif
