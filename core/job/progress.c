/*
 * progress.c - how far a run has come (see progress.h).
 *
 * It is told between inputs, by whoever shows what the last one came to, so that no two threads
 * write. A line is never longer than a narrow terminal.
 */
#include "progress.h"

#include <stdio.h>
#include <time.h>

#include "../base/stream.h"

/* Who waits for a second does not wonder; and nobody reads faster than this. */
#define FIRST_AFTER 1000
#define AGAIN_AFTER 100

#define TAKE_AWAY "\r\x1b[K"

static long long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void take_away(void *opaque)
{
	struct parl_progress *progress = opaque;

	if (!progress->shown)
		return;
	progress->shown = false;
	parl_output_direct(progress->messages, parl_view_of(TAKE_AWAY));
}

void parl_progress_begin(struct parl_progress *progress, const char *what,
	struct parl_output *messages, struct parl_output *results)
{
	if (!parl_output_terminal(messages) || parl_is_dumb())
		return;
	*progress = (struct parl_progress){
		.messages = messages, .what = what, .next = now() + FIRST_AFTER};
	parl_output_ahead(messages, take_away, progress);
	if (!parl_output_terminal(results))
		return;
	progress->results = results;
	parl_output_ahead(results, take_away, progress);
}

/* "12,345": a number that is read at a glance. */
static void with_commas(size_t number, char text[32])
{
	char digits[24];
	int size = snprintf(digits, sizeof(digits), "%zu", number);
	size_t at = 0;

	for (int i = 0; i < size; i++) {
		text[at++] = digits[i];
		if ((size - 1 - i) % 3 == 0 && i + 1 < size)
			text[at++] = ',';
	}
	text[at] = '\0';
}

void parl_progress_step(struct parl_progress *progress, size_t done, size_t all)
{
	char line[128], of[32], with[32];
	long long time;
	int size;

	if (!progress->messages || done >= all)
		return;
	/* Not over the beginning of a line that is still to be written out. */
	if (progress->results && parl_output_in_line(progress->results))
		return;
	time = now();
	if (time < progress->next)
		return;
	progress->next = time + AGAIN_AFTER;
	with_commas(done, with);
	with_commas(all, of);
	size = snprintf(
		line, sizeof(line), TAKE_AWAY "%.20s: %s of %s files", progress->what, with, of);
	parl_output_direct(progress->messages, (parl_view){line, (size_t)size});
	progress->shown = true;
}

void parl_progress_end(struct parl_progress *progress)
{
	if (!progress->messages)
		return;
	take_away(progress);
	parl_output_ahead(progress->messages, NULL, NULL);
	if (progress->results)
		parl_output_ahead(progress->results, NULL, NULL);
	progress->messages = NULL;
}
