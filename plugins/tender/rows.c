/*
 * rows.c - definitions in tables: a row has the term, and what it means.
 */
#include <string.h>
#include <strings.h>

#include "tender.h"

/* Words that a heading of definitions has, or the heads of columns. */
static bool has_any(parl_view text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t size = strlen(words[i]);

		for (size_t at = 0; at + size <= text.size; at++)
			if (strncasecmp(text.data + at, words[i], size) == 0)
				return true;
	}
	return false;
}

bool is_of_definitions(parl_view text)
{
	static const char *const words[] = {"definition", "glossary", "interpretation",
		"abbreviation", "acronym", "terminology", "defined term"};

	return text.size <= 150 && has_any(text, words, PARL_LENGTH(words));
}

/* Whether FIRST and SECOND are the heads of a table of definitions. */
static bool are_heads(parl_view first, parl_view second)
{
	static const char *const named[] = {
		"term", "word", "phrase", "expression", "acronym", "abbreviation", "defined"};
	static const char *const meant[] = {"meaning", "definition", "description", "explanation",
		"interpretation", "stands for", "in full"};

	return first.size <= 40 && second.size <= 60 && has_any(first, named, PARL_LENGTH(named)) &&
		has_any(second, meant, PARL_LENGTH(meant));
}

/* --- cells */

struct cell {
	const struct parl_block *block; /* the first of it */
	size_t end;                     /* the index behind the last */
};

/* "1.", "2.3": the row's number. */
static bool is_number(parl_view text)
{
	for (size_t i = 0; i < text.size; i++)
		if (!strchr("0123456789.() \t", text.data[i]))
			return false;
	return true;
}

/* The cell that begins with block INDEX of a row that ends before END. */
static struct cell cell_at(const struct parl_document *document, size_t index, size_t end)
{
	struct cell cell = {parl_document_block(document, index), index + 1};

	while (cell.end < end &&
		parl_block_joint(parl_document_block(document, cell.end - 1),
			parl_document_block(document, cell.end)) == PARL_JOINT_CELL)
		cell.end++;
	return cell;
}

void rows_take(struct finds *finds, const struct parl_document *document, size_t first, size_t end,
	struct table *table, bool section_defines)
{
	struct cell name = cell_at(document, first, end), meaning;
	struct terms terms;
	parl_view text, said;
	bool quoted, begun = table->begun;
	size_t lead;

	table->begun = true;
	if (is_number(parl_block_text(name.block)) && name.end < end)
		name = cell_at(document, name.end, end);
	if (name.end == end)
		return;
	meaning = cell_at(document, name.end, end);
	said = finds_join(finds, document, parl_block_index(name.block), name.end);
	text = finds_join(finds, document, parl_block_index(meaning.block), meaning.end);
	if (!begun && are_heads(said, text)) {
		table->defines = true;
		return;
	}
	terms = phrase_terms(said, &quoted);
	if (table->defines || section_defines || quoted || phrase_verb(text, &lead))
		finds_add(finds, &terms, text, name.block,
			(parl_span){0, parl_block_text(name.block).size});
}
