/*
 * wrap.c - breaking text into lines by the cells that it takes on a terminal.
 */
#include "wrap.h"

#include <string.h>

#include <parlance/text.h>

/* Longer lines are hard to read, however wide the terminal is. */
#define MOST_WIDTH 90

/* Narrower than this a column is hard to read; then lines are rather longer than the terminal. */
#define LEAST_COLUMN 24

/* Only these end a word: a no-break space holds its words together. */
static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static void print_styled(struct parl_output *output, parl_view text, enum wrap_style style)
{
	static const char *const start[] = {
		[WRAP_STRONG] = "\x1b[1m", [WRAP_QUIET] = "\x1b[36m", [WRAP_WARNING] = "\x1b[33m"};
	bool styled = style != WRAP_PLAIN && parl_output_color(output);

	if (styled)
		parl_output_print(output, "%s", start[style]);
	parl_output_text(output, text);
	if (styled)
		parl_output_print(output, "\x1b[0m");
}

struct wrap wrap_begin(struct parl_output *output, size_t left)
{
	size_t right = parl_output_width(output);

	if (right > MOST_WIDTH)
		right = MOST_WIDTH;
	if (right < left + LEAST_COLUMN)
		right = left + LEAST_COLUMN;
	return (struct wrap){.output = output, .left = left, .right = right};
}

static void pad_to(struct wrap *wrap, size_t cells)
{
	if (wrap->at < cells)
		parl_output_print(wrap->output, "%*s", (int)(cells - wrap->at), "");
	wrap->at = cells;
}

void wrap_label(struct wrap *wrap, const char *label)
{
	parl_view text = parl_view_of(label ? label : "");

	wrap_line(wrap);
	if (text.size == 0)
		return;
	pad_to(wrap, 2);
	print_styled(wrap->output, text, WRAP_QUIET);
	wrap->at += parl_text_cells(text);
	if (wrap->at >= wrap->left)
		wrap_line(wrap);
}

static void add_word(struct wrap *wrap, parl_view word, enum wrap_style style)
{
	size_t cells = parl_text_cells(word);
	bool begun = wrap->at > wrap->left;

	if (begun && wrap->at + 1 + cells > wrap->right) {
		wrap_line(wrap);
		begun = false;
	}
	if (begun)
		parl_output_print(wrap->output, " ");
	else
		pad_to(wrap, wrap->left);
	print_styled(wrap->output, word, style);
	wrap->at += cells + (begun ? 1 : 0);
}

void wrap_text(struct wrap *wrap, parl_view text, enum wrap_style style)
{
	size_t at = 0;

	while (at < text.size) {
		size_t start = at;

		while (at < text.size && !is_space(text.data[at]))
			at++;
		if (at > start)
			add_word(wrap, (parl_view){text.data + start, at - start}, style);
		else
			at++;
	}
}

void wrap_next(struct wrap *wrap)
{
	if (wrap->at > wrap->left)
		wrap_line(wrap);
}

void wrap_line(struct wrap *wrap)
{
	if (wrap->at)
		parl_output_print(wrap->output, "\n");
	wrap->at = 0;
}
