/*
 * sentence_keys.h - whether words of a glossary stand in the sentence of a match, or right beside
 * it.
 */
#ifndef PARL_PROSE_SENTENCE_KEYS_H
#define PARL_PROSE_SENTENCE_KEYS_H

#include "../glossary/model.h"
#include "site.h"

/* A bit for each beginning of a word, by its first two bytes, and by its first three. */
struct parl_beginnings {
	uint64_t two;
	uint64_t three[8];
};

/*
 * A sentence that is its own key but for capitals and line ends, as most are: made once for all its
 * matches. Starts as {0}; its owner forgets it with the text.
 */
struct parl_sentence_line {
	parl_span span;
	parl_span solid; /* that without white space at its ends */
	const char *key; /* of it; NULL: it is not so */
	bool shorter;    /* by two bytes for each curly apostrophe */
	struct parl_beginnings begins;
};

static inline bool parl_sentence_line_holds(
	const struct parl_sentence_line *line, parl_span sentence)
{
	return sentence.start >= line->span.start && sentence.end <= line->span.end;
}

/*
 * The keys of a sentence on either side of a match, made when a word is first asked for; {0} for
 * each site. A word that holds a capital in the glossary is compared with the exact keys, others
 * folded. Where memory is out nothing is found, and it has failed.
 */
struct parl_sentence_keys {
	struct parl_sentence_line *line; /* of the text; NULL: none is kept */
	bool made[2];                    /* folded, exact */
	bool failed;
	parl_view left[2];
	parl_view right[2];
	const struct parl_beginnings *begins[2];
};

/* Whether one of the words stands in the sentence, outside the match. */
bool parl_sentence_has_any(const struct parl_texts *words, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena);

/* Whether the text right beside the match is PHRASE: one word or several. AHEAD: behind it. */
bool parl_sentence_has_beside(parl_view phrase, const struct parl_site *site, bool ahead,
	struct parl_sentence_keys *keys, struct parl_arena *arena);

/* How many of the words stand in a text with KEYS: folded, exact. *FAILED: memory is out. */
size_t parl_keys_count(const struct parl_texts *words, const parl_view keys[2],
	struct parl_arena *arena, bool *failed);

#endif
