/*
 * scan.c - one pass over a text: skipping what cannot match, walking cluster by cluster through the
 * rest, and giving out hits as soon as nothing can come before them.
 */
#include "scan.h"

#include "../text/unicode.h"

#include <stdlib.h>

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
	struct parl_start start = {0, parl_scan_here(scan)};
	bool inside = start.at > 0 && is_ascii_alnum(scan->word.last) && is_ascii_alnum(c);
	if (!inside && !parl_is_space(c))
		start.kinds = parl_site_starts(&scan->site, &scan->word);
	return start;
}

/* Feeds a cluster to all streams. */
static void pass_cluster(struct parl_scan *scan, const struct parl_cluster *cluster)
{
	parl_view part = {scan->text.data + scan->word.at, cluster->end - scan->word.at};
	struct parl_start start = {0, parl_scan_here(scan)};
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
	parl_scan_take_all(scan);
	scan->settled = parl_scan_least(scan);
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
			parl_scan_take(scan, &scan->matcher->modes[accept->mode], accept->node,
				start, ends);
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
		scan->settled = parl_scan_least(scan);
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
