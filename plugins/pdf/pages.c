/*
 * pages.c - from the lines of a PDF to the blocks of a document.
 *
 * A paragraph is what pdftotext takes for a block, or begins with a bullet; a page is a section.
 * What it cannot know (headings, tables) is not guessed: a paragraph too many harms nobody.
 */
#include "pdf.h"

#include <string.h>

struct reader {
	struct parl_document *document;
	struct pdf_words words;
	struct parl_arena *arena;
	const char *part; /* "page 3" */
	size_t pages;
	size_t paragraphs; /* of the page */
	enum parl_block_kind kind;
	struct parl_buffer text; /* of the paragraph that is gathered */
	bool failed;
};

static void flush(struct reader *reader)
{
	struct parl_block *block;

	reader->failed |= reader->text.failed;
	if (reader->text.size > 0) {
		block = parl_document_add_block(
			reader->document, reader->kind, reader->kind == PARL_BLOCK_LIST_ITEM);
		parl_block_set_part(block, reader->part, ++reader->paragraphs);
		parl_block_add_text(block, PARL_SEGMENT_VERBATIM, parl_buffer_view(&reader->text),
			(parl_span){0, 0});
	}
	parl_buffer_clear(&reader->text);
	reader->kind = PARL_BLOCK_PARAGRAPH;
}

static void begin_page(struct reader *reader)
{
	flush(reader);
	reader->part = parl_arena_print(reader->arena, "page %zu", ++reader->pages);
	reader->paragraphs = 0;
	reader->failed |= !reader->part;
	parl_document_begin_section(reader->document);
}

/* The size of the bullet that LINE begins with, the blank too; 0: none. */
static size_t bullet_size(parl_view line)
{
	static const char *const bullets[] = {"\xE2\x80\xA2", "\xE2\x97\xA6", "\xE2\x96\xAA",
		"\xE2\x97\x8F", "\xE2\x80\xA3", "\xEF\x82\xB7"};

	for (size_t i = 0; i < PARL_LENGTH(bullets); i++) {
		size_t size = strlen(bullets[i]);

		if (line.size >= size && memcmp(line.data, bullets[i], size) == 0)
			return size + (size < line.size && line.data[size] == ' ');
	}
	return 0;
}

/* The letters at the end of TEXT, before its last byte. */
static parl_view last_word(parl_view text)
{
	size_t end = text.size - 1, start = end;

	while (start > 0 && pdf_letter(text, start - 1))
		start--;
	return (parl_view){text.data + start, end - start};
}

static parl_view first_word(parl_view text)
{
	size_t end = 0;

	while (pdf_letter(text, end))
		end++;
	return (parl_view){text.data, end};
}

/* Takes a hyphen off the end of the text where the typesetter put it there: a soft one, or one in a
 * word that stands elsewhere without it. Whether LINE then follows without a blank. */
static bool rejoin(struct reader *reader, parl_view line)
{
	parl_view text = parl_buffer_view(&reader->text);
	parl_view tail = first_word(line);
	bool small = tail.size && tail.data[0] >= 'a' && tail.data[0] <= 'z';

	if (text.size >= 2 && memcmp(text.data + text.size - 2, "\xC2\xAD", 2) == 0) {
		reader->text.size -= 2;
		return true;
	}
	if (text.size < 2 || text.data[text.size - 1] != '-' || !small ||
		!pdf_letter(text, text.size - 2))
		return false;
	reader->text.size -= pdf_words_have(&reader->words, last_word(text), tail);
	return true;
}

static void add_line(struct reader *reader, parl_view line)
{
	size_t bullet = bullet_size(line);

	if (bullet) {
		flush(reader);
		reader->kind = PARL_BLOCK_LIST_ITEM;
		line = (parl_view){line.data + bullet, line.size - bullet};
	}
	if (line.size && reader->text.size && !rejoin(reader, line))
		parl_buffer_add_char(&reader->text, ' ');
	parl_buffer_add_view(&reader->text, line);
}

static bool learn_words(struct reader *reader, parl_view layout, struct parl_buffer *line)
{
	enum pdf_kind kind;

	for (size_t at = 0; pdf_next(layout, &at, &kind, line);)
		if (kind == PDF_LINE && !pdf_words_add(&reader->words, parl_buffer_view(line)))
			return false;
	return !line->failed;
}

bool pdf_pages(struct parl_document *document, parl_view layout, struct parl_arena *arena)
{
	struct reader reader = {.document = document,
		.arena = arena,
		.part = "page 1", /* of lines that stand before any page, too */
		.kind = PARL_BLOCK_PARAGRAPH};
	struct parl_buffer line = PARL_BUFFER_EMPTY;
	enum pdf_kind kind;

	reader.failed = !learn_words(&reader, layout, &line);
	for (size_t at = 0; !reader.failed && pdf_next(layout, &at, &kind, &line);) {
		if (kind == PDF_PAGE)
			begin_page(&reader);
		else if (kind == PDF_BLOCK)
			flush(&reader);
		else
			add_line(&reader, parl_buffer_view(&line));
	}
	flush(&reader);
	reader.failed |= line.failed;
	parl_buffer_release(&line);
	parl_buffer_release(&reader.text);
	pdf_words_release(&reader.words);
	return !reader.failed && !parl_document_failed(document);
}
