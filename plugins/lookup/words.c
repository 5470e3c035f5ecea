/*
 * words.c - mappings and actions in plain English.
 */
#include "words.h"

const char *words_mapping(const struct parl_vocabulary *vocabulary, enum parl_mapping mapping,
	struct parl_arena *arena)
{
	return parl_vocabulary_register_count(vocabulary) < 2
		? NULL
		: parl_mapping_words(mapping, parl_vocabulary_register_name(vocabulary, 0),
			  parl_vocabulary_register_name(vocabulary, 1), arena);
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
