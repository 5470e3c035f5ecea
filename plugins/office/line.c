/*
 * line.c - a paragraph on its way to a block: its text, gathered before it is known what the
 * paragraph is and whether it has any text at all.
 */
#include "line.h"

#include <stdlib.h>
#include <string.h>

void line_clear(struct line *line)
{
	parl_buffer_clear(&line->text);
	memset(line->languages, 0, sizeof(line->languages));
	line->count = 0;
	line->told_count = 0;
	line->gap = false;
}

void line_release(struct line *line)
{
	parl_buffer_release(&line->text);
	free(line->items);
	free(line->told);
}

/* Room for one more; NULL: out of memory, and ITEMS stay. */
static void *grown(struct line *line, void *items, size_t *capacity, size_t count, size_t size)
{
	void *larger = parl_room(items, capacity, count, size);

	if (!larger)
		line->failed = true;
	return larger;
}

void line_add(struct line *line, xmlNode *node, parl_view text, enum parl_segment_kind kind,
	enum parl_protection protect)
{
	struct line_item *items;
	size_t start = line->text.size;

	if (text.size == 0)
		return;
	items = grown(line, line->items, &line->capacity, line->count, sizeof(*items));
	parl_buffer_add_view(&line->text, text);
	line->failed |= line->text.failed;
	if (!items)
		return;
	line->items = items;
	if (line->failed)
		return;
	items[line->count++] =
		(struct line_item){node, {start, line->text.size}, kind, protect, line->gap};
	line->gap = false;
}

void line_told(struct line *line, parl_view concept_id, parl_span span)
{
	struct line_told *told =
		grown(line, line->told, &line->told_capacity, line->told_count, sizeof(*told));

	if (!told)
		return;
	line->told = told;
	told[line->told_count++] = (struct line_told){concept_id, span};
}

void line_language(struct line *line, const char *language, size_t size)
{
	for (size_t i = 0; language && *language && i < LINE_LANGUAGES; i++) {
		if (line->languages[i].name && strcmp(line->languages[i].name, language) != 0)
			continue;
		line->languages[i].name = language;
		line->languages[i].bytes += size;
		return;
	}
}

const char *line_main_language(const struct line *line)
{
	size_t most = 0;

	for (size_t i = 1; i < LINE_LANGUAGES; i++)
		if (line->languages[i].bytes > line->languages[most].bytes)
			most = i;
	return line->languages[most].name;
}

bool line_pieces(const struct line *line, struct place *place, struct parl_arena *arena)
{
	struct piece *pieces = parl_arena_array(arena, line->count, sizeof(*pieces));

	if (!pieces)
		return false;
	for (size_t i = 0; i < line->count; i++) {
		pieces[i].text = line->items[i].text;
		pieces[i].node = line->items[i].node;
		pieces[i].next = i + 1 < line->count ? &pieces[i + 1] : NULL;
	}
	place->first = line->count ? &pieces[0] : NULL;
	place->last = line->count ? &pieces[line->count - 1] : NULL;
	return true;
}

/* The text has no bytes in the file. The document sees a source that is the text itself, with a
 * byte missing where no edit may go across. */
void line_fill(const struct line *line, struct parl_block *block)
{
	size_t source = 0;

	for (size_t i = 0; i < line->count; i++) {
		const struct line_item *item = &line->items[i];
		size_t size = item->text.end - item->text.start;
		parl_view text = {line->text.data + item->text.start, size};

		source += item->gap;
		parl_block_add_text(block, item->kind, text, (parl_span){source, source + size});
		if (item->protect)
			parl_block_protect(block, item->text, item->protect);
		source += size;
	}
	for (size_t i = 0; i < line->told_count; i++)
		parl_block_add_noted(block, line->told[i].span, line->told[i].concept_id);
}
