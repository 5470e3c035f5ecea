/*
 * ask.h - the questions of --interactive, on the terminal.
 */
#ifndef PARL_PROGRAM_ASK_H
#define PARL_PROGRAM_ASK_H

#include <parlance/ask.h>
#include <parlance/output.h>

/* Start it as {.command = ...}. */
struct parl_terminal {
	const char *command; /* for a message */
	enum parl_color color;
	int fd;       /* once it is open */
	bool started; /* a question was asked */
};

/* Asks on the terminal that we were started on; TERMINAL is kept. */
struct parl_asker parl_terminal_asker(struct parl_terminal *terminal);

#endif
