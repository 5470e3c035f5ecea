/*
 * hits_piece.c - the pieces of what is shown of a hit: names, numbers, text on one line.
 */
#include "hits.h"

#include <string.h>

static size_t find_line_end(parl_view text, size_t at, size_t end)
{
	const char *feed = memchr(text.data + at, '\n', end - at);
	const char *back;

	end = feed ? (size_t)(feed - text.data) : end;
	back = memchr(text.data + at, '\r', end - at);
	return back ? (size_t)(back - text.data) : end;
}

void hits_draw_part(struct parl_output *output, parl_view text, size_t start, size_t end)
{
	while (start < end) {
		size_t at = find_line_end(text, start, end);

		parl_output_text(output, (parl_view){text.data + start, at - start});
		start = at;
		if (at == end)
			break;
		start++;
		/* Of CR and LF one blank is made. */
		if (text.data[at] == '\r' && start < end && text.data[start] == '\n')
			start++;
		parl_output_write(output, parl_view_of(" "));
	}
}

void hits_draw_file(struct hits *hits, const char *path, char mark)
{
	char end = hits->name_end == '\0' ? '\0' : mark;

	style(hits->output, STYLE_FILE);
	parl_output_text(hits->output, parl_view_of(parl_shown_path(path)));
	style(hits->output, STYLE_PLAIN);
	parl_output_write(hits->output, (parl_view){&end, 1});
}

void hits_draw_number(struct parl_output *output, size_t number, const char *mark)
{
	char digits[24 + 2];
	size_t at = sizeof(digits), size = strlen(mark);

	at -= size;
	/* Its size is said. NOLINTNEXTLINE(bugprone-not-null-terminated-result) */
	memcpy(digits + at, mark, size);
	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	parl_output_write(output, (parl_view){digits + at, sizeof(digits) - at});
}

void hits_draw_paragraph(struct parl_output *output, const struct parl_place *place)
{
	if (strcmp(place->part, "body") != 0)
		parl_output_print(output, "%s:", place->part);
	hits_draw_number(output, place->paragraph, "");
}
