/*
 * keyer.h - matching keys of many texts in a row, alone or as the terms of one register.
 *
 * What makes keys remembers what it has made, so that it is set up once for all.
 */
#ifndef PARL_GLOSSARY_KEYER_H
#define PARL_GLOSSARY_KEYER_H

#include "../text/key.h"

#define PARL_KEYER_FLAGS (PARL_KEY_CASE_EXACT | PARL_KEY_MARKS_IGNORE)

/* Start it as {0}, end it with parl_keyer_release. */
struct parl_keyer {
	struct parl_keys *keys;
	struct parl_buffer buffer;
	bool failed; /* memory ran out */
};

void parl_keyer_release(struct parl_keyer *keyer);

/* The key of TEXT, until the next call; data NULL: it has none, or memory is out. Flags beyond
 * PARL_KEYER_FLAGS are no matter. */
parl_view parl_keyer_key(struct parl_keyer *keyer, parl_view text, unsigned flags);

/* The same with register, language (its primary tag; NULL: of no account) and flags in front: two
 * terms are one to a reader when these are equal. */
parl_view parl_keyer_term(struct parl_keyer *keyer, int register_number, const char *language,
	unsigned flags, parl_view text);

/* Where the words of PART stand in the key WHOLE: {size, size}: nowhere. A word goes on with
 * letters, digits and all that is not ASCII. */
parl_span parl_key_find(parl_view whole, parl_view part);

/* Whether a word of KEY can begin, or end, at AT. */
bool parl_key_edge(parl_view key, size_t at);

#endif
