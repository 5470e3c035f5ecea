/*
 * plaintext.c - the format `plaintext`: text without mark-up becomes blocks.
 *
 * Blank lines part the text into chunks, and form feeds where no sentence goes over them. In a
 * chunk lines are joined, since a term may be wrapped over a line end - but not where lines are so
 * long that nobody wrapped them: then, as in text pasted from a form or a word processor, each line
 * is a paragraph.
 */
#include "lines.h"

#include <parlance/plugin.h>

#define LEVELS 6

struct reader {
	struct parl_document *document;
	parl_view text;
	size_t chunk_end;
	size_t chunk_lines;
	size_t longest; /* of its lines, in bytes */
	bool wrapped;   /* the lines of the chunk are short enough to have been wrapped */

	/* The block that is being gathered; start == end: none. */
	enum parl_block_kind kind;
	unsigned level;
	parl_span block;
	size_t block_lines;
	size_t last_start; /* where the last line of it starts */

	size_t indents[LEVELS]; /* of the lists that are open */
	unsigned depth;
};

static void add_range(
	struct reader *reader, enum parl_block_kind kind, unsigned level, parl_span range)
{
	struct parl_block *block = parl_document_add_block(reader->document, kind, level);
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, range);
}

static void flush(struct reader *reader)
{
	if (reader->block.start < reader->block.end)
		add_range(reader, reader->kind, reader->level, reader->block);
	reader->block.start = reader->block.end = 0;
	reader->block_lines = 0;
}

/* The same before something that ends a list, too. */
static void part(struct reader *reader)
{
	flush(reader);
	reader->kind = 0;
}

static void gather(struct reader *reader, enum parl_block_kind kind, unsigned level, parl_span text)
{
	flush(reader);
	reader->kind = kind;
	reader->level = level;
	reader->block = text;
	reader->block_lines = 1;
}

static struct line next_line(const struct reader *reader, struct line line)
{
	if (line.next < reader->chunk_end)
		return line_read(reader->text, line.next);
	return (struct line){line.next, line.next, {line.next, line.next}};
}

static bool ends_with_colon(const struct reader *reader)
{
	return reader->block.end > 0 && reader->text.data[reader->block.end - 1] == ':';
}

/* Whether the text so far leaves room for a line that begins with a sign of its own. */
static bool may_begin(const struct reader *reader)
{
	return reader->block_lines == 0 || !reader->wrapped || ends_with_colon(reader);
}

static unsigned list_level(struct reader *reader, size_t indent)
{
	while (reader->depth > 0 && reader->indents[reader->depth - 1] > indent)
		reader->depth--;
	if (reader->depth == 0 ||
		(reader->indents[reader->depth - 1] < indent && reader->depth < LEVELS))
		reader->indents[reader->depth++] = indent;
	return reader->depth;
}

/* A list item; its bullet stays outside the text. */
static bool read_item(struct reader *reader, struct line line)
{
	size_t content = 0;
	size_t other = 0;
	enum bullet bullet = line_bullet(reader->text, line, &content);
	if (bullet == BULLET_NONE)
		return false;
	if (bullet != BULLET_DOT && reader->kind != PARL_BLOCK_LIST_ITEM && !may_begin(reader) &&
		line_bullet(reader->text, next_line(reader, line), &other) != bullet)
		return false;
	if (reader->kind != PARL_BLOCK_LIST_ITEM)
		reader->depth = 0;
	gather(reader, PARL_BLOCK_LIST_ITEM, list_level(reader, line.text.start - line.start),
		(parl_span){content, line.text.end});
	reader->last_start = line.start;
	return true;
}

