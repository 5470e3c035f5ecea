/*
 * sessions.h - the glossaries and the project file as they are now: opened anew when they change.
 *
 * Those who have a session keep it until they give it back, also when a newer one has come: what
 * they found with it stays good.
 */
#ifndef SERVE_SESSIONS_H
#define SERVE_SESSIONS_H

#include <pthread.h>
#include <time.h>

#include <parlance/session.h>

struct session_held; /* a session, and how many have it */

struct sessions {
	struct parl_host *host;
	struct parl_request request; /* of the command `translate` */
	struct session_held *current;
	pthread_mutex_t lock;
	time_t looked; /* when the files were looked at */
	bool opening;  /* one opens them anew */
};

/* Opens the first one, as JOB's options say. False, with a fault. */
bool sessions_begin(struct sessions *sessions, struct parl_job *job);
void sessions_end(struct sessions *sessions);

/* The session of the files as they are now, as of a second ago; give it back. Where they have
 * become faulty it is the one before, and standard error says so once. */
struct session_held *sessions_hold(struct sessions *sessions);
void sessions_release(struct sessions *sessions, struct session_held *held);
const struct parl_session *sessions_of(const struct session_held *held);

#endif
