/*
 * site.h - the surroundings of one match: all that the tests of the bridge look at.
 *
 * Spans are bytes of the block's text. The sentence is clipped to PARL_SITE_REACH bytes on either
 * side of the match, so that a text without full stops costs no more than any other.
 */
#ifndef PARL_PROSE_SITE_H
#define PARL_PROSE_SITE_H

#include <parlance/document.h>

#define PARL_SITE_REACH 1000

struct parl_site {
	const struct parl_block *block;
	parl_view text;
	parl_span match;
	parl_span sentence;
	bool has_before; /* a word directly before, with nothing but white space between */
	bool has_after;
	parl_span before;
	parl_span after;
};

/* The site of MATCH in SENTENCE of BLOCK. */
struct parl_site parl_site_of(const struct parl_block *block, parl_span sentence, parl_span match);

/* The same with the part of the sentence that semicolons leave: they part as full stops do. */
struct parl_site parl_site_clause(const struct parl_site *site);

/* Part of the text; empty for a span that is. */
parl_view parl_site_view(const struct parl_site *site, parl_span span);

/* The words directly beside the match; empty views where there are none. */
parl_view parl_site_before(const struct parl_site *site);
parl_view parl_site_after(const struct parl_site *site);

/* The next word of the sentence at or after AT, whatever stands between; false: there is none. */
bool parl_site_next_word(const struct parl_site *site, size_t at, parl_span *word);

/* A sequence of up to four lower-case words, ended by NULL. */
typedef const char *const parl_phrase[5];

/* Whether one of the phrases begins at WORD. */
bool parl_site_phrase_at(
	const struct parl_site *site, parl_span word, const parl_phrase *phrases, size_t count);

/* Adds the first words of the phrases to SET, with CLASSES. */
struct parl_wordset;
void parl_site_add_beginnings(
	struct parl_wordset *set, const parl_phrase *phrases, size_t count, uint32_t classes);

/* What stands between two words. */
enum parl_gap {
	PARL_GAP_NONE,  /* white space, or nothing that is read */
	PARL_GAP_COMMA, /* a comma, a quotation mark, a slash */
	PARL_GAP_BREAK  /* a colon, a bracket, a dash: another part of the sentence */
};

/* A word of the sentence, and what stands between it and its neighbour on the match's side. */
struct parl_near_word {
	parl_span span;
	enum parl_gap gap;
};

/* Up to MOST words before the match, the nearest first; behind AT, likewise. */
size_t parl_site_words_before(
	const struct parl_site *site, struct parl_near_word *words, size_t most);
size_t parl_site_words_after(
	const struct parl_site *site, size_t at, struct parl_near_word *words, size_t most);

/* The code point that begins at AT, that ends before AT: 0 at the ends of the text, negative where
 * it is ill-formed. */
int32_t parl_char_at(parl_view text, size_t at);
int32_t parl_char_before(parl_view text, size_t at);

#endif
