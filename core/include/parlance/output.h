/*
 * output.h - where results go, and the small writers for results that are no findings.
 *
 * An output is a stream with an owner elsewhere (the runner). A failed write is remembered: what
 * follows does nothing, and the runner reports it once, so that callers need not check each line.
 */
#ifndef PARLANCE_OUTPUT_H
#define PARLANCE_OUTPUT_H

#include <parlance/memory.h>
#include <parlance/types.h>

PARL_BEGIN

struct parl_output;

/* Bytes as they are. */
PARL_API void parl_output_write(struct parl_output *output, parl_view bytes);

/* printf; for our own words only, never for the user's text. */
PARL_API void parl_output_print(struct parl_output *output, const char *format, ...)
	PARL_PRINTF(2, 3);

/* Text of the user. On a terminal control characters (C0, DEL, C1) are shown as \xNN, but for tabs,
 * line feeds and returns before them, and what is no UTF-8 as U+FFFD; bidi overrides are kept.
 * Elsewhere bytes go out as they are. */
PARL_API void parl_output_text(struct parl_output *output, parl_view text);

/* What a person is shown for an input's PATH: "(standard input)" for "-". */
PARL_API const char *parl_shown_path(const char *path);

/* Whether colour may be used (a terminal, NO_COLOR unset, or asked for). */
PARL_API bool parl_output_color(const struct parl_output *output);

/* Whether the output is a terminal, and how many cells it is wide (80 where it is none). */
PARL_API bool parl_output_terminal(const struct parl_output *output);
PARL_API size_t parl_output_width(const struct parl_output *output);

/* Whether a write failed. */
PARL_API bool parl_output_failed(const struct parl_output *output);

/* Says that what is written is incomplete for ERROR, an errno: ENOMEM of a report that ran out of
 * memory. It counts as a failed write does; the first failure stays. */
PARL_API void parl_output_fail(struct parl_output *output, int error);

/* Fails so where BUFFER, in which what is written was put together, ran out of memory. */
PARL_API void parl_output_check(struct parl_output *output, const struct parl_buffer *buffer);

enum parl_color {
	PARL_COLOR_AUTO, /* on a terminal, unless NO_COLOR is set and not empty, or TERM is not, or
			    dumb */
	PARL_COLOR_ALWAYS,
	PARL_COLOR_NEVER
};

/* A buffered output onto FD, which is kept and not closed, to be given back with parl_output_free.
 * NULL: out of memory. */
PARL_API struct parl_output *parl_output_to_descriptor(int fd, enum parl_color color);

/* Writes out what is buffered. False when a write failed. */
PARL_API bool parl_output_flush(struct parl_output *output);

/* An output into BUFFER, which is kept; to be given back, too. For tests, embedders and reports
 * that need text at hand. */
PARL_API struct parl_output *parl_output_to_buffer(struct parl_buffer *buffer);
PARL_API void parl_output_free(struct parl_output *output);

/*
 * Words in lines, by the cells that they take on a terminal: a line is as long as the output is
 * wide, but no longer than 90 cells, which is hard to read, and no shorter than 24 beside what
 * stands left of it. Lines break at white space only (a no-break space is none); a word that fits
 * on no line is not broken: it may be an address.
 */
struct parl_wrap {
	struct parl_output *output;
	size_t left;  /* the cell in which lines begin */
	size_t right; /* the cell in which they end at the latest */
	size_t at; /* cells that the line at hand has; the caller may print in it and add to them */
	bool begun; /* a word stands in the line, so that a blank comes before the next */
};

/* Starts in a line that has AT cells already; lines begin at LEFT. */
PARL_API void parl_wrap_begin(
	struct parl_wrap *wrap, struct parl_output *output, size_t left, size_t at);

/* Writes the words of TEXT, which may be the user's. */
PARL_API void parl_wrap_text(struct parl_wrap *wrap, parl_view text);

/* Ends the line, if one is begun. */
PARL_API void parl_wrap_line(struct parl_wrap *wrap);

/* The same word by word, for those who write them in their own way: the next word of TEXT at or
 * after AT, which goes behind it (false: there is none); whether a word of CELLS begins a new line;
 * what comes before such a word (a blank, a line end, the cells up to LEFT), which counts it too.
 */
PARL_API bool parl_wrap_word(parl_view text, size_t *at, parl_view *word);
PARL_API bool parl_wrap_breaks(const struct parl_wrap *wrap, size_t cells);
PARL_API void parl_wrap_room(struct parl_wrap *wrap, size_t cells);

/* TEXT of the user within a line of Markdown (CommonMark and its usual extensions): nothing of it
 * is mark-up, and its line ends are blanks. What begins a line, "1." or "-", is the caller's
 * affair. */
PARL_API void parl_markdown_write(struct parl_output *output, parl_view text);
PARL_API void parl_markdown_add(struct parl_buffer *markdown, parl_view text);

/*
 * JSON, written as it goes: no tree. KEY is NULL in arrays and at the top. Ill-formed bytes become
 * U+FFFD; control characters, U+2028 and U+2029 are escaped. Compact, one line, no final newline.
 */
struct parl_json {
	struct parl_output *output;
	unsigned depth;
	uint64_t filled; /* one bit a level: something stands there already; at most 64 levels */
};

PARL_API void parl_json_begin(struct parl_json *json, struct parl_output *output);
PARL_API void parl_json_open(struct parl_json *json, const char *key, char bracket); /* '{' '[' */
PARL_API void parl_json_close(struct parl_json *json, char bracket);
PARL_API void parl_json_text(struct parl_json *json, const char *key, parl_view text);
PARL_API void parl_json_raw(
	struct parl_json *json, const char *key, parl_view value); /* that is JSON already */
PARL_API void parl_json_string(struct parl_json *json, const char *key, const char *text);
PARL_API void parl_json_number(struct parl_json *json, const char *key, int64_t number);
PARL_API void parl_json_bool(struct parl_json *json, const char *key, bool value);
PARL_API void parl_json_null(struct parl_json *json, const char *key);

PARL_END

#endif