/* Lines that begin with '>': one block a paragraph of one depth, the prefixes no text. */
static bool read_quotation(struct reader *reader, struct line *line)
{
	size_t content = 0;
	unsigned level = line_quotes(reader->text, *line, &content);
	if (level == 0)
		return false;
	struct line next = next_line(reader, *line);
	size_t next_content = 0;
	unsigned next_level = line_quotes(reader->text, next, &next_content);
	/* A single line amid others is rather "> 5 years" than a quotation. */
	if (next_level == 0 && (!line_is_blank(next) || !may_begin(reader)))
		return false;
	part(reader);
	struct parl_block *block = NULL;
	while (level > 0) {
		bool empty = content >= line->text.end;
		if (!empty && !block)
			block = parl_document_add_block(
				reader->document, PARL_BLOCK_QUOTATION, level);
		else if (!empty)
			parl_block_add_mark(
				block, PARL_SEGMENT_PREFIX, (parl_span){line->start, content});
		next = next_line(reader, *line);
		next_level = line_quotes(reader->text, next, &next_content);
		bool goes_on = next_level == level && next_content < next.text.end;
		if (!empty)
			parl_block_add_source(block, PARL_SEGMENT_VERBATIM,
				(parl_span){content, goes_on ? next.start : line->text.end});
		if (!goes_on)
			block = NULL;
		if (next_level == 0)
			break;
		*line = next;
		level = next_level;
		content = next_content;
	}
	return true;
}

/* Rows of a table: two lines of one shape, or one with a frame. */
static bool read_table(struct reader *reader, struct line *line)
{
	struct shape shape = line_shape(reader->text, *line);
	if (shape.kind == COLUMNS_NONE)
		return false;
	struct line next = next_line(reader, *line);
	struct shape next_shape = line_shape(reader->text, next);
	if (!shape_equal(shape, next_shape) && !shape.framed)
		return false;
	part(reader);
	for (;;) {
		size_t at = line->text.start;
		parl_span cell;
		while (!line_is_rule(reader->text, *line) &&
			line_cell(reader->text, *line, shape.kind, &at, &cell))
			if (cell.start < cell.end)
				add_range(reader, PARL_BLOCK_CELL, 0, cell);
		next = next_line(reader, *line);
		next_shape = line_shape(reader->text, next);
		if (!shape_equal(shape, next_shape) &&
			!(next_shape.kind == shape.kind && next_shape.framed))
			return true;
		*line = next;
	}
}

/* A heading: alone between blank lines with text to come, or so capitalised that it is no other. */
static bool read_heading(struct reader *reader, struct line line)
{
	if ((reader->block_lines > 0 && reader->wrapped) || !line_is_title(reader->text, line))
		return false;
	struct line next = next_line(reader, line);
	bool alone = reader->chunk_lines == 1 && reader->chunk_end < reader->text.size;
	bool capitals = line_is_capitals(reader->text, line) &&
		!(!line_is_blank(next) && line_is_capitals(reader->text, next));
	bool title = !reader->wrapped && line_is_title_case(reader->text, line);
	if (!alone && !capitals && !title)
		return false;
	part(reader);
	add_range(reader, PARL_BLOCK_HEADING, capitals ? 1 : 2, line.text);
	return true;
}

/* Signs drawn under a line make it a heading; elsewhere they only part the text. */
static bool read_rule(struct reader *reader, struct line line)
{
	if (!line_is_rule(reader->text, line))
		return false;
	char sign = reader->text.data[line.text.start];
	struct line above = {0, 0, reader->block};
	if (reader->kind == PARL_BLOCK_PARAGRAPH && reader->block_lines == 1 &&
		line_is_title(reader->text, above) && (sign == '=' || sign == '-')) {
		reader->kind = PARL_BLOCK_HEADING;
		reader->level = sign == '=' ? 1 : 2;
	}
	part(reader);
	return true;
}

/* Whether LINE, behind a list item and without a bullet, is a paragraph of its own rather than the
 * item's wrapped end: not indented, begun by a capital, and its first word had room above. */
static bool leaves_list(const struct reader *reader, struct line line)
{
	if (reader->kind != PARL_BLOCK_LIST_ITEM || line.text.start > line.start)
		return false;
	char first = reader->text.data[line.text.start];
	size_t above = reader->block.end - reader->last_start;
	size_t word = 0;
	while (line.text.start + word < line.text.end &&
		reader->text.data[line.text.start + word] != ' ')
		word++;
	return first >= 'A' && first <= 'Z' && above + 1 + word < reader->longest * 3 / 4;
}

