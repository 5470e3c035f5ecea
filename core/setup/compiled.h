/*
 * compiled.h - compiled vocabularies on disk: which file is that of the glossaries of a run, and
 * whether it may stand for them.
 *
 * The file lies beside the project file, or beside a glossary that was named: NAME.compiled beside
 * NAME.json; or it is one that an earlier run kept (cache.h). Nobody names it: it is used where it
 * fits, and where it does not the glossaries are read as if it were not there.
 */
#ifndef PARL_SETUP_COMPILED_H
#define PARL_SETUP_COMPILED_H

#include "settings.h"

/* How it stands with the file of one set of glossaries. */
struct parl_compiled_state {
	const char *path;  /* the file that is used, or was tried, or would be */
	const char *fault; /* why it cannot be used; NULL: it is */
	bool present;      /* it is there */
};

/* The vocabulary that was compiled of the glossaries in the files PATHS and those that they
 * require. NULL: there is none that fits. STATE, which may be NULL, takes how it stands; its texts
 * lie in ARENA. */
struct parl_vocabulary *parl_compiled_open(const struct parl_settings *settings,
	const char *const *paths, size_t count, struct parl_compiled_state *state,
	struct parl_arena *arena);

/* The file beside the project file or glossary PATH. NULL: out of memory. */
const char *parl_compiled_beside(const char *path, struct parl_arena *arena);

#endif
