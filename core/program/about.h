/*
 * about.h - the plugin that is linked into the program: commands about parlance itself.
 */
#ifndef PARL_PROGRAM_ABOUT_H
#define PARL_PROGRAM_ABOUT_H

#include <parlance/plugin.h>
#include <parlance/run.h>

extern const struct parl_plugin parl_about_plugin;

enum parl_status parl_help_run(struct parl_job *job);
enum parl_status parl_plugins_run(struct parl_job *job);
enum parl_status parl_explain_run(struct parl_job *job);
enum parl_status parl_completion_run(struct parl_job *job);

#endif
