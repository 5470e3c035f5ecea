/*
 * program.c - runs pdftotext over the bytes of a file.
 *
 * Without a shell and without a file on the disk: the bytes go to it in memory, as its descriptor
 * 3, and what it writes comes back through pipes. It is a big program that reads hostile files, so
 * it gets no more time, memory or output than a long document needs, no environment but the search
 * path, and nothing of ours that is open.
 */
#include "pdf.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PROGRAM "pdftotext"
#define SECONDS_MOST 60
#define MEMORY_MOST ((rlim_t)2 << 30)
#define OUTPUT_MOST ((size_t)256 << 20)
#define MESSAGE_MOST 4096
#define CHUNK 65536
/* Above the descriptors that the program finds: so none of them is in the way of another. */
#define DESCRIPTOR_LEAST 10

enum ending { ENDED, NO_PROGRAM, NOT_STARTED, TOO_LONG, TOO_MUCH, NO_MEMORY };

struct child {
	pid_t pid;
	int input;  /* the file */
	int output; /* our ends of the pipes */
	int report;
	int output_end; /* its ends */
	int report_end;
	int status;
	struct parl_buffer *out;
	char message[MESSAGE_MOST]; /* what it complains of, as far as there is room */
	size_t message_size;
};

/* --- descriptors */

static void shut(int *descriptor)
{
	if (*descriptor >= 0)
		close(*descriptor);
	*descriptor = -1;
}

static bool move_up(int *descriptor)
{
	int moved = fcntl(*descriptor, F_DUPFD_CLOEXEC, DESCRIPTOR_LEAST);

	shut(descriptor);
	*descriptor = moved;
	return moved >= 0;
}

static bool make_pipe(int *ours, int *theirs)
{
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		return false;
	*ours = ends[0];
	*theirs = ends[1];
	return move_up(ours) && move_up(theirs) &&
		fcntl(*ours, F_SETFL, fcntl(*ours, F_GETFL) | O_NONBLOCK) == 0;
}

static bool make_input(int *input, parl_view bytes)
{
	*input = memfd_create("pdf", MFD_CLOEXEC);
	if (*input < 0 || !move_up(input))
		return false;
	while (bytes.size) {
		ssize_t done = write(*input, bytes.data, bytes.size);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		bytes = (parl_view){bytes.data + done, bytes.size - (size_t)done};
	}
	return lseek(*input, 0, SEEK_SET) == 0;
}

/* --- starting */

static void limit(pid_t pid)
{
	struct rlimit memory = {MEMORY_MOST, MEMORY_MOST};
	struct rlimit seconds = {SECONDS_MOST, SECONDS_MOST};
	struct rlimit none = {0, 0};

	prlimit(pid, RLIMIT_AS, &memory, NULL);
	prlimit(pid, RLIMIT_CPU, &seconds, NULL);
	prlimit(pid, RLIMIT_CORE, &none, NULL);
	prlimit(pid, RLIMIT_FSIZE, &none, NULL); /* it has no file to write */
}

static bool set_descriptors(posix_spawn_file_actions_t *actions, const struct child *child)
{
	return posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0) == 0 &&
		posix_spawn_file_actions_adddup2(actions, child->output_end, 1) == 0 &&
		posix_spawn_file_actions_adddup2(actions, child->report_end, 2) == 0 &&
		posix_spawn_file_actions_adddup2(actions, child->input, 3) == 0;
}

/* 0, or what posix_spawnp says. */
static int spawn(struct child *child)
{
	char *const arguments[] = {
		PROGRAM, "-bbox-layout", "-enc", "UTF-8", "/dev/fd/3", "-", NULL};
	const char *search = getenv("PATH");
	char path[4096], *environment[] = {"LC_ALL=C", path, NULL};
	posix_spawn_file_actions_t actions;
	int error;

	if (!search || strlen(search) + sizeof("PATH=") > sizeof(path))
		search = "/usr/local/bin:/usr/bin:/bin";
	snprintf(path, sizeof(path), "PATH=%s", search);
	error = posix_spawn_file_actions_init(&actions);
	if (error)
		return error;
	error = set_descriptors(&actions, child)
		? posix_spawnp(&child->pid, PROGRAM, &actions, NULL, arguments, environment)
		: ENOMEM;
	posix_spawn_file_actions_destroy(&actions);
	if (!error)
		limit(child->pid);
	return error;
}

/* --- listening */

