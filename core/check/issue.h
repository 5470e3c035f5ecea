/*
 * issue.h - the list of issues of a document, and those of terms.
 */
#ifndef PARL_CHECK_ISSUE_H
#define PARL_CHECK_ISSUE_H

#include <parlance/check.h>
#include <parlance/rows.h>

#include "../bridge/bridge.h"
#include "../bridge/shape.h"

/* No block: what a comment says stands in the source. */
#define PARL_ISSUE_NO_BLOCK UINT32_MAX

/* An issue as it is kept, in a row of a few bytes (issue_row.c): there may be one for every few
 * words of a gigabyte. What is told of it is made when it is asked for (shown.c). */
struct parl_issue_row {
	uint32_t block;
	uint32_t start;  /* of its span, in the block or the source */
	uint32_t what;   /* of a term: the shape of its finding; else which of the told */
	uint32_t before; /* of a term: where its sentence begins and ends, */
	uint32_t after;  /* bytes from the span */
	uint32_t twin;   /* how many before it have the same mark */
	enum parl_issue_kind kind;
	enum parl_issue_state state;
};

/* What an issue says that is about no single term of the text. */
struct parl_issue_told {
	const struct parl_concept *concept_;
	const char *message;
	uint32_t size;  /* of its span */
	uint32_t other; /* further places: the last, and from each to the one before it, */
	uint32_t other_count;
};

/* A place of the text, and which is the one before it of its kind. */
struct parl_use {
	const struct parl_block *block;
	parl_span span;
	uint32_t before;
};

struct parl_check {
	const struct parl_vocabulary *vocabulary;
	const struct parl_document *document;
	struct parl_check_options options;
	struct parl_arena *arena;
	struct parl_echoes *texts;  /* in it: what is amiss comes again and again */
	struct parl_arena *scratch; /* of the issue at hand */
	struct parl_arena *shown;   /* the issues that were asked for */
	struct parl_bridge *terms;  /* of the direction asked for */
	struct parl_bridge *all;    /* of every register: what the document calls things */
	struct parl_shapes shapes;  /* of the findings that are amiss */
	struct parl_rows issues;
	size_t term_count; /* of the issues: those of terms, which come first, and ascend */
	struct parl_rows explained; /* terms that are no more than that */
	struct parl_issue_told *told;
	size_t told_count;
	size_t told_room;
	struct parl_rows uses;
	const struct parl_term **rivals; /* sorted, a term of each concept */
	size_t rival_count;
	size_t searches; /* for the words of acronyms */
	size_t guesses;  /* names in comments that were looked for among those that there are */
};

/* Rows of issues begin so, and of uses. */
#define PARL_ISSUE_ROWS PARL_ROWS_OF(7)
#define PARL_USE_ROWS PARL_ROWS_OF(4)

/* False: out of memory. */
bool parl_issue_rows_add(struct parl_rows *rows, const struct parl_issue_row *row);
struct parl_issue_row parl_issue_rows_at(const struct parl_rows *rows, size_t index);

/* The block of ROW; NULL: none. Its span is of the block's text, else of the source. */
const struct parl_block *parl_issue_block(
	const struct parl_check *check, const struct parl_issue_row *row);
parl_span parl_issue_span(const struct parl_check *check, const struct parl_issue_row *row);

/* Whether it is about a term that stands there, and has a finding. */
bool parl_issue_has_finding(enum parl_issue_kind kind);

/* The finding of ROW, which has one. */
struct parl_finding parl_issue_finding(
	const struct parl_check *check, const struct parl_issue_row *row);

/* The concept that ROW is about; NULL: none. */
const struct parl_concept *parl_issue_concept(
	const struct parl_check *check, const struct parl_issue_row *row);

/* What comments and --skip name, in ARENA; NULL: out of memory. */
const char *parl_issue_rule_of(
	struct parl_arena *arena, enum parl_issue_kind kind, const struct parl_concept *concept_);

/* Adds an issue of KIND on SPAN of BLOCK (NULL: of the source), open or silenced, for its caller to
 * complete before the next is added. CONCEPT may be NULL. NULL: out of memory. */
struct parl_issue_told *parl_issue_add(struct parl_check *check, enum parl_issue_kind kind,
	const struct parl_block *block, parl_span span, const struct parl_concept *concept_);

/* Keeps SPAN of BLOCK, which comes behind number BEFORE of its kind (any one, of the first); its
 * number goes to USE. False: out of memory. */
bool parl_issue_add_use(struct parl_check *check, const struct parl_block *block, parl_span span,
	uint32_t before, uint32_t *use);
struct parl_use parl_issue_use(const struct parl_check *check, uint32_t use);
struct parl_place parl_issue_use_place(const struct parl_check *check, uint32_t use);

/* Adds the issue that FINDING is, if it is one. False: out of memory. */
bool parl_issue_add_finding(struct parl_check *check, const struct parl_finding *finding);

/* Adds those of terms that are merely explained. False: out of memory. */
bool parl_issue_add_explained(struct parl_check *check);

/* Whether what stands at SPAN of BLOCK is told as a term already. */
bool parl_issue_told(
	const struct parl_check *check, const struct parl_block *block, parl_span span);

/* What FORMAT makes, on one line, is the message. False: out of memory. */
bool parl_issue_say(struct parl_check *check, struct parl_issue_told *told, const char *format, ...)
	PARL_PRINTF(3, 4);

/* What the issue of ROW is known by, as it stands: its rule, its words, and the sentence if it is
 * one of a term. */
uint64_t parl_issue_mark(const struct parl_check *check, const struct parl_issue_row *row);

/* The mark of ROW, which others before it are told apart from by their number. */
uint64_t parl_issue_fingerprint(const struct parl_check *check, const struct parl_issue_row *row);

/* Puts the issues in the order of the text, tells those apart that are alike, and leaves out what
 * the run is not about. False: out of memory. */
bool parl_check_put_in_order(struct parl_check *check);

/* Of two words for one concept, the prevailing one stands at least so often. */
#define PARL_HABIT 2

/* Finds the concepts that the document could call by several words. False: out of memory. */
bool parl_check_find_rivals(struct parl_check *check);

/* Whether TERM is one of such a concept, in its register. */
bool parl_check_is_rival(const struct parl_check *check, const struct parl_term *term);

/* Whether BLOCK is running text: what stands elsewhere is no choice of a word. */
bool parl_check_in_prose(const struct parl_block *block);

/* Whether TERM, which stands at MATCH, is a word that one chooses: none that is told as outdated
 * anyway, no acronym or name, none written as a title. */
bool parl_check_is_word(
	const struct parl_block *block, parl_span match, const struct parl_term *term);

/* Whether two words of one concept and register differ, and neither is short for the other. */
bool parl_check_are_rivals(const struct parl_term *a, const struct parl_term *b);

/* The parts of a check; false: out of memory. */
bool parl_check_words(struct parl_check *check);
bool parl_check_acronyms(struct parl_check *check);
bool parl_check_comments(struct parl_check *check);

#endif
