/*
 * finds.c - the definitions of a document, block by block.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <parlance/text.h>

#include "tender.h"

/* A square bracket is looked for no further back from what stands in it, in bytes. */
#define BRACKET_REACH 1000

/* Forms of a word, of which another may be one. */
#define FORMS_MOST 64

parl_view finds_join(
	struct finds *finds, const struct parl_document *document, size_t first, size_t end)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	parl_view text;

	if (end == first + 1)
		return parl_block_text(parl_document_block(document, first));
	for (size_t i = first; i < end && bytes.size < DEFINITION_BYTES; i++) {
		parl_buffer_add_view(&bytes, parl_block_text(parl_document_block(document, i)));
		parl_buffer_add_char(&bytes, ' ');
	}
	text = parl_arena_copy(finds->arena, parl_buffer_view(&bytes));
	finds->failed |= bytes.failed || !text.data;
	parl_buffer_release(&bytes);
	return text.data ? text : (parl_view){"", 0};
}

/* --- a definition */

/* TEXT on one line, its no-break spaces as spaces. */
static parl_view on_one_line(struct finds *finds, parl_view text)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	parl_view line;

	for (size_t at = 0; at < text.size; at++) {
		bool wide =
			parl_view_begins((parl_view){text.data + at, text.size - at}, "\xC2\xA0");

		parl_buffer_add_char(&bytes, wide ? ' ' : text.data[at]);
		at += wide;
	}
	line = parl_text_line(parl_buffer_view(&bytes), finds->arena);
	finds->failed |= bytes.failed || !line.data;
	parl_buffer_release(&bytes);
	return line;
}

/* TEXT without what leads to the next of a list, and without its full stop. */
static parl_view without_end(parl_view text)
{
	for (;;) {
		while (text.size && strchr(";.,: ", text.data[text.size - 1]))
			text.size--;
		if (text.size < 4 || memcmp(text.data + text.size - 4, " and", 4) != 0)
			return text;
		text.size -= 4;
	}
}

/* The same without what leads to it and what ends it. */
static parl_view tidy(struct finds *finds, parl_view text)
{
	size_t lead;

	text = on_one_line(finds, text);
	while ((phrase_verb(text, &lead) && lead) ||
		(text.size && strchr(":-,=", text.data[0]) && (lead = 1)))
		text = parl_text_trim((parl_view){text.data + lead, text.size - lead});
	return without_end(text);
}

/* ... and "Achieved" and "Achieving" shall be construed accordingly: they are terms too, and that
 * is no part of the definition. */
static parl_view take_others(parl_view text, struct terms *terms)
{
	static const char *const ends[] = {"construed accordingly", "interpreted accordingly"};
	size_t at = 0, open, first = 0, last = 0;
	parl_view term;
	bool has_end = false;

	for (size_t i = 0; i < PARL_LENGTH(ends); i++)
		has_end |= text.size > strlen(ends[i]) &&
			memcmp(text.data + text.size - strlen(ends[i]), ends[i], strlen(ends[i])) ==
				0;
	while (has_end && phrase_next(text, &at, &open, &term)) {
		if (!last || open - last > sizeof(", and/or the "))
			first = open;
		last = at;
	}
	if (!last || text.size - last > sizeof(" shall be construed and interpreted accordingly "))
		return text;
	for (at = first; at < last && phrase_next(text, &at, &open, &term);)
		phrase_add(terms, term);
	return without_end((parl_view){text.data, first});
}

/* Whether AT stands between square brackets in TEXT: there a draft says what is still open. */
static bool is_bracketed(parl_view text, size_t at)
{
	size_t start = at > BRACKET_REACH ? at - BRACKET_REACH : 0;
	const char *from = text.data + start;
	const char *open = memrchr(from, '[', at - start);
	const char *close = memrchr(from, ']', at - start);

	return open && (!close || close < open);
}

/* "[insert name]": whether nothing else is said yet. */
static bool is_open(parl_view text)
{
	return text.data[0] == '[' &&
		memchr(text.data, ']', text.size) == text.data + text.size - 1;
}

/* Whether SECOND is a form of the word FIRST. */
static bool is_form_of(struct finds *finds, parl_view first, parl_view second)
{
	parl_view forms[FORMS_MOST];
	size_t count = parl_text_related(first, forms, FORMS_MOST, finds->arena);

	finds->failed |= count == 0;
	for (size_t i = 0; i < count; i++)
		if (forms[i].size == second.size &&
			strncasecmp(forms[i].data, second.data, second.size) == 0)
			return true;
	return false;
}

/* Adds TERM, or what is written as one: "Tests and Testing", "Price(s)". */
static void add_written(struct finds *finds, struct terms *terms, parl_view term)
{
	static const char and_[] = " and ";
	const char *at = memmem(term.data, term.size, and_, strlen(and_));
	parl_view first = {term.data, at ? (size_t)(at - term.data) : 0}, second;
	const char *several;

	second =
		at ? parl_view_part(term, (parl_span){first.size + strlen(and_), term.size}) : term;
	if (at && !memchr(first.data, ' ', first.size) && is_form_of(finds, first, second)) {
		phrase_add(terms, first);
		phrase_add(terms, second);
	} else if (term.size > 3 && memcmp(term.data + term.size - 3, "(s)", 3) == 0) {
		first = (parl_view){term.data, term.size - 3};
		several = parl_arena_print(finds->arena, "%.*ss", (int)first.size, first.data);
		finds->failed |= !several;
		phrase_add(terms, first);
		phrase_add(terms, parl_view_of(several ? several : ""));
	} else {
		phrase_add(terms, term);
	}
}

void finds_add(struct finds *finds, const struct terms *terms, parl_view text,
	const struct parl_block *block, parl_span span)
{
	struct definition definition = {.block = block, .span = span};
	struct definition *items;

	for (size_t i = 0; i < terms->count; i++)
		add_written(finds, &definition.terms, terms->items[i]);
	definition.named = definition.terms.count;
	text = parl_text_cut(text, DEFINITION_BYTES);
	definition.text = take_others(tidy(finds, text), &definition.terms);
	if (!definition.named || !definition.text.size || is_open(definition.text) ||
		is_bracketed(parl_block_text(block), span.start))
		return;
	items = parl_room(finds->items, &finds->room, finds->count, sizeof(*items));
	finds->failed |= !items;
	if (!items)
		return;
	finds->items = items;
	items[finds->count++] = definition;
}

/* --- all of them */

/* Where the row of a table ends that begins at FIRST. */
static size_t row_end(const struct parl_document *document, size_t first)
{
	size_t end = first + 1;

	while (end < parl_document_block_count(document) &&
		parl_block_joint(parl_document_block(document, end - 1),
			parl_document_block(document, end)) != PARL_JOINT_NONE)
		end++;
	return end;
}

bool finds_all(struct finds *finds, const struct parl_document *document)
{
	struct table table = {false, false};
	bool defines = false;

	for (size_t i = 0; i < parl_document_block_count(document) && !finds->failed;) {
		const struct parl_block *block = parl_document_block(document, i);
		bool cell = parl_block_joint(block, block) == PARL_JOINT_CELL;
		size_t end = i + 1;

		if (cell) {
			end = row_end(document, i);
			rows_take(finds, document, i, end, &table, defines);
		} else {
			table = (struct table){false, false};
			if (parl_block_kind_of(block) == PARL_BLOCK_HEADING)
				defines = is_of_definitions(parl_block_text(block));
			else if (parl_block_kind_of(block) != PARL_BLOCK_CODE)
				sentences_take(finds, document, i, defines);
		}
		i = end;
	}
	return !finds->failed;
}