static void read_text(struct reader *reader, struct line line)
{
	if (reader->block_lines == 0 || !reader->wrapped || leaves_list(reader, line)) {
		gather(reader, PARL_BLOCK_PARAGRAPH, 0, line.text);
	} else {
		reader->block.end = line.text.end;
		reader->block_lines++;
	}
	reader->last_start = line.start;
}

/* Whether a page begins at LINE with something new, and not in the middle of a sentence. */
static bool begins_page(parl_view text, struct line line)
{
	unsigned char first;

	if (text.data[line.start] != '\f')
		return false;
	first = (unsigned char)text.data[line.text.start];
	return line_is_blank(line) || (first < 0x80 && !(first >= 'a' && first <= 'z'));
}

/* Measures the chunk that begins at LINE: up to a blank line or a new page. */
static void measure_chunk(struct reader *reader, struct line line)
{
	reader->chunk_lines = 0;
	reader->longest = 0;
	size_t first = line.start;
	while (!line_is_blank(line) && (line.start == first || !begins_page(reader->text, line))) {
		size_t size = line.text.end - line.start;
		if (size > reader->longest)
			reader->longest = size;
		reader->chunk_lines++;
		reader->chunk_end = line.next;
		if (line.next >= reader->text.size)
			break;
		line = line_read(reader->text, line.next);
	}
	reader->wrapped = reader->longest <= WRAPPED_BYTES;
}

/* Where the chunk begins that holds the next byte of interest at or after AT, which is where a line
 * begins: behind a blank line before it. */
static size_t next_wanted(const struct reader *reader, size_t at)
{
	size_t wanted = parl_document_wanted(reader->document, at);
	size_t start;

	if (wanted == at || wanted >= reader->text.size)
		return wanted;
	start = line_begin(reader->text, wanted, at);
	while (start > at) {
		size_t line = line_previous(reader->text, start, at);

		if (line_is_blank(line_read(reader->text, line)))
			break;
		start = line;
	}
	return start;
}

static enum parl_status read_plaintext(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	struct reader reader = {.document = document, .text = parl_document_source(document)};
	parl_document_set_plain(document);
	parl_document_set_readable(document);
	for (size_t at = 0; (at = next_wanted(&reader, at)) < reader.text.size;) {
		struct line line = line_read(reader.text, at);
		at = line.next;
		if (line_is_blank(line))
			continue;
		measure_chunk(&reader, line);
		for (; !line_is_blank(line); line = next_line(&reader, line))
			if (!read_rule(&reader, line) && !read_quotation(&reader, &line) &&
				!read_table(&reader, &line) && !read_item(&reader, line) &&
				!read_heading(&reader, line))
				read_text(&reader, line);
		flush(&reader);
		at = reader.chunk_end;
	}
	if (!parl_document_failed(document))
		return PARL_OK;
	return parl_diagnose_memory(faults, path);
}

/* Behind a blank line that no list can go on over. */
static size_t next_seam(parl_view text, size_t at)
{
	bool blank = false;
	size_t content;
	if (at < text.size) /* what AT may lie within */
		at = line_read(text, at).next;
	for (struct line line; at < text.size; at = line.next) {
		line = line_read(text, at);
		if (blank && !line_is_blank(line) &&
			line_bullet(text, line, &content) == BULLET_NONE)
			return at;
		blank = line_is_blank(line);
	}
	return text.size;
}

static const struct parl_format plaintext = {
	.head = {sizeof(plaintext), PARL_CAPABILITY_FORMAT, "plaintext", "Text without mark-up"},
	.extensions = "txt text",
	.read = read_plaintext,
	.partial = true,
	.prefixes = ">",
	.seam = next_seam,
	.tangle = text_tangle,
	.within = text_is_within,
};

static const struct parl_capability *const capabilities[] = {&plaintext.head, NULL};

PARL_PLUGIN("plaintext", "0.1.0", "MIT", "Reads text without mark-up",
	"format plaintext txt,text Text without mark-up\n", capabilities);
