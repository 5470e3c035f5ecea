/*
 * arguments.h - the command line, taken apart by what the command declares.
 */
#ifndef PARL_PROGRAM_ARGUMENTS_H
#define PARL_PROGRAM_ARGUMENTS_H

#include <parlance/run.h>

#include "folders.h"

struct parl_arguments {
	const char *command; /* NULL: none was named */
	bool help;           /* --help stands somewhere */
	bool version;
	int first; /* index of the first argument behind the command */
	const char **operands;
	size_t operand_count;
	struct parl_setting *settings;
	size_t setting_count;
};

/* All options of a command: those of its runs, then the program's. NULL behind the last. */
const struct parl_option *parl_any_option(const struct parl_command *command, size_t index);

/* What must be known before any plugin is: the command's name and --plugin-dir (added to PLUGINS).
 * False: faults say what is wrong before the command. */
bool parl_arguments_begin(struct parl_arguments *arguments, int argc, char **argv,
	struct parl_folders *plugins, struct parl_diagnostics *faults);

/* Takes apart what stands behind the command. False: each fault is reported. */
bool parl_arguments_read(struct parl_arguments *arguments, int argc, char **argv,
	const struct parl_command *command, struct parl_arena *arena,
	struct parl_diagnostics *faults);

#endif
