/*
 * matcher.h - many patterns over one text: the one matcher of parlance.
 *
 * The contract is docs/matching.md. A pattern matches where the text's key equals the pattern's,
 * between tailored UAX #29 word boundaries; spans are bytes of the text as the user wrote it.
 */
#ifndef PARLANCE_MATCHER_H
#define PARLANCE_MATCHER_H

#include <parlance/diagnostic.h>
#include <parlance/text.h>

PARL_BEGIN

enum parl_pattern_flags {
	PARL_PATTERN_CASE_EXACT = PARL_KEY_CASE_EXACT,
	PARL_PATTERN_MARKS_IGNORE = PARL_KEY_MARKS_IGNORE,
	PARL_PATTERN_HYPHEN_JOIN = 1 << 2, /* a hyphen beside the match is no boundary */
	PARL_PATTERN_HYPHEN_SPACE = 1 << 3 /* hyphen and space in the text are one */
};

/* A pattern to add. Given by the caller: `size` first, so that it can grow. */
struct parl_pattern {
	size_t size; /* sizeof(struct parl_pattern) */
	parl_view text;
	unsigned flags;
	uint32_t id; /* the caller's; need not be unique */
	const char
		*clitics;     /* that may follow an apostrophe: "s d m ll re ve"; NULL: none. One
			       * matcher bears 64 different lists of each, counted with hyphen join */
	const char *elisions; /* that may stand before one: "l d qu"; NULL: none */
};

/* The clitics and elisions of a language (BCP 47, primary tag counts): en, cy, fr; NULL: none. */
PARL_API const char *parl_language_clitics(const char *language);
PARL_API const char *parl_language_elisions(const char *language);

struct parl_matcher_builder;
struct parl_matcher;

PARL_API struct parl_matcher_builder *parl_matcher_builder_new(void);
PARL_API void parl_matcher_builder_free(struct parl_matcher_builder *builder);

/* Adds a pattern. PARL_NONE: its text has no key, so that it could never match; PARL_FAILED: memory
 * is out, or too many lists of clitics. Patterns with the same key and options share one key of the
 * matcher. Earlier patterns come first among equals. */
PARL_API enum parl_status parl_matcher_builder_add(
	struct parl_matcher_builder *builder, const struct parl_pattern *pattern);

/* Makes the matcher, to be given back with parl_matcher_free; the builder is empty afterwards.
 * NULL: out of memory. */
PARL_API struct parl_matcher *parl_matcher_build(struct parl_matcher_builder *builder);
PARL_API void parl_matcher_free(struct parl_matcher *matcher);

/* How many keys it has; they are the numbers below. */
PARL_API size_t parl_matcher_key_count(const struct parl_matcher *matcher);

/* The ids behind a key, in the order in which they were added. */
PARL_API const uint32_t *parl_matcher_ids(
	const struct parl_matcher *matcher, uint32_t key, size_t *count);

enum parl_scan_flags {
	PARL_SCAN_OVERLAPPING =
		1 << 0, /* every hit of every key, hiding nothing; default: leftmost-longest */
	PARL_SCAN_PROTECT = 1 << 1 /* leave URLs, e-mail addresses and handles alone */
};

struct parl_match {
	parl_span span;
	uint32_t key;
};

/* A pass over one text. It may be used again for another text with parl_scan_begin. */
struct parl_scan;

PARL_API struct parl_scan *parl_scan_new(const struct parl_matcher *matcher, unsigned flags);
PARL_API void parl_scan_free(struct parl_scan *scan);

/* Starts over TEXT, which is kept until the next begin. At most 2 GiB. */
PARL_API void parl_scan_begin(struct parl_scan *scan, parl_view text);

/* The next match by start (then, with OVERLAPPING, by end); PARL_NONE at the end; PARL_FAILED when
 * memory is out. */
PARL_API enum parl_status parl_scan_next(struct parl_scan *scan, struct parl_match *match);

/* Whether the whole TEXT, white space and ignorables at its ends aside, is a match; the key that
 * would be chosen. PARL_NONE: it is not. */
PARL_API enum parl_status parl_matcher_find(
	const struct parl_matcher *matcher, parl_view text, uint32_t *key);

PARL_END

#endif
