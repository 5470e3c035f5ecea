/*
 * verify.c - a start anywhere: cluster by cluster, by the letter of the contract. It is sound for
 * every text and every key; all else is there to come here seldom.
 */
#include "scan.h"

#include "../base/utf8.h"
#include "trail.h"

/* The key of the text from a start on, as it grows. */
struct verify {
	struct parl_scan *scan;
	const struct parl_mode *mode;
	struct parl_word word; /* where it stands */
	size_t start;
	uint64_t kinds;
	struct parl_buffer *key; /* without the run of white space that is open */
	struct parl_trail trail;
	struct parl_fold fold;
	/* the kinds of end for which the hits of this key were taken, and of this key and a space:
	 * the least end counts */
	uint64_t done, done_space;
};

static bool goes_on(const struct verify *verify)
{
	struct parl_slots_walk slots = parl_slots_begin(&verify->mode->table, verify->trail.hash);
	for (uint32_t slot; (slot = parl_slots_next(&slots)) != 0;)
		if (slot & (PARL_SLOT_MORE | PARL_SLOT_SIGNS))
			return true;
	return false;
}

/* A character of the key that is no white space, or the space that a run comes to. False: no key
 * begins so. */
static bool add_char(struct verify *verify, const char *bytes, size_t size)
{
	struct parl_buffer *key = verify->key;
	size_t at = key->size, zero = 0;
	parl_buffer_add(key, bytes, size);
	if (key->failed || key->size > verify->mode->longest)
		return false;
	int32_t c = parl_utf8_next((parl_view){bytes, size}, &zero);
	verify->done = verify->done_space = 0;
	return !parl_trail_add(&verify->trail, key->data, at, c) || goes_on(verify);
}

static bool add_solid(struct verify *verify, const char *bytes, size_t size)
{
	if (verify->fold.open && parl_fold_run(&verify->fold) == PARL_RUN_SPACE &&
		!add_char(verify, " ", 1))
		return false;
	parl_fold_solid(&verify->fold, *bytes);
	return add_char(verify, bytes, size);
}

/* The key of a cluster. False: nothing matches any more. */
static bool add_key(struct verify *verify, parl_view key)
{
	size_t size;
	for (size_t at = 0; at < key.size; at += size) {
		enum parl_space space = parl_key_space(key, at, verify->mode->flags, &size);
		if (space == PARL_SPACE_NONE) {
			if (!add_solid(verify, key.data + at, size))
				return false;
			continue;
		}
		parl_fold_space(&verify->fold, space);
		if (parl_fold_run(&verify->fold) == PARL_RUN_DEAD)
			return false;
	}
	return true;
}

/* Takes the hits of the key with HASH that end here and whose kinds of end are not in *DONE. */
static void take_hash(struct verify *verify, uint64_t hash, uint64_t *done)
{
	struct parl_scan *scan = verify->scan;
	struct parl_slots_walk slots = parl_slots_begin(&verify->mode->table, hash);
	for (uint32_t slot; (slot = parl_slots_next(&slots)) != 0;) {
		size_t place = slot & PARL_SLOT_KEY;
		if (place == 0 ||
			!parl_view_equal(parl_buffer_view(verify->key),
				parl_matcher_spelt(scan->matcher, place)))
			continue;
		uint64_t ends = parl_site_ends(&scan->spot.site, &verify->word) & ~*done;
		parl_span span = {verify->start, verify->word.at};
		parl_scan_add(
			scan, parl_matcher_key_at(scan->matcher, place), span, verify->kinds, ends);
		*done |= ends;
		return;
	}
	*done = ~(uint64_t)0; /* no key at all */
}

/* Takes the hits that end here, where a cluster does. */
static void take(struct verify *verify)
{
	struct parl_buffer *key = verify->key;
	uint64_t all = ~(uint64_t)0 >> (PARL_EDGES_MOST - verify->scan->matcher->ends.count);
	bool space = verify->fold.open && parl_fold_run(&verify->fold) == PARL_RUN_SPACE;
	uint64_t *done = space ? &verify->done_space : &verify->done;
	if ((~*done & all) == 0)
		return;
	if (!space) {
		take_hash(verify, parl_trail_hash(&verify->trail, key->data, key->size), done);
		return;
	}
	struct parl_trail trail = verify->trail;
	size_t size = key->size;
	parl_buffer_add_char(key, ' ');
	if (key->failed)
		return;
	parl_trail_add(&trail, key->data, size, ' ');
	take_hash(verify, parl_trail_hash(&trail, key->data, key->size), done);
	key->size = size;
}

