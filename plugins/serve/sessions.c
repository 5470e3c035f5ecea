/*
 * sessions.c - the glossaries and the project file as they are now.
 */
#include "sessions.h"

#include <stdlib.h>
#include <string.h>

struct session_held {
	struct parl_session *session;
	size_t holders; /* under the lock; the one of sessions->current is among them */
};

/* The options of `serve` that the command `translate` has too. */
static bool is_shared(const char *name)
{
	static const char *const shared[] = {"glossary", "glossary-dir", "profile", "no-profile",
		"protect", "skip", "from", "to"};

	for (size_t i = 0; i < sizeof(shared) / sizeof(shared[0]); i++)
		if (strcmp(name, shared[i]) == 0)
			return true;
	return false;
}

static bool make_request(struct sessions *sessions, struct parl_job *job)
{
	const struct parl_request *whole = parl_job_request(job);
	struct parl_request *request = &sessions->request;
	struct parl_setting *settings =
		parl_arena_array(parl_job_arena(job), whole->setting_count, sizeof(*settings));

	if (!settings)
		return parl_diagnose_memory(parl_job_diagnostics(job), NULL) == PARL_OK;
	*request = (struct parl_request){.size = sizeof(*request),
		.command = "translate",
		.settings = settings,
		.glossary_folders = whole->glossary_folders,
		.glossary_folder_count = whole->glossary_folder_count};
	for (size_t i = 0; i < whole->setting_count; i++)
		if (is_shared(whole->settings[i].name))
			settings[request->setting_count++] = whole->settings[i];
	return true;
}

/* NULL, with faults. */
static struct session_held *open_one(
	const struct sessions *sessions, struct parl_diagnostics *faults)
{
	struct session_held *held = calloc(1, sizeof(*held));

	if (!held) {
		parl_diagnose_memory(faults, NULL);
		return NULL;
	}
	held->session = parl_session_open(sessions->host, &sessions->request, NULL, faults);
	held->holders = 1;
	if (held->session)
		return held;
	free(held);
	return NULL;
}

static void drop(struct session_held *held)
{
	if (!held || --held->holders > 0)
		return;
	parl_session_free(held->session);
	free(held);
}

static time_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec;
}

bool sessions_begin(struct sessions *sessions, struct parl_job *job)
{
	*sessions = (struct sessions){.host = parl_job_host(job)};
	if (!make_request(sessions, job))
		return false;
	sessions->current = open_one(sessions, parl_job_diagnostics(job));
	if (!sessions->current)
		return false;
	pthread_mutex_init(&sessions->lock, NULL);
	sessions->looked = now();
	return true;
}

void sessions_end(struct sessions *sessions)
{
	if (!sessions->current)
		return;
	drop(sessions->current);
	pthread_mutex_destroy(&sessions->lock);
}

static void say_kept(struct parl_diagnostics *faults)
{
	parl_diagnose(faults, PARL_CODE_SERVE_KEPT, NULL,
		"mend what is named above; the server sees it when the file is saved",
		"a file was changed and cannot be used: texts are checked as before");
	parl_run_show(faults, PARL_SEVERITY_WARNING);
}

/* Opens the files anew without the lock, so that nobody waits; one does it at a time. */
static void open_anew(struct sessions *sessions)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct session_held *fresh = faults ? open_one(sessions, faults) : NULL;
	struct session_held *old = NULL;

	pthread_mutex_lock(&sessions->lock);
	if (fresh) {
		old = sessions->current;
		sessions->current = fresh;
	}
	sessions->opening = false;
	drop(old);
	pthread_mutex_unlock(&sessions->lock);
	if (!fresh && faults)
		say_kept(faults);
	parl_diagnostics_free(faults);
}

/* Whether it is time to look at the files, and they have changed. */
static bool is_stale(struct sessions *sessions)
{
	time_t time = now();

	if (sessions->opening || time == sessions->looked)
		return false;
	sessions->looked = time;
	sessions->opening = parl_session_changed(sessions->current->session);
	return sessions->opening;
}

struct session_held *sessions_hold(struct sessions *sessions)
{
	struct session_held *held;
	bool stale;

	pthread_mutex_lock(&sessions->lock);
	stale = is_stale(sessions);
	pthread_mutex_unlock(&sessions->lock);
	if (stale)
		open_anew(sessions);
	pthread_mutex_lock(&sessions->lock);
	held = sessions->current;
	held->holders++;
	pthread_mutex_unlock(&sessions->lock);
	return held;
}

void sessions_release(struct sessions *sessions, struct session_held *held)
{
	pthread_mutex_lock(&sessions->lock);
	drop(held);
	pthread_mutex_unlock(&sessions->lock);
}

const struct parl_session *sessions_of(const struct session_held *held)
{
	return held->session;
}
