/*
 * finds.c - the definitions of a document, block by block.
 */
#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

#include "tender.h"

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

void finds_add(struct finds *finds, const struct terms *terms, parl_view text,
	const struct parl_block *block, parl_span span)
{
	struct definition definition = {
		.terms = *terms, .named = terms->count, .block = block, .span = span};
	struct definition *items;

	text = parl_text_cut(text, DEFINITION_BYTES);
	definition.text = take_others(tidy(finds, text), &definition.terms);
	if (!terms->count || !definition.text.size)
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
