#include "definitions.h"

#include <string.h>
#include <strings.h>

#define SHORTEST 2
#define LONGEST 10
#define LONGEST_TERM 60

/* More than this a document does not define of a kind; it bounds the look-up of each. */
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

/* What stands in brackets. */
static void find_acronyms(parl_view text, struct parl_definitions *found)
{
	const char *end = text.data + text.size;
	const char *open = text.data;

	while (open < end && (open = memchr(open, '(', (size_t)(end - open)))) {
		size_t left = (size_t)(end - ++open);
		const char *close = memchr(open, ')', left > LONGEST + 1 ? LONGEST + 1 : left);
		parl_view inside = {open, close ? (size_t)(close - open) : 0};

		if (is_acronym(inside)) {
			add(inside, found->acronyms, &found->acronym_count);
			add(singular(inside), found->acronyms, &found->acronym_count);
		}
	}
}

/* The size of the quotation mark that ends right before AT; 0: none does. */
static size_t mark_before(parl_view text, size_t at)
{
	static const char *const marks[] = {"\"", "'", "\xE2\x80\x9D", "\xE2\x80\x99"};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		size_t size = strlen(marks[i]);

		if (at >= size && memcmp(text.data + at - size, marks[i], size) == 0)
			return size;
	}
	return 0;
}

/* The quoted term that ends at END, with its closing mark before; empty: there is none. */
static parl_view quoted_before(parl_view text, size_t end)
{
	size_t start = end;

	while (start > 0 && end - start < LONGEST_TERM) {
		unsigned char c = (unsigned char)text.data[start - 1];

		if (c == '"' || c == '\'' || c == 0x9C ||
			c == 0x98) /* straight, or the end of “ ‘ */
			return (parl_view){text.data + start, end - start};
		start--;
	}
	return (parl_view){"", 0};
}

/* "Client" means, "Client" shall mean, "Client" refers to. */
static void find_terms(parl_view text, struct parl_definitions *found)
{
	static const char *const verbs[] = {" means", " shall mean", " refers to"};

	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++) {
		const char *from = text.data;
		const char *hit;

		while ((hit = memmem(from, text.size - (size_t)(from - text.data), verbs[i],
				strlen(verbs[i])))) {
			size_t at = (size_t)(hit - text.data);
			size_t mark = mark_before(text, at);
			parl_view term = mark ? quoted_before(text, at - mark) : (parl_view){"", 0};

			if (term.size)
				add(term, found->terms, &found->term_count);
			from = hit + 1;
		}
	}
}

bool parl_definitions_find(const struct parl_document *document, struct parl_definitions *found,
	struct parl_arena *arena)
{
	*found = (struct parl_definitions){NULL, 0, NULL, 0};
	found->acronyms = parl_arena_array(arena, MOST, sizeof(*found->acronyms));
	found->terms = parl_arena_array(arena, MOST, sizeof(*found->terms));
	if (!found->acronyms || !found->terms)
		return false;
	for (size_t i = 0; i < parl_document_block_count(document); i++) {
		parl_view text = parl_block_text(parl_document_block(document, i));

		find_acronyms(text, found);
		find_terms(text, found);
	}
	return true;
}

/* Case-blind in ASCII, and blind to a plural s of TEXT. */
static bool names_term(parl_view term, parl_view text)
{
	if (text.size == term.size + 1 && (text.data[term.size] | 0x20) == 's')
		text.size--;
	return text.size == term.size && strncasecmp(text.data, term.data, text.size) == 0;
}

bool parl_definitions_have(const struct parl_definitions *found, parl_view text)
{
	for (size_t i = 0; i < found->acronym_count; i++) {
		if (parl_view_equal(found->acronyms[i], text))
			return true;
	}
	for (size_t i = 0; i < found->term_count; i++) {
		if (names_term(found->terms[i], text))
			return true;
	}
	return false;
}
