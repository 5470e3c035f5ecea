/*
 * lines.h - what a line of plain text looks like: its ends, its bullet, its prefix, its columns.
 *
 * Plain text has no grammar. Every test here is made to say no when in doubt: what is not surely a
 * bullet, a heading or a row of a table is running text.
 */
#ifndef PLAINTEXT_LINES_H
#define PLAINTEXT_LINES_H

#include <parlance/types.h>

/* Text wrapped by hand or by a mail program has no longer lines. */
#define WRAPPED_BYTES 132

struct line {
	size_t start;
	size_t next;    /* where the next line starts */
	parl_span text; /* without indentation, trailing white space and line end */
};

enum bullet {
	BULLET_NONE,
	BULLET_DASH,  /* - * + and dashes: may as well begin a wrapped line of prose */
	BULLET_DOT,   /* a real bullet character: nothing else begins like that */
	BULLET_NUMBER /* 1. 1) a) (iv) */
};

enum columns { COLUMNS_NONE, COLUMNS_TAB, COLUMNS_PIPE, COLUMNS_SPACES };

/* How a line divides into columns; two lines of one table have equal shapes. */
struct shape {
	enum columns kind;
	size_t count;
	uint64_t places; /* where the columns begin: spaces only */
	bool framed;     /* pipes at both ends: a row even by itself */
};

/* Of ASCII. */
static inline bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline bool is_small(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

static inline bool is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

/* The line that starts at START. */
struct line line_read(parl_view text, size_t start);

/* Where the line that holds AT begins, and where the one before the line that begins at START does;
 * LEAST, the beginning of a line, is not gone behind. */
size_t line_begin(parl_view text, size_t at, size_t least);
size_t line_previous(parl_view text, size_t start, size_t least);

bool line_is_blank(struct line line);

/* Only signs as they are drawn under headings and around tables; three or more. */
bool line_is_rule(parl_view text, struct line line);

/* The bullet that begins the line; CONTENT takes where its text begins. */
enum bullet line_bullet(parl_view text, struct line line, size_t *content);

/* How many '>' begin the line (at most three columns in); CONTENT takes where its text begins. */
unsigned line_quotes(parl_view text, struct line line, size_t *content);

/* Whether the line reads like a heading: short, no final punctuation, begins like one. */
bool line_is_title(parl_view text, struct line line);

/* Whether its letters are all capitals, or all its long words begin with one. */
bool line_is_capitals(parl_view text, struct line line);
bool line_is_title_case(parl_view text, struct line line);

struct shape line_shape(parl_view text, struct line line);
bool shape_equal(struct shape a, struct shape b);

/* The next cell at or after AT, trimmed; false at the end of the line. AT goes behind it. */
bool line_cell(parl_view text, struct line line, enum columns kind, size_t *at, parl_span *cell);

/* Where TEXT, from one empty line to another, has to be read to know where terms stand in its
 * blocks, and whether SPAN of it surely is of one block (struct parl_format). */
size_t text_tangle(parl_view text, size_t from);
bool text_is_within(parl_view text, parl_span span, size_t *known);

/* SPAN without white space at its ends. */
parl_span text_trim(parl_view text, parl_span span);

#endif
