/*
 * word_paragraph.c - one paragraph of a Word document: what it is, and that it becomes a block, or
 * is the one that it became.
 */
#include <string.h>

#include "word_walk.h"

#define LIST_LEVELS 9

/* --- what a paragraph is */

static unsigned level_of(const char *digits)
{
	unsigned level = digits && *digits >= '0' && *digits <= '9' ? (unsigned)(*digits - '0') : 0;

	return level < LIST_LEVELS ? level + 1 : LIST_LEVELS;
}

/* What a paragraph says of itself goes before its style. */
static struct looks style_of(const struct word_walker *walker, const xmlNode *paragraph)
{
	const xmlNode *properties = xml_child(paragraph, WORD_SPACE, "pPr");
	struct looks style =
		word_style_of(walker->word->styles, word_property(properties, "pStyle"));
	const char *outline = word_property(properties, "outlineLvl");
	const xmlNode *list = xml_child(properties, WORD_SPACE, "numPr");
	const char *number = list ? word_property(list, "numId") : NULL;

	if (outline && *outline >= '0' && *outline <= '8') {
		style.role = ROLE_HEADING;
		style.level = (unsigned)(*outline - '0') + 1;
	} else if (number && strcmp(number, "0") == 0 && style.role == ROLE_LIST) {
		style.role = ROLE_TEXT;
	} else if (number && strcmp(number, "0") != 0 && style.role != ROLE_HEADING) {
		style.role = ROLE_LIST;
		style.level = level_of(word_property(list, "ilvl"));
	}
	return style;
}

/* --- from a gathered line to a block */

/* The tree does not live as long as the document. */
static const char *keep_language(struct word_walker *walker, const char *language)
{
	if (walker->language && strcmp(walker->language, language) == 0)
		return walker->language;
	walker->language = parl_arena_copy(walker->word->arena, parl_view_of(language)).data;
	walker->word->failed |= !walker->language;
	return walker->language;
}

static void make_block(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope)
{
	struct looks style = style_of(walker, paragraph);
	enum parl_block_kind kind =
		role_kind(&style, parl_buffer_view(&walker->line.text), scope.cell > 0);
	const char *language = line_main_language(&walker->line);
	struct parl_block *block = parl_document_add_block(walker->document, kind, style.level);

	if (!language)
		language = style.language ? style.language
					  : word_styles_language(walker->word->styles);
	/* Word has comments in the text of the main part only. In a control around paragraphs it
	 * has them, but LibreOffice 7 then loses the paragraph's text. */
	if (block && (walker->part != &walker->word->parts[0] || scope.no_notes))
		parl_block_refuse_notes(block);
	if (language && *language)
		parl_block_set_language(block, keep_language(walker, language));
	parl_block_set_part(block, walker->called, walker->paragraphs);
	if (scope.row)
		parl_block_set_cell(block, scope.row, scope.cell);
	if (block)
		line_fill(&walker->line, block);
}

/* The paragraph that was gathered is the next block. */
static void take_block(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope)
{
	if (walker->reviser)
		word_change(walker->reviser, walker->blocks, &walker->line, false);
	else
		make_block(walker, paragraph, scope);
	walker->blocks++;
}

/* The same text again: a second place of the block. */
static void take_twin(struct word_walker *walker)
{
	const struct word_twins *twins = walker->twins;
	size_t index = walker->mirrored++;

	if (walker->reviser && index < twins->count && twins->blocks[index] != SIZE_MAX)
		word_change(walker->reviser, twins->blocks[index], &walker->line, true);
}

void word_walk_paragraph(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope)
{
	bool made = false;

	walker->boxes = false;
	line_clear(&walker->line);
	word_gather(walker, paragraph, scope);
	walker->word->failed |= walker->line.failed;
	if (walker->mirror) {
		take_twin(walker);
	} else {
		walker->paragraphs++;
		made = walker->line.count > 0 && !walker->word->failed;
		if (made)
			take_block(walker, paragraph, scope);
		word_note_twin(walker, made);
	}
	if (walker->boxes && !walker->word->failed)
		word_walk_boxes(walker, paragraph, scope);
}
