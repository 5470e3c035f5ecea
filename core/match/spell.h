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

/* Whether tokens FIRST to LAST have in MODE the bytes of KEY. */
bool parl_spells(struct parl_window *window, const struct parl_mode *mode, size_t first,
	size_t last, parl_view key);

#endif
