/*
 * commands.h - which commands there are, and what is said where there is none of a name.
 */
#ifndef PARL_PROGRAM_COMMANDS_H
#define PARL_PROGRAM_COMMANDS_H

#include <parlance/host.h>
#include <parlance/run.h>

/* Reports that there is no command NAME: the nearest one, and a refused plugin that may have it. */
void parl_commands_none(const struct parl_host *host, const char *name, struct parl_arena *arena,
	struct parl_diagnostics *faults);

/* The names of all commands, "a|b", sorted. NULL: there are none, or memory is out. */
const char *parl_command_names(const struct parl_host *host, struct parl_arena *arena);

#endif
