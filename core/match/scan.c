/*
 * scan.c - one pass over a text: skipping what cannot match, walking cluster by cluster through the
 * rest, and giving out hits as soon as nothing can come before them.
 */
#include "hits.h"
#include "site.h"
#include "stream.h"

#include "../text/links.h"
#include "../text/unicode.h"

#include <stdlib.h>

struct parl_scan {
	const struct parl_matcher *matcher;
	unsigned flags;
	parl_view text;
	bool failed;
	bool walking;     /* else text before word.at is done with, and nothing is alive */
	uint32_t floor;   /* starts before it are done with, or hidden by a match */
	uint32_t settled; /* no hit that is still to come begins before it */
	struct parl_skip skip;
	struct parl_word word;
	struct parl_site site;
	struct parl_keys *keys;
	struct parl_links links;
	struct parl_hits hits;
	struct parl_stream streams[PARL_MODES];
};

struct parl_scan *parl_scan_new(const struct parl_matcher *matcher, unsigned flags)
{
	struct parl_scan *scan = calloc(1, sizeof *scan);
	if (scan == NULL)
		return NULL;
	scan->matcher = matcher;
	scan->flags = flags;
	scan->hits.shortest = (flags & PARL_SCAN_OVERLAPPING) != 0;
	scan->keys = parl_keys_new();
	bool made = scan->keys != NULL;
	for (size_t i = 0; made && i < matcher->mode_count; i++)
		made = parl_stream_open(&scan->streams[i], &matcher->modes[i]);
	if (!made) {
		parl_scan_free(scan);
		return NULL;
	}
	scan->site.matcher = matcher;
	scan->site.keys = scan->keys;
	parl_scan_begin(scan, (parl_view){"", 0});
	return scan;
}

void parl_scan_free(struct parl_scan *scan)
{
	if (scan == NULL)
		return;
	for (size_t i = 0; i < PARL_MODES; i++)
		parl_stream_close(&scan->streams[i]);
	free(scan->hits.items);
	parl_links_release(&scan->links);
	parl_keys_free(scan->keys);
	free(scan);
}

void parl_scan_begin(struct parl_scan *scan, parl_view text)
{
	scan->text = text;
	scan->failed = text.size > INT32_MAX;
	scan->walking = false;
	scan->skip.at = scan->skip.chunk = 0;
	scan->floor = scan->settled = 0;
	scan->hits.count = 0;
	parl_links_begin(&scan->links, text);
	parl_site_open(&scan->site);
}

/* Where the walk stands. */
static uint32_t here(const struct parl_scan *scan)
{
	return (uint32_t)scan->word.at;
}

/* Takes the hits of NODE that began at START and whose kinds of end are among ENDS; whether there
 * were any. */
static bool take_node(struct parl_scan *scan, const struct parl_mode *mode, uint32_t node,
	struct parl_start start, uint64_t ends)
{
	const struct parl_node *self = &mode->automaton.nodes[node];
	size_t before = scan->hits.count;
	for (uint32_t i = self->keys; i < self->keys + self->count; i++) {
		const struct parl_matcher_key *key = &scan->matcher->keys[i];
		if (!(start.kinds >> key->start & 1) || !(ends >> key->end & 1))
			continue;
		parl_span span = {start.at, here(scan)};
		if ((scan->flags & PARL_SCAN_PROTECT) &&
			parl_links_touch(&scan->links, span, scan->settled))
			continue;
		struct parl_hit hit = {start.at, here(scan), key->precedence, i};
		if (!parl_hits_push(&scan->hits, hit))
			scan->failed = true;
	}
	return scan->hits.count > before;
}

/* The least start that is alive; where the walk stands, if none is. */
static uint32_t least_alive(const struct parl_scan *scan)
{
	uint32_t least = here(scan);
	for (size_t i = 0; i < scan->matcher->mode_count; i++)
		if (!parl_stream_idle(&scan->streams[i]))
			least = parl_stream_least(&scan->streams[i], least);
	return least;
}

/* Takes the hits of all suffixes of the path, the longest first; but only to the first that is
 * going to be chosen, since it hides the rest: without this, terms that are suffixes of each other
 * would be taken again and again. */
static void take_path(struct parl_scan *scan, struct parl_stream *stream, uint64_t ends)
{
	const struct parl_node *nodes = stream->mode->automaton.nodes;
	uint64_t fresh = ends & ~stream->path.done;
	stream->path.done |= ends;
	for (uint32_t node = nodes[stream->path.node].hits; fresh != 0 && node != 0;
		node = nodes[nodes[node].fail].hits) {
		struct parl_start start = parl_stream_start(stream, nodes[node].depth);
		if (start.kinds == 0 || !take_node(scan, stream->mode, node, start, fresh))
			continue;
		if (!(scan->flags & PARL_SCAN_OVERLAPPING) &&
			scan->hits.items[0].start == start.at && start.at <= least_alive(scan))
			break;
	}
}

