/*
 * edges.c - the kinds of start and end that patterns ask for.
 */
#include "builder.h"

#include <string.h>

static const struct {
	char language[3];
	const char *clitics;
	const char *elisions;
} languages[] = {
	{"cy", "r n i w u m ch th", NULL},
	{"en", "s d m ll re ve", NULL},
	{"fr", NULL, "l d j m t s n c qu"},
};

static size_t find_language(const char *tag)
{
	const size_t count = PARL_LENGTH(languages);
	size_t i = 0;
	if (!tag || strcspn(tag, "-_") != 2)
		return count;
	while (i < count &&
		((tag[0] | 0x20) != languages[i].language[0] ||
			(tag[1] | 0x20) != languages[i].language[1]))
		i++;
	return i;
}

const char *parl_language_clitics(const char *language)
{
	size_t i = find_language(language);
	return i < PARL_LENGTH(languages) ? languages[i].clitics : NULL;
}

const char *parl_language_elisions(const char *language)
{
	size_t i = find_language(language);
	return i < PARL_LENGTH(languages) ? languages[i].elisions : NULL;
}

/* The keys of WORDS (between spaces), each ended by NUL. A word without a key says nothing. */
static bool fold_words(struct parl_keys *keys, const char *words, struct parl_buffer *folded)
{
	while (words && *words != '\0') {
		size_t size = strcspn(words, " ");
		if (parl_key_of(keys, (parl_view){words, size}, 0, folded))
			parl_buffer_add_char(folded, '\0');
		words += size + (words[size] == ' ');
	}
	return !folded->failed;
}

size_t parl_edges_add(
	struct parl_edges *edges, struct parl_keys *keys, const char *words, bool joins)
{
	struct parl_edge edge = {PARL_BUFFER_EMPTY, joins};
	size_t i = PARL_EDGES_MOST;
	if (fold_words(keys, words, &edge.words))
		for (i = 0; i < edges->count; i++)
			if (edges->items[i].joins == joins &&
				parl_view_equal(parl_buffer_view(&edges->items[i].words),
					parl_buffer_view(&edge.words)))
				break;
	if (i < edges->count || i == PARL_EDGES_MOST) {
		parl_buffer_release(&edge.words);
		return i;
	}
	edges->items[edges->count++] = edge;
	if (joins)
		edges->joining |= (uint64_t)1 << i;
	if (edge.words.size > 0)
		edges->wordy |= (uint64_t)1 << i;
	return i;
}

void parl_edges_release(struct parl_edges *edges)
{
	for (size_t i = 0; i < edges->count; i++)
		parl_buffer_release(&edges->items[i].words);
	*edges = (struct parl_edges){.count = 0};
}
