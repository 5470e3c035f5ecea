/*
 * plain.h - whether a text can stand in a record as it is, as most do.
 */
#ifndef JSONL_PLAIN_H
#define JSONL_PLAIN_H

#include <stdint.h>
#include <string.h>

#include <parlance/types.h>

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Whether one of eight bytes is not plain ASCII, or a sign that is escaped. */
static inline bool has_special(uint64_t eight)
{
	uint64_t quote = eight ^ EACH('"'), slash = eight ^ EACH('\\'), delete = eight ^ EACH(0x7F);

	return ((eight | (eight - EACH(0x20)) | (quote - EACH(1)) | (slash - EACH(1)) |
			(delete - EACH(1))) &
		       EACH(0x80)) != 0;
}

/* Whether nothing in TEXT needs an escape in either form. False may be wrong. */
static inline bool is_plain(parl_view text)
{
	uint64_t eight;
	size_t at = 0;

	for (; text.size - at >= sizeof(eight); at += sizeof(eight)) {
		memcpy(&eight, text.data + at, sizeof(eight));
		if (has_special(eight))
			return false;
	}
	for (eight = EACH(' '); at < text.size; at++)
		eight = eight << 8 | (unsigned char)text.data[at];
	return !has_special(eight);
}

#undef EACH

#endif
