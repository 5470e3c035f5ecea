/*
 * stream.c - outputs onto file descriptors, buffered.
 */
#include "stream.h"

#include "sink.h"
#include "write.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Fewer system calls than a page at a time, and still small beside a processor's cache. */
#define BUFFERED ((size_t)65536)

static int write_out(struct parl_output *output, parl_view bytes)
{
	if (bytes.size == 0)
		return 0;
	if (output->ahead)
		output->ahead(output->ahead_state);
	output->in_line = bytes.data[bytes.size - 1] != '\n';
	return parl_write_all(output->fd, bytes);
}

static int write_pending(struct parl_output *output)
{
	int error = write_out(output, parl_buffer_view(&output->pending));
	parl_buffer_clear(&output->pending);
	return error;
}

static int write_descriptor(struct parl_output *output, parl_view bytes)
{
	int error = 0;
	if (bytes.size >= output->pending.capacity - output->pending.size)
		error = write_pending(output);
	if (error != 0)
		return error;
	if (bytes.size >= output->pending.capacity)
		return write_out(output, bytes);
	/* the room was reserved when the output was made */
	parl_buffer_add_view(&output->pending, bytes);
	return 0;
}

bool parl_is_dumb(void)
{
	const char *kind = getenv("TERM");
	return !kind || !*kind || strcmp(kind, "dumb") == 0;
}

static bool wants_color(enum parl_color color, bool terminal)
{
	if (color != PARL_COLOR_AUTO)
		return color == PARL_COLOR_ALWAYS;
	const char *refused = getenv("NO_COLOR");
	return terminal && !(refused && *refused) && !parl_is_dumb();
}

static size_t width_of(int fd)
{
	struct winsize window;
	if (ioctl(fd, TIOCGWINSZ, &window) == 0 && window.ws_col > 0)
		return window.ws_col;
	return 80;
}

struct parl_output *parl_output_to_descriptor(int fd, enum parl_color color)
{
	struct parl_output *output = calloc(1, sizeof(*output));
	if (!output || !parl_buffer_reserve(&output->pending, BUFFERED)) {
		parl_output_free(output);
		return NULL;
	}
	output->write = write_descriptor;
	output->room = &output->pending;
	output->fd = fd;
	output->terminal = isatty(fd) == 1;
	output->color = wants_color(color, output->terminal);
	output->width = output->terminal ? width_of(fd) : 80;
	return output;
}

bool parl_output_flush(struct parl_output *output)
{
	if (output->error == 0)
		parl_output_fail(output, write_pending(output));
	return output->error == 0;
}

void parl_output_ahead(struct parl_output *output, void (*ahead)(void *state), void *state)
{
	output->ahead = ahead;
	output->ahead_state = state;
}

bool parl_output_in_line(const struct parl_output *output)
{
	return output->in_line;
}

void parl_output_direct(const struct parl_output *output, parl_view bytes)
{
	(void)parl_write_all(output->fd, bytes);
}

int parl_output_error(const struct parl_output *output)
{
	return output->error;
}
