/*
 * bridge.h - the bridge's own structs: itself, the block at hand, a finding.
 */
#ifndef PARL_BRIDGE_BRIDGE_H
#define PARL_BRIDGE_BRIDGE_H

#include <parlance/finding.h>

#include "../glossary/model.h"
#include "../prose/conditions.h"
#include "../prose/definitions.h"
#include "../prose/site.h"
#include "beside.h"
#include "facts.h"
#include "silence.h"

/* A term that a match could be, in the form in which it was found. */
struct parl_candidate {
	const struct parl_term *term;
	parl_view spelled; /* the form as the glossary spells it */
	unsigned forms;    /* bits of enum parl_form: "helped" is past and participle */
	enum parl_action action;
	const char *weakened; /* why the action is weaker than the glossary's; NULL: it is not */
	const char *doubt;    /* why it would be, if that were stronger */
};

struct parl_finding {
	const struct parl_block *block;
	parl_span match;
	parl_span span;
	parl_span sentence;
	const struct parl_term **senses; /* the first is the term */
	size_t sense_count;
	struct parl_candidate candidate; /* of the term, to be worded anew */
	enum parl_action action;
	const struct parl_term *target;
	parl_view replacement; /* data NULL: none */
	parl_view *offers;
	size_t offer_count;
	struct parl_edit also; /* block NULL: none */
	const char *reason;
	const char *weakened;
	const char *doubt;
	bool explains;
	int reader;  /* the register of the words that its reader knows */
	bool hushed; /* by a comment in the document */
	bool unfit;  /* the replacement would not read right: see parl_finding_fits */
	long words;
	long characters;
};

/*
 * What is known of the block at hand beyond its text; made when a match asks for it.
 *
 * A long block is judged passage by passage, so that what is kept at a time does not grow with it.
 * A passage is whole sentences, judged as a block would be that is no longer, but that the text
 * around it is seen, with quotations that reach into it, and people spoken of before.
 */
struct parl_block_context {
	parl_span passage; /* empty: none was asked for yet */
	parl_span around;  /* with the sentences beside it; all that follows is of these */
	parl_span *sentences;
	size_t sentence_count;
	size_t sentence_at; /* matches ascend: earlier sentences are done */
	uint16_t *signs;    /* of the sentences' voices (voice.c) */
	size_t open;        /* where a quotation ends that was begun before */
	parl_span *quotes;
	size_t quote_count;
	size_t quote_at;
	struct parl_context_hit *hits; /* of phrases and names, by start */
	size_t hit_count;
	size_t hit_room;
	size_t hit_at;
	bool language_known;
	size_t language_at;   /* the sentence whose language is known */
	const char *language; /* NULL: it does not say */
	bool voiced;          /* the voice of a sentence is known: */
	size_t voiced_at;     /* which, */
	int voice;            /* and its enum parl_voice */
	bool looked_up;       /* a heading: whether it is referred to */
	bool referred;
	bool heard; /* whether it is one person's is known */
	bool personal;
	const struct parl_term *customers; /* a word for people served that meant those of others */
	const struct parl_term *customers_before; /* the same before the passage */
	bool section_known; /* a heading: whether its section is of customers */
	bool heads_customers;
	const struct parl_term *mentioned; /* the last term that was talked about, */
	size_t mentioned_at;               /* and the sentence that did */
};

/* A block that is no longer is one passage. */
#define PARL_PASSAGE_LEAST ((size_t)64 * 1024)

struct parl_context_hit {
	parl_span span;
	uint32_t key; /* of the context matcher */
	bool name;    /* one that the run protects; then there is no key */
};

/* Those of a block, by their place. */
struct parl_finding_list {
	struct parl_finding **items;
	size_t count;
	size_t capacity;
};

/* See column.h: the table that was come to, and the last cell that was asked for. */
struct parl_table_place {
	size_t next;  /* the blocks before are gone through */
	size_t first; /* of the table's blocks */
	bool inside;  /* whether the last of them is in it */
	const struct parl_block *asked;
	int told; /* its enum parl_column */
};

