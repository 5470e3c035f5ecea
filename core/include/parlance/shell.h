/*
 * shell.h - words of a command line that a message tells one to type.
 */
#ifndef PARL_BASE_SHELL_H
#define PARL_BASE_SHELL_H

#include <parlance/memory.h>

/* TEXT as a shell takes it for one word: as it is, or between single quotes. NULL: out of memory.
 */
const char *parl_shell_word(const char *text, struct parl_arena *arena);

#endif
