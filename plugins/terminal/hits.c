/*
 * hits.c - gathering the hits of a line, and what is to be shown of a document.
 */
#include "hits.h"

#include <stdlib.h>
#include <string.h>

static size_t number_of(const struct parl_event *event, const char *name)
{
	const char *value = parl_event_option(event, name);

	if (!value)
		value = parl_event_option(event, "context");
	return value ? strtoul(value, NULL, 10) : 0;
}

void hits_begin(struct hits *hits, struct parl_output *output, const struct parl_event *event)
{
	static const struct {
		const char *option;
		enum hits_shown shown;
	} kinds[] = {{"quiet", HITS_NOTHING}, {"files-with-matches", HITS_FILES},
		{"files-without-match", HITS_OTHERS}, {"count", HITS_COUNTS},
		{"only-matching", HITS_ONLY}};

	*hits = (struct hits){.output = output, .shown = HITS_LINES, .name_end = ':'};
	for (size_t i = sizeof(kinds) / sizeof(kinds[0]); i-- > 0;)
		if (parl_event_option(event, kinds[i].option))
			hits->shown = kinds[i].shown;
	if (hits->shown == HITS_LINES) {
		hits->before = number_of(event, "before-context");
		hits->after = number_of(event, "after-context");
	}
	if (parl_event_option(event, "null"))
		hits->name_end = '\0';
}

void hits_release(struct hits *hits)
{
	free(hits->line.found);
}

/* --- one line */

static bool add(struct hits *hits, parl_span found)
{
	struct hits_line *line = &hits->line;
	parl_span *spans = parl_room(line->found, &line->room, line->count, sizeof(*spans));

	if (!spans) {
		hits->failed = true;
		return false;
	}
	line->found = spans;
	line->found[line->count++] = found;
	return true;
}

/* Where the hit of EVENT stands, as a line of its own. */
static struct hits_line line_of(const struct parl_event *event, parl_span *found)
{
	struct hits_line line = {
		.place = parl_block_place(event->block, event->span), .block = event->block};

	if (line.place.in_bytes) {
		line.text = parl_document_source(event->document);
		line.span = parl_block_lines(event->block, event->span);
		*found = line.place.bytes;
	} else {
		line.text = parl_block_text(event->block);
		line.span = (parl_span){0, line.text.size};
		*found = event->span;
	}
	return line;
}

/* Whether a hit belongs to the line at hand. */
static bool continues(const struct hits *hits, const struct hits_line *next)
{
	const struct hits_line *line = &hits->line;

	if (!hits->pending || hits->shown == HITS_ONLY)
		return false;
	if (!next->place.in_bytes)
		return next->block == line->block;
	return next->span.start < line->span.end || next->span.start == line->span.start;
}

static void flush(struct hits *hits, const char *path)
{
	if (!hits->pending)
		return;
	hits->pending = false;
	hits->lines++;
	hits_draw(hits, path);
}

static bool gather(struct hits *hits, const struct parl_event *event)
{
	parl_span found;
	struct hits_line next = line_of(event, &found);

	if (continues(hits, &next)) {
		if (next.span.end > hits->line.span.end)
			hits->line.span.end = next.span.end;
		return add(hits, found);
	}
	flush(hits, event->path);
	next.found = hits->line.found;
	next.room = hits->line.room;
	hits->line = next;
	hits->pending = true;
	return add(hits, found);
}

bool hits_take(struct hits *hits, const struct parl_event *event)
{
	switch (hits->shown) {
	case HITS_NOTHING:
		return false;
	case HITS_FILES:
	case HITS_OTHERS:
		return true; /* one is enough, and counted by the run */
	default:
		return gather(hits, event) && !parl_output_failed(hits->output);
	}
}

/* --- one document */

bool hits_end_document(struct hits *hits, const struct parl_event *event)
{
	flush(hits, event->path);
	hits_draw_rest(hits, event->path);
	if (hits->shown == HITS_COUNTS) {
		hits_draw_file(hits, event->path, ':');
		parl_output_print(hits->output, "%zu\n", hits->lines);
	} else if ((hits->shown == HITS_FILES && event->totals->hits) ||
		(hits->shown == HITS_OTHERS && !event->totals->hits)) {
		hits_draw_file(hits, event->path, '\n');
	}
	hits->lines = 0;
	hits->any = false;
	hits->shown_to = hits->shown_line = 0;
	return !hits->failed && !parl_output_failed(hits->output);
}
