/*
 * words.c - mappings, actions and statuses in plain English.
 */
#include "words.h"

const char *words_mapping(const struct parl_vocabulary *vocabulary, enum parl_mapping mapping,
	struct parl_arena *arena)
{
	const char *first;
	const char *second;

	if (mapping == PARL_MAPPING_NONE || parl_vocabulary_register_count(vocabulary) < 2)
		return NULL;
	first = parl_vocabulary_register_name(vocabulary, 0);
	second = parl_vocabulary_register_name(vocabulary, 1);
	switch (mapping) {
	case PARL_MAPPING_EXACT:
		return "Yes. Both sides mean the same.";
	case PARL_MAPPING_CLOSE:
		return "Nearly. In most places one can stand for the other.";
	case PARL_MAPPING_BROADER:
		return parl_arena_print(arena,
			"Not quite. The %s term is wider: it takes in more than the %s one.",
			second, first);
	case PARL_MAPPING_NARROWER:
		return parl_arena_print(arena,
			"Not quite. The %s term is narrower: it takes in less than the %s one.",
			second, first);
	default:
		return "No. They have to do with each other, but neither can stand for the other.";
	}
}

const char *words_action(enum parl_action action)
{
	static const char *const words[] = {
		[PARL_ACTION_LEAVE] = "Translating leaves it alone.",
		[PARL_ACTION_EXPLAIN] = "Translating leaves it there and explains it.",
		[PARL_ACTION_SUGGEST] = "Translating offers the other side's term; you decide.",
		[PARL_ACTION_REPLACE] = "Translating puts the other side's term in its place.",
	};

	return words[action];
}

const char *words_own_action(enum parl_action action)
{
	static const char *const words[] = {
		[PARL_ACTION_LEAVE] = "left alone",
		[PARL_ACTION_EXPLAIN] = "only explained",
		[PARL_ACTION_SUGGEST] = "only offered",
		[PARL_ACTION_REPLACE] = "replaced",
	};

	return words[action];
}

const char *words_status(enum parl_term_status status)
{
	switch (status) {
	case PARL_TERM_DEPRECATED:
		return "dated, better not used";
	case PARL_TERM_SUPERSEDED:
		return "superseded, no longer used";
	default:
		return NULL;
	}
}
