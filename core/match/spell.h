/*
 * spell.h - whether plain tokens of a window, and the signs between them, have the bytes of a key.
 */
#ifndef PARL_MATCH_SPELL_H
#define PARL_MATCH_SPELL_H

#include "matcher.h"
#include "window.h"

#define PARL_SIGNS_MOST 24 /* bytes of key between two tokens; what is longer is verified */

/* Writes to SIGNS, of that room, the key of the signs between token NUMBER and the next: how many
 * bytes it takes. PARL_SIGNS_MOST: they are more; -1: nothing matches across them. */
ptrdiff_t parl_spell_signs(
	struct parl_window *window, const struct parl_mode *mode, size_t number, char *signs);

#define PARL_SPELLS_MOST 64                     /* bytes of a key that are compared at once */
#define PARL_SPELLS_HALF (PARL_SPELLS_MOST / 2) /* what most keys are within */
extern const unsigned char parl_spells_asked[2 * PARL_SPELLS_MOST]; /* as many ones as zeros */

/* Compared at once, where the processor can. As signed numbers, which is what most can. */
typedef unsigned char parl_spells_row __attribute__((vector_size(16)));
typedef signed char parl_spells_signs __attribute__((vector_size(16)));
typedef uint64_t parl_spells_halves __attribute__((vector_size(16)));

/* How PARL_SPELLS_HALF bytes differ from those of KEY, where ASKED has ones: 0, they do not. */
static inline uint64_t parl_spells_differ(
	const char *bytes, const char *key, const unsigned char *asked, unsigned char fold)
{
	const signed char a = 'A', z = 'Z';
	uint64_t differ = 0;
	for (unsigned i = 0; i < PARL_SPELLS_HALF; i += sizeof(parl_spells_row)) {
		parl_spells_row left, right, mask;
		memcpy(&left, bytes + i, sizeof(left));
		memcpy(&right, key + i, sizeof(right));
		memcpy(&mask, asked + i, sizeof(mask));
		left |= (parl_spells_row)((parl_spells_signs)left >= a) &
			(parl_spells_row)((parl_spells_signs)left <= z) & fold;
		parl_spells_halves other = (parl_spells_halves)((left ^ right) & mask);
		differ |= other[0] | other[1];
	}
	return differ;
}

/* Whether SIZE bytes, at most PARL_SPELLS_MOST, are those of KEY, but for capitals of ASCII where
 * CAPITALS do not count. False where it is not told: so many can be read of both. */
static inline bool parl_spells_told(const char *bytes, const char *key, size_t size, bool capitals)
{
	const unsigned char fold = capitals ? 0x20 : 0;
	const unsigned char *asked = parl_spells_asked + PARL_SPELLS_MOST - size;
	uint64_t differ = parl_spells_differ(bytes, key, asked, fold);
	if (size > PARL_SPELLS_HALF)
		differ |= parl_spells_differ(bytes + PARL_SPELLS_HALF, key + PARL_SPELLS_HALF,
			asked + PARL_SPELLS_HALF, fold);
	return differ == 0;
}

/* Whether tokens FIRST to LAST have in MODE the bytes of KEY. */
bool parl_spells(struct parl_window *window, const struct parl_mode *mode, size_t first,
	size_t last, parl_view key);

#endif
