/*
 * run.h - a whole run: a command over its inputs, with glossaries, a report and an exit status.
 *
 * This is what the program does with a command line once it is parsed; an embedder fills the
 * request itself. Inputs are done in order, one job each; a faulty one does not stop the others.
 */
#ifndef PARLANCE_RUN_H
#define PARLANCE_RUN_H

#include <parlance/ask.h>
#include <parlance/host.h>

PARL_BEGIN

/* An option as it was given: its long name and its value ("" for a flag). Frozen. */
struct parl_setting {
	const char *name;
	const char *value;
};

/* Given by the caller: `size` first, so that it can grow. What is zero takes its default. */
struct parl_request {
	size_t size; /* sizeof(struct parl_request) */
	const char *command;
	const char *const *operands; /* the command's words, then inputs: files, folders, "-" */
	size_t operand_count;
	const struct parl_setting *settings; /* in the order given */
	size_t setting_count;
	const char *const *glossary_folders; /* where names of glossaries are looked up, in order */
	size_t glossary_folder_count;
	struct parl_output *results;    /* NULL: standard output */
	struct parl_output *messages;   /* NULL: standard error */
	const struct parl_asker *asker; /* for --interactive; NULL: nobody can be asked */
	/* Where runs keep glossaries that they put together, compiled, for each other; made when
	 * there is something to keep. NULL or empty: nothing is kept. */
	const char *cache_folder;
};

/*
 * Runs it. The worst of the jobs' statuses; faults are shown on `messages`. Standard output that is
 * closed early ends the run without a fault, provided that SIGPIPE is ignored.
 */
PARL_API enum parl_status parl_run(struct parl_host *host, const struct parl_request *request);

/*
 * The options that a run of COMMAND understands: its own, then those of every run that make sense
 * for it, such as --glossary, --lang, --format, --output. NULL behind the last.
 */
PARL_API const struct parl_option *parl_run_option(
	const struct parl_command *command, size_t index);

/* The letter by which COMMAND takes OPTION: none ('\0') where one before it has the same, as search
 * has -o like grep, and --output without. */
PARL_API char parl_run_option_letter(
	const struct parl_command *command, const struct parl_option *option);

/* The values that an option of COMMAND takes, "a|b", in ARENA: its choices, or the reports that can
 * show the command's events. NULL: any. A report that cannot be opened is left out. */
PARL_API const char *parl_run_choices(struct parl_host *host, const struct parl_command *command,
	const struct parl_option *option, struct parl_arena *arena);

/* What --color says: "always", "never"; anything else is auto. */
PARL_API enum parl_color parl_color_of(const char *when);

/* Shows faults of that severity and graver ones as a run does, on standard error. */
PARL_API void parl_run_show(const struct parl_diagnostics *faults, enum parl_severity at_least);

/* Adds a fault about WORD, which is none of CHOICES ("a|b", NULL: there are none); its help offers
 * the nearest, or lists them where none is near. */
PARL_API void parl_diagnose_choice(struct parl_diagnostics *faults, enum parl_code code,
	const char *word, const char *choices, const char *format, ...) PARL_PRINTF(5, 6);

PARL_END

#endif
