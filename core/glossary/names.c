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

int parl_words_find(const struct parl_words *words, parl_view text)
{
	for (size_t i = 0; i < words->count; i++) {
		if (parl_view_equal(parl_view_of(words->names[i]), text))
			return (int)i;
	}
	return -1;
}

size_t parl_near_limit(parl_view text)
{
	size_t clusters = 0;
	for (size_t at = 0; at < text.size && clusters < 9; clusters++)
		at = parl_cluster_end(text, at);
	/* Of two letters one is half the word: "is" is not "ICS", nor "users" "abuser". */
	return clusters <= 2 ? 0 : clusters <= 5 ? 1 : clusters <= 8 ? 2 : 3;
}

const char *parl_words_nearest(const struct parl_words *words, parl_view text)
{
	const char *nearest = NULL;
	size_t limit = parl_near_limit(text);
	for (size_t i = 0; i < words->count; i++) {
		size_t distance = parl_text_distance(text, parl_view_of(words->names[i]), limit);
		if (distance <= limit) {
			nearest = words->names[i];
			if (distance == 0)
				break;
			limit = distance - 1;
		}
	}
	return nearest;
}

void parl_words_list(const struct parl_words *words, struct parl_buffer *list)
{
	for (size_t i = 0; i < words->count; i++)
		parl_buffer_print(list, "%s%s",
			i == 0                          ? ""
				: i + 1 == words->count ? " or "
							: ", ",
			words->names[i]);
}
