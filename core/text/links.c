/*
 * links.c - links by their shape, as docs/matching.md has it. Each byte is looked at once: going
 * back from a mark such as @ stops at the mark before.
 */
#include "links.h"

#include <parlance/memory.h>

#include "../base/utf8.h"
#include "unicode.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>

void parl_links_begin(struct parl_links *links, parl_view text)
{
	links->text = text;
	links->at = links->count = 0;
	links->failed = false;
}

void parl_links_release(struct parl_links *links)
{
	free(links->spans);
}

static int32_t char_at(parl_view text, size_t at)
{
	return at < text.size ? parl_utf8_next(text, &at) : -1;
}

static bool is_word(int32_t c)
{
	return parl_is_alnum(c) || c == '_' || (c >= 0x80 && (U_GET_GC_MASK(c) & U_GC_M_MASK));
}

static bool is_scheme(int32_t c)
{
	return c < 0x80 && (parl_is_alnum(c) || c == '+' || c == '-' || c == '.');
}

static bool is_local(int32_t c)
{
	return is_word(c) || c == '.' || c == '%' || c == '+' || c == '-';
}

static bool is_label(int32_t c)
{
	return is_word(c) || c == '-';
}

static bool ends_url(int32_t c)
{
	return c < 0 || parl_is_space(c) || c == '<' || c == '>' || c == '"' || c == 0x201C ||
		c == 0x201D || c == 0xAB || c == 0xBB;
}

/* The end of the characters from AT on that are KIND. */
static size_t run_end(parl_view text, size_t at, bool (*kind)(int32_t))
{
	while (at < text.size) {
		size_t next = at;
		if (!kind(parl_utf8_next(text, &next)))
			break;
		at = next;
	}
	return at;
}

/* The start of those before AT, not before FLOOR. */
static size_t run_start(parl_view text, size_t at, size_t floor, bool (*kind)(int32_t))
{
	while (at > floor) {
		size_t before = at;
		if (!kind(parl_utf8_before(text, &before)) || before < floor)
			break;
		at = before;
	}
	return at;
}

static int32_t char_before(parl_view text, size_t at)
{
	return at > 0 ? parl_utf8_before(text, &at) : -1;
}

/* Takes the punctuation off the end of a URL that belongs to the sentence around it. A closing
 * bracket belongs to the URL when it was opened there. */
static size_t trim_url(parl_view text, size_t start, size_t end)
{
	size_t opened[3] = {0}, closed[3] = {0};
	static const char open[] = "([{", close[] = ")]}";
	for (size_t at = start; at < end; at++) {
		const char *found = text.data[at] ? strchr(open, text.data[at]) : NULL;
		opened[found ? found - open : 0] += found != NULL;
		found = text.data[at] ? strchr(close, text.data[at]) : NULL;
		closed[found ? found - close : 0] += found != NULL;
	}
	while (end > start) {
		size_t before = end;
		int32_t c = parl_utf8_before(text, &before);
		const char *bracket = c > 0 && c < 0x80 ? strchr(close, c) : NULL;
		if (bracket && closed[bracket - close] > opened[bracket - close])
			closed[bracket - close]--;
		else if (c != 0x2018 && c != 0x2019 && c != 0x2026 &&
			(c <= 0 || c > 0x80 || !strchr(".,;:!?'*_~", c)))
			break;
		end = before;
	}
	return end;
}

/* A URL whose scheme or "www." ends at BODY; the end is 0 where nothing follows. */
static parl_span url(parl_view text, size_t start, size_t body)
{
	size_t end = body;
	while (end < text.size) {
		size_t next = end;
		if (ends_url(parl_utf8_next(text, &next)))
			break;
		end = next;
	}
	end = trim_url(text, start, end);
	return (parl_span){start, end > body ? end : 0};
}

static parl_span scheme_url(parl_view text, size_t at, size_t floor)
{
	size_t start = run_start(text, at, floor, is_scheme);
	while (start < at && !u_isalpha(text.data[start]))
		start++;
	if (start == at || text.size - at < 3 || memcmp(text.data + at, "://", 3) != 0)
		return (parl_span){0, 0};
	return url(text, start, at + 3);
}

static parl_span www_url(parl_view text, size_t at)
{
	if (text.size - at < 4 || text.data[at + 3] != '.' || is_word(char_before(text, at)))
		return (parl_span){0, 0};
	for (size_t i = at; i < at + 3; i++)
		if (text.data[i] != 'w' && text.data[i] != 'W')
			return (parl_span){0, 0};
	return url(text, at, at + 4);
}

