/*
 * sessions.h - sessions that are kept open, with the glossaries and the project file as they are
 * now: opened anew when those change.
 *
 * There is one for each command and each choice of glossaries that is asked for; of many, those
 * that nobody has asked for the longest go. Who has a session keeps it until it is given back, also
 * when a newer one has come: what was found with it stays good.
 */
#ifndef SERVE_SESSIONS_H
#define SERVE_SESSIONS_H

#include <pthread.h>
#include <time.h>

#include <parlance/session.h>

/* The server's own, and those that a few people with other glossaries work with. */
#define SESSIONS_MOST 12

struct session_held; /* a session, and how many have it */

/* What a session is for. */
struct session_wanted {
	const char *command;           /* one of commands.h, or another */
	const char *const *glossaries; /* names of installed ones in place of the server's own */
	size_t glossary_count;         /* 0: the server's own */
};

struct session_slot {
	char *name; /* says what it is for; NULL: the slot is free */
	struct session_held *held;
	time_t looked;      /* when its files were looked at */
	bool opening;       /* somebody opens it anew */
	unsigned long used; /* when it was asked for, as a count */
};

struct sessions {
	struct parl_job *job;
	pthread_mutex_t lock;    /* of the slots */
	pthread_mutex_t opening; /* held by who opens one that others may be waiting for */
	struct session_slot slots[SESSIONS_MOST];
	unsigned long uses;
	bool begun;
};

/* Opens the first one, as JOB's options say. False, with a fault. */
bool sessions_begin(struct sessions *sessions, struct parl_job *job);
void sessions_end(struct sessions *sessions);

/* The session for WANTED, of the files as they are now, as of a second ago; give it back. Where
 * they have become faulty it is the one before, and standard error says so once. NULL: there is
 * none yet and none can be opened; FAULTS (NULL: nobody asks) takes why. */
struct session_held *sessions_hold(struct sessions *sessions, const struct session_wanted *wanted,
	struct parl_diagnostics *faults);
void sessions_release(struct sessions *sessions, struct session_held *held);
const struct parl_session *sessions_of(const struct session_held *held);

/* The settings of such a session, those that its command has, with room for MORE behind them, in
 * ARENA. NULL: out of memory, or there is no such command. */
struct parl_setting *sessions_settings(const struct sessions *sessions,
	const struct session_wanted *wanted, size_t more, size_t *count, struct parl_arena *arena);

/* One of their files was just written: who asks next gets what it says. */
void sessions_look(struct sessions *sessions);

#endif
