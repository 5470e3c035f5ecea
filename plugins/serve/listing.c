/*
 * listing.c - which glossaries there are.
 */
#include "listing.h"

#include <parlance/run.h>

#include "clock.h"
#include "sessions.h"

void listing_begin(struct listing *listing)
{
	*listing = (struct listing){.text = PARL_BUFFER_EMPTY};
	pthread_mutex_init(&listing->lock, NULL);
}

void listing_end(struct listing *listing)
{
	parl_buffer_release(&listing->text);
	pthread_mutex_destroy(&listing->lock);
}

/* What the command says of the glossaries that the server can see. */
static bool run(const struct sessions *sessions, struct parl_buffer *text, struct parl_buffer *why,
	struct parl_arena *arena)
{
	static const struct session_wanted wanted = {.command = "glossaries"};
	const struct parl_request *own = parl_job_request(sessions->job);
	struct parl_request request = {.size = sizeof(request),
		.command = wanted.command,
		.glossary_folders = own->glossary_folders,
		.glossary_folder_count = own->glossary_folder_count,
		.results = parl_output_to_buffer(text),
		.messages = parl_output_to_buffer(why)};
	struct parl_setting *settings =
		sessions_settings(sessions, &wanted, 1, &request.setting_count, arena);
	bool fine = settings && request.results && request.messages;

	if (fine) {
		settings[request.setting_count++] = (struct parl_setting){"format", "json"};
		request.settings = settings;
		fine = parl_run(parl_job_host(sessions->job), &request) != PARL_FAILED;
	}
	parl_output_free(request.results);
	parl_output_free(request.messages);
	return fine && !text->failed;
}

static bool make(struct listing *listing, const struct sessions *sessions, struct parl_buffer *why)
{
	struct parl_arena *arena = parl_arena_new();
	bool fine;

	parl_buffer_release(&listing->text);
	fine = arena && run(sessions, &listing->text, why, arena);
	listing->made = clock_second();
	if (!fine)
		parl_buffer_release(&listing->text);
	parl_arena_free(arena);
	return fine;
}

bool listing_read(struct listing *listing, const struct sessions *sessions,
	struct parl_buffer *result, struct parl_buffer *why)
{
	bool fine;

	pthread_mutex_lock(&listing->lock);
	fine = (listing->text.size > 0 && listing->made == clock_second()) ||
		make(listing, sessions, why);
	if (fine)
		parl_buffer_add_view(result, parl_buffer_view(&listing->text));
	pthread_mutex_unlock(&listing->lock);
	return fine;
}
