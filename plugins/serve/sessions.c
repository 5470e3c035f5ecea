/*
 * sessions.c - sessions that are kept open.
 */
#include "sessions.h"

#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "commands.h"

struct session_held {
	struct parl_session *session;
	size_t holders; /* under the lock; that of the slot is among them */
};

/* --- opening one */

static bool is_one_of(const char *name, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

/* The options of `serve` of which a session is made. */
static bool is_shared(const char *name)
{
	static const char *const shared[] = {
		"glossary-dir", "profile", "no-profile", "protect", "skip", "from", "to"};

	return is_one_of(name, shared, PARL_LENGTH(shared));
}

/* A file of the command line, which stays in use beside the names that are asked for. */
static bool is_file(const char *glossary)
{
	return strpbrk(glossary, "/.") != NULL;
}

static bool is_kept(const struct parl_setting *setting, const struct session_wanted *wanted)
{
	if (strcmp(setting->name, "glossary") == 0)
		return wanted->glossary_count == 0 || is_file(setting->value);
	return is_shared(setting->name);
}

static bool has_option(const struct parl_command *command, const char *name)
{
	const struct parl_option *option;

	for (size_t i = 0; command && (option = parl_run_option(command, i)) != NULL; i++)
		if (strcmp(option->name, name) == 0)
			return true;
	return false;
}

struct parl_setting *sessions_settings(const struct sessions *sessions,
	const struct session_wanted *wanted, size_t more, size_t *count, struct parl_arena *arena)
{
	const struct parl_request *own = parl_job_request(sessions->job);
	const struct parl_command *command =
		parl_host_command(parl_job_host(sessions->job), wanted->command, NULL);
	struct parl_setting *settings = parl_arena_array(
		arena, own->setting_count + wanted->glossary_count + more, sizeof(*settings));

	*count = 0;
	if (!command)
		return NULL;
	for (size_t i = 0; settings && i < wanted->glossary_count; i++)
		settings[(*count)++] = (struct parl_setting){"glossary", wanted->glossaries[i]};
	for (size_t i = 0; settings && i < own->setting_count; i++)
		if (is_kept(&own->settings[i], wanted) &&
			has_option(command, own->settings[i].name))
			settings[(*count)++] = own->settings[i];
	return settings;
}

static struct parl_session *open_session(const struct sessions *sessions,
	const struct session_wanted *wanted, struct parl_diagnostics *faults)
{
	const struct parl_request *own = parl_job_request(sessions->job);
	struct parl_arena *arena = parl_arena_new();
	struct parl_request request = {.size = sizeof(request),
		.command = wanted->command,
		.glossary_folders = own->glossary_folders,
		.glossary_folder_count = own->glossary_folder_count};
	struct parl_session *session = NULL;

	if (arena)
		request.settings =
			sessions_settings(sessions, wanted, 0, &request.setting_count, arena);
	if (request.settings)
		session = parl_session_open(parl_job_host(sessions->job), &request, NULL, faults);
	else
		parl_diagnose_memory(faults, NULL);
	parl_arena_free(arena);
	return session;
}

/* NULL, with faults. */
static struct session_held *open_one(const struct sessions *sessions,
	const struct session_wanted *wanted, struct parl_diagnostics *faults)
{
	struct session_held *held = calloc(1, sizeof(*held));

	if (!held) {
		parl_diagnose_memory(faults, NULL);
		return NULL;
	}
	held->session = open_session(sessions, wanted, faults);
	held->holders = 1;
	if (held->session)
		return held;
	free(held);
	return NULL;
}

/* --- the slots, under the lock */

static void drop(struct session_held *held)
{
	if (!held || --held->holders > 0)
		return;
	parl_session_free(held->session);
	free(held);
}

static struct session_slot *find(struct sessions *sessions, const char *name)
{
	for (size_t i = 0; i < SESSIONS_MOST; i++)
		if (sessions->slots[i].name && strcmp(sessions->slots[i].name, name) == 0)
			return &sessions->slots[i];
	return NULL;
}

/* One that is free, or else that nobody has asked for the longest. */
static struct session_slot *find_room(struct sessions *sessions)
{
	struct session_slot *oldest = &sessions->slots[0];

	for (size_t i = 0; i < SESSIONS_MOST; i++) {
		struct session_slot *slot = &sessions->slots[i];

		if (!slot->name)
			return slot;
		if (slot->used < oldest->used)
			oldest = slot;
	}
	return oldest;
}

/* Takes HELD, and NAME, into the slot of that name, or one that is made free. */
static void put(struct sessions *sessions, char *name, struct session_held *held)
{
	struct session_slot *slot = find(sessions, name);

	if (!slot)
		slot = find_room(sessions);
	drop(slot->held);
	free(slot->name);
	*slot = (struct session_slot){
		.name = name, .held = held, .looked = clock_second(), .used = ++sessions->uses};
}

static struct session_held *take(struct sessions *sessions, struct session_slot *slot)
{
	slot->used = ++sessions->uses;
	slot->held->holders++;
	return slot->held;
}

/* Whether it is time to look at the files, and they have changed. */
static bool is_stale(struct session_slot *slot)
{
	time_t time = clock_second();

	if (slot->opening || time == slot->looked)
		return false;
	slot->looked = time;
	slot->opening = parl_session_changed(slot->held->session);
	return slot->opening;
}

/* --- asking for one */

static void say_kept(struct parl_diagnostics *faults)
{
	parl_diagnose(faults, PARL_CODE_SERVE_KEPT, NULL,
		"mend what is named above; the server sees it when the file is saved",
		"a file was changed and cannot be used: texts are checked as before");
	parl_run_show(faults, PARL_SEVERITY_WARNING);
}

/* Opens the files anew without the lock, so that nobody waits; one does it at a time. */
static void open_anew(
	struct sessions *sessions, const char *name, const struct session_wanted *wanted)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct session_held *fresh = faults ? open_one(sessions, wanted, faults) : NULL;
	char *copy = fresh ? strdup(name) : NULL;
	struct session_slot *slot;

	pthread_mutex_lock(&sessions->lock);
	slot = find(sessions, name);
	if (slot)
		slot->opening = false;
	if (copy)
		put(sessions, copy, fresh);
	else
		drop(fresh);
	pthread_mutex_unlock(&sessions->lock);
	if (!fresh && faults)
		say_kept(faults);
	parl_diagnostics_free(faults);
}

