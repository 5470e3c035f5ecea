/*
 * serve.c - the command `serve`: other programs on this machine ask, parlance answers, until it is
 * stopped.
 *
 * The one command whose job keeps threads (libmicrohttpd's). They end before the job does.
 */
#include <parlance/plugin.h>

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include "commands.h"
#include "login.h"
#include "server.h"

#define PORT "8747"

/* --- the guard's options */

static bool list_option(
	struct parl_job *job, const char *name, const char *const **values, size_t *count)
{
	const char **list;

	*count = parl_job_option_count(job, name);
	list = parl_arena_array(parl_job_arena(job), *count, sizeof(*list));
	for (size_t i = 0; list && i < *count; i++)
		list[i] = parl_job_option_at(job, name, i);
	*values = list;
	return list || parl_diagnose_memory(parl_job_diagnostics(job), NULL) == PARL_OK;
}

static bool check_origins(struct parl_job *job, const struct guard *guard)
{
	for (size_t i = 0; i < guard->origin_count; i++) {
		if (guard_is_origin(guard->origins[i]))
			continue;
		parl_diagnose(parl_job_diagnostics(job), PARL_CODE_SERVE_ORIGIN, NULL,
			"name a site as https://example.org, without a path, or the extensions of "
			"a program as moz-extension://*",
			"--allow-origin: '%s' is no origin", guard->origins[i]);
		return false;
	}
	return true;
}

static bool could_not_start(struct serve *serve, const char *what)
{
	parl_diagnose(parl_job_diagnostics(serve->job), PARL_CODE_SERVE_START, NULL,
		"close other programs and try again", "the server cannot start: %s", what);
	return false;
}

static bool prepare(struct serve *serve)
{
	struct guard *guard = &serve->guard;

	return list_option(serve->job, "allow-host", &guard->hosts, &guard->host_count) &&
		list_option(serve->job, "allow-origin", &guard->origins, &guard->origin_count) &&
		check_origins(serve->job, guard) &&
		commands_begin(parl_job_host(serve->job), parl_job_diagnostics(serve->job)) ==
		PARL_OK &&
		sessions_begin(&serve->sessions, serve->job);
}

static bool open_door(struct serve *serve)
{
	if (!guard_begin(&serve->guard) || !kept_begin(&serve->kept))
		return could_not_start(serve, "no random numbers");
	return socket_open(serve);
}

/* --- until it is stopped */

/* The signals that stop it. They are blocked in all threads, and only waited for. */
static void stop_signals(sigset_t *signals)
{
	sigemptyset(signals);
	sigaddset(signals, SIGTERM);
	sigaddset(signals, SIGINT);
	sigaddset(signals, SIGHUP);
}

static void say_where(const struct serve *serve)
{
	struct parl_output *output = parl_job_output(serve->job);

	parl_output_print(output, "parlance is at http://%s:%u/ (Ctrl+C stops it)\n",
		serve->guard.address, serve->guard.port);
	parl_output_flush(output);
}

static bool serve_until_stopped(struct serve *serve)
{
	sigset_t signals, before;
	int which;
	bool fine;

	stop_signals(&signals);
	pthread_sigmask(SIG_BLOCK, &signals, &before);
	fine = http_begin(serve) || could_not_start(serve, "no threads");
	if (fine) {
		say_where(serve);
		sigwait(&signals, &which);
		http_end(serve);
	}
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return fine;
}

static enum parl_status serve_here(struct serve *serve)
{
	bool fine = open_door(serve);

	if (fine) {
		listing_begin(&serve->listing);
		fine = serve_until_stopped(serve);
		listing_end(&serve->listing);
		kept_end(&serve->kept);
	}
	if (serve->socket >= 0)
		close(serve->socket);
	return fine || serve->taken ? PARL_OK : PARL_FAILED;
}

static enum parl_status run(struct parl_job *job)
{
	struct serve serve = {.job = job, .socket = -1};
	enum parl_status status = PARL_FAILED;

	if (parl_job_option(job, "remove-login"))
		return login_remove(job);
	if (prepare(&serve))
		status = parl_job_option(job, "install-login") ? login_install(job)
							       : serve_here(&serve);
	sessions_end(&serve.sessions);
	return status;
}

/* --- the command */

static const struct parl_option options[] = {
	{.name = "port",
		.letter = 'p',
		.argument = "NUMBER",
		.initial = PORT,
		.summary = "where to be asked; 0 finds a free port"},
	{.name = "host",
		.argument = "ADDRESS",
		.initial = "127.0.0.1",
		.summary = "the address to be asked at, of this machine"},
	{.name = "allow-network",
		.summary = "with --host: let other machines ask, without a password"},
	{.name = "allow-host",
		.repeatable = true,
		.argument = "NAME",
		.summary = "a further name by which this machine is called"},
	{.name = "allow-origin",
		.repeatable = true,
		.argument = "ORIGIN",
		.summary = "a site or extension that may have texts checked"},
	{.name = "install-login", .summary = "start with these options at every login, and end"},
	{.name = "remove-login", .summary = "start at login no more, and end"},
	{.name = "unless-running", .summary = "end without a word where the port is taken"},
	{.name = "glossary",
		.letter = 'g',
		.repeatable = true,
		.argument = "NAME|FILE",
		.summary =
			"use this glossary; of several the higher layer decides, then the first"},
	{.name = "glossary-dir",
		.repeatable = true,
		.argument = "FOLDER",
		.summary = "look for glossaries in this folder first"},
	{.name = "protect",
		.repeatable = true,
		.argument = "NAME",
		.summary = "a name in which nothing is touched, letter for letter"},
	{.name = "skip",
		.repeatable = true,
		.argument = "ID|DOMAIN",
		.summary = "leave this concept, or all of this domain, alone"},
	{.name = "from",
		.argument = "REGISTER",
		.summary = "whose words to find (default: the glossaries' first register)"},
	{.name = "to",
		.argument = "REGISTER",
		.summary = "whose words to offer (default: the other of their first two)"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "serve",
		"Answer LibreOffice, editors and the browser on this machine"},
	.input = PARL_INPUT_NONE,
	.options = options,
	.help = "Answers as a LanguageTool server does, so that LibreOffice, VS Code, Obsidian, Emacs\n"
		"and others underline terms while one writes, and offer what the other side\n"
		"says. Only programs on this machine are answered; nothing of a text is stored or\n"
		"logged, and nothing is sent anywhere. It runs until it is stopped (Ctrl+C).\n"
		"\n"
		"Examples:\n"
		"  parlance serve\n"
		"      at http://127.0.0.1:" PORT "/\n",
	.run = run,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("serve", "1.0", "MIT", "A server for other programs on this machine",
	"command serve Answer LibreOffice, editors and the browser on this machine\n",
	capabilities);
