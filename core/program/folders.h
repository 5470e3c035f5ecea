/*
 * folders.h - where plugins and glossaries are looked for.
 */
#ifndef PARL_PROGRAM_FOLDERS_H
#define PARL_PROGRAM_FOLDERS_H

#include <parlance/memory.h>

/* A growing list of paths, in the order in which they are searched. Texts live in the arena. */
struct parl_folders {
	struct parl_arena *arena;
	const char **items;
	size_t count;
	bool failed; /* out of memory */
};

void parl_folders_add(struct parl_folders *folders, const char *path);

/* Adds the folders of the environment variable (between colons), then the installed one: beside the
 * program, in the build tree too, else where it was configured to be. */
void parl_folders_of_plugins(struct parl_folders *folders);
void parl_folders_of_glossaries(struct parl_folders *folders);

/* The folder of the manual, which messages call docs/: the installed one beside the program, else
 * that of the tree in which it was built. NULL: it is not there. */
const char *parl_folder_of_docs(struct parl_arena *arena);

/* The folder in which runs keep what they compile, by $PARLANCE_CACHE, else the user's. Empty or
 * NULL: none. */
const char *parl_folder_of_cache(struct parl_arena *arena);

#endif
