/*
 * job.h - what a command gets: one input, its options, and where its results go.
 *
 * The runner calls a command once an input. A command never loops over files, never writes to
 * stdout, never exits, and starts no threads: it asks its job, emits events or prints to the
 * job's output, and returns a status. Jobs of one run may run side by side.
 */
#ifndef PARLANCE_JOB_H
#define PARLANCE_JOB_H

#include <parlance/check.h>
#include <parlance/diagnostic.h>
#include <parlance/document.h>
#include <parlance/finding.h>
#include <parlance/output.h>

PARL_BEGIN

struct parl_job;
struct parl_host;
struct parl_request;

/* The layered glossaries of the run; NULL for a command that declares none. */
PARL_API const struct parl_vocabulary *parl_job_vocabulary(const struct parl_job *job);

/* The document; NULL for commands whose input is none or raw. */
PARL_API const struct parl_document *parl_job_document(const struct parl_job *job);

/* The input as read, and as the user named it ("-" is stdin); {NULL, 0}, NULL without input. */
PARL_API parl_view parl_job_input(const struct parl_job *job);
PARL_API const char *parl_job_path(const struct parl_job *job);

/* The words of the command line that are no input (the terms of look-up, the query of search). */
PARL_API size_t parl_job_word_count(const struct parl_job *job);
PARL_API parl_view parl_job_word(const struct parl_job *job, size_t index);

/* An option that the command declared, or that its runs have anyway (--lang ...), by its long name:
 * its value ("" for a flag that is set; the last where it was given twice), or NULL when it was
 * not given and has no default. With an index for repeatable ones. */
PARL_API const char *parl_job_option(const struct parl_job *job, const char *name);
PARL_API size_t parl_job_option_count(const struct parl_job *job, const char *name);
PARL_API const char *parl_job_option_at(const struct parl_job *job, const char *name, size_t index);

/* The register that an option names, by its number in the glossaries of the run; "any" is
 * PARL_REGISTER_ANY where ANY allows it. NUMBER stays as it is when the option was not given.
 * PARL_FAILED, with a diagnostic that lists the registers: there is none of that name. */
PARL_API enum parl_status parl_job_register(
	struct parl_job *job, const char *option, bool any, int *number);

/* Whether each value of a repeatable OPTION is a domain of the glossaries: PARL_FAILED, with a
 * diagnostic that lists them, when one is not. Then, whether it names that of the concept, or was
 * not given. */
PARL_API enum parl_status parl_job_check_domains(struct parl_job *job, const char *option);
PARL_API bool parl_job_wants_domain(
	const struct parl_job *job, const char *option, const struct parl_concept *concept_);

/* Which way a command goes that has the options --from and --to: FROM the first register TO the
 * second; where one of them is named, the other is its opposite. PARL_FAILED, with a diagnostic:
 * there is no such register, or no other side. */
PARL_API enum parl_status parl_job_direction(struct parl_job *job, int *from, int *to);

/* Memory that lives as long as the job. */
PARL_API struct parl_arena *parl_job_arena(struct parl_job *job);

/* Where faults go. They are shown by the runner on stderr, and an ERROR makes the exit status 2;
 * for a command whose events have PARL_EVENT_DIAGNOSTIC they are its result: they go to the report,
 * and only the status that the command returns counts. */
PARL_API struct parl_diagnostics *parl_job_diagnostics(struct parl_job *job);

/* Where a command that emits no events prints its result. */
PARL_API struct parl_output *parl_job_output(struct parl_job *job);

/* What is installed and why what is not; for commands about parlance itself. */
PARL_API struct parl_host *parl_job_host(const struct parl_job *job);

/* What was asked of the run, for a command that opens sessions of its own. */
PARL_API const struct parl_request *parl_job_request(const struct parl_job *job);

/* The names that --glossary takes, sorted; made anew by each call. NULL: out of memory. */
PARL_API const char *const *parl_job_glossary_names(struct parl_job *job, size_t *count);

/* The file in which --glossary finds the glossary that is called NAME; NULL: there is none. */
PARL_API const char *parl_job_glossary_path(struct parl_job *job, const char *name);

/* Whether the input, of a command that takes raw bytes, is a project file (parlance.json). */
PARL_API bool parl_job_is_project(const struct parl_job *job);

/* Judges the input as a project file, with the glossaries that it names: PARL_NONE when it is not a
 * good one; the job's diagnostics say why, and what is doubtful. */
PARL_API enum parl_status parl_job_judge_project(struct parl_job *job);

/* The project file that the job goes by, as messages call it; NULL: none. */
PARL_API const char *parl_job_project(const struct parl_job *job);

/* The vocabulary of the glossaries that --glossary names, or else the project file of the folder we
 * are in, for a command that declares the option itself and has none otherwise (--profile and
 * --no-profile come with it). The caller frees it. NULL when nothing names any; or when they cannot
 * be opened or do not fit together, and the job's diagnostics say why. */
PARL_API struct parl_vocabulary *parl_job_compose_named(struct parl_job *job);