static void take_odd(struct parl_scan *scan, const struct parl_stream *stream, struct parl_odd *odd,
	uint64_t ends)
{
	uint64_t fresh = ends & ~odd->done;
	odd->done |= ends;
	if (odd->node != 0 && fresh != 0)
		take_node(scan, stream->mode, odd->node, odd->start, fresh);
}

/* Takes the hits of odd starts. Those born in the run of white space that is open come last, and
 * all but the latest of them were asked before: where one is done, so are the earlier ones. */
static void take_odds(struct parl_scan *scan, struct parl_stream *stream, uint64_t ends)
{
	uint64_t all = ~(uint64_t)0 >> (64 - scan->matcher->ends.count);
	size_t i = stream->odd_first;
	for (; i < stream->odd_count && !stream->odds[i].born; i++)
		take_odd(scan, stream, &stream->odds[i], ends);
	for (size_t last = stream->odd_count; last-- > i;) {
		if ((stream->odds[last].done & all) == all)
			break;
		take_odd(scan, stream, &stream->odds[last], ends);
	}
}

/* Takes the hits that end where the walk stands. */
static void take(struct parl_scan *scan)
{
	for (size_t i = 0; i < scan->matcher->mode_count; i++) {
		struct parl_stream *stream = &scan->streams[i];
		const struct parl_node *nodes = stream->mode->automaton.nodes;
		bool path = stream->path.node != 0 && nodes[stream->path.node].hits != 0;
		if (!path && stream->odd_first == stream->odd_count)
			continue;
		uint64_t ends = parl_site_ends(&scan->site, &scan->word);
		if (path)
			take_path(scan, stream, ends);
		take_odds(scan, stream, ends);
	}
}

/* Nothing matches across what stands between here and END. */
static void pass_barrier(struct parl_scan *scan, size_t end)
{
	for (size_t i = 0; i < scan->matcher->mode_count; i++)
		parl_stream_reset(&scan->streams[i]);
	parl_site_begin(&scan->site);
	parl_word_to(&scan->word, end);
}

