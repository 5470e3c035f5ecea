/*
 * about.h - the plugin that is linked into the program: commands about parlance itself.
 */
#ifndef PARL_PROGRAM_ABOUT_H
#define PARL_PROGRAM_ABOUT_H

#include <parlance/plugin.h>
#include <parlance/run.h>

extern const struct parl_plugin parl_about_plugin;

/* Reports that there is no command NAME: the nearest one, and a refused plugin that may have it. */
void parl_about_no_command(const struct parl_host *host, const char *name, struct parl_arena *arena,
	struct parl_diagnostics *faults);

/* The names of all commands, "a|b", sorted. NULL: there are none, or memory is out. */
const char *parl_command_names(const struct parl_host *host, struct parl_arena *arena);

enum parl_status parl_help_run(struct parl_job *job);
enum parl_status parl_plugins_run(struct parl_job *job);
enum parl_status parl_explain_run(struct parl_job *job);
enum parl_status parl_completion_run(struct parl_job *job);

#endif
