/*
 * site.c - starts and ends by the contract: B(p), elisions before a start, clitics after an end.
 */
#include "site.h"

#include "../base/utf8.h"
#include "../text/unicode.h"

#include <string.h>

enum { OPEN = 1, OPEN_GLUED = 2 };

#define LOOK_MOST 64 /* bytes of key that a clitic can have */

void parl_site_open(struct parl_site *site)
{
	site->run_start = site->run_end = 0;
	site->quiet_start = site->quiet_end = 0;
	site->apostrophe = site->asked = SIZE_MAX;
	parl_site_begin(site);
}

void parl_site_begin(struct parl_site *site)
{
	site->tail_size = 0;
	site->pending = 0;
	site->glued = site->alnum = false;
}

size_t parl_ignorable_run(parl_view text, size_t at)
{
	while (at < text.size && (unsigned char)text.data[at] >= 0x80) {
		size_t end = at;
		int32_t c = parl_utf8_next(text, &end);
		if (!parl_is_ignorable(c) || !parl_stands_alone(c))
			break;
		at = end;
	}
	return at;
}

static bool space_beside(const struct parl_word *word)
{
	if (word->at > 0 && parl_is_space(word->last))
		return true;
	size_t at = word->at;
	return at < word->text.size && parl_is_space(parl_utf8_next(word->text, &at));
}

/* B(p) for a start: the run of joiners stands before it. */
static bool starts_plain(const struct parl_word *word)
{
	return parl_word_boundary(word) || space_beside(word) ||
		(word->joiners && word->joiners_begin);
}

/* Whether a run of joiners begins at WORD and ends at a boundary. */
static bool joiners_end(struct parl_site *site, const struct parl_word *word)
{
	if (!parl_word_joiner(word))
		return false;
	if (word->at < site->run_start || word->at >= site->run_end) {
		struct parl_word walk = *word;
		while (parl_word_joiner(&walk))
			parl_word_next(&walk);
		site->run_start = word->at;
		site->run_end = walk.at;
		site->run_boundary = parl_word_boundary(&walk);
	}
	return site->run_boundary;
}

static bool ends_plain(struct parl_site *site, const struct parl_word *word)
{
	return parl_word_boundary(word) || space_beside(word) || joiners_end(site, word);
}

/* What stands at AT, less than the size: a run of ignorables, or a cluster; and its folded key:
 * data NULL where nothing can match. */
static parl_view key_at(
	struct parl_site *site, parl_view text, size_t at, struct parl_cluster *found)
{
	found->end = parl_ignorable_run(text, at);
	if (found->end > at)
		return (parl_view){"", 0};
	*found = parl_cluster_at(text, at);
	if (found->ill_formed || found->length > PARL_CLUSTER_MOST)
		return (parl_view){NULL, 0};
	return parl_cluster_key(site->keys, (parl_view){text.data + at, found->end - at}, 0);
}

/* The first cluster from *AT on that has a key, and the key; data NULL: there is none. *AT moves to
 * its start. */
static parl_view next_key(
	struct parl_site *site, parl_view text, size_t *at, struct parl_cluster *found)
{
	parl_view key = {"", 0};
	size_t start = *at;
	if (start >= site->quiet_start && start < site->quiet_end)
		start = site->quiet_end;
	while (start < text.size) {
		key = key_at(site, text, start, found);
		if (key.size > 0 || !key.data)
			break;
		start = found->end;
	}
	if (start > *at && start != site->quiet_end) {
		site->quiet_start = *at;
		site->quiet_end = start;
	}
	*at = start;
	return key.size > 0 ? key : (parl_view){NULL, 0};
}

static bool is_byte(parl_view key, char byte)
{
	return key.size == 1 && key.data[0] == byte;
}

/* Whether a hyphen stands behind AT and glues it to a letter or digit. */
static bool glued_after(struct parl_site *site, parl_view text, size_t at)
{
	struct parl_cluster cluster;
	if (!is_byte(next_key(site, text, &at, &cluster), '-'))
		return false;
	at = cluster.end;
	parl_view after = next_key(site, text, &at, &cluster);
	return after.data && parl_is_alnum(cluster.first);
}

/* B(p) for an end, as a mask: glueing hyphens make a difference between kinds. */
static uint64_t ends_at(struct parl_site *site, const struct parl_word *word)
{
	uint64_t joining = site->matcher->ends.joining;
	if (!ends_plain(site, word))
		return 0;
	if (joining != 0 && glued_after(site, word->text, word->at))
		return ~joining;
	return ~(uint64_t)0;
}

/* B(e) or B(f): f is e moved over ignorables of class Format. WORD moves there. */
static uint64_t ends_around(struct parl_site *site, struct parl_word *word)
{
	uint64_t mask = ends_at(site, word);
	size_t start = word->at;
	while (parl_word_format(word))
		parl_word_next(word);
	return word->at > start ? mask | ends_at(site, word) : mask;
}

