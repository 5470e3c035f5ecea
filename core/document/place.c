/*
 * place.c - where a span of a block lies in the file: bytes, line, column, or part and paragraph.
 *
 * A file may be one line of 100 MB with a million findings in it. So lines and columns are counted
 * once, by a cursor that goes on from the last answer, and leaves checkpoints behind: number I is a
 * known place at or behind byte I * CHECKPOINT_BYTES, the nearest one that there is. Whatever the
 * order in which places are asked for, each then takes a walk of at most so many bytes from the
 * last checkpoint before it; but for lines that were leaped over, whose columns are counted when
 * one of them is asked for, once.
 */
#include "model.h"

#include <parlance/text.h>

#include <stdlib.h>
#include <string.h>

#include "../base/eight.h"
#include "../text/ends.h"

#define CHECKPOINT_BYTES ((size_t)1 << 11)
#define LINE_PIECE ((size_t)256)
#define POINT_STEP ((size_t)1 << 10)

static size_t cluster_end(parl_view text, size_t start)
{
	/* ASCII before ASCII is a cluster by itself, but for CR LF: most text needs no more. */
	if (start < text.size && (text.data[start] & 0x80) == 0 && text.data[start] != '\r' &&
		(start + 1 == text.size || (text.data[start + 1] & 0x80) == 0))
		return start + 1;
	return start < text.size ? parl_cluster_end(text, start) : text.size;
}

static bool is_bom(parl_view text, struct parl_cursor cursor)
{
	return cursor.offset == 0 && text.size >= 3 && memcmp(text.data, "\xEF\xBB\xBF", 3) == 0;
}

/* For each border that the cursor came over; and for the last one, which a place further on may
 * have stood for. */
static void leave_checkpoint(struct parl_document *document)
{
	const struct parl_cursor *cursor = &document->cursor;
	size_t last = cursor->offset / CHECKPOINT_BYTES;

	if (!document->checkpoints)
		return;
	while (document->checkpoint_count <= last)
		document->checkpoints[document->checkpoint_count++] = *cursor;
	if (document->checkpoints[last].offset > cursor->offset)
		document->checkpoints[last] = *cursor;
}

static void step(struct parl_document *document)
{
	parl_view text = document->source;
	struct parl_cursor *cursor = &document->cursor;
	if (parl_is_line_end(text.data[cursor->offset])) {
		cursor->line++;
		cursor->column = 1;
	} else if (!is_bom(text, *cursor)) {
		cursor->column++;
	}
	cursor->offset = cursor->end;
	cursor->end = cluster_end(text, cursor->offset);
	leave_checkpoint(document);
}

static void start_cursor(struct parl_document *document)
{
	/* Without memory for checkpoints the answers are the same, only slower. */
	document->checkpoints = calloc(
		document->source.size / CHECKPOINT_BYTES + 2, sizeof(*document->checkpoints));
	document->cursor.offset = 0;
	document->cursor.end = cluster_end(document->source, 0);
	document->cursor.line = 1;
	document->cursor.column = 1;
	leave_checkpoint(document);
}

/* Moves the cursor to the nearest known place at or before OFFSET. */
static void jump(struct parl_document *document, size_t offset)
{
	struct parl_cursor *cursor = &document->cursor;
	if (document->checkpoint_count == 0) {
		if (offset < cursor->offset) {
			free(document->checkpoints);
			start_cursor(document);
		}
		return;
	}
	size_t index = offset / CHECKPOINT_BYTES;
	if (index >= document->checkpoint_count)
		index = document->checkpoint_count - 1;
	while (document->checkpoints[index].offset > offset)
		index--;
	if (offset < cursor->offset || document->checkpoints[index].offset > cursor->offset)
		*cursor = document->checkpoints[index];
}

/* The start of the last line that begins behind FROM, and at most at LIMIT; FROM: none does.
 * Between CR and LF one is still in the line that they end. */
