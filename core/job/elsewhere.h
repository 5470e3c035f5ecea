/*
 * elsewhere.h - whether somebody has a file open in a word processor, by the mark that this puts
 * beside it.
 */
#ifndef PARL_JOB_ELSEWHERE_H
#define PARL_JOB_ELSEWHERE_H

#include <parlance/memory.h>

/* The mark, a path, and the PROGRAM that put it there. NULL: there is none, or memory is out. */
const char *parl_open_elsewhere(const char *path, const char **program, struct parl_arena *arena);

#endif
