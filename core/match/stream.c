/*
 * stream.c - feeding keys to an automaton, runs of white space folded on the way.
 */
#include "stream.h"

#include <stdlib.h>

bool parl_stream_open(struct parl_stream *stream, const struct parl_mode *mode)
{
	uint64_t size = 2;
	while (size < (uint64_t)mode->automaton.deepest + 2)
		size *= 2;
	*stream = (struct parl_stream){.mode = mode, .ring_mask = size - 1};
	stream->ring = calloc(size, sizeof *stream->ring);
	return stream->ring != NULL;
}

void parl_stream_close(struct parl_stream *stream)
{
	free(stream->ring);
	free(stream->odds);
}

void parl_stream_reset(struct parl_stream *stream)
{
	stream->path.node = stream->saved.node = 0;
	stream->path.done = stream->saved.done = 0;
	stream->odd_first = stream->odd_count = 0;
	stream->fold = (struct parl_fold){.open = false};
}

/* Whether BYTE is no white space in any mode, and no hyphen. */
static bool is_solid_byte(char byte)
{
	return (byte > '-' && byte < 0x7F) || (byte > ' ' && byte < '-');
}

bool parl_stream_wants(const struct parl_stream *stream, parl_view key)
{
	size_t size;
	unsigned char first = (unsigned char)key.data[0];
	if (!is_solid_byte(key.data[0]) &&
		parl_key_space(key, 0, stream->mode->flags, &size) != PARL_SPACE_NONE)
		first = ' ';
	return stream->mode->automaton.root[first] != 0;
}

static struct parl_start start_of(
	const struct parl_stream *stream, const struct parl_path *path, uint32_t depth)
{
	struct parl_start start = stream->ring[(path->at - depth) & stream->ring_mask];
	if (start.at < stream->floor)
		start.kinds = 0;
	return start;
}

struct parl_start parl_stream_start(const struct parl_stream *stream, uint32_t depth)
{
	return start_of(stream, &stream->path, depth);
}

/* Falls back to the longest suffix that began at a start that counts; PATH itself is none. What is
 * done stays done: the hits of the suffix were among those of PATH. */
static void fall(const struct parl_stream *stream, struct parl_path *path)
{
	const struct parl_node *nodes = stream->mode->automaton.nodes;
	do
		path->node = nodes[path->node].fail;
	while (path->node != 0 && start_of(stream, path, nodes[path->node].depth).kinds == 0);
}

/* Falls back if what PATH stands for does not count any more. */
static void settle(const struct parl_stream *stream, struct parl_path *path)
{
	uint32_t depth = stream->mode->automaton.nodes[path->node].depth;
	if (path->node != 0 && start_of(stream, path, depth).kinds == 0)
		fall(stream, path);
}

/* One byte of key, with which START may begin. */
static void advance(struct parl_stream *stream, unsigned char byte, struct parl_start start)
{
	const struct parl_automaton *automaton = &stream->mode->automaton;
	struct parl_path *path = &stream->path;
	stream->ring[path->at & stream->ring_mask] = start;
	uint32_t child = 0;
	while (path->node != 0) {
		child = parl_automaton_child(automaton, path->node, byte);
		if (child != 0)
			break;
		fall(stream, path);
	}
	if (path->node == 0 && start.kinds != 0 && start.at >= stream->floor)
		child = automaton->root[byte];
	path->node = child;
	path->done = 0;
	path->at++;
}

static struct parl_odd *new_odd(struct parl_stream *stream)
{
	if (stream->odd_count == stream->odd_capacity) {
		size_t capacity = stream->odd_capacity * 2 + 8;
		if (capacity > SIZE_MAX / sizeof(struct parl_odd))
			return NULL;
		struct parl_odd *odds = realloc(stream->odds, capacity * sizeof *odds);
		if (odds == NULL)
			return NULL;
		stream->odds = odds;
		stream->odd_capacity = capacity;
	}
	return &stream->odds[stream->odd_count++];
}

/* Follows START by itself, from NODE on; DONE: the kinds of end for which it was taken there. */
static bool follow(struct parl_stream *stream, struct parl_start start, uint32_t node,
	size_t breaks, uint64_t done)
{
	if (start.kinds == 0 || start.at < stream->floor || node == 0)
		return true;
	struct parl_odd *odd = new_odd(stream);
	if (odd != NULL)
		*odd = (struct parl_odd){
			.start = start, .node = node, .done = done, .breaks = breaks, .born = true};
	return odd != NULL;
}

/* Keeps the odd ones that are not over: nodes left, or a base to come back to. */
static void sweep(struct parl_stream *stream)
{
	size_t kept = 0;
	for (size_t i = stream->odd_first; i < stream->odd_count; i++) {
		const struct parl_odd *odd = &stream->odds[i];
		if (odd->start.at >= stream->floor && (odd->node != 0 || odd->base != 0))
			stream->odds[kept++] = *odd;
	}
	stream->odd_first = 0;
	stream->odd_count = kept;
}

static void odds_solid(struct parl_stream *stream, parl_view bytes)
{
	const struct parl_automaton *automaton = &stream->mode->automaton;
	for (size_t i = stream->odd_first; i < stream->odd_count; i++) {
		struct parl_odd *odd = &stream->odds[i];
		for (size_t at = 0; at < bytes.size && odd->node != 0; at++)
			odd->node = parl_automaton_child(
				automaton, odd->node, (unsigned char)bytes.data[at]);
		odd->base = 0;
		odd->done = 0;
		odd->born = false;
	}
	sweep(stream);
}

