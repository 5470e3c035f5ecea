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

const char *words_action(enum parl_action action, bool always, const char *side,
	const char *written, struct parl_arena *arena)
{
	const char *lead = always ? "Translating" : "Unless it says otherwise above, translating";

	switch (action) {
	case PARL_ACTION_LEAVE:
		return parl_arena_print(arena, "%s leaves %s terms as they are.", lead, side);
	case PARL_ACTION_EXPLAIN:
		return parl_arena_print(
			arena, "%s leaves %s terms as they are, and explains them.", lead, side);
	case PARL_ACTION_SUGGEST:
		return parl_arena_print(
			arena, "%s offers %s for %s terms, and you decide.", lead, written, side);
	default:
		return parl_arena_print(arena, "%s writes %s for %s terms.", lead, written, side);
	}
}

const char *words_own_action(enum parl_action action)
{
	static const char *const words[] = {
		[PARL_ACTION_LEAVE] = "left as it is",
		[PARL_ACTION_EXPLAIN] = "only explained",
		[PARL_ACTION_SUGGEST] = "change only offered",
		[PARL_ACTION_REPLACE] = "replaced",
	};

	return words[action];
}
