/*
 * wrap.c - words in lines, by the cells that they take.
 */
#include <parlance/output.h>
#include <parlance/text.h>

#include <string.h>

#define MOST_WIDTH 90
/* Narrower than this a column is hard to read; then lines are rather longer than the terminal. */
#define LEAST_COLUMN 24

bool parl_wrap_word(parl_view text, size_t *at, parl_view *word)
{
	size_t start = *at;
	while (start < text.size && parl_is_white(text.data[start]))
		start++;
	size_t end = start;
	while (end < text.size && !parl_is_white(text.data[end]))
		end++;
	*word = (parl_view){text.data + start, end - start};
	*at = end;
	return start < end;
}

parl_view parl_text_line(parl_view text, struct parl_arena *arena)
{
	char *line = parl_arena_alloc(arena, text.size + 1);
	size_t size = 0;
	parl_view word;
	if (!line)
		return (parl_view){NULL, 0};
	for (size_t at = 0; parl_wrap_word(text, &at, &word);) {
		if (size > 0)
			line[size++] = ' ';
		memcpy(line + size, word.data, word.size);
		size += word.size;
	}
	line[size] = '\0';
	return (parl_view){line, size};
}

void parl_wrap_begin(struct parl_wrap *wrap, struct parl_output *output, size_t left, size_t at)
{
	size_t right = parl_output_width(output);
	if (right > MOST_WIDTH)
		right = MOST_WIDTH;
	if (right < left + LEAST_COLUMN)
		right = left + LEAST_COLUMN;
	*wrap = (struct parl_wrap){.output = output, .left = left, .right = right, .at = at};
}

bool parl_wrap_breaks(const struct parl_wrap *wrap, size_t cells)
{
	return wrap->at > wrap->left && wrap->at + wrap->begun + cells > wrap->right;
}

void parl_wrap_room(struct parl_wrap *wrap, size_t cells)
{
	if (parl_wrap_breaks(wrap, cells))
		parl_wrap_line(wrap);
	if (wrap->begun) {
		parl_output_write(wrap->output, parl_view_of(" "));
		wrap->at++;
	} else if (wrap->at < wrap->left) {
		parl_output_print(wrap->output, "%*s", (int)(wrap->left - wrap->at), "");
		wrap->at = wrap->left;
	}
	wrap->at += cells;
	wrap->begun = true;
}

void parl_wrap_text(struct parl_wrap *wrap, parl_view text)
{
	parl_view word;
	for (size_t at = 0; parl_wrap_word(text, &at, &word);) {
		parl_wrap_room(wrap, parl_text_cells(word));
		parl_output_text(wrap->output, word);
	}
}

void parl_wrap_line(struct parl_wrap *wrap)
{
	if (wrap->at > 0)
		parl_output_write(wrap->output, parl_view_of("\n"));
	wrap->at = 0;
	wrap->begun = false;
}
