/*
 * commands.h - the commands that only the server calls: what LanguageTool's interface and the page
 * ask of a text.
 */
#ifndef SERVE_COMMANDS_H
#define SERVE_COMMANDS_H

#include <parlance/host.h>
#include <parlance/plugin.h>

/* What is to be said of a text. Its option --as says how: "issues" are told as events (with what is
 * merely explained), "review", "lengths" and "text" are printed (review.c, apply.c). */
#define COMMAND_READ "serve-read"

/* The document with what was decided on the page, and its events. */
#define COMMAND_WRITE "serve-write"

/* Makes them known to the host, before there are other threads. */
enum parl_status commands_begin(struct parl_host *host, struct parl_diagnostics *faults);

/* What they do. */
enum parl_status review_run(struct parl_job *job);
enum parl_status lengths_run(struct parl_job *job);
enum parl_status text_run(struct parl_job *job);
enum parl_status apply_run(struct parl_job *job);

#endif
