/*
 * kept.c - what decisions took the place of.
 */
#include "kept.h"

#include <stdint.h>
#include <unistd.h>

bool kept_begin(struct kept *kept)
{
	uint32_t first;

	if (getentropy(&first, sizeof(first)) != 0)
		return false;
	*kept = (struct kept){.first = first, .made = first};
	pthread_mutex_init(&kept->lock, NULL);
	return true;
}

static void release(struct parl_remembered *one)
{
	parl_buffer_release(&one->before);
	parl_buffer_release(&one->after);
}

void kept_end(struct kept *kept)
{
	for (size_t i = 0; i < KEPT_MOST; i++)
		release(&kept->last[i]);
	pthread_mutex_destroy(&kept->lock);
}

/* One after the other: each reads the file that the one before has written. */
enum parl_status kept_decide(struct kept *kept, const struct parl_session *session,
	const struct parl_term *term, unsigned long *number, struct parl_diagnostics *faults)
{
	struct parl_remembered one = {PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY};
	struct parl_remembered *place;
	enum parl_status status;

	pthread_mutex_lock(&kept->lock);
	status = parl_session_remember(session, term, false, &one, faults);
	if (status == PARL_OK) {
		*number = ++kept->made;
		place = &kept->last[*number % KEPT_MOST];
		release(place);
		*place = one;
	}
	pthread_mutex_unlock(&kept->lock);
	return status;
}

enum parl_status kept_undo(struct kept *kept, const struct parl_session *session,
	unsigned long number, struct parl_diagnostics *faults)
{
	enum parl_status status = PARL_NONE;

	pthread_mutex_lock(&kept->lock);
	if (number > kept->first && number <= kept->made && kept->made - number < KEPT_MOST)
		status = parl_session_forget(session, &kept->last[number % KEPT_MOST], faults);
	pthread_mutex_unlock(&kept->lock);
	return status;
}
