/*
 * options.h - the options of a command: its own, and those that all runs have.
 */
#ifndef PARL_SETUP_OPTIONS_H
#define PARL_SETUP_OPTIONS_H

#include <parlance/run.h>

/* The option of that name that COMMAND has; NULL: none. */
const struct parl_option *parl_option_find(const struct parl_command *command, const char *name);

/* The names of all options that COMMAND, or any command, may have; NULL: there are no more. */
const char *parl_option_named(const struct parl_command *command, size_t index);

/* Whether OPTION is the one of that name that runs have, and not one that a command declares. */
bool parl_option_is_common(const struct parl_option *option, const char *name);

#endif