static size_t last_line(parl_view text, size_t from, size_t limit)
{
	size_t at = limit;

	if (at > from && at < text.size && text.data[at] == '\n' && text.data[at - 1] == '\r')
		at--;
	while (at > from && !parl_is_line_end(text.data[at - 1]))
		at--;
	return at;
}

/* Moves the cursor to the start of the line of OFFSET, if that is further on. */
static void leap_lines(struct parl_document *document, size_t offset)
{
	parl_view text = document->source;
	struct parl_cursor *cursor = &document->cursor;

	for (size_t from = cursor->offset, limit; from < offset; from = limit) {
		limit = offset - from > CHECKPOINT_BYTES ? from + CHECKPOINT_BYTES : offset;
		size_t start = last_line(text, from, limit);

		if (start == from)
			continue;
		cursor->line += parl_line_ends(text, (parl_span){from, start});
		cursor->column = 1;
		cursor->offset = start;
		cursor->end = cluster_end(text, start);
		leave_checkpoint(document);
	}
}

static bool in_line_end(const struct parl_document *document)
{
	return parl_is_line_end(document->source.data[document->cursor.offset]);
}

/* Moves the cursor over ASCII before OFFSET, eight at a time, no further than to behind a border:
 * each byte before another one is a cluster by itself, and line ends are leaped over already. */
static void leap_ascii(struct parl_document *document, size_t offset)
{
	parl_view text = document->source;
	struct parl_cursor *cursor = &document->cursor;
	size_t at = cursor->offset;
	size_t border = at - at % CHECKPOINT_BYTES + CHECKPOINT_BYTES + 2 * sizeof(uint64_t);
	uint64_t eight;

	offset = offset < border ? offset : border;

	if (cursor->end != at + 1)
		return;
	for (; offset - at > sizeof(eight); at += sizeof(eight)) {
		memcpy(&eight, text.data + at, sizeof(eight));
		if (eight & 0x8080808080808080u)
			break;
	}
	/* The last of them may have a mark behind it. */
	if (at == cursor->offset)
		return;
	at--;
	cursor->column += at - cursor->offset;
	cursor->offset = at;
	cursor->end = cluster_end(text, at);
	leave_checkpoint(document);
}

static struct parl_cursor seek(struct parl_document *document, size_t offset)
{
	struct parl_cursor *cursor = &document->cursor;
	if (cursor->line == 0)
		start_cursor(document);
	if (offset >= cursor->offset && offset < cursor->end)
		return *cursor;
	if (offset < cursor->offset || offset - cursor->offset >= CHECKPOINT_BYTES)
		jump(document, offset);
	/* A cluster may be as long as the file: within it there is nothing to look for. */
	if (cursor->end <= offset)
		leap_lines(document, offset);
	while (cursor->end <= offset && cursor->offset < document->source.size) {
		if (offset - cursor->offset > 2 * sizeof(uint64_t) && !in_line_end(document))
			leap_ascii(document, offset);
		step(document);
	}
	return *cursor;
}

/* The code points that begin in [START, END) of TEXT. */
static size_t count_points(parl_view text, size_t start, size_t end)
{
	size_t count = end - start;

	for (; end - start >= PARL_EIGHT; start += PARL_EIGHT) {
		uint64_t bytes = parl_eight_at(text.data + start);

		/* Of those that go on one the highest bit is set, and the next is not. */
		count -=
			(size_t)__builtin_popcountll(bytes & ~(bytes << 1) & PARL_EIGHT_EACH(0x80));
	}
	for (; start < end; start++)
		count -= (text.data[start] & 0xC0) == 0x80;
	return count;
}

/* How many come before each POINT_STEP bytes of a long text: a paragraph may be a whole book, and
 * each finding in it is asked for its place several times. NULL: the text is short; or memory is
 * out, and all is counted each time. */
static const size_t *point_marks(const struct parl_block *block)
{
	struct parl_document *document = parl_block_document(block);
	parl_view text = parl_block_text(block);
	size_t count = text.size / POINT_STEP + 1;

	if (count <= 2)
		return NULL;
	if (document->marked == block)
		return document->marks;
	free(document->marks);
	document->marks = calloc(count, sizeof(*document->marks));
	document->marked = document->marks ? block : NULL;
	for (size_t i = 1; document->marks && i < count; i++)
		document->marks[i] = document->marks[i - 1] +
			count_points(text, (i - 1) * POINT_STEP, i * POINT_STEP);
	return document->marks;
}

