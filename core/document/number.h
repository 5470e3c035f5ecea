/*
 * number.h - numbers in as few bytes as they need: seven bits in each, the low ones first.
 */
#ifndef PARL_DOCUMENT_NUMBER_H
#define PARL_DOCUMENT_NUMBER_H

#include <parlance/memory.h>

static inline void parl_number_add(struct parl_buffer *bytes, size_t number)
{
	for (; number >= 0x80; number >>= 7)
		parl_buffer_add_char(bytes, (char)(0x80 | (number & 0x7F)));
	parl_buffer_add_char(bytes, (char)number);
}

/* The number at AT, which goes behind it. */
static inline size_t parl_number_take(const unsigned char **at)
{
	size_t number = 0;
	unsigned shift = 0;

	for (; **at & 0x80; shift += 7)
		number |= (size_t)(*(*at)++ & 0x7F) << shift;
	return number | (size_t) * (*at)++ << shift;
}

#endif
