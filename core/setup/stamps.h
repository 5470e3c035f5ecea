/*
 * stamps.h - the files that a session was made of, as they were: to see when they change.
 */
#ifndef PARL_SETUP_STAMPS_H
#define PARL_SETUP_STAMPS_H

#include <sys/stat.h>

#include <parlance/memory.h>

struct parl_stamp {
	const char *path;
	struct stat info; /* all zero: it was not there */
	struct parl_stamp *next;
};

struct parl_stamps {
	struct parl_arena *arena;
	struct parl_stamp *first;
	bool failed; /* memory ran out: what changes then is not all seen */
};

/* Remembers PATH, which is about to be read, as it is. STAMPS may be NULL: nobody asks. */
void parl_stamps_add(struct parl_stamps *stamps, const char *path);

/* Whether one of them is another file, or was written, since it was remembered or this was last
 * asked. */
bool parl_stamps_changed(struct parl_stamps *stamps);

#endif