static bool is_ascii_alnum(int32_t c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* What may begin where the walk stands with a cluster that begins with C. */
static struct parl_start start_here(struct parl_scan *scan, int32_t c)
{
	struct parl_start start = {0, here(scan)};
	bool inside = start.at > 0 && is_ascii_alnum(scan->word.last) && is_ascii_alnum(c);
	if (!inside && !parl_is_space(c))
		start.kinds = parl_site_starts(&scan->site, &scan->word);
	return start;
}

/* Feeds a cluster to all streams. */
static void pass_cluster(struct parl_scan *scan, const struct parl_cluster *cluster)
{
	parl_view part = {scan->text.data + scan->word.at, cluster->end - scan->word.at};
	struct parl_start start = {0, here(scan)};
	bool asked = false, plain = part.size == 1;
	for (size_t i = 0; i < scan->matcher->mode_count; i++) {
		struct parl_stream *stream = &scan->streams[i];
		unsigned flags = stream->mode->flags;
		char byte = plain ? parl_ascii_key(*part.data, flags) : 0;
		if (plain && parl_stream_sleeps(stream, byte))
			continue;
		parl_view key = {&byte, 1};
		if (!plain)
			key = parl_cluster_key(scan->keys, part, flags);
		if (key.data == NULL)
			scan->failed = true;
		if (key.size == 0)
			continue;
		if (!asked && parl_stream_wants(stream, key)) {
			start = start_here(scan, cluster->first);
			asked = true;
		}
		if (!parl_stream_feed(stream, key, start))
			scan->failed = true;
	}
	parl_site_pass(&scan->site, &scan->word, part, cluster);
	parl_word_to(&scan->word, cluster->end);
}

static bool is_idle(const struct parl_scan *scan)
{
	for (size_t i = 0; i < scan->matcher->mode_count; i++)
		if (!parl_stream_idle(&scan->streams[i]))
			return false;
	return true;
}

/* Whether the byte at AT is a cluster by itself, and neither a control nor part of one. */
static bool is_plain(parl_view text, size_t at)
{
	unsigned char byte = (unsigned char)text.data[at];
	return byte >= ' ' && byte < 0x7F &&
		(at + 1 == text.size || (unsigned char)text.data[at + 1] < 0x80);
}

/* One step of the walk: a run of ignorables, a barrier, or a cluster. */
static void step(struct parl_scan *scan)
{
	size_t at = scan->word.at, end;
	if (is_plain(scan->text, at)) {
		struct parl_cluster cluster = {at + 1, 1, scan->text.data[at], false};
		pass_cluster(scan, &cluster);
	} else if ((end = parl_ignorable_run(scan->text, at)) > at) {
		parl_word_to(&scan->word, end);
	} else {
		struct parl_cluster cluster = parl_cluster_at(scan->text, at);
		if (cluster.ill_formed || cluster.length > PARL_CLUSTER_MOST)
			pass_barrier(scan, cluster.end);
		else
			pass_cluster(scan, &cluster);
	}
	take(scan);
	scan->settled = least_alive(scan);
	if (parl_skip_stop(scan->text, scan->word.at) && is_idle(scan)) {
		scan->walking = false;
		scan->skip.at = scan->skip.chunk = scan->word.at;
	}
}

/* Makes ready to walk from the chunk on to which skipping came. */
static void begin_walk(struct parl_scan *scan)
{
	scan->settled = scan->floor;
	parl_site_begin(&scan->site);
	for (size_t i = 0; i < scan->matcher->mode_count; i++) {
		parl_stream_reset(&scan->streams[i]);
		scan->streams[i].floor = scan->floor;
	}
	parl_word_begin(&scan->word, scan->text, scan->skip.chunk);
	scan->walking = true;
}

static int compare_accepts(const void *left, const void *right)
{
	const struct parl_accept *a = left, *b = right;
	return a->end < b->end ? -1 : a->end > b->end;
}

/* Takes the hits of a candidate in plain ASCII: only its start and ends are left to be asked. */
static void try_candidate(struct parl_scan *scan)
{
	struct parl_skip *skip = &scan->skip;
	struct parl_word *word = &scan->word;
	parl_site_begin(&scan->site);
	parl_word_begin(word, scan->text, skip->chunk);
	while (word->at < skip->start) {
		struct parl_cluster cluster = {word->at + 1, 1, scan->text.data[word->at], false};
		parl_site_pass(
			&scan->site, word, (parl_view){scan->text.data + word->at, 1}, &cluster);
		parl_word_next(word);
	}
	struct parl_start start = start_here(scan, scan->text.data[skip->start]);
	scan->settled = start.at;
	if (scan->matcher->mode_count > 1)
		qsort(skip->accepts, skip->accept_count, sizeof *skip->accepts, compare_accepts);
	for (size_t i = 0; start.kinds != 0 && i < skip->accept_count; i++) {
		const struct parl_accept *accept = &skip->accepts[i];
		parl_word_to(word, accept->end);
		uint64_t ends = parl_site_ends(&scan->site, word);
		if (ends != 0)
			take_node(scan, &scan->matcher->modes[accept->mode], accept->node, start,
				ends);
	}
	scan->settled = start.at + 1;
	if (scan->flags & PARL_SCAN_OVERLAPPING)
		scan->floor = scan->settled;
}

/* Goes on while nothing is alive. */
static void skip_on(struct parl_scan *scan)
{
	parl_skip_raise(&scan->skip, scan->text, scan->floor);
	switch (parl_skip(scan->matcher, scan->text, &scan->skip)) {
	case PARL_SKIP_TRY:
		try_candidate(scan);
		break;
	case PARL_SKIP_WALK:
		begin_walk(scan);
		break;
	default:
		break;
	}
}

/* The first hit, if it is settled; false: there is none, or it is hidden. */
static bool give(struct parl_scan *scan, struct parl_match *match)
{
	struct parl_hit hit = scan->hits.items[0];
	parl_hits_pop(&scan->hits);
	*match = (struct parl_match){{hit.start, hit.end}, hit.key};
	if (scan->flags & PARL_SCAN_OVERLAPPING)
		return true;
	if (hit.start < scan->floor)
		return false;
	scan->floor = hit.end;
	if (scan->walking) {
		for (size_t i = 0; i < scan->matcher->mode_count; i++)
			parl_stream_raise(&scan->streams[i], scan->floor);
		scan->settled = least_alive(scan);
	}
	return true;
}

enum parl_status parl_scan_next(struct parl_scan *scan, struct parl_match *match)
{
	while (!scan->failed) {
		bool over = (scan->walking ? scan->word.at : scan->skip.at) >= scan->text.size;
		if (scan->hits.count > 0 && (over || scan->hits.items[0].start < scan->settled)) {
			if (give(scan, match))
				return PARL_OK;
		} else if (over) {
			return PARL_NONE;
		} else if (!scan->walking) {
			skip_on(scan);
		} else {
			step(scan);
		}
	}
	return PARL_FAILED;
}
