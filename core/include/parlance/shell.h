/*
 * shell.h - words of a command line that a message tells one to type.
 */
#ifndef PARLANCE_SHELL_H
#define PARLANCE_SHELL_H

#include <parlance/memory.h>

PARL_BEGIN

/* TEXT as a shell takes it for one word: as it is, or between single quotes. NULL: out of memory.
 */
PARL_API const char *parl_shell_word(const char *text, struct parl_arena *arena);

PARL_END

#endif