static parl_span email(parl_view text, size_t at, size_t floor)
{
	size_t start = run_start(text, at, floor, is_local);
	size_t end = run_end(text, at + 1, is_label);
	bool dotted = false;
	if (start == at || end == at + 1)
		return (parl_span){0, 0};
	while (char_at(text, end) == '.' && is_label(char_at(text, end + 1))) {
		end = run_end(text, end + 1, is_label);
		dotted = true;
	}
	return (parl_span){start, dotted ? end : 0};
}

static parl_span handle(parl_view text, size_t at)
{
	size_t end = run_end(text, at + 1, is_word);
	if (end == at + 1 || is_word(char_before(text, at)))
		return (parl_span){0, 0};
	return (parl_span){at, end};
}

/* The link whose mark stands at AT; end 0: none. FLOOR: where the link before ends. */
static parl_span link_at(parl_view text, size_t at, size_t floor)
{
	parl_span found = {0, 0};
	switch (text.data[at]) {
	case ':':
		return scheme_url(text, at, floor);
	case 'w':
	case 'W':
		return www_url(text, at);
	case '@':
		found = email(text, at, floor);
		return found.end > 0 ? found : handle(text, at);
	case '#':
		return handle(text, at);
	default:
		return found;
	}
}

static void add(struct parl_links *links, parl_span span)
{
	parl_span *spans = parl_room(links->spans, &links->capacity, links->count, sizeof(*spans));
	if (!spans) {
		links->failed = true;
		return;
	}
	links->spans = spans;
	links->spans[links->count++] = span;
}

static bool is_no_space(int32_t c)
{
	return !parl_is_space(c);
}

/* Looks at the text up to the end of the chunk that holds the byte before END. */
static void look(struct parl_links *links, size_t end)
{
	parl_view text = links->text;
	end = run_end(text, end, is_no_space);
	size_t floor = links->at;
	while (links->at < end && !links->failed) {
		parl_span found = link_at(text, links->at, floor);
		if (found.end > 0) {
			add(links, found);
			floor = links->at = found.end;
		} else {
			links->at++;
		}
	}
}

/* Drops what ends before FLOOR. */
static void forget(struct parl_links *links, size_t floor)
{
	size_t kept = 0;
	while (kept < links->count && links->spans[kept].end <= floor)
		kept++;
	links->count -= kept;
	memmove(links->spans, links->spans + kept, links->count * sizeof *links->spans);
}

/* Whether the chunk around SPAN is short, and nothing in it can be of a link: that is nearly always
 * so, and nothing has to be remembered of it. */
static bool is_far(parl_view text, parl_span span)
{
	enum { WHITE = 1, MARK };
	static const unsigned char kinds[256] = {['\t'] = WHITE,
		['\n'] = WHITE,
		['\v'] = WHITE,
		['\f'] = WHITE,
		['\r'] = WHITE,
		[' '] = WHITE,
		[':'] = MARK,
		['@'] = MARK,
		['#'] = MARK,
		['w'] = MARK,
		['W'] = MARK};
	const unsigned char *bytes = (const unsigned char *)text.data;
	const size_t most = 64;
	size_t start = span.start, end = span.end;
	while (start > 0 && span.start - start < most && kinds[bytes[start - 1]] != WHITE)
		start--;
	while (end < text.size && end - span.end < most && kinds[bytes[end]] != WHITE)
		end++;
	if (span.start - start == most || end - span.end == most)
		return false;
	for (size_t at = start; at < end; at++) {
		if (kinds[bytes[at]] != MARK)
			continue;
		bool w = (bytes[at] | 0x20) == 'w';
		if (!w || (at + 1 < end && (bytes[at + 1] | 0x20) == 'w'))
			return false;
	}
	return true;
}

bool parl_links_touch(struct parl_links *links, parl_span span, size_t floor)
{
	if (is_far(links->text, span))
		return false;
	if (links->count > 64 && links->spans[links->count / 2].end <= floor)
		forget(links, floor);
	if (links->at <= floor) {
		links->at = run_start(links->text, floor, links->at, is_no_space);
		links->count = 0;
	}
	if (links->at < span.end)
		look(links, span.end);
	size_t low = 0, high = links->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (links->spans[middle].end <= span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return links->failed || (low < links->count && links->spans[low].start < span.end);
}
