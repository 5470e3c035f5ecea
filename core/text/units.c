/*
 * units.c - places in a text by UTF-16 units, as editors and browsers count.
 */
#include "../base/eight.h"
#include "../base/utf8.h"

#include <parlance/text.h>

/* A byte order mark is no column, as in every editor. */
static bool is_marked(parl_view text)
{
	return text.size >= 3 && text.data[0] == '\xEF' && text.data[1] == '\xBB' &&
		text.data[2] == '\xBF';
}

static size_t count(parl_view text, size_t start, size_t end)
{
	size_t units = 0;

	for (size_t at = start; at < end;) {
		if (end - at >= PARL_EIGHT &&
			!(parl_eight_at(text.data + at) & PARL_EIGHT_EACH(0x80))) {
			at += PARL_EIGHT;
			units += PARL_EIGHT;
			continue;
		}
		if ((unsigned char)text.data[at] < 0x80) {
			at++;
			units++;
			continue;
		}
		units += parl_utf8_next(text, &at) > 0xFFFF ? 2 : 1;
	}
	return units;
}

/* Whether one of eight bytes may. */
static bool breaks_line(uint64_t bytes)
{
	return (parl_eight_has(bytes, '\n') | parl_eight_has(bytes, '\r')) != 0;
}

/* The first start of a line behind AT, up to END; 0: there is none. */
static size_t next_line(parl_view text, size_t at, size_t end)
{
	for (; at < end; at++) {
		size_t after = at + 1;

		if (end - at >= PARL_EIGHT && !breaks_line(parl_eight_at(text.data + at))) {
			at += PARL_EIGHT - 1;
			continue;
		}
		if (text.data[at] != '\n' && text.data[at] != '\r')
			continue;
		if (text.data[at] == '\r' && after < text.size && text.data[after] == '\n')
			after++;
		/* Between CR and LF one is still in the line that they end. */
		return after <= end ? after : 0;
	}
	return 0;
}

static void begin(struct parl_units *units, parl_view text)
{
	*units = (struct parl_units){.line_start = is_marked(text) ? 3 : 0, .line = 1, .column = 1};
}

static void go_on(struct parl_units *units, parl_view text, size_t offset)
{
	size_t passed = units->offset > units->line_start ? units->offset : units->line_start;
	size_t start;

	units->units += count(text, units->offset, offset);
	while ((start = next_line(text, passed, offset)) > 0) {
		units->line++;
		units->line_start = passed = start;
		units->column = 1;
	}
	units->column += count(text, passed, offset);
	units->offset = offset;
}

/* The start of the line of OFFSET, which is not the first. */
static size_t line_start(parl_view text, size_t offset)
{
	if (offset < text.size && text.data[offset] == '\n' && text.data[offset - 1] == '\r')
		offset--;
	while (offset > 0 && text.data[offset - 1] != '\n' && text.data[offset - 1] != '\r')
		offset--;
	return offset;
}

static void go_back(struct parl_units *units, parl_view text, size_t offset)
{
	size_t between = count(text, offset, units->offset), at = offset, start;

	units->units -= between;
	if (offset >= units->line_start) {
		units->column -= between;
	} else {
		while ((start = next_line(text, at, units->offset)) > 0) {
			units->line--;
			at = start;
		}
		units->line_start =
			units->line == 1 ? (is_marked(text) ? 3 : 0) : line_start(text, offset);
		units->column = 1 + count(text, units->line_start, offset);
	}
	units->offset = offset;
}

void parl_units_move(struct parl_units *units, parl_view text, size_t offset)
{
	if (offset > text.size)
		offset = text.size;
	if (units->line == 0)
		begin(units, text);
	if (offset >= units->offset)
		go_on(units, text, offset);
	else
		go_back(units, text, offset);
}
