/*
 * phrase.c - terms as a document writes them where it defines them: in quotation marks of any kind,
 * or alone in a cell.
 */
#include <string.h>
#include <strings.h>

#include <parlance/text.h>

#include "tender.h"

static const parl_view marks[] = {{"\"", 1}, {"\xE2\x80\x9C", 3}, {"\xE2\x80\x9D", 3}, {"'", 1},
	{"\xE2\x80\x98", 3}, {"\xE2\x80\x99", 3}};

/* From here on marks are single ones, which are apostrophes as well. */
#define SINGLE 3

/* The size of the mark at AT, SINGLE_ or double; 0: there is none. */
static size_t mark_at(parl_view text, size_t at, bool single)
{
	for (size_t i = single ? SINGLE : 0; i < (single ? PARL_LENGTH(marks) : SINGLE); i++)
		if (text.size - at >= marks[i].size &&
			memcmp(text.data + at, marks[i].data, marks[i].size) == 0)
			return marks[i].size;
	return 0;
}

static bool is_wordly(parl_view text, size_t at)
{
	unsigned char byte = at < text.size ? (unsigned char)text.data[at] : 0;

	return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') ||
		byte >= 0x80;
}

/* Where the mark is that closes what began at AT; the text's size: nowhere near. A single one is an
 * apostrophe where a letter follows, or where a further one closes the same word: 'Buyer's'. */
static size_t closing_mark(parl_view text, size_t at, bool single)
{
	for (size_t end = at; end < text.size && end - at <= TERM_BYTES; end++) {
		size_t size = mark_at(text, end, single);

		if (size &&
			!(single && is_wordly(text, end + size) &&
				!mark_at(text, end + size, true)))
			return end;
	}
	return text.size;
}

bool phrase_next(parl_view text, size_t *at, size_t *open, parl_view *term)
{
	for (size_t start = *at; start < text.size; start++) {
		bool single = mark_at(text, start, false) == 0;
		size_t size = mark_at(text, start, single), end;

		if (!size || (single && start > 0 && is_wordly(text, start - 1)))
			continue;
		end = closing_mark(text, start + size, single);
		if (end == text.size)
			continue;
		*open = start;
		*term = parl_text_trim(parl_view_part(text, (parl_span){start + size, end}));
		*at = end + mark_at(text, end, single);
		return true;
	}
	return false;
}

parl_view phrase_without_mark(parl_view text)
{
	text = parl_text_trim(text);
	for (size_t i = 0; i < PARL_LENGTH(marks); i++)
		if (text.size > marks[i].size &&
			memcmp(text.data + text.size - marks[i].size, marks[i].data,
				marks[i].size) == 0)
			return (parl_view){text.data, text.size - marks[i].size};
	return text;
}

/* The size of white space that TEXT begins with: no-break spaces too. */
static size_t space_before(parl_view text)
{
	if (text.size && parl_is_white(text.data[0]))
		return 1;
	return parl_view_begins(text, "\xC2\xA0") ? 2 : 0;
}

bool phrase_verb(parl_view text, size_t *lead)
{
	static const char *const verbs[] = {"means", "mean", "shall mean", "will mean", "refers to",
		"refer to", "shall refer to", "is defined as", "are defined as", "has the meaning",
		"have the meaning", "shall have the meaning", "has the same meaning"};
	/* From here on they are part of what is said: "has the meaning given in Clause 4". */
	static const size_t parts = 9;

	for (size_t i = 0; i < PARL_LENGTH(verbs); i++) {
		size_t size = strlen(verbs[i]);

		if (text.size <= size || strncasecmp(text.data, verbs[i], size) != 0 ||
			is_wordly(text, size))
			continue;
		*lead = i < parts ? size : 0;
		return true;
	}
	return false;
}

/* Whether it can be a term: of two bytes and more, with a letter, and no sentence. */
static bool can_be_term(parl_view term)
{
	bool letter = false;

	if (term.size < 2 || term.size > TERM_BYTES)
		return false;
	for (size_t i = 0; i < term.size; i++) {
		char byte = term.data[i];

		if (byte == '\n' || byte == '\t' || byte == '[' || byte == '<' || byte == '{' ||
			byte == ';')
			return false;
		letter |= byte & 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
	}
	return letter;
}

void phrase_add(struct terms *terms, parl_view term)
{
	while (term.size && strchr(":;,.", term.data[term.size - 1]))
		term.size--;
	term = parl_text_trim(term);
	if (terms->count == TERMS_MOST || !can_be_term(term))
		return;
	for (size_t i = 0; i < terms->count; i++)
		if (parl_view_equal(terms->items[i], term))
			return;
	terms->items[terms->count++] = term;
}

/* Whether what stands between terms says no more than that they are several. */
static bool is_between(parl_view text)
{
	static const char *const words[] = {"and", "or", "and/or", "(or", "the"};

	for (size_t at = 0; at < text.size;) {
		parl_view rest = {text.data + at, text.size - at};
		size_t space = space_before(rest), size = 0;

		for (size_t i = 0; !space && i < PARL_LENGTH(words); i++)
			if (parl_view_begins(rest, words[i]) && !is_wordly(rest, strlen(words[i])))
				size = strlen(words[i]);
		if (!space && !size && strchr(",;:/().", text.data[at]))
			size = 1;
		if (!space && !size)
			return false;
		at += space + size;
	}
	return true;
}

/* "key performance indicator (KPI)": what is in brackets at the end is a term of its own. */
static void add_cell(struct terms *terms, parl_view cell)
{
	const char *open = cell.size && cell.data[cell.size - 1] == ')'
		? memrchr(cell.data, '(', cell.size)
		: NULL;

	if (!open) {
		phrase_add(terms, cell);
		return;
	}
	phrase_add(terms, (parl_view){cell.data, (size_t)(open - cell.data)});
	phrase_add(terms, (parl_view){open + 1, cell.size - 2 - (size_t)(open - cell.data)});
}

struct terms phrase_terms(parl_view cell, bool *quoted)
{
	struct terms terms = {.count = 0};
	size_t at = 0, done = 0, open;
	parl_view term;

	*quoted = true;
	cell = parl_text_trim(cell);
	while (phrase_next(cell, &at, &open, &term)) {
		*quoted = *quoted && is_between(parl_view_part(cell, (parl_span){done, open}));
		phrase_add(&terms, term);
		done = at;
	}
	*quoted = *quoted && terms.count &&
		is_between((parl_view){cell.data + done, cell.size - done});
	if (!*quoted) {
		terms.count = 0;
		add_cell(&terms, cell);
	}
	return terms;
}