/* A character of the key that is no white space. */
static void feed_solid(struct parl_stream *stream, parl_view bytes, struct parl_start start)
{
	const struct parl_start nothing = {0, 0};
	parl_fold_solid(&stream->fold, bytes.data[0]);
	for (size_t at = 0; at < bytes.size; at++)
		advance(stream, (unsigned char)bytes.data[at], at == 0 ? start : nothing);
	if (stream->odd_first < stream->odd_count)
		odds_solid(stream, bytes);
}

/* A run of white space begins: for now it is a space. */
static void open_run(struct parl_stream *stream)
{
	const struct parl_start nothing = {0, 0};
	stream->saved = stream->path;
	advance(stream, ' ', nothing);
	for (size_t i = stream->odd_first; i < stream->odd_count; i++) {
		struct parl_odd *odd = &stream->odds[i];
		odd->base = stream->fold.wraps ? odd->node : 0;
		odd->base_done = odd->done;
		odd->node = parl_automaton_child(&stream->mode->automaton, odd->node, ' ');
		odd->done = 0;
	}
	sweep(stream);
}

/* The first break after a hyphen: the run is nothing after all, but for the hyphen itself. */
static bool wrap_run(struct parl_stream *stream)
{
	const struct parl_automaton *automaton = &stream->mode->automaton;
	struct parl_start *hyphen = &stream->ring[(stream->saved.at - 1) & stream->ring_mask];
	struct parl_start start = *hyphen;
	uint64_t done = stream->path.done; /* while the run was a space to all */
	hyphen->kinds = 0;
	stream->path = stream->saved;
	settle(stream, &stream->path);
	for (size_t i = stream->odd_first; i < stream->odd_count; i++) {
		struct parl_odd *odd = &stream->odds[i];
		if (odd->born)
			continue;
		odd->node = odd->base;
		odd->done = odd->base_done;
		odd->base = 0;
	}
	sweep(stream);
	uint32_t node = automaton->root['-'];
	if (node != 0)
		node = parl_automaton_child(automaton, node, ' ');
	return follow(stream, start, node, 0, done);
}

/* A paragraph ends, for all that began before it. */
static void kill_run(struct parl_stream *stream, bool paragraph)
{
	stream->path.node = 0;
	stream->path.done = 0;
	for (size_t i = stream->odd_first; i < stream->odd_count; i++) {
		struct parl_odd *odd = &stream->odds[i];
		if (!odd->born || paragraph || stream->fold.breaks - odd->breaks > 1)
			odd->node = odd->base = 0;
	}
	sweep(stream);
}

/* White space: SPACE is its kind; START may begin with it, oddly. */
static bool feed_space(struct parl_stream *stream, enum parl_space space, struct parl_start start)
{
	struct parl_fold *fold = &stream->fold;
	if (!fold->open)
		open_run(stream);
	size_t breaks = fold->breaks;
	parl_fold_space(fold, space);
	enum parl_run run = parl_fold_run(fold);
	if (run == PARL_RUN_NOTHING && breaks == 0 && !wrap_run(stream))
		return false;
	bool paragraph = space == PARL_SPACE_PARAGRAPH;
	if (run == PARL_RUN_DEAD && (paragraph || fold->breaks > breaks))
		kill_run(stream, paragraph);
	return follow(stream, start, stream->mode->automaton.root[' '], breaks, 0);
}

bool parl_stream_feed(struct parl_stream *stream, parl_view key, struct parl_start start)
{
	size_t size;
	if (key.size == 1 && is_solid_byte(key.data[0])) {
		feed_solid(stream, key, start);
		return true;
	}
	for (size_t at = 0; at < key.size; at += size) {
		enum parl_space space = parl_key_space(key, at, stream->mode->flags, &size);
		if (space == PARL_SPACE_NONE)
			feed_solid(stream, (parl_view){key.data + at, size}, start);
		else if (!feed_space(stream, space, start))
			return false;
		start.kinds = 0;
	}
	return true;
}

void parl_stream_raise(struct parl_stream *stream, uint32_t floor)
{
	stream->floor = floor;
	settle(stream, &stream->path);
	if (stream->fold.open)
		settle(stream, &stream->saved);
	while (stream->odd_first < stream->odd_count &&
		stream->odds[stream->odd_first].start.at < floor)
		stream->odd_first++;
}

static uint32_t least_of(
	const struct parl_stream *stream, const struct parl_path *path, uint32_t least)
{
	if (path->node == 0)
		return least;
	uint32_t at = start_of(stream, path, stream->mode->automaton.nodes[path->node].depth).at;
	return at < least ? at : least;
}

uint32_t parl_stream_least(const struct parl_stream *stream, uint32_t none)
{
	uint32_t least = least_of(stream, &stream->path, none);
	if (stream->fold.open && stream->fold.wraps && stream->fold.breaks == 0)
		least = least_of(stream, &stream->saved, least);
	if (stream->odd_first < stream->odd_count &&
		stream->odds[stream->odd_first].start.at < least)
		least = stream->odds[stream->odd_first].start.at;
	return least;
}
