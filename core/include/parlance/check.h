/*
 * check.h - what is amiss with the words of a document, as a checker tells it: terms that the other
 * side would not write, dated ones, and whether the document keeps to its own words.
 *
 * All that judges is here, below commands and servers, so that an editor, a build and a web page
 * say the same. What each kind means and how it is judged: docs/checking.md.
 */
#ifndef PARLANCE_CHECK_H
#define PARLANCE_CHECK_H

#include <parlance/finding.h>

PARL_BEGIN

/* From the least grave to the gravest. */
enum parl_issue_kind {
	PARL_ISSUE_EXPLAIN = 1,        /* a term that may be read otherwise; told where asked for */
	PARL_ISSUE_TWO_WORDS,          /* one concept is called by several words */
	PARL_ISSUE_ACRONYM_TWICE,      /* an acronym is expanded once more, near by */
	PARL_ISSUE_ACRONYM_LATE,       /* it is used before it is expanded */
	PARL_ISSUE_ACRONYM_UNEXPANDED, /* it is never expanded */
	PARL_ISSUE_SUGGEST,            /* a term that might be replaced */
	PARL_ISSUE_COMMENT_UNUSED,     /* a comment switches off what is not there */
	PARL_ISSUE_COMMENT_UNKNOWN,    /* a comment to parlance that says nothing it knows */
	PARL_ISSUE_REPLACE,            /* a term that should be replaced */
	PARL_ISSUE_DEPRECATED          /* a term that is dated */
};

enum parl_issue_state {
	PARL_ISSUE_OPEN,     /* to be told */
	PARL_ISSUE_KNOWN,    /* in the baseline */
	PARL_ISSUE_DECLINED, /* a person decided to leave it */
	PARL_ISSUE_SILENCED  /* a comment in the document switches it off */
};

/* "one-concept-two-words", "replace", "deprecated" ... NULL: no kind. */
PARL_API const char *parl_issue_kind_name(enum parl_issue_kind kind);
/* What it is about, in a sentence for a list of rules. */
PARL_API const char *parl_issue_kind_words(enum parl_issue_kind kind);
PARL_API enum parl_severity parl_issue_severity(enum parl_issue_kind kind);
/* The kind of that name, which comments, --skip and --only may name: all but those of terms, which
 * are named by their concepts, and deprecated terms. 0: none. */
PARL_API enum parl_issue_kind parl_issue_rule(parl_view name);

/* One thing that is amiss. Plain data, given by the host: it may grow at its end. */
struct parl_issue {
	enum parl_issue_kind kind;
	enum parl_issue_state state;
	enum parl_severity severity;
	const char *rule; /* "uk-base/grantee", "acronym-late": what comments and --skip name */
	const struct parl_concept *concept_; /* NULL: about no single one */
	const struct parl_finding *finding;  /* of a term; else NULL */
	const struct parl_block *block;      /* NULL: a comment, which is no text */
	parl_span span;                      /* of the block's text */
	struct parl_place place;
	const char *message;             /* one line: what to write instead, and why */
	const struct parl_place *others; /* further places that it is about, ascending */
	size_t other_count;
	char fingerprint[17]; /* the same in the next version of the document; hexadecimal */
};

struct parl_bridge;

/* What to look for. Given by the caller. */
struct parl_check_options {
	size_t size; /* sizeof(struct parl_check_options) */
	int from;    /* as in struct parl_bridge_options */
	int to;
	bool hushed; /* also what comments switch off, and what is declined */

	/* What a person decided: FINDING, or the same reworded by BRIDGE; NULL: it is no concern of
	 * this run. STATE takes PARL_ISSUE_DECLINED. NULL: nothing was decided. */
	const struct parl_finding *(*settle)(void *data, struct parl_bridge *bridge,
		const struct parl_finding *finding, enum parl_issue_state *state);
	/* Whether the run is about a rule (0: any of terms) and a concept (NULL: none). NULL: all.
	 */
	bool (*concerns)(
		void *data, enum parl_issue_kind kind, const struct parl_concept *concept_);
	void *data; /* of both */

	bool explained; /* also terms that are merely explained (PARL_ISSUE_EXPLAIN) */
};

/* A document, judged. It keeps both. NULL: out of memory. */
struct parl_check;
PARL_API struct parl_check *parl_check_new(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_check_options *options);
PARL_API void parl_check_free(struct parl_check *check);

/* The issues, in the order of the text. One is made when it is asked for, its caller's to change,
 * and lives until parl_check_forget, or as long as the check. NULL: out of memory. */
PARL_API size_t parl_check_count(const struct parl_check *check);
PARL_API struct parl_issue *parl_check_issue(struct parl_check *check, size_t index);

/* Gives up the issues that were asked for: of many, one after the other takes no more room than
 * one. */
PARL_API void parl_check_forget(struct parl_check *check);

/* --- answers */

/* Limits that are read out of one question: a further one is passed over. */
#define PARL_SECTION_LIMITS 4

/* An answer: what stands below a question or a heading, which are no part of it (docs/counting.md).
 * Given by the host: it may grow at its end. */
struct parl_section {
	size_t number;   /* 1-based, in the order of the document */
	parl_view title; /* of what asks, in one line; size 0: it stands above the first one */
	const struct parl_block *block; /* which that is from; NULL: none */
	parl_span blocks;               /* by index: from the first of the answer up to the next */
	const size_t *asked; /* by the index of any block of the document: so many bytes at its
			      * beginning are no part of an answer; SIZE_MAX: all of it */
	struct parl_limit limits[PARL_SECTION_LIMITS]; /* that the question states */
	size_t limit_count;
};

/*
 * The answers of a document, ascending; one whose question states limits may have others within
 * it. In doubt a paragraph is a part of the answer: an answer that is counted too long is looked at
 * again, one that is counted too short goes into the form. They live in ARENA. Linear in the size
 * of the document. NULL: out of memory.
 */
PARL_API const struct parl_section *const *parl_sections_find(
	const struct parl_document *document, struct parl_arena *arena, size_t *count);

/* Appends the text of an answer to TEXT (parl_document_text). PARL_FAILED: out of memory. */
PARL_API enum parl_status parl_section_text(const struct parl_document *document,
	const struct parl_section *section, struct parl_buffer *text);

/* Whether that span of BLOCK is a part of the answer. */
PARL_API bool parl_section_has(
	const struct parl_section *section, const struct parl_block *block, parl_span span);

PARL_END

#endif