struct parl_evidence;

struct parl_bridge {
	const struct parl_vocabulary *vocabulary;
	const struct parl_document *document;
	int from;
	int to;
	bool keep; /* see struct parl_bridge_options */
	bool left;
	bool explain;
	bool hushed;
	/* Which terms are looked at, by somebody who only wants to know what stands there, so that
	 * it need not be settled what comes of changes; NULL: all. */
	bool (*wants)(const void *wants_of, const struct parl_term *term);
	const void *wants_of;
	enum parl_action apply;
	struct parl_silence *silence; /* NULL: no comment switches anything off */
	struct parl_bridge *twin; /* reads what the first run makes of a block; its own is itself */
	struct parl_scan *terms;
	struct parl_scan *context;
	struct parl_scan *names;    /* that the run protects; NULL: there are none */
	struct parl_arena *arena;   /* of the findings of the passage at hand, or that are kept */
	struct parl_arena *around;  /* of its context */
	struct parl_arena *scratch; /* of the sentence of the match at hand: keys of its words */
	struct parl_arena *kept;    /* of the whole pass */
	struct parl_facts *facts;   /* of the document */
	bool shares_facts;          /* with an elder, whose they are: see parl_bridge_beside */
	struct parl_evidence *evidence; /* of the document; made when it is asked for */
	struct parl_table_place table;
	size_t passage_least; /* a block's passages have so many bytes, or a little more */
	const struct parl_block *judged;
	struct parl_block_context block;   /* of it */
	struct parl_sentence_line line;    /* of the sentence of the match at hand */
	struct parl_match next;            /* the first match of the next passage, */
	bool has_next;                     /* if it was found */
	struct parl_candidate *candidates; /* of the match at hand */
	size_t candidate_room;
	size_t headings_looked_up;
	size_t matches; /* that were judged, in all blocks */
	struct parl_finding_list findings;
	struct parl_finding_list left_findings; /* apart, so that they weaken no others */
};

/* Everything that is decided about one match, while it is being decided. */
struct parl_case {
	struct parl_bridge *bridge;
	struct parl_site site;
	struct parl_sentence_keys keys;
	struct parl_sentence_keys clause_keys; /* between semicolons */
	struct parl_beside beside;             /* see parl_beside_of */
	struct parl_candidate *candidates;
	size_t candidate_count;
	struct parl_candidate left; /* one that its place forbids; term NULL: none */
};

/* A bridge that hears no comments. NULL: out of memory. */
struct parl_bridge *parl_bridge_begin(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options);

/* Finds what the document defines, once it is asked for: most short texts have no terms to judge.
 * False: out of memory. */
bool parl_bridge_learn(struct parl_bridge *bridge);

/* A bridge over the document of ELDER, which has to outlive it and hears no comments; they share
 * what is known of the document. NULL: out of memory. */
struct parl_bridge *parl_bridge_beside(
	struct parl_bridge *elder, const struct parl_bridge_options *options);

/* Such a one with the options of ELDER, that keeps its findings until it forgets them. */
struct parl_bridge *parl_bridge_seat(struct parl_bridge *elder);

/* Forgets all findings. */
void parl_bridge_forget(struct parl_bridge *bridge);

/* Adds FINDING to the end of LIST; false: out of memory. */
bool parl_finding_keep(struct parl_finding_list *list, struct parl_finding *finding);

/* Lowers the action of a finding to LIMIT, because of WHY; a weaker one stays. */
void parl_finding_weaken(struct parl_finding *finding, enum parl_action limit, const char *why);

/* Likewise to a suggestion that does not fit its place. */
void parl_finding_unfit(struct parl_finding *finding, const char *why);

/* What is written instead of a dated term; NULL: the glossary does not say. */
const struct parl_term *parl_term_successor(const struct parl_term *term);

#endif