/* Moves over the run of ignorables that begins here, if one does. */
static bool pass_calm(struct verify *verify)
{
	struct parl_scan *scan = verify->scan;
	size_t at = verify->word.at;
	if (at != scan->calm) {
		size_t end = parl_ignorable_run(scan->text, at);
		if (end == at)
			return false;
		scan->calm = at;
		scan->calm_after = verify->word;
		parl_word_to(&scan->calm_after, end);
	}
	verify->word = scan->calm_after;
	return true;
}

#define GAP_LEAST 32 /* shorter ones are passed step by step */

/* Whether at AT stands white space of the mode that is a cluster by itself; but CR and LF are one.
 */
static bool is_gap(const struct verify *verify, size_t at)
{
	parl_view text = verify->scan->text;
	unsigned char byte = (unsigned char)text.data[at];
	if (at + 1 >= text.size || byte >= 0x80 || (unsigned char)text.data[at + 1] >= 0x80)
		return false;
	return byte != '\r' && verify->mode->ascii[byte] == ' ';
}

/* Finds the gap that begins AT. False: it is short. */
static bool find_gap(const struct verify *verify, size_t at, struct parl_gap *gap)
{
	struct parl_fold fold = {0};
	size_t end = at, size;
	while (end - at < GAP_LEAST && is_gap(verify, end))
		end++;
	if (end - at < GAP_LEAST)
		return false;
	*gap = (struct parl_gap){.start = at, .after = verify->word};
	for (end = at; is_gap(verify, end);) {
		size_t before = fold.breaks;
		parl_fold_space(
			&fold, parl_key_space(verify->scan->text, end, verify->mode->flags, &size));
		end++;
		if (fold.breaks == before)
			continue;
		gap->breaks[0] = gap->breaks[1];
		gap->breaks[1] = end;
	}
	parl_word_to(&gap->after, end);
	return true;
}

/* Moves over the rest of a long run of white space at once, where nothing can end. False: it is to
 * be passed step by step. */
static bool pass_gap(struct verify *verify)
{
	struct parl_scan *scan = verify->scan;
	struct parl_gap *gap = &scan->gaps[verify->mode - scan->matcher->modes];
	size_t at = verify->word.at;
	uint64_t all = ~(uint64_t)0 >> (PARL_EDGES_MOST - scan->matcher->ends.count);
	if (!verify->fold.open || verify->fold.wraps || (~verify->done_space & all) != 0)
		return false;
	if ((at < gap->start || at >= gap->after.at) && !find_gap(verify, at, gap))
		return false;
	for (size_t i = 0; i < 2; i++)
		if (gap->breaks[i] > at)
			verify->fold.breaks++;
	verify->fold.after_cr = false;
	verify->word = gap->after;
	return true;
}

static bool pass_cluster(struct verify *verify)
{
	struct parl_scan *scan = verify->scan;
	size_t at = verify->word.at;
	if (at == scan->barrier)
		return false;
	struct parl_cluster cluster = parl_cluster_at(scan->text, at);
	if (cluster.ill_formed || cluster.length > PARL_CLUSTER_MOST) {
		scan->barrier = at;
		return false;
	}
	parl_view part = {scan->text.data + at, cluster.end - at};
	parl_view key = parl_cluster_key(scan->keys, part, verify->mode->flags);
	if (!key.data)
		scan->failed = true;
	if (!key.data || !add_key(verify, key))
		return false;
	parl_word_to(&verify->word, cluster.end);
	return true;
}

void parl_scan_verify(struct parl_scan *scan, const struct parl_mode *mode,
	const struct parl_word *word, uint64_t kinds)
{
	struct verify verify = {.scan = scan,
		.mode = mode,
		.word = *word,
		.start = word->at,
		.kinds = kinds,
		.key = &scan->key};
	parl_buffer_clear(&scan->key);
	while (verify.word.at < scan->text.size) {
		if (pass_gap(&verify)) {
			if (parl_fold_run(&verify.fold) == PARL_RUN_DEAD)
				break;
			continue;
		}
		if (!pass_calm(&verify) && !pass_cluster(&verify))
			break;
		take(&verify);
	}
	scan->failed = scan->failed || scan->key.failed;
}
