/*
 * cache.h - sets of glossaries that were put together, kept as compiled files for the next run.
 *
 * What `parlance compile` does for one set, on purpose, happens here for any set that is worth it,
 * by itself: the second run with a glossary on top of others starts as fast as one without. A file
 * here is judged as every compiled file is; one that does not fit is written anew. Nothing is ever
 * told: where nothing can be kept, runs read the glossaries.
 */
#ifndef PARL_SETUP_CACHE_H
#define PARL_SETUP_CACHE_H

#include "settings.h"

/* The file for the set of the glossaries in the files PATHS, whether it is there or not. NULL:
 * nothing is kept, or out of memory. */
const char *parl_cache_file(const struct parl_settings *settings, const char *const *paths,
	size_t count, struct parl_arena *arena);

/* Says that FILE was used: what was used last is kept longest. */
void parl_cache_used(const char *file);

/* Keeps VOCABULARY, made of JSON, in FILE; others, the oldest, go where it gets too much. */
void parl_cache_keep(const char *file, const struct parl_vocabulary *vocabulary);

#endif
