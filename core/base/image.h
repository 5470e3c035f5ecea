/*
 * image.h - bytes that are used as they lie: writing them in order, and reading them in the same
 * order without believing anything that they say.
 *
 * Numbers take as few bytes as they need; arrays lie aligned in the byte order of the machine. A
 * reader that meets what cannot be is `bad` from then on and gives zeros, so that a run of reads is
 * checked once, at its end.
 */
#ifndef PARL_BASE_IMAGE_H
#define PARL_BASE_IMAGE_H

#include <parlance/memory.h>

#define PARL_IMAGE_ALIGN 8

struct parl_image {
	const char *data; /* aligned for any type, where arrays are read */
	size_t size;
	size_t at;
	bool bad;
};

/* Writing: out of memory shows in the buffer. */
void parl_image_put(struct parl_buffer *image, uint64_t number);
void parl_image_put_array(struct parl_buffer *image, const void *items, size_t count, size_t size);

/* Reading. */
uint64_t parl_image_get(struct parl_image *image);

/* A number that is at most MOST. */
uint64_t parl_image_get_most(struct parl_image *image, uint64_t most);

/* How many items follow, of at least one byte each: no more than there are bytes left. */
size_t parl_image_get_count(struct parl_image *image);

/* COUNT items of SIZE bytes each, where they lie; bad: NULL and 0. */
const void *parl_image_get_array(struct parl_image *image, size_t *count, size_t size);

#endif
