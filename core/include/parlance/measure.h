/*
 * measure.h - how long a text is, by the rules of forms, portals and word processors; limits.
 *
 * "500 words" is several numbers: docs/counting.md says which rule counts what, and on whose word.
 */
#ifndef PARLANCE_MEASURE_H
#define PARLANCE_MEASURE_H

#include <parlance/types.h>

PARL_BEGIN

enum parl_unit {
	PARL_UNIT_WORDS = 1,
	PARL_UNIT_CHARACTERS,
};

/* A named way of counting words or characters: a constant. */
struct parl_rule;

/* The rules: those of words, then those of characters, the default of each first. NULL: no more. */
PARL_API const struct parl_rule *parl_rule_at(size_t index);

/* The rule of that name; an empty name is the default. NULL: there is none. */
PARL_API const struct parl_rule *parl_rule_find(enum parl_unit unit, parl_view name);

/* What one types: "word". The same name may stand for a rule of each unit. */
PARL_API const char *parl_rule_name(const struct parl_rule *rule);
PARL_API enum parl_unit parl_rule_unit(const struct parl_rule *rule);

/* In a few words, for people: "Microsoft Word". */
PARL_API const char *parl_rule_title(const struct parl_rule *rule);

/* "word" or "character". */
PARL_API const char *parl_unit_name(enum parl_unit unit);

/* How long TEXT is by RULE. Linear in its size; what is no UTF-8 counts as U+FFFD. */
PARL_API size_t parl_text_length(parl_view text, const struct parl_rule *rule);

/* How long a text may be. */
struct parl_limit {
	const struct parl_rule *rule;
	size_t least; /* 0: no minimum */
	size_t most;  /* SIZE_MAX: no maximum */
};

/* Reads "500w", "3000c", "400-500w", "400-w", each with ":RULE" behind it. False: it is none, and
 * WHY says so with what to do, LIMIT is unchanged. */
PARL_API bool parl_limit_read(parl_view text, struct parl_limit *limit, const char **why);

/* Negative: LENGTH is below the minimum; positive: above the maximum; 0: the limit is kept. */
PARL_API int parl_limit_compare(const struct parl_limit *limit, size_t length);

PARL_END

#endif
