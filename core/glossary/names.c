/*
 * names.c - the words as they stand in JSON.
 */
#include "names.h"

#define WORDS(name, ...)                                         \
	static const char *const name##_names[] = {__VA_ARGS__}; \
	const struct parl_words parl_words_##name = {name##_names, PARL_LENGTH(name##_names)};

/* In the order of the enums in glossary.h and model.h. */
WORDS(layer, "base", "sector", "nation", "buyer", "tender")
WORDS(mapping, "none", "exact", "close", "broader", "narrower", "related")
WORDS(action, "leave", "explain", "suggest", "replace")
WORDS(else, "leave", "explain", "suggest")
WORDS(status, "preferred", "admitted", "deprecated", "superseded")
WORDS(pos, "none", "noun", "verb", "adjective", "gerund", "phrase")
WORDS(number, "any", "singular", "plural")
WORDS(case, "fold", "exact")
WORDS(marks, "exact", "ignore")
WORDS(hyphen, "boundary", "join", "space")
WORDS(found, "any", "lower", "capital")
WORDS(class, "@name", "@noun", "@be", "@article", "@bracket", "@possessive")

static const char *name_of(const struct parl_words *words, int value)
{
	return value >= 0 && (size_t)value < words->count ? words->names[value] : NULL;
}

const char *parl_layer_name(enum parl_layer layer)
{
	return name_of(&parl_words_layer, (int)layer);
}

const char *parl_mapping_name(enum parl_mapping mapping)
{
	return name_of(&parl_words_mapping, (int)mapping);
}

const char *parl_action_name(enum parl_action action)
{
	return name_of(&parl_words_action, (int)action);
}

const char *parl_term_status_name(enum parl_term_status status)
{
	return name_of(&parl_words_status, (int)status);
}