/* The kinds that have WORD among their words; MORE: a word of any kind may go on from there. */
static uint64_t kinds_with(
	const struct parl_edges *edges, const char *word, size_t size, bool *more)
{
	uint64_t mask = 0;
	*more = false;
	for (size_t i = 0; i < edges->count; i++) {
		const struct parl_buffer *words = &edges->items[i].words;
		for (size_t at = 0, length; at < words->size; at += length + 1) {
			length = strlen(words->data + at);
			if (length < size || memcmp(words->data + at, word, size) != 0)
				continue;
			if (length == size)
				mask |= (uint64_t)1 << i;
			else
				*more = true;
		}
	}
	return mask;
}

uint64_t parl_site_clitics(const struct parl_site *site, const char *word, size_t size)
{
	bool more;
	return kinds_with(&site->matcher->ends, word, size, &more);
}

/* The kinds one of whose clitics WALK comes to from behind an apostrophe, an end after it. */
static uint64_t clitics_from(struct parl_site *site, struct parl_word walk)
{
	char spelt[LOOK_MOST];
	size_t size = 0;
	bool more = true;
	uint64_t kinds = 0, mask = 0;
	struct parl_cluster cluster;
	while (walk.at < walk.text.size && (more || kinds != 0)) {
		parl_view key = key_at(site, walk.text, walk.at, &cluster);
		if (!key.data || key.size > sizeof spelt - size)
			break;
		memcpy(spelt + size, key.data, key.size);
		size += key.size;
		parl_word_to(&walk, cluster.end);
		kinds = kinds_with(&site->matcher->ends, spelt, size, &more);
		struct parl_word beyond = walk;
		if (kinds != 0)
			mask |= kinds & ends_around(site, &beyond);
	}
	return mask;
}

/* The kinds whose clitics begin with an apostrophe where WORD stands and are followed by an end. */
static uint64_t clitics_at(struct parl_site *site, const struct parl_word *word)
{
	struct parl_cluster cluster;
	struct parl_word walk = *word;
	size_t start = word->at;
	if (!is_byte(next_key(site, word->text, &start, &cluster), '\''))
		return 0;
	if (site->apostrophe != start) {
		parl_word_to(&walk, cluster.end);
		site->apostrophe_kinds = clitics_from(site, walk);
		site->apostrophe = start;
	}
	return site->apostrophe_kinds;
}

uint64_t parl_site_ends(struct parl_site *site, const struct parl_word *word)
{
	if (site->asked == word->at)
		return site->answer;
	struct parl_word walk = *word;
	uint64_t mask = ends_around(site, &walk);
	if (site->matcher->ends.wordy & ~mask)
		mask |= clitics_at(site, &walk);
	site->asked = word->at;
	return site->answer = mask;
}

/* Whether an elision of EDGE stands before the walk, itself after a boundary. */
static bool elided(const struct parl_site *site, const struct parl_edge *edge)
{
	size_t tail = site->tail_size;
	if (tail == 0 || site->tail[--tail] != '\'')
		return false;
	for (size_t at = 0, length; at < edge->words.size; at += length + 1) {
		length = strlen(edge->words.data + at);
		if (length > tail ||
			memcmp(edge->words.data + at, site->tail + tail - length, length) != 0)
			continue;
		unsigned char open = site->opens[tail - length];
		if ((open & OPEN) || (open != 0 && !edge->joins))
			return true;
	}
	return false;
}

uint64_t parl_site_starts(struct parl_site *site, const struct parl_word *word)
{
	const struct parl_edges *edges = &site->matcher->starts;
	uint64_t mask = 0;
	if (starts_plain(word))
		mask = site->glued ? ~edges->joining : ~(uint64_t)0;
	for (size_t i = 0; (edges->wordy & ~mask) != 0 && i < edges->count; i++)
		if (elided(site, &edges->items[i]))
			mask |= (uint64_t)1 << i;
	return mask;
}

static void remember(struct parl_site *site, parl_view key, unsigned char open)
{
	if (key.size > PARL_TAIL / 2) {
		site->tail_size = 0;
		return;
	}
	if (site->tail_size + key.size > PARL_TAIL) {
		size_t keep = PARL_TAIL / 2, drop = site->tail_size - keep;
		memmove(site->tail, site->tail + drop, keep);
		memmove(site->opens, site->opens + drop, keep);
		site->tail_size = keep;
	}
	memcpy(site->tail + site->tail_size, key.data, key.size);
	memset(site->opens + site->tail_size, 0, key.size);
	site->opens[site->tail_size] = open;
	site->tail_size += key.size;
}

void parl_site_pass(struct parl_site *site, const struct parl_word *word, parl_view part,
	const struct parl_cluster *cluster)
{
	const struct parl_edges *edges = &site->matcher->starts;
	if ((edges->wordy | edges->joining) == 0)
		return;
	parl_view key = parl_cluster_key(site->keys, part, 0);
	if (edges->wordy != 0 && starts_plain(word))
		site->pending |= site->glued ? OPEN_GLUED : OPEN;
	if (key.size == 0)
		return;
	remember(site, key, site->pending);
	site->pending = 0;
	site->glued = is_byte(key, '-') && site->alnum;
	site->alnum = parl_is_alnum(cluster->first);
}
