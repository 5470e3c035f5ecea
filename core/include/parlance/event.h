/*
 * event.h - the one stream of events that every report consumes.
 *
 *   run begin, (document begin, (block | finding | left | issue | hit | count | length |
 *   diagnostic)*, document end)*, run end
 *
 * What an event points to lives until the report's callback returns; a document and its edits
 * until its document end.
 */
#ifndef PARLANCE_EVENT_H
#define PARLANCE_EVENT_H

#include <parlance/job.h>

PARL_BEGIN

enum parl_event_kind {
	PARL_EVENT_RUN_BEGIN = 1 << 0,
	PARL_EVENT_DOCUMENT_BEGIN = 1 << 1,
	PARL_EVENT_BLOCK = 1 << 2,
	PARL_EVENT_FINDING = 1 << 3,
	PARL_EVENT_HIT = 1 << 4,
	PARL_EVENT_DIAGNOSTIC = 1 << 5,
	PARL_EVENT_DOCUMENT_END = 1 << 6,
	PARL_EVENT_RUN_END = 1 << 7,
	PARL_EVENT_COUNT = 1 << 8,  /* the rows of one input come together, those of one `by` too */
	PARL_EVENT_LENGTH = 1 << 9, /* how long the document is, by every rule */
	PARL_EVENT_LEFT = 1 << 10,  /* a finding that its place keeps from being changed */
	PARL_EVENT_ISSUE = 1 << 11  /* what a checker found, open or not (enum parl_issue_state) */
};

/* What a document, or the run, came to. */
struct parl_totals {
	size_t documents;
	size_t applied; /* findings by state */
	size_t offered;
	size_t noted;
	size_t hits;
	size_t errors;
	size_t warnings;
	long words_before; /* by the default rules; documents that are rewritten only */
	long words_after;
	long characters_before;
	long characters_after;
	size_t notes;    /* remarks that were attached to documents */
	size_t declined; /* findings */
	size_t held;     /* findings */
	size_t issues;   /* that are open */
	size_t known;    /* issues that the baseline has */
	size_t gone;     /* what the baseline has, and the documents have not any more */
};

struct parl_settings;
struct parl_edits;

/* Given by the host: it may grow at its end. */
struct parl_event {
	enum parl_event_kind kind;
	const char *command;                      /* always: the command's name */
	const struct parl_vocabulary *vocabulary; /* NULL where the command has none */
	const char *path; /* the input as named; "-" is stdin; NULL outside documents */
	const struct parl_document *document;     /* NULL where the input is raw */
	const struct parl_block *block;           /* block, finding, hit */
	parl_span span;                           /* hit */
	const struct parl_term *term;             /* hit; may be NULL */
	const struct parl_finding *finding;       /* finding, left */
	enum parl_finding_state state;            /* finding */
	const struct parl_diagnostic *diagnostic; /* diagnostic */
	const struct parl_edits *edits; /* document end: what was applied (parl_event_edit) */
	size_t edit_count;
	const struct parl_totals *totals;     /* document end, run end */
	uint32_t emits;                       /* always: the kinds that the command emits */
	bool rewrites;                        /* always: the result of the run is a document */
	parl_view source;                     /* within documents: the input as read */
	const char *project;                  /* always: the project file in use; NULL: none */
	const struct parl_count *count;       /* count */
	enum parl_decision decision;          /* finding: what a person decided of it */
	const struct parl_settings *settings; /* always: see parl_event_option */
	const struct parl_job_limit *limits;  /* within documents: those that the job goes by */
	size_t limit_count;
	const size_t *lengths;          /* length: by the index of the rule (parl_rule_at) */
	bool written;                   /* document end: the rewritten document was made */
	const struct parl_issue *issue; /* issue */
	size_t meanings; /* hit: concepts that the term's words may name; 0: that is judged */
	const struct parl_section *section; /* length: of that answer; NULL: of the document */
};

/* At the document's end: edit number INDEX of those that were applied. They ascend, and do not
 * overlap. */
PARL_API struct parl_edit parl_event_edit(const struct parl_event *event, size_t index);

/* What a record of a hit says, by the names that --fields takes. */
enum parl_hit_field {
	PARL_HIT_FILE,
	PARL_HIT_EVENT, /* "hit" */
	PARL_HIT_START,
	PARL_HIT_END,
	PARL_HIT_PLACE, /* where the format has no bytes of its own */
	PARL_HIT_LINE,
	PARL_HIT_COLUMN,
	PARL_HIT_UTF16,
	PARL_HIT_TEXT,
	PARL_HIT_TERM, /* from here on, what the term says */
	PARL_HIT_CONCEPT,
	PARL_HIT_GLOSSARY,
	PARL_HIT_REGISTER,
	PARL_HIT_DOMAIN,
	PARL_HIT_MEANINGS, /* to here */
	PARL_HIT_V,
	PARL_HIT_FIELDS
};

PARL_API const char *parl_hit_field_name(enum parl_hit_field field);

/* The fields that LIST names, "start,end,concept", in its order; FIELDS has room for all. Returns
 * how many. 0: WRONG is no field, is empty, or stands there twice. */
PARL_API size_t parl_hit_fields(const char *list, enum parl_hit_field *fields, parl_view *wrong);

/* An option of the run's command, as parl_job_option gives it: for a report that can show the same
 * in several ways ("before-context"). NULL: not given, or the command has no such option. */
PARL_API const char *parl_event_option(const struct parl_event *event, const char *name);

PARL_END

#endif
