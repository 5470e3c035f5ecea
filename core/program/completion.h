/*
 * completion.h - what completes a command line, for the files that write it down for a shell each.
 */
#ifndef PARL_PROGRAM_COMPLETION_H
#define PARL_PROGRAM_COMPLETION_H

#include "about.h"

/* What completes a word; nothing: it is anything. */
struct parl_filling {
	const char
		*words; /* with blanks between, and none with a quotation mark in it; NULL: none */
	bool files;
	bool folders;
};

struct parl_completion {
	struct parl_job *job;
	struct parl_output *output;
	const char *commands; /* lists of words */
	const char *glossaries;
	const char *registers;
	const char *codes;
	const char *shells;
};

/* --- filling.c */

/* Fills in the lists; what there is no memory for is left out of them. */
void parl_completion_gather(struct parl_completion *completion);

/* Calls WRITE for each command. */
void parl_completion_each(const struct parl_completion *completion,
	void (*write)(
		const struct parl_completion *completion, const struct parl_command *command));

/* What completes the value of an option; the words and inputs of a command. */
struct parl_filling parl_completion_value(const struct parl_completion *completion,
	const struct parl_command *command, const struct parl_option *option);
struct parl_filling parl_completion_operand(
	const struct parl_completion *completion, const struct parl_command *command);

/* How many words a command has before its inputs, which nothing completes: the query of search. */
size_t parl_completion_words(const struct parl_command *command);

/* The options, "-o --output ...", that have a value; with INSTEAD those that stand in place of
 * these words. */
const char *parl_completion_options(
	const struct parl_completion *completion, const struct parl_command *command, bool instead);

/* Writes TEXT where a single quotation is open: QUOTE for each such mark in it, and a backslash
 * before each of ESCAPED. */
void parl_completion_quoted(
	struct parl_output *output, const char *text, const char *quote, const char *escaped);

/* --- the shells, a file each */
void parl_completion_bash(const struct parl_completion *completion);
void parl_completion_fish(const struct parl_completion *completion);
void parl_completion_zsh(const struct parl_completion *completion);

#endif
