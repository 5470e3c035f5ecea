/*
 * login.c - being there from login on.
 *
 * Both files may start a server: the second finds the port taken and ends (--unless-running).
 */
#include "login.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define UNIT "systemd/user/parlance.service"
#define WANTED "systemd/user/default.target.wants/parlance.service"
#define ENTRY "autostart/parlance.desktop"

/* How a file wants an argument written: in quotes, with these characters escaped. */
struct quoting {
	const char *escaped; /* each gets ESCAPE before it */
	const char *escape;
	const char *doubled; /* each stands twice */
};

static const struct quoting of_unit = {"\"\\", "\\", "%$"};
/* A string of a desktop entry takes a backslash as the beginning of an escape already. */
static const struct quoting of_entry = {"\"`$", "\\\\", "%"};

/* --- what is to be started */

static enum parl_status fail(struct parl_job *job, const char *path, const char *what)
{
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_SERVE_LOGIN, path,
		"or start it by hand: parlance serve", "%s", what);
	return PARL_FAILED;
}

static const char *program_path(struct parl_job *job)
{
	char path[4096];
	ssize_t size = readlink("/proc/self/exe", path, sizeof(path) - 1);

	if (size <= 0)
		return NULL;
	return parl_arena_copy(parl_job_arena(job), (parl_view){path, (size_t)size}).data;
}

static void add_quoted(struct parl_buffer *line, const char *text, const struct quoting *quoting)
{
	parl_buffer_add_char(line, '"');
	for (; *text; text++) {
		if (*text == '\\' && quoting == &of_entry)
			parl_buffer_add_view(line, parl_view_of("\\\\\\"));
		else if (strchr(quoting->escaped, *text))
			parl_buffer_add_view(line, parl_view_of(quoting->escape));
		else if (strchr(quoting->doubled, *text))
			parl_buffer_add_char(line, *text);
		parl_buffer_add_char(line, *text);
	}
	parl_buffer_add_char(line, '"');
}

static bool has_controls(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text < 0x20)
			return true;
	return false;
}

/* The value as it is right from any folder: the login has another one than we. */
static const char *from_anywhere(struct parl_job *job, const struct parl_setting *setting)
{
	static const char *const files[] = {"glossary", "glossary-dir", "profile"};
	char *real = NULL;
	const char *value = setting->value;

	for (size_t i = 0; i < PARL_LENGTH(files) && !real; i++)
		if (strcmp(setting->name, files[i]) == 0)
			real = realpath(value, NULL);
	if (real)
		value = parl_arena_copy(parl_job_arena(job), parl_view_of(real)).data;
	free(real);
	return value;
}

static bool is_about_login(const char *name)
{
	return strcmp(name, "install-login") == 0 || strcmp(name, "remove-login") == 0 ||
		strcmp(name, "unless-running") == 0;
}

/* The command line, of the options that were given. False: it cannot be written. */
static bool write_command(
	struct parl_job *job, struct parl_buffer *line, const struct quoting *quoting)
{
	const struct parl_request *request = parl_job_request(job);
	const char *program = program_path(job);

	if (!program || has_controls(program))
		return false;
	add_quoted(line, program, quoting);
	parl_buffer_print(line, " serve --unless-running");
	for (size_t i = 0; i < request->setting_count; i++) {
		const struct parl_setting *setting = &request->settings[i];
		const char *value = from_anywhere(job, setting);
		const char *text;

		if (is_about_login(setting->name))
			continue;
		text = value && *value
			? parl_arena_print(parl_job_arena(job), "--%s=%s", setting->name, value)
			: parl_arena_print(parl_job_arena(job), "--%s", setting->name);
		if (!text || has_controls(text))
			return false;
		parl_buffer_add_char(line, ' ');
		add_quoted(line, text, quoting);
	}
	parl_buffer_add_char(line, '\n');
	return !line->failed;
}

/* --- files */

/* The file NAME among the user's settings. NULL: nobody knows where these are, or no memory. */
static const char *settings_file(struct parl_job *job, const char *name)
{
	const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

	if (folder && folder[0] == '/')
		return parl_arena_print(parl_job_arena(job), "%s/%s", folder, name);
	return home && home[0] == '/'
		? parl_arena_print(parl_job_arena(job), "%s/.config/%s", home, name)
		: NULL;
}

