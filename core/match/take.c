/*
 * take.c - the hits that end where a walk stands.
 */
#include "scan.h"

bool parl_scan_take(struct parl_scan *scan, const struct parl_mode *mode, uint32_t node,
	struct parl_start start, uint64_t ends)
{
	const struct parl_node *self = &mode->automaton.nodes[node];
	size_t before = scan->hits.count;
	for (uint32_t i = self->keys; i < self->keys + self->count; i++) {
		const struct parl_matcher_key *key = &scan->matcher->keys[i];
		if (!(start.kinds >> key->start & 1) || !(ends >> key->end & 1))
			continue;
		parl_span span = {start.at, parl_scan_here(scan)};
		if ((scan->flags & PARL_SCAN_PROTECT) &&
			parl_links_touch(&scan->links, span, scan->settled))
			continue;
		struct parl_hit hit = {start.at, parl_scan_here(scan), key->precedence, i};
		if (!parl_hits_push(&scan->hits, hit))
			scan->failed = true;
	}
	return scan->hits.count > before;
}

uint32_t parl_scan_least(const struct parl_scan *scan)
{
	uint32_t least = parl_scan_here(scan);
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
		if (start.kinds == 0 || !parl_scan_take(scan, stream->mode, node, start, fresh))
			continue;
		if (!(scan->flags & PARL_SCAN_OVERLAPPING) &&
			scan->hits.items[0].start == start.at && start.at <= parl_scan_least(scan))
			break;
	}
}

static void take_odd(struct parl_scan *scan, const struct parl_stream *stream, struct parl_odd *odd,
	uint64_t ends)
{
	uint64_t fresh = ends & ~odd->done;
	odd->done |= ends;
	if (odd->node != 0 && fresh != 0)
		parl_scan_take(scan, stream->mode, odd->node, odd->start, fresh);
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

void parl_scan_take_all(struct parl_scan *scan)
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
