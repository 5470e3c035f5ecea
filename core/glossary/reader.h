/*
 * reader.h - one reading of one glossary: the text, the places in it, and its faults.
 *
 * Several passes judge a glossary, but a person mends it from top to bottom: faults are gathered
 * here and handed on in the order of their places.
 */
#ifndef PARL_GLOSSARY_READER_H
#define PARL_GLOSSARY_READER_H

#include <parlance/diagnostic.h>
#include <parlance/memory.h>

#include "places.h"

/* Besides PARL_GLOSSARY_MOST: each value has a place. */
#define PARL_GLOSSARY_VALUES ((size_t)1000000)
#define PARL_GLOSSARY_DEPTH 64

/* Faults that wait to be put in order; those beyond are handed on as they come. */
#define PARL_READER_PENDING 1000

struct parl_pending {
	enum parl_code code;
	parl_span span;
	size_t order;
	const char *text;
	const char *help;
};

struct parl_glossary;

/* Takes the faults of a text that was made of another file, so that they are told of that one. */
struct parl_judge {
	void *state;
	void (*fault)(void *state, enum parl_code code, parl_span span, const char *help,
		const char *text);
	/* The place in the other file, "row 7"; NULL: none. */
	const char *(*where)(void *state, size_t offset);
};

struct parl_reader {
	const char *file;
	const char *what;  /* "a glossary" */
	const char *whole; /* "record": what the text is all of; NULL: a file */
	parl_view text;
	struct parl_diagnostics *faults;
	const struct parl_judge *judge; /* NULL: faults are of the text itself */
	struct parl_arena *scratch;     /* dies with the reading */
	struct parl_arena *words;       /* of messages, until they are handed on */
	struct parl_arena *arena;       /* of the glossary: lives on */
	struct parl_places places;
	struct parl_glossary *glossary; /* NULL: something else is read */
	bool draft;                     /* what has errors that are not grave is wanted, too */
	bool doubts;                    /* warnings are looked for, too */
	bool nul;                       /* a text may hold NUL, as \u0000 */
	size_t errors;
	size_t grave; /* of them, those after which examples cannot be tried */
	struct parl_pending *pending;
	size_t pending_count;
	bool flooded;     /* there were too many to wait */
	parl_span beyond; /* the first number that is too large to be read; empty: none is */
};

/* Scans the text into its places. False: it is no JSON, or memory is out; the faults say why. */
bool parl_reader_load(struct parl_reader *reader);

/* One kind of file, and what reads it. */
struct parl_reading {
	const char *what;   /* "a glossary" */
	const char *wanted; /* "a glossary { }" */
	const char *key;    /* of the number of its format */
	void (*read)(struct parl_reader *reader, const struct parl_place *root, void *record);
};

/* Reads all of the text into RECORD, and hands the faults on. READER says file, text, faults and
 * arena (NULL: memory is out), the rest of it is made and given back here. Whether it can be used.
 */
bool parl_reader_read(struct parl_reader *reader, const struct parl_reading *reading, void *record);

/* A fault at SPAN. HELP may be NULL; it is a literal, or made by
 * parl_reader_print. What that and parl_reader_quote made may be gone afterwards. */
void parl_reader_fault(struct parl_reader *reader, enum parl_code code, parl_span span,
	const char *help, const char *format, ...) PARL_PRINTF(5, 6);

/* Hands the faults on that wait. */
void parl_reader_flush(struct parl_reader *reader);

/* Memory is out: an error without a place. Returns false, for callers that pass it on. */
bool parl_reader_no_memory(struct parl_reader *reader);

/* printf, for helps; NULL (no help) when memory is out. */
const char *parl_reader_print(struct parl_reader *reader, const char *format, ...)
	PARL_PRINTF(2, 3);

/* TEXT for a message: terminated, on one line, clipped when it is long. */
const char *parl_reader_quote(struct parl_reader *reader, parl_view text);

/* Whether a help is worth some work: not once there are so many faults that nobody will read it. */
bool parl_reader_helps(const struct parl_reader *reader);

/* The line of OFFSET for a help; 0 where that is not worth it. */
size_t parl_reader_line(struct parl_reader *reader, size_t offset);

/* "line 12", or "row 12" where the text was made of a table. */
const char *parl_reader_where(struct parl_reader *reader, size_t offset);

#endif