/* The compiled file of a set of glossaries: those that --glossary names (the command declares the
 * option), or else the project file of the folder we are in, or else those that are always used;
 * with those that they require. Given by the host: it may grow at its end. */
struct parl_compilation {
	const char *path;  /* where a run looks for it */
	const char *fault; /* why a run does not use it; NULL: it does */
	size_t bytes;      /* the rest once it is made: its size, and how much is in it */
	size_t glossaries;
	size_t concepts;
	bool present; /* such a file is there, whether a run uses it or not */
};

/* How it stands with that file. PARL_FAILED: the glossaries cannot be found; the job's diagnostics
 * say why. */
PARL_API enum parl_status parl_job_compiled(
	struct parl_job *job, struct parl_compilation *compilation);

/* The same of the glossary NAME by itself, with those that it requires. */
PARL_API enum parl_status parl_job_compiled_of(
	struct parl_job *job, const char *name, struct parl_compilation *compilation);

/* Makes it, of the glossaries as they are now; with the option --output, into that file.
 * PARL_FAILED as above, or it cannot be written. */
PARL_API enum parl_status parl_job_compile(
	struct parl_job *job, struct parl_compilation *compilation);

/* A vocabulary of GLOSSARY, which is the job's input, and of the glossaries that it requires; they
 * are looked for beside the input, as ID.json, and where --glossary looks. The caller frees it.
 * NULL when they do not fit together; the job's diagnostics say why. */
PARL_API struct parl_vocabulary *parl_job_compose(
	struct parl_job *job, struct parl_glossary *glossary);

/*
 * Judges the document, and hands every finding to TAKE in the order of the text, with STATE; a
 * finding lives until TAKE returns, and is worded as was decided. TAKE answers PARL_OK for the next
 * one, PARL_NONE to stop (the report wants no more), PARL_FAILED, with a diagnostic, when it could
 * not. PARL_FAILED, with a diagnostic: TAKE failed, or out of memory.
 */
PARL_API enum parl_status parl_job_judge(struct parl_job *job,
	const struct parl_bridge_options *options,
	enum parl_status (*take)(void *state, const struct parl_finding *finding), void *state);

/*
 * Checks the document (parl_check_new) for terms of register FROM that are written otherwise in TO,
 * and for what does not hold together, and hands every issue to TAKE in the order of the text, as
 * parl_job_judge does findings; it lives until TAKE returns. Those that are not open, since they
 * are known, declined or switched off, come too where a report of the run shows them. EXPLAINED:
 * terms that are merely explained come too.
 */
PARL_API enum parl_status parl_job_check(struct parl_job *job, int from, int to, bool explained,
	enum parl_status (*take)(void *state, const struct parl_issue *issue), void *state);

/* FINDING, which the job has at hand, with another of its wordings (parl_bridge_reword); it lives
 * as long. NULL, with a diagnostic: out of memory. */
PARL_API const struct parl_finding *parl_job_reword(
	struct parl_job *job, const struct parl_finding *finding, const struct parl_term *wording);

/* A limit of the input, and how long the text is by its rule. Frozen: they lie in an array. */
struct parl_job_limit {
	struct parl_limit limit;
	size_t before;
	size_t after;                       /* with what was applied; known at the document's end */
	const struct parl_section *section; /* of which that is said; NULL: all of the text */
};

/*
 * The limits that the input has: those of the option --limit, which the command declares, else
 * those that the project file has for it. With the option --sections, likewise, each answer has
 * those that its question states, and those of --limit are for answers without any. A job that asks
 * for them goes by them: where the text that comes of it does not keep them, that is told and its
 * status is PARL_NONE. PARL_FAILED, with a diagnostic: the option is no limit, or out of memory.
 */
PARL_API enum parl_status parl_job_limits(
	struct parl_job *job, const struct parl_job_limit **limits, size_t *count);

/* What a person decided of a finding: in this run, or before, by the project file. A decision about
 * a term does not settle a place that makes its change doubtful: there it is only offered. */
enum parl_decision {
	PARL_DECISION_NONE, /* nothing: the command goes by its own rule */
	PARL_DECISION_TAKE,
	PARL_DECISION_LEAVE,
	PARL_DECISION_LATER /* put off: offered, and not applied */
};
PARL_API enum parl_decision parl_job_decision(
	const struct parl_job *job, const struct parl_finding *finding);

/* --- events: what the run's report shows. Each returns false when the report wants no more
 * (its output is gone), so that a command can stop early. */

enum parl_finding_state {
	PARL_FINDING_NOTED,    /* told, nothing offered */
	PARL_FINDING_OFFERED,  /* a replacement is offered */
	PARL_FINDING_APPLIED,  /* the run applied it */
	PARL_FINDING_DECLINED, /* a replacement that a person decided against */
	PARL_FINDING_HELD /* one that would be applied, but that the text would break a limit */
};

PARL_API bool parl_job_block(struct parl_job *job, const struct parl_block *block);
/* Its block comes before it, unless that was the last one told. What is offered, and was decided
 * against, is told as declined. */
