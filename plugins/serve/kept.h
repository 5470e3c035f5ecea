/*
 * kept.h - what decisions took the place of in the project file: of the last ones, so that the page
 * can take them back.
 */
#ifndef SERVE_KEPT_H
#define SERVE_KEPT_H

#include <pthread.h>

#include <parlance/session.h>

#define KEPT_MOST 32

struct kept {
	pthread_mutex_t
		lock; /* also while the file is written: who reads it sees what came before */
	struct parl_remembered last[KEPT_MOST]; /* by their number */
	unsigned long first;                    /* the numbers begin behind it */
	unsigned long made;                     /* the number of the last one */
};

/* The numbers begin anywhere, so that a page that an earlier run of the server answered takes
 * nothing back that is not its own. */
bool kept_begin(struct kept *kept);
void kept_end(struct kept *kept);

/* Writes into the project file that TERM is left, and gives the NUMBER that takes it back. */
enum parl_status kept_decide(struct kept *kept, const struct parl_session *session,
	const struct parl_term *term, unsigned long *number, struct parl_diagnostics *faults);

/* Takes it back. PARL_NONE: there is none of that number any more; PARL_FAILED, with a fault: the
 * file was changed since. */
enum parl_status kept_undo(struct kept *kept, const struct parl_session *session,
	unsigned long number, struct parl_diagnostics *faults);

#endif
