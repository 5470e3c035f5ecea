/*
 * align.c - which bytes of the page a piece of text comes from.
 *
 * The parser says where a piece begins and ends, and what it reads; not which byte became what.
 * Both are gone through side by side. A character reference needs no table of names: it stands for
 * what the parser has there. Where the two do not fit together, that is said, and the piece is not
 * edited.
 */
#include "html.h"

#include <string.h>

static size_t cluster(parl_view text)
{
	unsigned char byte = text.size ? (unsigned char)text.data[0] : 0;
	size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;

	return size <= text.size ? size : text.size;
}

static bool is_name(char byte)
{
	return html_is_letter(byte) || (byte >= '0' && byte <= '9');
}

/* The size of "&#233;" or "&eacute;" at AT; 0: it is none, or one without a semicolon. */
static size_t reference_size(const struct html_alignment *alignment, bool *number)
{
	const char *data = alignment->text.data;
	size_t at = alignment->at + 1, end = alignment->end, digits;

	*number = at < end && data[at] == '#';
	if (*number) {
		bool hex = ++at < end && html_small(data[at]) == 'x';

		at += hex;
		for (digits = at; at < end && is_name(data[at]) &&
			(data[at] <= '9' || (hex && html_small(data[at]) <= 'f'));)
			at++;
		if (at == digits)
			return 0;
		return at + (at < end && data[at] == ';') - alignment->at;
	}
	while (at < end && is_name(data[at]))
		at++;
	return at < end && data[at] == ';' ? at + 1 - alignment->at : 0;
}

static bool is_special(const struct html_alignment *alignment, char byte)
{
	return byte == '&' || byte == '\r' || (byte == '<' && !alignment->raw);
}

/* Whether both go on alike behind SIZE bytes of the page, which read as READ bytes. */
static bool goes_on(const struct html_alignment *alignment, size_t size, size_t read)
{
	if (alignment->at + size >= alignment->end || read >= alignment->rest.size)
		return (alignment->at + size == alignment->end) == (read == alignment->rest.size);
	return alignment->text.data[alignment->at + size] == alignment->rest.data[read] ||
		is_special(alignment, alignment->text.data[alignment->at + size]);
}

/* The size of "&nbsp" without its semicolon, which a few old names may lack: the shortest behind
 * which both go on alike. What is guessed wrong does not fit in the end. */
static size_t bare_size(const struct html_alignment *alignment, size_t read)
{
	for (size_t size = 3; size <= 7 && alignment->at + size <= alignment->end; size++) {
		if (!is_name(alignment->text.data[alignment->at + size - 1]))
			break;
		if (goes_on(alignment, size, read))
			return size;
	}
	return 0;
}

static size_t entity_size(const struct html_alignment *alignment, size_t read)
{
	bool number, literal = alignment->rest.data[0] == '&';
	size_t size = reference_size(alignment, &number);
	const char *name = alignment->text.data + alignment->at + 1;
	size_t left = alignment->end - alignment->at - 1;

	if (number)
		return size;
	if (!literal)
		return size && goes_on(alignment, size, read) ? size : bare_size(alignment, read);
	if (left < 3 || (memcmp(name, "amp", 3) != 0 && memcmp(name, "AMP", 3) != 0))
		return 0;
	return left > 3 && name[3] == ';' ? 5 : 4;
}

/* The end of the tag at AT, one that the parser ignored; 0: there is none. */
static size_t ignored_end(const struct html_alignment *alignment)
{
	const char *data = alignment->text.data;
	size_t at = alignment->at + 1, end = alignment->end;
	char quote = 0;

	if (at >= end || !(html_is_letter(data[at]) || data[at] == '/' || data[at] == '!'))
		return 0;
	for (; at < end; at++) {
		if (quote)
			quote = data[at] == quote ? 0 : quote;
		else if ((data[at] == '"' || data[at] == '\'') && data[at - 1] == '=')
			quote = data[at];
		else if (data[at] == '>')
			return at + 1;
	}
	return 0;
}

/* Takes SIZE bytes of the page that read as READ bytes. */
static enum parl_status give(struct html_alignment *alignment, struct html_run *run,
	enum html_run_kind kind, size_t size, size_t read)
{
	run->kind = kind;
	run->source = (parl_span){alignment->at, alignment->at + size};
	run->text = (parl_view){alignment->rest.data, read};
	alignment->at += size;
	alignment->rest.data += read;
	alignment->rest.size -= read;
	return PARL_OK;
}

static enum parl_status give_special(struct html_alignment *alignment, struct html_run *run)
{
	char byte = alignment->text.data[alignment->at];
	size_t read = cluster(alignment->rest), size = 0;

	if (byte == '<') {
		size = ignored_end(alignment);
		if (size)
			return give(alignment, run, HTML_RUN_TAG, size - alignment->at, 0);
	}
	if (alignment->rest.size == 0)
		return PARL_FAILED;
	if (byte == '&')
		size = entity_size(alignment, read);
	if (size)
		return give(alignment, run, HTML_RUN_DECODED, size, read);
	if (byte == '\r' && alignment->rest.data[0] == '\n') {
		bool pair = alignment->at + 1 < alignment->end &&
			alignment->text.data[alignment->at + 1] == '\n';

		return give(alignment, run, HTML_RUN_DECODED, pair ? 2 : 1, 1);
	}
	if (byte != alignment->rest.data[0])
		return PARL_FAILED;
	return give(alignment, run, HTML_RUN_SAME, 1, 1);
}

enum parl_status html_align(struct html_alignment *alignment, struct html_run *run)
{
	const char *data = alignment->text.data;
	size_t left = alignment->end - alignment->at, size = 0;

	if (left == 0)
		return alignment->rest.size == 0 ? PARL_NONE : PARL_FAILED;
	if (is_special(alignment, data[alignment->at]))
		return give_special(alignment, run);
	if (left > alignment->rest.size)
		left = alignment->rest.size;
	while (size < left && !is_special(alignment, data[alignment->at + size]) &&
		data[alignment->at + size] == alignment->rest.data[size])
		size++;
	return size ? give(alignment, run, HTML_RUN_SAME, size, size) : PARL_FAILED;
}
