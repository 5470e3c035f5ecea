/*
 * lines.c - line ends, bullets, prefixes and headings of plain text (see lines.h).
 */
#include "lines.h"

#include <string.h>

/* Longer or wordier lines are no headings. */
#define TITLE_BYTES 90
#define TITLE_WORDS 12

/* Bytes that are searched at once for the end of a line. */
#define PIECE 256

/* The size of the white space at AT: ASCII (no line ends), a no-break space, a BOM; 0: none. */
static size_t space_at(parl_view text, size_t at, size_t end)
{
	const char *here = text.data + at;
	if (at >= end)
		return 0;
	if (*here == ' ' || *here == '\t' || *here == '\v' || *here == '\f')
		return 1;
	if (end - at >= 2 && memcmp(here, "\xC2\xA0", 2) == 0)
		return 2;
	if (end - at >= 3 && memcmp(here, "\xEF\xBB\xBF", 3) == 0)
		return 3;
	return 0;
}

parl_span text_trim(parl_view text, parl_span span)
{
	size_t size;
	while ((size = space_at(text, span.start, span.end)) > 0)
		span.start += size;
	for (;;) {
		size = 0;
		for (size_t width = 1; width <= 3 && !size; width++)
			if (span.end - span.start >= width &&
				space_at(text, span.end - width, span.end) == width)
				size = width;
		if (!size)
			return span;
		span.end -= size;
	}
}

/* By pieces, since neither sign need be in the text at all. */
static size_t line_end(parl_view text, size_t start)
{
	while (start < text.size) {
		size_t size = text.size - start < PIECE ? text.size - start : PIECE;
		const char *feed = memchr(text.data + start, '\n', size);
		const char *back = memchr(
			text.data + start, '\r', feed ? (size_t)(feed - text.data) - start : size);
		if (back || feed)
			return (size_t)((back ? back : feed) - text.data);
		start += size;
	}
	return text.size;
}

struct line line_read(parl_view text, size_t start)
{
	struct line line = {start, start, {start, start}};
	size_t end = line_end(text, start);
	line.next = end;
	if (end < text.size)
		line.next = end + 1;
	if (end + 1 < text.size && text.data[end] == '\r' && text.data[end + 1] == '\n')
		line.next = end + 2;
	line.text = text_trim(text, (parl_span){start, end});
	return line;
}

size_t line_begin(parl_view text, size_t at, size_t least)
{
	while (at > least && text.data[at - 1] != '\n' && text.data[at - 1] != '\r')
		at--;
	return at;
}

size_t line_previous(parl_view text, size_t start, size_t least)
{
	size_t end = start - 1;
	if (end > least && text.data[end] == '\n' && text.data[end - 1] == '\r')
		end--;
	return line_begin(text, end, least);
}

bool line_is_blank(struct line line)
{
	return line.text.start == line.text.end;
}

bool line_is_rule(parl_view text, struct line line)
{
	size_t signs = 0;
	for (size_t i = line.text.start; i < line.text.end; i++) {
		if (!text.data[i] || !strchr("-=_*~#+|: \t", text.data[i]))
			return false;
		signs += text.data[i] != ' ' && text.data[i] != '\t';
	}
	return signs >= 3;
}

/* The end of "1", "12", "a", "iv" at AT; AT itself: none of these. */
static size_t number_end(parl_view text, size_t at, size_t end)
{
	size_t here = at;
	while (here < end && is_digit(text.data[here]))
		here++;
	/* Four digits are a year. */
	if (here > at)
		return here - at <= 3 ? here : at;
	while (here < end && text.data[here] && strchr("ivx", text.data[here]))
		here++;
	if (here > at && here - at <= 5)
		return here;
	return at < end && is_small(text.data[at]) ? at + 1 : at;
}

static size_t number_bullet(parl_view text, size_t at, size_t end)
{
	bool open = at < end && text.data[at] == '(';
	size_t first = at + open;
	size_t last = number_end(text, first, end);
	if (last == first || last >= end)
		return 0;
	if (text.data[last] == ')')
		return last + 1;
	return !open && text.data[last] == '.' ? last + 1 : 0;
}

