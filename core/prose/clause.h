/*
 * clause.h - the first part of a sentence that can stand by itself.
 */
#ifndef PARL_PROSE_CLAUSE_H
#define PARL_PROSE_CLAUSE_H

#include <parlance/types.h>

/* The size of the first clause of TEXT that says something by itself, without its sign, where it
 * has at most MOST words; 0: there is none. */
size_t parl_clause_first(parl_view text, size_t most);

#endif
