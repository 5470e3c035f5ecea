/*
 * sink.h - what an output is inside, for the two kinds of it: onto a buffer, onto a descriptor.
 */
#ifndef PARL_BASE_SINK_H
#define PARL_BASE_SINK_H

#include <parlance/output.h>

struct parl_output {
	/* Takes bytes; 0, or the errno of the failure. Not called again after one. */
	int (*write)(struct parl_output *output, parl_view bytes);
	struct parl_buffer *buffer; /* of the kind that writes to one */
	struct parl_buffer *room;   /* what fits in here needs no call; NULL: none */
	struct parl_buffer pending; /* what the descriptor has not taken yet */
	int fd;
	bool color;
	bool terminal;
	size_t width;
	int error;                  /* of the first failure */
	void (*ahead)(void *state); /* called before bytes leave; NULL: nobody minds */
	void *ahead_state;
	bool in_line; /* what the descriptor took last was no line end */
};

/* Text of the user as part of one line: control characters, line breaks too, are made visible,
 * whatever the output is. */
void parl_output_visible_line(struct parl_output *output, parl_view text);

#endif