/* The one of that name, opened where there is none. Who asks for it at the same time waits. */
static struct session_held *hold_new(struct sessions *sessions, const char *name,
	const struct session_wanted *wanted, struct parl_diagnostics *faults)
{
	struct session_held *held = NULL;
	struct session_slot *slot;
	char *copy;

	pthread_mutex_lock(&sessions->opening);
	pthread_mutex_lock(&sessions->lock);
	slot = find(sessions, name);
	if (slot)
		held = take(sessions, slot);
	pthread_mutex_unlock(&sessions->lock);
	if (!held && (held = open_one(sessions, wanted, faults)) != NULL) {
		copy = strdup(name); /* without one it is not kept */
		pthread_mutex_lock(&sessions->lock);
		if (copy) {
			held->holders++;
			put(sessions, copy, held);
		}
		pthread_mutex_unlock(&sessions->lock);
	}
	pthread_mutex_unlock(&sessions->opening);
	return held;
}

static struct session_held *hold(struct sessions *sessions, const char *name,
	const struct session_wanted *wanted, struct parl_diagnostics *faults)
{
	struct session_held *held = NULL;
	struct session_slot *slot;
	bool stale;

	pthread_mutex_lock(&sessions->lock);
	slot = find(sessions, name);
	stale = slot && is_stale(slot);
	if (slot && !stale)
		held = take(sessions, slot);
	pthread_mutex_unlock(&sessions->lock);
	if (stale)
		open_anew(sessions, name, wanted);
	return held ? held : hold_new(sessions, name, wanted, faults);
}

static void name_one(struct parl_buffer *name, const struct session_wanted *wanted)
{
	parl_buffer_print(name, "%s", wanted->command);
	for (size_t i = 0; i < wanted->glossary_count; i++)
		parl_buffer_print(name, "\n%s", wanted->glossaries[i]);
}

struct session_held *sessions_hold(struct sessions *sessions, const struct session_wanted *wanted,
	struct parl_diagnostics *faults)
{
	struct parl_diagnostics *own = faults ? NULL : parl_diagnostics_new();
	struct parl_buffer name = PARL_BUFFER_EMPTY;
	struct session_held *held = NULL;

	name_one(&name, wanted);
	if (!name.failed && (faults || own))
		held = hold(sessions, name.data, wanted, faults ? faults : own);
	else if (faults)
		parl_diagnose_memory(faults, NULL);
	parl_buffer_release(&name);
	parl_diagnostics_free(own);
	return held;
}

void sessions_release(struct sessions *sessions, struct session_held *held)
{
	if (!held)
		return;
	pthread_mutex_lock(&sessions->lock);
	drop(held);
	pthread_mutex_unlock(&sessions->lock);
}

const struct parl_session *sessions_of(const struct session_held *held)
{
	return held->session;
}

void sessions_look(struct sessions *sessions)
{
	pthread_mutex_lock(&sessions->lock);
	for (size_t i = 0; i < SESSIONS_MOST; i++)
		sessions->slots[i].looked = 0;
	pthread_mutex_unlock(&sessions->lock);
}

bool sessions_begin(struct sessions *sessions, struct parl_job *job)
{
	static const struct session_wanted first = {.command = COMMAND_READ};
	struct session_held *held;

	*sessions = (struct sessions){.job = job, .begun = true};
	pthread_mutex_init(&sessions->lock, NULL);
	pthread_mutex_init(&sessions->opening, NULL);
	held = sessions_hold(sessions, &first, parl_job_diagnostics(job));

	sessions_release(sessions, held);
	return held != NULL;
}

void sessions_end(struct sessions *sessions)
{
	if (!sessions->begun)
		return;
	for (size_t i = 0; i < SESSIONS_MOST; i++) {
		drop(sessions->slots[i].held);
		free(sessions->slots[i].name);
	}
	pthread_mutex_destroy(&sessions->opening);
	pthread_mutex_destroy(&sessions->lock);
}