static size_t points_before(const struct parl_block *block, size_t offset)
{
	const size_t *marks = point_marks(block);
	size_t mark = marks ? offset / POINT_STEP : 0;

	return (marks ? marks[mark] : 0) +
		count_points(parl_block_text(block), mark * POINT_STEP, offset);
}

struct parl_place parl_document_place(const struct parl_document *document, parl_span source)
{
	struct parl_cursor cursor = seek((struct parl_document *)document, source.start);
	return (struct parl_place){
		.in_bytes = true, .bytes = source, .line = cursor.line, .column = cursor.column};
}

bool parl_block_source(const struct parl_block *block, parl_span span, parl_span *source)
{
	if (parl_block_rest(block)->part)
		return false;
	*source = parl_block_source_of(block, span);
	return true;
}

struct parl_place parl_block_place(const struct parl_block *block, parl_span span)
{
	struct parl_place place = {0};
	const struct parl_block_rest *rest = parl_block_rest(block);
	if (rest->part) {
		place.part = rest->part;
		place.paragraph = rest->paragraph;
		place.in_block.start = points_before(block, span.start);
		place.in_block.end = points_before(block, span.end);
		return place;
	}
	return parl_document_place(parl_block_document(block), parl_block_source_of(block, span));
}

/* The first byte of KIND at or after FROM and before LIMIT; LIMIT: there is none. */
static size_t find_byte(parl_view text, char kind, size_t from, size_t limit)
{
	const char *found = from < limit ? memchr(text.data + from, kind, limit - from) : NULL;
	return found ? (size_t)(found - text.data) : limit;
}

/* By pieces, since one of the two signs need not be in the text at all. */
static size_t line_end(parl_view text, size_t from)
{
	while (from < text.size) {
		size_t limit = text.size - from < LINE_PIECE ? text.size : from + LINE_PIECE;
		size_t end = find_byte(text, '\r', from, find_byte(text, '\n', from, limit));

		if (end < limit)
			return end;
		from = limit;
	}
	return text.size;
}

static size_t line_start(parl_view text, size_t from, size_t least)
{
	const char *start = text.data + least;
	const char *feed = memrchr(start, '\n', from - least);

	if (feed)
		start = feed + 1;
	feed = memrchr(start, '\r', (size_t)(text.data + from - start));
	return (size_t)((feed ? feed + 1 : start) - text.data);
}

/* The line that holds OFFSET; the last answer is kept, since many spans share a line. */
static parl_span line_at(struct parl_document *document, size_t offset)
{
	parl_span *line = &document->line;
	if (document->line_known && offset >= line->start && offset <= line->end)
		return *line;
	size_t least = document->line_known && offset > line->end ? line->end : 0;
	parl_view text = document->source;
	size_t start = offset;
	if (start > 0 && start < text.size && text.data[start] == '\n' &&
		text.data[start - 1] == '\r')
		start--;
	offset = start;
	line->start = line_start(text, offset, least);
	line->end = line_end(text, offset);
	document->line_known = true;
	return *line;
}

parl_span parl_block_lines(const struct parl_block *block, parl_span span)
{
	if (parl_block_rest(block)->part)
		return (parl_span){0, 0};
	struct parl_document *document = parl_block_document(block);
	parl_span source = parl_block_source_of(block, span);
	parl_span lines = line_at(document, source.start);
	size_t last = source.end > source.start ? source.end - 1 : source.end;
	if (last > lines.end) {
		parl_view text = document->source;
		lines.end = line_end(text, last);
		if (lines.end > lines.start && lines.end < text.size &&
			text.data[lines.end] == '\n' && text.data[lines.end - 1] == '\r')
			lines.end--;
	}
	return lines;
}
