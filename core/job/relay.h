/*
 * relay.h - one large task in parts, which threads do side by side, and which are handed on in
 * their order by the thread that asked.
 *
 * A part has a seat while it is in work, until it was handed on. The thread that hands on works
 * too, while the part whose turn it is is not done.
 */
#ifndef PARL_RUN_RELAY_H
#define PARL_RUN_RELAY_H

#include <stddef.h>

#include <parlance/types.h>

struct parl_relay {
	void *state;
	size_t threads;
	size_t seats;
	/* Begins the next part, if there is one, in a free seat; one thread at a time. */
	bool (*take)(void *state, size_t seat);
	/* Does that part, beside others. */
	void (*work)(void *state, size_t seat);
	/* Hands the part on; in the thread that asked. Other than PARL_OK: no more is wanted. */
	enum parl_status (*hand_on)(void *state, size_t seat);
};

/* How many seats so many threads are best off with: parts may wait, beside those in work. */
size_t parl_relay_seats(size_t threads);

/* Does all parts; what was said last of one that was handed on. PARL_FAILED before any was: out of
 * memory. */
enum parl_status parl_relay_run(const struct parl_relay *relay);

#endif