static bool make_folders(const char *path)
{
	char *copy = strdup(path);
	bool fine = copy != NULL;

	for (char *slash = copy; fine && (slash = strchr(slash + 1, '/'));) {
		*slash = '\0';
		fine = mkdir(copy, 0700) == 0 || errno == EEXIST;
		*slash = '/';
	}
	free(copy);
	return fine;
}

static bool write_all(int file, parl_view bytes)
{
	while (bytes.size) {
		ssize_t size = write(file, bytes.data, bytes.size);

		if (size < 0 && errno == EINTR)
			continue;
		if (size <= 0)
			return false;
		bytes.data += size;
		bytes.size -= (size_t)size;
	}
	return true;
}

/* Whole or not at all. */
static enum parl_status write_file(struct parl_job *job, const char *path, parl_view bytes)
{
	const char *fresh = parl_arena_print(parl_job_arena(job), "%s.new", path);
	enum parl_status status;
	int file = -1;
	bool fine = fresh && make_folders(path);

	if (fine)
		file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	fine = file >= 0 && write_all(file, bytes);
	if (file >= 0)
		fine = close(file) == 0 && fine;
	if (fine && rename(fresh, path) == 0) {
		parl_output_print(parl_job_output(job), "wrote %s\n", path);
		return PARL_OK;
	}
	status = fail(job, path, strerror(errno));
	if (file >= 0)
		unlink(fresh);
	return status;
}

static enum parl_status write_from(
	struct parl_job *job, const char *name, const struct quoting *quoting, const char *form)
{
	const char *path = settings_file(job, name), *mark = strchr(form, '@');
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	enum parl_status status;

	if (!path)
		return fail(job, NULL, "nothing says where your settings are: HOME is not set");
	parl_buffer_add(&text, form, (size_t)(mark - form));
	if (write_command(job, &text, quoting)) {
		parl_buffer_print(&text, "%s", mark + 1);
		status = write_file(job, path, parl_buffer_view(&text));
	} else {
		status = fail(job, path,
			"the command line cannot be written: the program's path is not known, or "
			"an option has a line end in it");
	}
	parl_buffer_release(&text);
	return status;
}

/* What `systemctl --user enable` does. */
static enum parl_status enable(struct parl_job *job)
{
	const char *path = settings_file(job, WANTED);

	if (!path || !make_folders(path) ||
		(symlink("../parlance.service", path) != 0 && errno != EEXIST))
		return fail(job, path, strerror(errno));
	return PARL_OK;
}

enum parl_status login_install(struct parl_job *job)
{
	static const char unit[] =
		"# Written by parlance serve --install-login; --remove-login takes it away.\n"
		"[Unit]\n"
		"Description=parlance: words for the other side, as one writes\n"
		"\n"
		"[Service]\n"
		"ExecStart=@"
		"Restart=on-failure\n"
		"NoNewPrivileges=yes\n"
		"\n"
		"[Install]\n"
		"WantedBy=default.target\n";
	static const char entry[] =
		"# Written by parlance serve --install-login; --remove-login takes it away.\n"
		"[Desktop Entry]\n"
		"Type=Application\n"
		"Name=parlance\n"
		"Comment=Words for the other side, as one writes\n"
		"Exec=@"
		"Terminal=false\n"
		"NoDisplay=true\n"
		"X-systemd-skip=true\n";

	if (write_from(job, UNIT, &of_unit, unit) != PARL_OK || enable(job) != PARL_OK ||
		write_from(job, ENTRY, &of_entry, entry) != PARL_OK)
		return PARL_FAILED;
	parl_output_print(parl_job_output(job),
		"parlance will be there from your next login on. To start it now:\n"
		"  systemctl --user daemon-reload && systemctl --user start parlance\n");
	return PARL_OK;
}

enum parl_status login_remove(struct parl_job *job)
{
	static const char *const names[] = {WANTED, UNIT, ENTRY};
	enum parl_status status = PARL_NONE;

	for (size_t i = 0; i < PARL_LENGTH(names); i++) {
		const char *path = settings_file(job, names[i]);

		if (path && unlink(path) == 0) {
			parl_output_print(parl_job_output(job), "removed %s\n", path);
			status = PARL_OK;
		} else if (!path || errno != ENOENT) {
			return fail(job, path, path ? strerror(errno) : "HOME is not set");
		}
	}
	if (status == PARL_NONE)
		parl_output_print(parl_job_output(job), "there was nothing to remove\n");
	return status;
}
