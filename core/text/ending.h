/*
 * ending.h - what words end in.
 */
#ifndef PARL_TEXT_ENDING_H
#define PARL_TEXT_ENDING_H

#include <string.h>

#include <parlance/types.h>

/* Whether WORD has ENDING behind something else: "-s", and not "s". */
static inline bool parl_has_ending(parl_view word, const char *ending)
{
	size_t size = strlen(ending);

	return word.size > size && memcmp(word.data + word.size - size, ending, size) == 0;
}

#endif
