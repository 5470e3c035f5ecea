#include "acronyms.h"

#include <string.h>

#define SHORTEST 2
#define LONGEST 10

/* More than this a document does not define; it bounds the look-up of each. */
#define MOST 256

static bool is_acronym(parl_view text)
{
	size_t capitals = 0;

	if (text.size < SHORTEST || text.size > LONGEST)
		return false;
	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		bool capital = c >= 'A' && c <= 'Z';

		if (!capital && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '&')
			return false;
		capitals += capital;
	}
	return capitals >= SHORTEST;
}

/* Strips the plural s: "(CICs)" defines CIC too. */
static parl_view singular(parl_view text)
{
	if (text.size > SHORTEST && text.data[text.size - 1] == 's')
		text.size--;
	return text;
}

static void add(parl_view acronym, parl_view *acronyms, size_t *count)
{
	for (size_t i = 0; i < *count; i++) {
		if (parl_view_equal(acronyms[i], acronym))
			return;
	}
	if (*count < MOST)
		acronyms[(*count)++] = acronym;
}

static void find_in(parl_view text, parl_view *acronyms, size_t *count)
{
	const char *end = text.data + text.size;
	const char *open = text.data;

	while (open < end && (open = memchr(open, '(', (size_t)(end - open)))) {
		size_t left = (size_t)(end - ++open);
		const char *close = memchr(open, ')', left > LONGEST + 1 ? LONGEST + 1 : left);
		parl_view inside = {open, close ? (size_t)(close - open) : 0};

		if (is_acronym(inside)) {
			add(inside, acronyms, count);
			add(singular(inside), acronyms, count);
		}
	}
}

bool parl_acronyms_find(const struct parl_document *document, parl_view **acronyms, size_t *count,
	struct parl_arena *arena)
{
	*count = 0;
	*acronyms = parl_arena_array(arena, MOST, sizeof(**acronyms));
	if (!*acronyms)
		return false;
	for (size_t i = 0; i < parl_document_block_count(document); i++)
		find_in(parl_block_text(parl_document_block(document, i)), *acronyms, count);
	return true;
}
