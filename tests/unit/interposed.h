/*
 * interposed.h - what stands in front of the C library's allocation in a test program: the
 * library's own functions behind it. Sanitizers stand there themselves; where they do INTERPOSED is
 * 0.
 */
#ifndef INTERPOSED_H
#define INTERPOSED_H

#include <stdio.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__) || !defined(__GLIBC__)
#define INTERPOSED 0

/* All that such a program can do there. */
static inline int not_interposed(void)
{
	printf("0 tests: the sanitizers stand in front of the allocation\n");
	return 0;
}
#else
#define INTERPOSED 1

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);
#endif

#endif
