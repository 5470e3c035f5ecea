/*
 * reader.h - one reading of one text: the places in it, and its faults.
 *
 * Several passes judge a text, but a person mends it from top to bottom: faults are gathered here
 * and handed on in the order of their places.
 */
#ifndef PARL_JSON_READER_H
#define PARL_JSON_READER_H

#include <parlance/diagnostic.h>
#include <parlance/memory.h>

#include "place.h"

/* What one text may have at most: a glossary of a thousand concepts has about a million bytes. Each
 * value has a place. */
#define PARL_JSON_BYTES_MOST ((size_t)32 << 20)
#define PARL_JSON_VALUES_MOST ((size_t)1000000)
#define PARL_JSON_DEPTH_MOST 64

struct parl_fields;
struct parl_json_pending;

/* What is read, in the words of messages. */
struct parl_json_kind {
	const char *name;  /* "glossary", of which messages speak with "a" and "the" */
	const char *whole; /* what the text is all of, such as a line of a stream; NULL: a file */
	const char *key;   /* of the number of its format; NULL: it has none */
	/* What messages say of this kind only; NULL: nothing. */
	const char *if_empty; /* behind the help for an empty text */
	const char *if_other; /* behind the help for a file of another kind */
	const char *if_large; /* the help for one that is too large */
	/* Objects of this kind that a key may belong to which stands in another. */
	const struct parl_fields *const *homes;
	size_t home_count;
};

/* Takes the faults of a text that was made of another file, so that they are told of that one. */
struct parl_json_sink {
	void *state;
	void (*fault)(void *state, enum parl_code code, parl_span span, const char *help,
		const char *text);
	/* The place in the other file, "row 7"; NULL: none. */
	const char *(*where)(void *state, size_t offset);
};

struct parl_json_reader {
	/* Said by who reads; the rest begins as zero. */
	const struct parl_json_kind *kind;
	const char *file; /* NULL: it has no name */
	parl_view text;
	struct parl_diagnostics *faults;
	const struct parl_json_sink *sink; /* NULL: faults are of the text itself */
	struct parl_arena *arena;          /* of what is made of the text: lives on */
	/* Whether what was read can be used in spite of an error; NULL: of none. */
	bool (*spares)(enum parl_code code);
	bool doubts; /* warnings are looked for, too */
	bool nul;    /* a text may hold NUL, as \u0000 */

	struct parl_arena *scratch; /* dies with the reading */
	struct parl_arena *words;   /* of messages, until they are handed on */
	struct parl_json_places places;
	size_t errors;
	size_t grave; /* of them, those that are not spared */
	struct parl_json_pending *pending;
	size_t pending_count;
	bool flooded;     /* there were too many to wait */
	bool starved;     /* memory ran out, which was told */
	parl_span beyond; /* the first number that is too large to be read; empty: none is */
};

/* Makes what a reading needs. False: out of memory; what was made is given back by
 * parl_json_end_reader. */
bool parl_json_begin_reader(struct parl_json_reader *reader);

/* Takes TEXT for the next reading; what was made of the one before, but for `arena`, is gone. */
void parl_json_next_text(struct parl_json_reader *reader, parl_view text);

void parl_json_end_reader(struct parl_json_reader *reader);

/* A fault at SPAN. HELP may be NULL; it is a literal, or made by parl_json_help. What that and
 * parl_json_excerpt made may be gone afterwards. */
void parl_json_fault(struct parl_json_reader *reader, enum parl_code code, parl_span span,
	const char *help, const char *format, ...) PARL_PRINTF(5, 6);

/* Hands the faults on that wait. */
void parl_json_tell(struct parl_json_reader *reader);

/* Memory is out: an error without a place, told once. Returns false, for callers that pass it on.
 */
bool parl_json_no_memory(struct parl_json_reader *reader);

/* printf, for helps; NULL (no help) when memory is out. */
const char *parl_json_help(struct parl_json_reader *reader, const char *format, ...)
	PARL_PRINTF(2, 3);

/* TEXT for a message: terminated, on one line, clipped when it is long. */
const char *parl_json_excerpt(struct parl_json_reader *reader, parl_view text);

/* Whether a help is worth some work: not once there are so many faults that nobody will read it. */
bool parl_json_wants_help(const struct parl_json_reader *reader);

/* What messages call the whole text: "file". */
const char *parl_json_whole(const struct parl_json_reader *reader);

/* The help where the text is too large. */
const char *parl_json_help_large(struct parl_json_reader *reader);

/* The line of OFFSET for a help; 0 where that is not worth it. */
size_t parl_json_line(struct parl_json_reader *reader, size_t offset);

/* "line 12", or "row 12" where the text was made of a table. */
const char *parl_json_where(struct parl_json_reader *reader, size_t offset);

#endif
