/*
 * unicode.h - ICU's normalisers and sets as the matching contract wants them, and small questions
 * about characters.
 */
#ifndef PARL_TEXT_UNICODE_H
#define PARL_TEXT_UNICODE_H

#include <parlance/types.h>

#include <unicode/unorm2.h>
#include <unicode/uset.h>

/* Frozen and shared by all threads. */
struct parl_unicode {
	const UNormalizer2 *folded; /* NFKC_Casefold; symbols and tag characters stay */
	const UNormalizer2 *exact;  /* NFKC, likewise */
	const UNormalizer2 *nfd;
	const UNormalizer2 *nfc;
	const USet *normalised; /* what the first two touch */
	const USet *marks;      /* what "marks ignored" drops */
};

/* Made at the first call; NULL: out of memory (the next call tries again). */
const struct parl_unicode *parl_unicode(void);

/* White_Space. */
bool parl_is_space(int32_t c);

/* A letter or a decimal digit. */
bool parl_is_alnum(int32_t c);

/* Default_Ignorable_Code_Point; tag characters, which make flags, are not counted. */
bool parl_is_ignorable(int32_t c);

/* Extended_Pictographic. */
bool parl_is_pictograph(int32_t c);

#endif
