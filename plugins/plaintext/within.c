/*
 * within.c - what is found in text as it lies, without reading it: when that is what its blocks
 * have.
 *
 * Whoever looks for terms in a hundred megabytes needs no paragraphs, as nearly every term stands
 * within a line. Doubtful is one that goes over a line end, that could be of a bullet, or that goes
 * over what divides columns; most of the first kind are in a paragraph that somebody wrapped, which
 * the lines themselves tell. Everything here may say "no" where reading would say "yes".
 */
#include "lines.h"

#include <string.h>
#include <strings.h>

#include <parlance/text.h>

/* No number of a list item is longer, with its signs. */
#define NUMBER_BYTES 7

/* So many bytes may stand before '>' at the start of a line. */
#define QUOTE_INDENT 3

static bool is_letter(char byte)
{
	return is_small((char)(byte | 0x20));
}

static bool is_break(char byte)
{
	return byte == '\n' || byte == '\r';
}

/* --- a stretch of text */

static bool begins_quotation(parl_view text, size_t at)
{
	for (size_t i = 0; i <= QUOTE_INDENT; i++) {
		if (i == at || is_break(text.data[at - i - 1]))
			return true;
		if (is_letter(text.data[at - i - 1]))
			return false;
	}
	return false;
}

/* The first of the signs '>' in [AT, END) that begins a line of a quotation; END: none does. */
static size_t find_quotation(parl_view text, size_t at, size_t end)
{
	const char *sign;

	for (; at < end && (sign = memchr(text.data + at, '>', end - at)); at++) {
		at = (size_t)(sign - text.data);
		if (begins_quotation(text, at))
			return at;
	}
	return end;
}

static bool has_link(const char *at, const char *end)
{
	for (; at < end; at++)
		if ((*at == ':' && end - at >= 3 && memcmp(at, "://", 3) == 0) ||
			((*at | 0x20) == 'w' && end - at >= 4 && strncasecmp(at, "www.", 4) == 0))
			return true;
	return false;
}

/* The first of the signs that divide columns in [AT, END) that stands in a link: where cells are
 * not told apart, that goes on behind it. */
static size_t find_divided_link(parl_view text, size_t at, size_t end)
{
	const char *sign;

	for (size_t done = at; at < end && (sign = memchr(text.data + at, '|', end - at));
		done = ++at) {
		const char *start = sign;

		while (start > text.data + done && !parl_is_white(start[-1]))
			start--;
		at = (size_t)(sign - text.data);
		if (has_link(start, sign))
			return at;
	}
	return end;
}

size_t text_tangle(parl_view text, size_t from)
{
	return find_divided_link(text, from, find_quotation(text, from, text.size));
}

/* --- a place in it */

/* Whether nothing but white space, or an opening bracket, stands before AT in its line. False where
 * that is sure. */
static bool may_begin_line(parl_view text, size_t at)
{
	for (; at > 0 && !is_break(text.data[at - 1]); at--) {
		char byte = text.data[at - 1];

		if (!parl_is_white(byte) && byte != '(' && !(byte & 0x80))
			return false;
	}
	return true;
}

/* Whether what a line of text begins with at AT surely is no number of a list item, nor its sign.
 */
static bool begins_with_word(parl_view text, size_t at)
{
	size_t start = at;
	bool roman = true;

	while (at < text.size && (is_letter(text.data[at]) || is_digit(text.data[at]))) {
		roman = roman && (is_digit(text.data[at]) || strchr("ivx", text.data[at]));
		at++;
	}
	if (at == start)
		return false;
	return at - start > NUMBER_BYTES || (at - start > 1 && !roman) || at == text.size ||
		(text.data[at] != '.' && text.data[at] != ')' && text.data[at] != '\t');
}

/* Whether what begins at AT could be of the sign or number with which a list item begins. */
static bool may_be_bullet(parl_view text, size_t at)
{
	unsigned char first = (unsigned char)text.data[at];

	if (!may_begin_line(text, at))
		return false;
	return (first < 0xC3 || first == 0xE2 || first == 0xEF) && !begins_with_word(text, at);
}

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Those of eight bytes that are control characters, or one of two spaces, have their highest bits
 * set; others may, too. */
static uint64_t breaks_of(uint64_t eight)
{
	uint64_t blank = eight ^ EACH(' ');
	uint64_t spaces = (blank - EACH(1)) & ~blank & EACH(0x80);

	return ((eight - EACH(0x20)) & ~eight) | (spaces & spaces >> 8);
}

/* Whether SPAN goes over no line end and nothing else that parts text. False may be wrong. */
static bool is_in_line(parl_view text, parl_span span)
{
	uint64_t eight, found = 0;

	for (; span.end - span.start >= sizeof(eight); span.start += sizeof(eight)) {
		memcpy(&eight, text.data + span.start, sizeof(eight));
		found |= breaks_of(eight);
	}
	for (eight = EACH('a'); span.start < span.end; span.start++)
		eight = eight << 8 | (unsigned char)text.data[span.start];
	return !((found | breaks_of(eight)) & EACH(0x80));
}

/* How many line ends SPAN has, and where the first is; 2: more, or what divides columns. */
static unsigned count_breaks(parl_view text, parl_span span, size_t *first)
{
	unsigned breaks = 0, spaces = 0;

	for (size_t at = span.start; at < span.end; at++) {
		char byte = text.data[at];

		if (byte == ' ') {
			/* What indents a line divides nothing. */
			if (++spaces > 2 && !is_break(text.data[at - spaces]))
				return 2;
			continue;
		}
		spaces = 0;
		if (byte == '\t')
			return 2;
		if (!is_break(byte))
			continue;
		if (breaks > 0 && !(byte == '\n' && at == *first + 1 && text.data[*first] == '\r'))
			return 2;
		if (breaks++ == 0)
			*first = at;
		else
			breaks--;
	}
	return breaks;
}

