/*
 * image.h - a matcher as bytes that are used where they lie.
 */
#ifndef PARL_MATCH_IMAGE_H
#define PARL_MATCH_IMAGE_H

#include <parlance/matcher.h>

#include "../base/image.h"

/* Appends MATCHER to IMAGE. */
void parl_matcher_put(const struct parl_matcher *matcher, struct parl_buffer *image);

/* The matcher that lies at the place of IMAGE, whose bytes it needs as long as it lives; its ids
 * are below ID_COUNT. NULL: the image is bad, or (it is not) memory is out. Whatever the bytes are,
 * no scan with it leaves its bounds or fails to end. */
struct parl_matcher *parl_matcher_get(struct parl_image *image, size_t id_count);

#endif