PARL_API bool parl_job_finding(
	struct parl_job *job, const struct parl_finding *finding, enum parl_finding_state state);
/* What parl_job_check found. */
PARL_API bool parl_job_issue(struct parl_job *job, const struct parl_issue *issue);
/* A finding that its place keeps from being changed (parl_bridge_options.left). */
PARL_API bool parl_job_left(struct parl_job *job, const struct parl_finding *finding);
/* Whether a report of the run shows one of these kinds of event (enum parl_event_kind). */
PARL_API bool parl_job_shows(const struct parl_job *job, uint32_t kinds);
/* A place that search found; TERM may be NULL. */
PARL_API bool parl_job_hit(struct parl_job *job, const struct parl_block *block, parl_span span,
	const struct parl_term *term);
/* The same of one that is not judged, whose words are found as terms of so many concepts. */
PARL_API bool parl_job_hit_unjudged(struct parl_job *job, const struct parl_block *block,
	parl_span span, const struct parl_term *term, size_t meanings);

/*
 * Every place of the document where a term stands, by the matcher alone: in names, quotations and
 * other senses too, but not in links and code. They are handed to TAKE in the order of the text,
 * with STATE, as many at a time as are at hand, all of BLOCK, by bytes of its text; their keys are
 * those of parl_vocabulary_key_terms. TAKE answers as that of parl_job_judge, and so does this.
 */
PARL_API enum parl_status parl_job_occurrences(struct parl_job *job,
	enum parl_status (*take)(void *state, const struct parl_block *block,
		const struct parl_match *matches, size_t count),
	void *state);

/* Something could be found at byte OFFSET of the input; they ascend. False: out of memory. */
PARL_API bool parl_job_want(struct parl_job *job, size_t offset);

/* For a command's sieve: the document need not be taken apart. True: it will be one block, the
 * source as it is, and paragraphs, cells and what begins a line are not told apart. False: whoever
 * gets the hits wants more than lines. */
PARL_API bool parl_job_want_lines(struct parl_job *job);

/* The same, where only parl_job_occurrences will look at it: that finds what it would in paragraphs
 * and cells. */
PARL_API bool parl_job_want_occurrences(struct parl_job *job);

/* For a command's sieve: whether the text of every block is one piece of the input, so that what is
 * found in the blocks is found in the input too. */
PARL_API bool parl_job_is_seamless(const struct parl_job *job);

/* What all jobs of a run share: made by the command's `check`, which hands it over to be released
 * after the last job. It is not changed any more. */
PARL_API void parl_job_share(struct parl_job *job, void *shared, void (*release)(void *shared));
PARL_API const void *parl_job_shared(const struct parl_job *job);

/* What a command whose inputs come together keeps of them: its own to change, from one call of the
 * run to the next, and released when the run ends. NULL: nothing yet. */
PARL_API void parl_job_keep(struct parl_job *job, void *kept, void (*release)(void *kept));
PARL_API void *parl_job_kept(const struct parl_job *job);

/* What is known answers the question of the whole run: inputs that follow are not opened. */
PARL_API void parl_job_leave_rest(struct parl_job *job);

/* How much of a glossary is of one kind: a row of its statistics. Given by a command: `size` first.
 */
struct parl_count {
	size_t size;      /* sizeof(struct parl_count) */
	const char *by;   /* "domain", "language"; "all" for the sum */
	const char *name; /* "finance", "cy"; NULL: those that say nothing, or the sum */
	size_t concepts;  /* with at least one such term, where terms are what is counted */
	size_t terms;
	size_t examples; /* SIZE_MAX: not counted by this */
};
PARL_API bool parl_job_count(struct parl_job *job, const struct parl_count *count);

/* Tells how long the document is, by every rule; with the option --sections each answer before it.
 * PARL_FAILED, with a diagnostic: out of memory. */
PARL_API enum parl_status parl_job_lengths(struct parl_job *job);

/* Whether people read what comes of the job: the report, or remarks in a document. */
PARL_API bool parl_job_is_read(const struct parl_job *job);

/* Whether the document is written with remarks, so that parl_job_note is of use. */
PARL_API bool parl_job_takes_notes(const struct parl_job *job);

/* Attaches a remark on the finding to the document: what became of it, why, and on what grounds.
 * PARL_NONE: nothing is written that could hold it, it stands there already, or it is an offer that
 * a person decided against. PARL_FAILED, with a diagnostic: out of memory. */
PARL_API enum parl_status parl_job_note(
	struct parl_job *job, const struct parl_finding *finding, enum parl_finding_state state);

/* Whether FINDING is the first of its concept in its section, of those that the job was asked for;
 * a dated term is also told where another word of its concept came first. The findings come in the
 * order of the text. */
PARL_API bool parl_job_first(struct parl_job *job, const struct parl_finding *finding);

/* Applies the finding's edits to what the writer will write; PARL_FAILED: out of memory. */
PARL_API enum parl_status parl_job_apply(struct parl_job *job, const struct parl_finding *finding);

PARL_END

#endif
