/*
 * gauge.c - counting a text that comes piece by piece.
 *
 * All rules are additive before a line end (rules.c), and before a blank behind a sign of ASCII:
 * there UAX #29 has a boundary of words and of clusters, and no run goes on. Counted is up to the
 * last such place with something but white space before it, so that white space at the end of the
 * text, however long, is still at hand when it is known to be there.
 */
#include "gauge.h"

#include <string.h>

#include "ends.h"

/* Counting so much at a time costs no more than all at once. */
#define PIECE ((size_t)16384)

static bool is_white(char byte)
{
	return byte == ' ' || byte == '\t' || parl_is_line_end(byte);
}

static parl_view without_end(parl_view text)
{
	while (text.size && is_white(text.data[text.size - 1]))
		text.size--;
	return text;
}

parl_view parl_text_trimmed(parl_view text)
{
	if (text.size >= 3 && memcmp(text.data, "\xEF\xBB\xBF", 3) == 0)
		text = (parl_view){text.data + 3, text.size - 3};
	while (text.size && is_white(text.data[0]))
		text = (parl_view){text.data + 1, text.size - 1};
	return without_end(text);
}

static bool is_border(const char *at)
{
	return parl_is_line_end(*at) ? !is_white(at[-1])
				     : is_white(*at) && at[-1] > ' ' && at[-1] <= '~';
}

/* The last place to count to in what is pending; 0: there is none behind what was searched. */
static size_t last_border(const struct parl_gauge *gauge)
{
	for (size_t at = gauge->pending.size; at-- > gauge->searched + 1;)
		if (is_border(gauge->pending.data + at))
			return at;
	return 0;
}

static void count(struct parl_gauge *gauge, parl_view text)
{
	for (size_t i = 0; i < gauge->count; i++)
		gauge->lines[i].length += parl_text_length(text, gauge->lines[i].rule);
}

static void count_pending(struct parl_gauge *gauge, size_t end)
{
	struct parl_buffer *pending = &gauge->pending;
	parl_view text = {pending->data, end};

	if (!gauge->begun)
		text = parl_text_trimmed(text);
	gauge->begun = gauge->begun || text.size > 0;
	count(gauge, text);
	memmove(pending->data, pending->data + end, pending->size - end);
	pending->size -= end;
	gauge->searched = 0;
}

bool parl_gauge_add(struct parl_gauge *gauge, parl_view piece)
{
	struct parl_buffer *pending = &gauge->pending;

	while (piece.size > 0) {
		size_t part = piece.size < PIECE ? piece.size : PIECE;
		size_t end;

		parl_buffer_add(pending, piece.data, part);
		if (pending->failed)
			return false;
		piece = (parl_view){piece.data + part, piece.size - part};
		if (pending->size - gauge->searched < PIECE)
			continue;
		end = last_border(gauge);
		if (end > 0)
			count_pending(gauge, end);
		else
			gauge->searched = pending->size - 1;
	}
	return true;
}

bool parl_gauge_end(struct parl_gauge *gauge)
{
	parl_view rest = parl_buffer_view(&gauge->pending);
	bool fine = !gauge->pending.failed;

	count(gauge, gauge->begun ? without_end(rest) : parl_text_trimmed(rest));
	parl_buffer_release(&gauge->pending);
	return fine;
}
