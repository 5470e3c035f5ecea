/*
 * marks.c - comments of ours: how they end, so that a later run knows them again, and the ranges of
 * text that they stand on.
 */
#include "marks.h"

#include <string.h>

/* Between these stands the id of the concept. */
#define BEGIN "[parlance "
#define END "]"

bool marks_concept(parl_view text, parl_view *concept_id)
{
	const size_t begin = strlen(BEGIN), end = strlen(END);
	size_t at;

	while (text.size && strchr(" \t\n", text.data[text.size - 1]))
		text.size--;
	if (text.size < begin + end || memcmp(text.data + text.size - end, END, end) != 0)
		return false;
	for (at = text.size - begin; at > 0; at--)
		if (memcmp(text.data + at, BEGIN, begin) == 0)
			break;
	if (memcmp(text.data + at, BEGIN, begin) != 0)
		return false;
	*concept_id = (parl_view){text.data + at + begin, text.size - end - at - begin};
	return concept_id->size > 0;
}

bool marks_next_line(
	const struct parl_note *note, size_t *at, parl_view *line, struct parl_arena *arena)
{
	parl_view rest = *at <= note->text.size
		? (parl_view){note->text.data + *at, note->text.size - *at}
		: (parl_view){NULL, 0};
	const char *end, *clean;

	while (rest.size && rest.data[0] == '\n')
		rest = (parl_view){rest.data + 1, rest.size - 1};
	if (*at == SIZE_MAX)
		return false;
	if (rest.size) {
		end = memchr(rest.data, '\n', rest.size);
		*line = (parl_view){rest.data, end ? (size_t)(end - rest.data) : rest.size};
		*at = (size_t)(rest.data - note->text.data) + line->size;
		clean = xml_clean(*line, arena);
	} else {
		clean = parl_arena_print(arena, BEGIN "%s" END, note->concept_id);
		*at = clean ? SIZE_MAX : *at;
	}
	*line = parl_view_of(clean);
	return clean != NULL;
}

void marks_open(struct open_marks *open, const struct mark *mark, const struct line *line)
{
	if (open->count < OPEN_MARKS)
		open->items[open->count++] = (struct open_mark){mark, line->text.size};
}

static void tell(const struct open_mark *open, struct line *line)
{
	line_told(line, open->mark->concept_id, (parl_span){open->start, line->text.size});
}

void marks_close(struct open_marks *open, const char *id, struct line *line)
{
	for (size_t i = 0; id && i < open->count; i++) {
		if (strcmp(open->items[i].mark->id, id) != 0)
			continue;
		tell(&open->items[i], line);
		open->items[i] = open->items[--open->count];
		return;
	}
}

void marks_begin_line(struct open_marks *open)
{
	for (size_t i = 0; i < open->count; i++)
		open->items[i].start = 0;
}

void marks_end_line(const struct open_marks *open, struct line *line)
{
	for (size_t i = 0; i < open->count; i++)
		tell(&open->items[i], line);
}