/* Whether the line at [START, END) has nothing that could divide columns. */
static bool is_undivided(parl_view text, size_t start, size_t end)
{
	unsigned spaces = 0;

	while (start < end && text.data[start] == ' ')
		start++;
	for (; start < end; start++) {
		char byte = text.data[start];

		spaces = byte == ' ' ? spaces + 1 : 0;
		if (byte == '\t' || byte == '|' || spaces > 2)
			return false;
	}
	return true;
}

static bool has_small(parl_view text, size_t at, size_t end)
{
	while (at < end && !is_small(text.data[at]))
		at++;
	return at < end;
}

/* What is known of the lines around a place, from one blank line to another: the longest has at
 * most and at least so many bytes. */
enum { KNOWN_FROM, KNOWN_TO, KNOWN_MOST, KNOWN_LEAST };

/* Lines that are looked back at. */
#define LINES_BACK 64

/* Where the line behind that of AT begins; SIZE_MAX: that one is too long to have been wrapped. */
static size_t next_start(parl_view text, size_t at)
{
	size_t rest = text.size - at, size = rest < WRAPPED_BYTES ? rest : WRAPPED_BYTES;
	const char *start = text.data + at, *feed = memchr(start, '\n', size);
	const char *back = memchr(start, '\r', feed ? (size_t)(feed - start) : size);

	if (back && back + 1 != feed)
		return (size_t)(back - text.data) + 1;
	if (feed)
		return (size_t)(feed - text.data) + 1;
	return rest <= WRAPPED_BYTES ? text.size : SIZE_MAX;
}

/* Whether the line at START is blank, or could begin a page. */
static bool may_part(parl_view text, size_t start)
{
	char first = text.data[start];

	return (first <= ' ' || first & 0x80) &&
		(first == '\f' || line_is_blank(line_read(text, start)));
}

/* Takes the line at [START, NEXT) into account; false: it is too long to have been wrapped. */
static bool measure(parl_view text, size_t start, size_t next, size_t *known)
{
	if (next - start <= known[KNOWN_MOST])
		return true;
	known[KNOWN_MOST] = next - start;
	known[KNOWN_LEAST] = line_read(text, start).text.end - start;
	return next - start <= WRAPPED_BYTES;
}

/* Whether all lines around the one at START are short enough to have been wrapped. */
static bool is_wrapped(parl_view text, size_t start, size_t *known)
{
	size_t from = start, to = start, line;

	if (start >= known[KNOWN_FROM] && start < known[KNOWN_TO])
		return true;
	known[KNOWN_TO] = known[KNOWN_MOST] = 0;
	for (; from > 0; from = line) {
		line = line_previous(text, from, 0);
		if (may_part(text, line))
			break;
		if (!measure(text, line, from, known))
			return false;
	}
	while (to < text.size && !may_part(text, to)) {
		size_t next = next_start(text, to);

		if (next == SIZE_MAX || !measure(text, to, next, known))
			return false;
		to = next;
	}
	known[KNOWN_FROM] = from;
	known[KNOWN_TO] = to;
	return true;
}

/* Of LINE behind ABOVE: the first is as long as that and the other's first word; 0 where LINE is
 * indented, or begins with no capital, so that it would stay in a list item. */
static size_t length_with_word(parl_view text, struct line above, struct line line)
{
	size_t word = 0;

	if (line.text.start > line.start || !is_capital(text.data[line.start]))
		return 0;
	while (line.start + word < line.text.end && text.data[line.start + word] != ' ')
		word++;
	return above.text.end - above.start + 1 + word;
}

/* Whether LINE is surely of no list item: going back from there one finds where one would have
 * ended, and no bullet before that. */
static bool is_in_no_list(parl_view text, struct line line, const size_t *known)
{
	for (int i = 0; i < LINES_BACK; i++) {
		struct line above;
		size_t content, length;

		if (line_bullet(text, line, &content) != BULLET_NONE)
			return false;
		if (line.start == known[KNOWN_FROM])
			return true;
		above = line_read(text, line_previous(text, line.start, 0));
		length = length_with_word(text, above, line);
		if (length && length < known[KNOWN_LEAST] * 3 / 4)
			return true;
		line = above;
	}
	return false;
}

/* Whether NEXT is of a list item if LINE, before it, is. */
static bool stays_in_list(parl_view text, struct line line, struct line next, const size_t *known)
{
	size_t length = length_with_word(text, line, next);

	return length == 0 || length >= known[KNOWN_MOST] * 3 / 4 ||
		is_in_no_list(text, line, known);
}

/* Whether the line of SPAN that ends at BREAK and the next one surely are of one paragraph or list
 * item. */
static bool is_joined(parl_view text, parl_span span, size_t at, size_t *known)
{
	size_t start = line_begin(text, span.start, 0);
	struct line line = line_read(text, start), next;

	if (line.next - start > WRAPPED_BYTES || !has_small(text, start, at) ||
		!is_undivided(text, start, at))
		return false;
	next = line_read(text, line.next);
	return begins_with_word(text, next.text.start) &&
		is_undivided(text, next.start, next.text.end) && is_wrapped(text, start, known) &&
		next.start < known[KNOWN_TO] && stays_in_list(text, line, next, known);
}

bool text_is_within(parl_view text, parl_span span, size_t *known)
{
	size_t at = span.start;
	unsigned breaks;

	if (may_be_bullet(text, span.start))
		return false;
	if (is_in_line(text, span))
		return true;
	breaks = count_breaks(text, span, &at);
	return breaks == 0 || (breaks == 1 && is_joined(text, span, at, known));
}