static size_t sign_bullet(parl_view text, size_t at, size_t end, enum bullet *kind)
{
	static const struct {
		const char *sign;
		enum bullet kind;
	} signs[] = {{"-", BULLET_DASH}, {"*", BULLET_DASH}, {"+", BULLET_DASH},
		{"\xE2\x80\x93", BULLET_DASH}, {"\xE2\x80\x94", BULLET_DASH},
		{"\xE2\x80\xA2", BULLET_DOT}, {"\xE2\x97\xA6", BULLET_DOT},
		{"\xE2\x96\xAA", BULLET_DOT}, {"\xE2\x97\x8F", BULLET_DOT},
		{"\xE2\x80\xA3", BULLET_DOT}, {"\xE2\x81\x83", BULLET_DOT},
		{"\xC2\xB7", BULLET_DOT}, {"\xEF\x82\xB7", BULLET_DOT}, {"o\t", BULLET_DOT}};
	if (at == end || is_capital(text.data[at]) ||
		(is_small(text.data[at]) && text.data[at] != 'o'))
		return 0; /* nearly every line begins so */
	for (size_t i = 0; i < PARL_LENGTH(signs); i++) {
		size_t size = strlen(signs[i].sign);
		if (end - at > size && memcmp(text.data + at, signs[i].sign, size) == 0) {
			*kind = signs[i].kind;
			return at + size;
		}
	}
	return 0;
}

enum bullet line_bullet(parl_view text, struct line line, size_t *content)
{
	size_t at = line.text.start;
	size_t end = line.text.end;
	enum bullet kind = BULLET_NUMBER;
	size_t after = number_bullet(text, at, end);
	if (!after)
		after = sign_bullet(text, at, end, &kind);
	if (!after || after >= end)
		return BULLET_NONE;
	/* Hurried typists leave the space out: "-Offer advice", never "-based". */
	bool glued = kind == BULLET_DOT ||
		(text.data[at] == '-' && end - after >= 2 && is_capital(text.data[after]) &&
			is_small(text.data[after + 1]));
	if (!space_at(text, after, end) && text.data[after - 1] != '\t' && !glued)
		return BULLET_NONE;
	*content = text_trim(text, (parl_span){after, end}).start;
	return kind;
}

unsigned line_quotes(parl_view text, struct line line, size_t *content)
{
	unsigned level = 0;
	size_t at = line.text.start;
	if (at - line.start > 3)
		return 0;
	while (at < line.text.end && text.data[at] == '>') {
		level++;
		at++;
		size_t space = space_at(text, at, line.text.end);
		/* "> > deeper" is one prefix; "> text" ends it behind one space. */
		at += space;
	}
	*content = at;
	return level;
}

struct words {
	size_t count;
	size_t letters;
	size_t capitals;
	size_t long_words; /* four letters or more */
	size_t long_small; /* of these, begun by a small letter */
};

static struct words count_words(parl_view text, parl_span span)
{
	struct words words = {0};
	for (size_t at = span.start; at < span.end;) {
		size_t start = at;
		while (at < span.end && !space_at(text, at, span.end)) {
			words.letters += is_small(text.data[at]) || is_capital(text.data[at]);
			words.capitals += is_capital(text.data[at]);
			at++;
		}
		words.count++;
		words.long_words += at - start >= 4;
		words.long_small += at - start >= 4 && is_small(text.data[start]);
		size_t size;
		while ((size = space_at(text, at, span.end)) > 0)
			at += size;
	}
	return words;
}

bool line_is_title(parl_view text, struct line line)
{
	parl_span span = line.text;
	if (span.start == span.end || span.end - span.start > TITLE_BYTES)
		return false;
	char first = text.data[span.start];
	bool begins = is_capital(first) || is_digit(first) || first == '(' || first == '#' ||
		(first & 0x80) != 0;
	char last = text.data[span.end - 1];
	if (!begins || last == '.' || last == ',' || last == ';' || last == ':' || last == '!' ||
		last == '?')
		return false;
	struct words words = count_words(text, span);
	return words.count <= TITLE_WORDS && words.letters > 0;
}

bool line_is_capitals(parl_view text, struct line line)
{
	struct words words = count_words(text, line.text);
	return words.letters >= 4 && words.capitals == words.letters;
}

bool line_is_title_case(parl_view text, struct line line)
{
	struct words words = count_words(text, line.text);
	return words.long_words >= 1 && words.count >= 2 && words.long_small == 0;
}
