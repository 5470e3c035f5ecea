/*
 * read.h - a term base while it is read.
 *
 * The parser tells of elements as they come; no tree is made. What an entry holds is collected, and
 * becomes a concept when the entry ends; what refers to other parts of the file waits for its end.
 */
#ifndef PARL_TBX_READ_H
#define PARL_TBX_READ_H

#include <libxml/hash.h>

#include "tbx.h"

/* Deeper than any element of a term base stands. */
#define TBX_DEPTH_MOST 60

/* Kinds of loss that are told by name; what comes behind them is told as "other". */
#define TBX_LOSSES 32

/* Data categories that a glossary has a place for; the others are counted. */
enum tbx_category {
	TBX_LOST,
	TBX_SUBJECT,
	TBX_DEFINITION,
	TBX_SOURCE,
	TBX_NOTE,
	TBX_REFERENCE, /* to another entry */
	TBX_ADDRESS,   /* of something on the web */
	TBX_TERM,
	TBX_SPEECH,
	TBX_STATUS,
	TBX_REGISTER,
	TBX_TERM_TYPE
};

/* A piece of an entry. */
struct tbx_item {
	enum tbx_category category;
	const char *name;     /* of the category, as the file calls it */
	parl_view text;       /* tidied, terminated */
	const char *target;   /* NULL: none */
	const char *at;       /* in the file */
	size_t section;       /* of which term section; 0: of the entry, or a language */
	const char *language; /* of its language section; NULL: of the entry */
};

/* What is known of the attributes of an element. */
struct tbx_attributes {
	const char *id, *type, *target, *language;
};

enum tbx_part { TBX_OUTSIDE, TBX_HEADER, TBX_BODY, TBX_BACK };

struct tbx_reader {
	struct parl_builder *builder;
	struct parl_arena *arena; /* of the builder */
	struct parl_arena *entry; /* of the entry at hand */
	parl_view source;         /* in UTF-8 */
	enum tbx_part part;
	size_t depth;
	bool stopped; /* nothing more is wanted: a fault was told */
	bool failed;  /* out of memory */

	/* The element whose text is gathered, with those inside it; depth 0: none. */
	size_t taking;
	struct parl_buffer text;
	struct tbx_item item;

	const char *language; /* of the glossary; NULL: not known yet */
	size_t number;        /* of the entry */
	struct {
		const char *id, *at, *language;
		size_t section, sections;
		bool open;
	} now; /* the entry at hand, its language section, its term section */
	struct tbx_item *items;
	size_t item_count, item_room;
	struct tbx_made *made; /* its terms */
	size_t made_count, made_room;

	struct {
		parl_view key, title, url;
		const char *at;
	} object;               /* of the back matter */
	bool books;             /* its section lists sources */
	const char *title;      /* of the file; NULL: none */
	const char *named;      /* the glossary's own id; NULL: none */
	struct tbx_wait *waits; /* for the end of the file */
	size_t wait_count, wait_room;
	xmlHashTable *ids;     /* of entries in the file: their concepts' */
	xmlHashTable *used;    /* ids of concepts and keys of sources: how often each was wanted */
	xmlHashTable *sources; /* how they are cited: their keys */
	xmlHashTable *cited;   /* what a concept refers to already */
	const char *registers[32];
	size_t register_count;
	size_t nameless; /* terms that name no register */

	struct {
		const char *name;
		size_t count;
	} losses[TBX_LOSSES];
	size_t loss_count, other_losses;
};

/* A term of the entry at hand. */
struct tbx_made {
	struct parl_node *node;
	const char *register_;
	const char *language;
	int status;      /* -1: none is said */
	const char *pos; /* NULL: none is said */
	struct parl_origin origin;
};

/* A reference of a concept, or a source that it cites. */
struct tbx_wait {
	struct parl_node *concept_;
	bool source;
	size_t number;      /* of its entry */
	const char *target; /* of a reference; the address of a source. NULL: none */
	parl_view text;     /* of a source */
	const char *name;   /* of the category */
	const char *at;
};

/* --- decode.c: BYTES in UTF-8, in the builder's arena where they are not yet. PARL_FAILED: they
 * cannot be, and the builder has been told why. */
enum parl_status tbx_decode(parl_view bytes, struct parl_builder *builder, parl_view *text);

/* --- parse.c: reads the text; PARL_FAILED: it is no sound XML, no term base, or memory is out. */
enum parl_status tbx_parse(struct tbx_reader *reader);

/* --- take.c: what the parser comes to. AT is the place of the element. */
void tbx_begin(struct tbx_reader *reader, const char *name, const struct tbx_attributes *attributes,
	const char *at);
void tbx_text(struct tbx_reader *reader, parl_view text);
void tbx_end(struct tbx_reader *reader, const char *name);

/* The origin of what stands AT; counts something that a glossary has no place for. */
struct parl_origin tbx_origin(const struct tbx_reader *reader, const char *at);
void tbx_lose(struct tbx_reader *reader, const char *name);

/* --- about.c: the header and the back matter */
void tbx_take_about(struct tbx_reader *reader, const struct tbx_item *item);
void tbx_take_object(struct tbx_reader *reader, const struct tbx_item *item);
void tbx_end_object(struct tbx_reader *reader);

/* --- concept.c: what was collected of an entry becomes a concept */
void tbx_end_entry(struct tbx_reader *reader);

/* Adds what a labelled note says to OBJECT. */
void tbx_add_label(struct tbx_reader *reader, struct parl_node *object,
	const struct tbx_label *label, parl_view text, struct parl_origin origin);

/* Several notes become one text. */
void tbx_join_note(struct parl_buffer *notes, parl_view note);

/* Whose the terms of an entry are, as the entry says it. */
struct tbx_side {
	parl_view register_;  /* empty: it does not say */
	size_t assigned;      /* what the user says of it, SIZE_MAX: nothing */
	const char *language; /* the section of a language that this holds in; NULL: everywhere */
};

/* --- term.c: COUNT ITEMS of a term section become a term, whose ENTRY says whose it is where the
 * section does not; then what all of an entry's terms say is settled */
void tbx_add_term(struct tbx_reader *reader, struct parl_node *concept_,
	const struct tbx_item *items, size_t count, const struct tbx_side *entry);
void tbx_settle_terms(struct tbx_reader *reader, struct parl_node *concept_, bool partial);

/* The name of a register, as it is kept; "terms" where NAME says nothing. */
const char *tbx_register(struct tbx_reader *reader, parl_view name);

/* What the user says of terms with that ITEM, or, where it is the term, of its language
 * (parl_builder_assigned). */
size_t tbx_assigned(struct tbx_reader *reader, const struct tbx_item *item);

/* --- refer.c: references and sources, which wait for the end of the file */
void tbx_wait(struct tbx_reader *reader, struct parl_node *concept_, const struct tbx_item *item);
void tbx_refer(struct tbx_reader *reader);
void tbx_add_source(
	struct tbx_reader *reader, parl_view key, parl_view title, parl_view url, const char *at);

/* ID, or with a number behind it where KIND has it already. */
const char *tbx_free_id(struct tbx_reader *reader, const char *kind, const char *id);

#endif
