/*
 * reader.h - one reading of one text: the places in it, and its faults.
 *
 * Several passes judge a text, but a person mends it from top to bottom: faults are gathered here
 * and handed on in the order of their places.
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

struct parl_fields;

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
struct parl_judge {
	void *state;
	void (*fault)(void *state, enum parl_code code, parl_span span, const char *help,
		const char *text);
	/* The place in the other file, "row 7"; NULL: none. */
	const char *(*where)(void *state, size_t offset);
};

struct parl_reader {
	const struct parl_json_kind *kind;
	const char *file;
	parl_view text;
	struct parl_diagnostics *faults;
	const struct parl_judge *judge; /* NULL: faults are of the text itself */
	struct parl_arena *scratch;     /* dies with the reading */
	struct parl_arena *words;       /* of messages, until they are handed on */
	struct parl_arena *arena;       /* of what is made of the text: lives on */
	struct parl_places places;
	/* Whether what was read can be used in spite of an error; NULL: of none. */
	bool (*spares)(enum parl_code code);
	bool doubts; /* warnings are looked for, too */
	bool nul;    /* a text may hold NUL, as \u0000 */
	size_t errors;
	size_t grave; /* of them, those that are not spared */
	struct parl_pending *pending;
	size_t pending_count;
	bool flooded;     /* there were too many to wait */
	parl_span beyond; /* the first number that is too large to be read; empty: none is */
};

/* Scans the text into its places. False: it is no JSON, or memory is out; the faults say why. */
bool parl_reader_load(struct parl_reader *reader);

/* What reads the members of the outermost object into RECORD. */
typedef void parl_json_read_root(
	struct parl_reader *reader, const struct parl_place *root, void *record);

/* Reads all of a file of ours into RECORD: an object that says the number of its format; and hands
 * the faults on. READER says kind, file, text, faults, arena (NULL: memory is out) and how strict
 * it is; the rest of it is made and given back here. Whether it can be used. */
bool parl_reader_read(struct parl_reader *reader, parl_json_read_root *read, void *record);

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
