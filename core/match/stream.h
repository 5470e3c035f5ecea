/*
 * stream.h - the key of the text in one mode, as it goes by, and the paths in it that are alive.
 *
 * The path of the automaton stands for every start that is alive at once: its node is the longest
 * key prefix that ends here and began at a valid start. A few odd starts have a reading of their
 * own, in which a run of white space is not what it is to all others, and are followed one by one:
 * a hyphen at a line's end ("-\nx" is "- x" from the hyphen on, but "a-x" from the a on), and
 * clusters whose key begins with a space without being one.
 */
#ifndef PARL_MATCH_STREAM_H
#define PARL_MATCH_STREAM_H

#include "matcher.h"

/* A place where something may begin: the kinds of start (0: nothing), and the byte of the text. */
struct parl_start {
	uint64_t kinds;
	uint32_t at;
};

struct parl_path {
	uint32_t node;
	uint64_t at;   /* bytes of key so far, this path's white space counted */
	uint64_t done; /* the kinds of end for which the hits here were taken: the least end counts
			*/
};

struct parl_odd {
	struct parl_start start;
	uint32_t node; /* 0: may come back to `base` */
	uint32_t base; /* before the run of white space that is open */
	uint64_t done;
	uint64_t base_done;
	size_t breaks; /* of the run when it was born */
	bool born;     /* that run is still open */
};

struct parl_stream {
	const struct parl_mode *mode;
	struct parl_fold fold;
	struct parl_path path;
	struct parl_path saved;  /* before the run of white space that is open */
	struct parl_start *ring; /* by bytes of key: what began there */
	uint64_t ring_mask;
	uint32_t floor;        /* starts before it are of no use any more */
	struct parl_odd *odds; /* by start; those before odd_first are over */
	size_t odd_first, odd_count, odd_capacity;
};

bool parl_stream_open(struct parl_stream *stream, const struct parl_mode *mode);
void parl_stream_close(struct parl_stream *stream);

/* Nothing is alive, and nothing is behind. */
void parl_stream_reset(struct parl_stream *stream);

/* The key of the next cluster, not empty, and what may begin with it. False: out of memory. */
bool parl_stream_feed(struct parl_stream *stream, parl_view key, struct parl_start start);

/* Whether a key may begin with what KEY begins with. */
bool parl_stream_wants(const struct parl_stream *stream, parl_view key);

/* Starts before FLOOR end here. */
void parl_stream_raise(struct parl_stream *stream, uint32_t floor);

/* The least start that is alive; NONE: none is. */
uint32_t parl_stream_least(const struct parl_stream *stream, uint32_t none);

/* Nothing is alive. */
static inline bool parl_stream_idle(const struct parl_stream *stream)
{
	return stream->path.node == 0 && stream->odd_first == stream->odd_count &&
		(!stream->fold.open || stream->saved.node == 0);
}

/* Whether the one byte KEY passes by an idle stream without a trace, as most of a text does; if
 * so, it has. */
static inline bool parl_stream_sleeps(struct parl_stream *stream, char key)
{
	if (stream->path.node != 0 || stream->odd_first < stream->odd_count ||
		(unsigned char)key <= '-' || stream->mode->automaton.root[(unsigned char)key] != 0)
		return false;
	stream->fold = (struct parl_fold){.solid = true};
	return true;
}

/* What began DEPTH bytes of key ago on the path; kinds 0: nothing that counts. */
struct parl_start parl_stream_start(const struct parl_stream *stream, uint32_t depth);

#endif
