/*
 * comment.c - comments in which the writer of a document says what parlance is to leave alone.
 *
 *   parlance-disable grantee finance: their own word
 *
 * The first word says what to do, and where; then come names, apart by spaces or commas, and behind
 * a colon, which needs no space before it, the reason, which is for people. The word of a comment
 * that begins with "parlance-" and is none of ours is kept too, so that a slip of the pen is told.
 */
#include "model.h"

#include <parlance/text.h>

#include <stdlib.h>

#include "../text/ends.h"

static const struct {
	const char *word;
	enum parl_switch_kind kind;
} words[] = {
	{"parlance-disable", PARL_SWITCH_OFF},
	{"parlance-enable", PARL_SWITCH_ON},
	{"parlance-disable-line", PARL_SWITCH_OFF_LINE},
	{"parlance-disable-next-line", PARL_SWITCH_OFF_NEXT_LINE},
};

static const char ours[] = "parlance-";

/* The next word of TEXT from AT on, which moves behind it; empty: there is none before the reason.
 */
static parl_view next_word(parl_view text, size_t *at)
{
	size_t start = *at;
	while (start < text.size && (parl_is_white(text.data[start]) || text.data[start] == ','))
		start++;
	size_t end = start;
	while (end < text.size && !parl_is_white(text.data[end]) && text.data[end] != ',' &&
		text.data[end] != ':')
		end++;
	*at = end;
	return (parl_view){text.data + start, end - start};
}

static enum parl_switch_kind kind_of(parl_view word)
{
	for (size_t i = 0; i < PARL_LENGTH(words); i++)
		if (parl_view_equal(word, parl_view_of(words[i].word)))
			return words[i].kind;
	return PARL_SWITCH_UNKNOWN;
}

/* Copies the names that stand in TEXT from AT on. */
static bool add_names(
	struct parl_switch *found, parl_view text, size_t at, struct parl_arena *arena)
{
	size_t count = 0;
	for (size_t from = at; next_word(text, &from).size > 0;)
		count++;
	parl_view *names = parl_arena_array(arena, count, sizeof(*names));
	found->names = names;
	for (; names && found->name_count < count; found->name_count++) {
		names[found->name_count] = parl_arena_copy(arena, next_word(text, &at));
		if (!names[found->name_count].data)
			return false;
	}
	return names != NULL;
}

void parl_document_add_comment(struct parl_document *document, parl_view text, parl_span source)
{
	size_t at = 0;
	parl_view word = next_word(text, &at);
	if (!parl_view_begins(word, ours))
		return;
	struct parl_switch *switches = parl_document_grow(document, document->switches,
		&document->switch_capacity, document->switch_count, sizeof(*switches));
	if (!switches)
		return;
	document->switches = switches;
	struct parl_switch *found = &switches[document->switch_count];
	*found = (struct parl_switch){.kind = kind_of(word), .source = source};
	found->word = parl_arena_copy(document->arena, word);
	if (!found->word.data || !add_names(found, text, at, document->arena))
		document->failed = true;
	document->switch_count++;
	document->switches_ready = false;
}

static int by_place(const void *left, const void *right)
{
	const struct parl_switch *a = left;
	const struct parl_switch *b = right;
	return (a->source.start > b->source.start) - (a->source.start < b->source.start);
}

/* --- lines. A line may hold any number of comments: the last one looked at is remembered. */

struct lines {
	parl_view source;
	parl_span line;   /* with its line end; empty: none is known */
	size_t next_from; /* behind this the next one with text was looked for; SIZE_MAX: none was
			   */
	parl_span next;
};

static size_t line_end(parl_view source, size_t at)
{
	while (at < source.size && !parl_is_line_end(source.data[at]))
		at++;
	if (at + 1 < source.size && source.data[at] == '\r' && source.data[at + 1] == '\n')
		at++;
	return at < source.size ? at + 1 : at;
}

static parl_span line_of(struct lines *lines, size_t at)
{
	size_t least = at >= lines->line.end ? lines->line.end : 0;
	size_t start = at;
	if (at >= lines->line.start && at < lines->line.end)
		return lines->line;
	while (start > least && !parl_is_line_end(lines->source.data[start - 1]))
		start--;
	lines->line = (parl_span){start, line_end(lines->source, at)};
	return lines->line;
}

/* The next line behind END that is not blank. */
static parl_span next_line(struct lines *lines, size_t end)
{
	if (lines->next_from != end) {
		size_t at = end;
		while (at < lines->source.size && parl_is_white(lines->source.data[at]))
			at++;
		lines->next_from = end;
		lines->next = (parl_span){at, line_end(lines->source, at)};
	}
	return lines->next;
}

static parl_span reach_of(struct lines *lines, const struct parl_switch *one)
{
	parl_span first, last;
	if (one->kind != PARL_SWITCH_OFF_LINE && one->kind != PARL_SWITCH_OFF_NEXT_LINE)
		return (parl_span){one->source.end, lines->source.size};
	first = line_of(lines, one->source.start);
	last = line_of(lines, one->source.end > 0 ? one->source.end - 1 : 0);
	return one->kind == PARL_SWITCH_OFF_LINE ? (parl_span){first.start, last.end}
						 : next_line(lines, last.end);
}

static void make_ready(struct parl_document *document)
{
	struct lines lines = {.source = document->source, .next_from = SIZE_MAX};
	if (document->switch_count > 1)
		qsort(document->switches, document->switch_count, sizeof(*document->switches),
			by_place);
	for (size_t i = 0; i < document->switch_count; i++)
		document->switches[i].reach = reach_of(&lines, &document->switches[i]);
	document->switches_ready = true;
}

size_t parl_document_switch_count(const struct parl_document *document)
{
	return document->switch_count;
}

const struct parl_switch *parl_document_switch(const struct parl_document *document, size_t index)
{
	struct parl_document *own = (struct parl_document *)document;
	if (!own->switches_ready)
		make_ready(own);
	return &own->switches[index];
}