static long milliseconds(void)
{
	struct timespec now = {0};

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Reads what there is; false: the pipe has ended. */
static bool take_output(struct child *child)
{
	ssize_t got;

	if (!parl_buffer_reserve(child->out, CHUNK))
		return true;
	got = read(child->output, child->out->data + child->out->size, CHUNK);
	if (got > 0) {
		child->out->size += (size_t)got;
		child->out->data[child->out->size] = '\0';
	}
	return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

/* A file may make it complain without end: the first of it is kept, all of it is read. */
static bool take_message(struct child *child)
{
	char spare[CHUNK];
	ssize_t got = read(child->report, spare, sizeof(spare));
	size_t room = sizeof(child->message) - 1 - child->message_size;

	if (got > 0 && room > 0) {
		size_t size = (size_t)got < room ? (size_t)got : room;

		memcpy(child->message + child->message_size, spare, size);
		child->message_size += size;
	}
	return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

static enum ending listen_to(struct child *child)
{
	long until = milliseconds() + SECONDS_MOST * 1000L;

	while (child->output >= 0 || child->report >= 0) {
		struct pollfd pipes[] = {{child->output, POLLIN, 0}, {child->report, POLLIN, 0}};
		long left = until - milliseconds();

		if (left <= 0)
			return TOO_LONG;
		if (poll(pipes, 2, (int)left) < 0 && errno != EINTR)
			return NOT_STARTED;
		if (pipes[0].revents && !take_output(child))
			shut(&child->output);
		if (pipes[1].revents && !take_message(child))
			shut(&child->report);
		if (child->out->failed)
			return NO_MEMORY;
		if (child->out->size > OUTPUT_MOST)
			return TOO_MUCH;
	}
	return ENDED;
}

/* Its end. What has closed both pipes and does not end is made to. */
static void wait_for(struct child *child, enum ending ending)
{
	if (ending != ENDED)
		kill(child->pid, SIGKILL);
	while (waitpid(child->pid, &child->status, 0) < 0 && errno == EINTR)
		;
}

static enum ending run(struct child *child, parl_view bytes)
{
	enum ending ending;
	int error;

	if (!make_input(&child->input, bytes) || !make_pipe(&child->output, &child->output_end) ||
		!make_pipe(&child->report, &child->report_end))
		return NOT_STARTED;
	error = spawn(child);
	if (error)
		return error == ENOENT || error == EACCES ? NO_PROGRAM : NOT_STARTED;
	shut(&child->output_end);
	shut(&child->report_end);
	shut(&child->input);
	ending = listen_to(child);
	wait_for(child, ending);
	if (ending == ENDED && WIFSIGNALED(child->status) && WTERMSIG(child->status) == SIGXCPU)
		return TOO_LONG;
	return ending;
}

/* --- what is said */

static enum parl_status refuse_ending(
	enum ending ending, const char *path, struct parl_diagnostics *faults)
{
	if (ending == NO_PROGRAM)
		parl_diagnose(faults, PARL_CODE_PDF_PROGRAM, path,
			"install poppler-utils (Debian: apt install poppler-utils), or save the "
			"text of the PDF from a viewer and name that file",
			"the program that reads PDF files, " PROGRAM ", is not installed");
	else if (ending == TOO_LONG)
		parl_diagnose(faults, PARL_CODE_PDF_LIMIT, path,
			"divide the file; if it is a short one, do not trust it",
			"not read: " PROGRAM " takes more than %d seconds for it", SECONDS_MOST);
	else if (ending == TOO_MUCH)
		parl_diagnose(faults, PARL_CODE_PDF_LIMIT, path,
			"divide the file; if it is a short one, do not trust it",
			"not read: it holds far more text than documents do");
	else if (ending == NO_MEMORY)
		parl_diagnose_memory(faults, path);
	else
		parl_diagnose(faults, PARL_CODE_PDF_PROGRAM, path,
			"try again; if it stays so, close other programs",
			"the program that reads PDF files cannot be started: %s", strerror(errno));
	return ending == NO_PROGRAM ? PARL_NONE : PARL_FAILED;
}

static enum parl_status refuse_file(
	const struct child *child, const char *path, struct parl_diagnostics *faults)
{
	if (strcasestr(child->message, "password"))
		parl_diagnose(faults, PARL_CODE_PDF_PASSWORD, path,
			"open it in a viewer with the password, and save or print it to a PDF "
			"without one",
			"the PDF is protected with a password");
	else
		parl_diagnose(faults, PARL_CODE_PDF_DAMAGED, path,
			"get a fresh copy, or open it in a viewer and print it to a new PDF",
			"the PDF is damaged: " PROGRAM " cannot read it");
	return PARL_FAILED;
}

enum parl_status pdf_layout(parl_view bytes, const char *path, struct parl_buffer *layout,
	struct parl_diagnostics *faults)
{
	struct child child = {0, -1, -1, -1, -1, -1, 0, .out = layout};
	enum ending ending = run(&child, bytes);
	enum parl_status status = PARL_OK;

	if (ending != ENDED)
		status = refuse_ending(ending, path, faults);
	else if (!WIFEXITED(child.status) || WEXITSTATUS(child.status) != 0)
		status = refuse_file(&child, path, faults);
	shut(&child.input);
	shut(&child.output);
	shut(&child.report);
	shut(&child.output_end);
	shut(&child.report_end);
	return status;
}
