#include "quotes.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../base/among.h"
#include "../base/utf8.h"
#include "site.h"

/* What opens a quotation and what closes it; a straight mark is both. */
struct mark {
	int32_t open;
	int32_t close;
	bool single;
};

static const struct mark marks[] = {
	{'"', '"', false}, {0x201C, 0x201D, false}, /* “ ” */
	{0x201E, 0x201D, false},                    /* „ ” */
	{0xAB, 0xBB, false},                        /* « » */
	{'\'', '\'', true}, {0x2018, 0x2019, true}, /* ‘ ’ */
};

static int32_t peek(parl_view text, size_t at)
{
	return at < text.size ? parl_char_at(text, at) : ' ';
}

static int32_t before(parl_view text, size_t at)
{
	return at > 0 ? parl_char_before(text, at) : ' ';
}

/* A mark opens where nothing readable stands before it and something does behind it. */
static bool opens(parl_view text, size_t start, size_t end)
{
	int32_t left = before(text, start);
	int32_t right = peek(text, end);

	if (u_isUWhiteSpace(right))
		return false;
	return u_isUWhiteSpace(left) || left == '(' || left == '[' || left == 0x2014 ||
		left == 0x2013 || left == '-' || left == '/' || left == '"' || left == 0x201C ||
		left == 0x2018 || left == '\'';
}

static bool closes(parl_view text, const struct mark *mark, size_t start, size_t end)
{
	if (!mark->single)
		return true;
	return !u_isUWhiteSpace(before(text, start)) && !u_isalnum(peek(text, end));
}

/* The end of the quotation that MARK opened before AT; 0: nothing closes it. A closing single mark
 * right after an s may be a possessive: it closes only when no other follows in reach. */
static size_t find_close(parl_view text, const struct mark *mark, size_t at)
{
	size_t limit = mark->single && text.size - at > PARL_QUOTE_SINGLE_MOST
		? at + PARL_QUOTE_SINGLE_MOST
		: text.size;
	size_t doubtful = 0;

	while (at < limit) {
		size_t start = at;
		int32_t c = parl_utf8_next(text, &at);

		if (c != mark->close || !closes(text, mark, start, at))
			continue;
		if (!mark->single || before(text, start) != 's' || peek(text, at) != ' ')
			return at;
		if (doubtful == 0)
			doubtful = at;
	}
	return doubtful;
}

static const struct mark *mark_of(int32_t c)
{
	for (size_t i = 0; i < PARL_LENGTH(marks); i++) {
		if (marks[i].open == c)
			return &marks[i];
	}
	return NULL;
}

/* The end of the quotation that begins at START, where C stands and ends before AT; 0: none. */
static size_t quotation(parl_view text, int32_t c, size_t start, size_t at)
{
	const struct mark *mark = mark_of(c);
	size_t end;

	if (!mark || !opens(text, start, at))
		return 0;
	end = find_close(text, mark, at);
	if (end == 0 && !mark->single)
		return text.size;
	return end;
}

static bool might_quote(unsigned char byte)
{
	return byte == '"' || byte == '\'' || byte == 0xE2 || byte == 0xC2;
}

static struct parl_among quoting = PARL_AMONG(might_quote);

struct quotes {
	struct parl_arena *arena;
	parl_span *spans;
	size_t count;
	size_t capacity;
};

static bool add(struct quotes *quotes, parl_span span)
{
	if (quotes->count == quotes->capacity) {
		size_t larger = quotes->capacity ? quotes->capacity * 2 : 8;
		parl_span *grown = parl_arena_array(quotes->arena, larger, sizeof(*grown));

		if (!grown)
			return false;
		if (quotes->count)
			memcpy(grown, quotes->spans, quotes->count * sizeof(*grown));
		quotes->spans = grown;
		quotes->capacity = larger;
	}
	quotes->spans[quotes->count++] = span;
	return true;
}

bool parl_quotes_find(parl_view text, parl_span part, size_t open, parl_span **spans, size_t *count,
	struct parl_arena *arena)
{
	struct quotes quotes = {.arena = arena};
	size_t at = part.start;
	size_t unclosed = 0; /* no single mark before here is closed: do not look again */
	bool fine = true;

	if (open > at) {
		fine = add(&quotes, (parl_span){at, open});
		at = open;
	}
	while (fine && at < part.end &&
		(at = parl_among_next(&quoting, (parl_view){text.data, part.end}, at)) < part.end) {
		size_t start = at;
		int32_t c = parl_utf8_next(text, &at);
		size_t end;

		if ((c == '\'' || c == 0x2018) && start < unclosed)
			continue;
		end = quotation(text, c, start, at);
		if (end == 0) {
			if (c == '\'' && opens(text, start, at))
				unclosed = start + PARL_QUOTE_SINGLE_MOST / 2;
			continue;
		}
		fine = add(&quotes, (parl_span){start, end});
		at = end;
	}
	*spans = quotes.spans;
	*count = quotes.count;
	return fine;
}
