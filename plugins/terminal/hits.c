/*
 * hits.c - gathering the hits of a line, and what is to be shown of a document.
 */
#include "hits.h"

#include <errno.h>
#include <stdlib.h>

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
	for (size_t i = PARL_LENGTH(kinds); i-- > 0;)
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

/* Where the hit of EVENT stands, as a line of its own; FOUND is known already where SOURCE. */
static struct hits_line line_of(
	const struct hits *hits, const struct parl_event *event, bool source, parl_span *found)
{
	struct hits_line line = {.block = event->block, .document = event->document};

	/* Lines that are only counted have no need of their numbers. */
	if (!source || hits->shown != HITS_COUNTS)
		line.place = parl_block_place(event->block, event->span);
	if (source) {
		line.text = parl_document_source(event->document);
		line.span = parl_block_lines(event->block, event->span);
	} else {
		line.text = parl_block_text(event->block);
		line.span = (parl_span){0, line.text.size};
		*found = event->span;
	}
	return line;
}

/* Whether a hit that begins at START, of a document with lines, stands in the line at hand. */
static bool is_in_line(const struct hits *hits, size_t start)
{
	const struct hits_line *line = &hits->line;

	return hits->pending && hits->shown != HITS_ONLY &&
		(start < line->span.end || start == line->span.start);
}

static void flush(struct hits *hits, const char *path)
{
	if (!hits->pending)
		return;
	hits->pending = false;
	hits->lines++;
	hits_draw(hits, path);
}

static bool begin_line(struct hits *hits, const char *path, struct hits_line next, parl_span found)
{
	flush(hits, path);
	next.found = hits->line.found;
	next.room = hits->line.room;
	hits->line = next;
	hits->pending = true;
	return add(hits, found);
}

static bool gather(struct hits *hits, const struct parl_event *event)
{
	parl_span found = {0, 0};
	bool source = parl_block_source(event->block, event->span, &found);
	struct hits_line next;

	/* Most hits end in the line in which they begin: then nothing else has to be asked. */
	if (source && is_in_line(hits, found.start) && found.end <= hits->line.span.end)
		return add(hits, found);
	next = line_of(hits, event, source, &found);
	if (source && is_in_line(hits, next.span.start)) {
		if (next.span.end > hits->line.span.end)
			hits->line.span.end = next.span.end;
		return add(hits, found);
	}
	if (!source && hits->pending && hits->shown != HITS_ONLY && next.block == hits->line.block)
		return add(hits, found);
	return begin_line(hits, event->path, next, found);
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
		if (!gather(hits, event))
			parl_output_fail(hits->output, ENOMEM);
		return !parl_output_failed(hits->output);
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
