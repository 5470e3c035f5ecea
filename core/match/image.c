/*
 * image.c - writing the tables of a matcher as they are, and taking them as they lie.
 */
#include "image.h"

#include <stdlib.h>
#include <string.h>

#include "index.h"

/* --- writing */

static void put_edges(const struct parl_edges *edges, struct parl_buffer *image)
{
	parl_image_put(image, edges->count);
	for (size_t i = 0; i < edges->count; i++) {
		const struct parl_edge *edge = &edges->items[i];
		parl_image_put(image, edge->joins);
		parl_image_put_array(image, edge->words.data, edge->words.size, 1);
	}
}

static void put_mode(const struct parl_mode *mode, struct parl_buffer *image)
{
	const struct parl_slots *table = &mode->table;
	parl_image_put(image, mode->flags);
	parl_image_put(image, mode->longest);
	for (size_t i = 0; i < 256; i++)
		parl_image_put(image, mode->firsts[i]);
	parl_image_put(image, table->shift);
	parl_image_put_array(
		image, table->buckets, parl_slots_mask(table) + 1, sizeof(*table->buckets));
}

/* Field by field, so that what lies between the fields is the same each time. */
static void put_keys(const struct parl_matcher *matcher, struct parl_buffer *image)
{
	struct parl_matcher_key *keys = calloc(matcher->key_count + 1, sizeof(*keys));
	for (size_t i = 0; keys && i <= matcher->key_count; i++) {
		const struct parl_matcher_key *key = &matcher->keys[i];
		keys[i].place = key->place;
		keys[i].precedence = key->precedence;
		keys[i].first_id = key->first_id;
		keys[i].start = key->start;
		keys[i].end = key->end;
		keys[i].more = key->more;
	}
	if (!keys)
		image->failed = true;
	else
		parl_image_put_array(image, keys, matcher->key_count + 1, sizeof(*keys));
	free(keys);
}

void parl_matcher_put(const struct parl_matcher *matcher, struct parl_buffer *image)
{
	put_edges(&matcher->starts, image);
	put_edges(&matcher->ends, image);
	put_keys(matcher, image);
	parl_image_put_array(image, matcher->bytes, matcher->byte_count, 1);
	parl_image_put_array(image, matcher->ids, matcher->keys[matcher->key_count].first_id,
		sizeof(*matcher->ids));
	parl_image_put(image, matcher->has_signs);
	for (size_t i = 0; i < 128; i++)
		parl_image_put(image, matcher->signs[i]);
	parl_image_put_array(image, matcher->sign_bits, PARL_SIGN_BITS / 64, sizeof(uint64_t));
	parl_image_put(image, matcher->filter.shift);
	parl_image_put_array(image, matcher->filter.words,
		(size_t)1 << (32 - matcher->filter.shift), sizeof(uint64_t));
	parl_image_put_array(
		image, matcher->filter.firsts, matcher->filter.firsts ? PARL_FILTER_FIRSTS : 0, 1);
	parl_image_put(image, matcher->mode_count);
	for (size_t i = 0; i < matcher->mode_count; i++)
		put_mode(&matcher->modes[i], image);
}

/* --- reading */

static bool get_edges(struct parl_image *image, struct parl_edges *edges)
{
	size_t count = (size_t)parl_image_get_most(image, PARL_EDGES_MOST);
	for (size_t i = 0; i < count && !image->bad; i++) {
		struct parl_edge *edge = &edges->items[i];
		edge->joins = parl_image_get_most(image, 1) != 0;
		size_t size = 0;
		const char *words = parl_image_get_array(image, &size, 1);
		/* Each word is ended, the last one too. */
		if (size > 0 && words[size - 1] != '\0')
			image->bad = true;
		if (size > 0)
			parl_buffer_add(&edge->words, words, size);
		edges->count++;
		if (edge->joins)
			edges->joining |= (uint64_t)1 << i;
		if (size > 0)
			edges->wordy |= (uint64_t)1 << i;
		if (edge->words.failed)
			return false;
	}
	return true;
}

/* A byte that is neither 0 nor 1 must not be read as a bool. */
static unsigned char more_of(const struct parl_matcher_key *key)
{
	unsigned char more;
	memcpy(&more, (const char *)key + offsetof(struct parl_matcher_key, more), 1);
	return more;
}

/* Whether PLACE is within the bytes, with what says how many are of the key that is spelt there. */
static bool good_place(const struct parl_matcher *matcher, size_t place)
{
	const size_t four = sizeof(uint32_t);
	size_t at = place * PARL_SPELLING_UNIT;
	if (at < four || at > matcher->byte_count)
		return false;
	if (parl_matcher_spelling(matcher, place) >> PARL_SPELLING_SIZE == 0 && at < 2 * four)
		return false;
	size_t size = parl_matcher_spelt(matcher, place).size;
	return size > 0 && size <= matcher->byte_count - at;
}

/* Whether what stands before the bytes of KEY is right; the keys before it are. */
static bool good_spelling(const struct parl_matcher *matcher, const struct parl_matcher_key *key)
{
	size_t number = (size_t)(key - matcher->keys);
	if (number > 0 && more_of(key - 1) != 0)
		return key->place == (key - 1)->place;
	if (!good_place(matcher, key->place))
		return false;
	bool shared = (parl_matcher_spelling(matcher, key->place) & PARL_SPELLING_SHARED) != 0;
	return parl_matcher_key_at(matcher, key->place) == number && shared == (more_of(key) != 0);
}

static bool good_key(const struct parl_matcher *matcher, const struct parl_matcher_key *key)
{
	const struct parl_matcher_key *next = key + 1;
	bool last = (size_t)(next - matcher->keys) == matcher->key_count;
	return good_spelling(matcher, key) && key->first_id <= next->first_id &&
		key->start < matcher->starts.count && key->end < matcher->ends.count &&
		more_of(key) <= 1 && !(last && more_of(key) != 0);
}

/* The places where keys are spelt, a bit each. False: memory is out. */
static bool mark_places(struct parl_matcher *matcher, uint64_t **places)
{
	*places = calloc(matcher->byte_count / PARL_SPELLING_UNIT / 64 + 1, sizeof(**places));
	for (size_t i = 0; *places && i < matcher->key_count; i++) {
		size_t place = matcher->keys[i].place;
		(*places)[place / 64] |= UINT64_C(1) << place % 64;
	}
	return *places != NULL;
}

static void get_keys(struct parl_image *image, struct parl_matcher *matcher, size_t id_count)
{
	size_t count = 0, ids = 0;
	/* Nothing writes to what is lent. */
	matcher->keys =
		(void *)(uintptr_t)parl_image_get_array(image, &count, sizeof(*matcher->keys));
	matcher->bytes = (void *)(uintptr_t)parl_image_get_array(image, &matcher->byte_count, 1);
	matcher->ids = (void *)(uintptr_t)parl_image_get_array(image, &ids, sizeof(*matcher->ids));
	if (image->bad || count == 0 || count > PARL_SPELLING_KEY) {
		image->bad = true;
		return;
	}
	matcher->key_count = count - 1;
	bool good = matcher->keys[count - 1].first_id == ids;
	for (size_t i = 0; good && i < matcher->key_count; i++)
		good = good_key(matcher, &matcher->keys[i]);
	for (size_t i = 0; good && i < ids; i++)
		good = matcher->ids[i] < id_count;
	image->bad = !good;
}

static void get_filter(struct parl_image *image, struct parl_filter *filter)
{
	size_t count = 0;
	filter->shift = (unsigned)parl_image_get_most(image, 31);
	filter->words = (void *)(uintptr_t)parl_image_get_array(image, &count, sizeof(uint64_t));
	if (count != (size_t)1 << (32 - filter->shift))
		image->bad = true;
	const unsigned char *firsts = parl_image_get_array(image, &count, 1);
	if (image->bad || count == 0)
		return;
	uint64_t any = 0;
	for (size_t i = 0; i + sizeof(any) <= count; i += sizeof(any)) {
		uint64_t eight;
		memcpy(&eight, firsts + i, sizeof(eight));
		any |= eight;
	}
	filter->firsts = (void *)(uintptr_t)firsts;
	if (count != PARL_FILTER_FIRSTS || (any & ~UINT64_C(0x0101010101010101)) != 0)
		image->bad = true;
}

/* Whether a slot of BUCKET says another place than those of PLACES, of COUNT bytes. */
static bool is_astray(const struct parl_bucket *bucket, const uint64_t *places, size_t count)
{
	for (unsigned i = 0; i < PARL_BUCKET; i++) {
		size_t place = bucket->values[i] & PARL_SLOT_KEY;
		if (place == 0)
			continue;
		if (place > count / PARL_SPELLING_UNIT || !(places[place / 64] >> place % 64 & 1))
			return true;
	}
	return false;
}

/* A look-up ends at a bucket that is not full, so there has to be one. */
static void get_slots(struct parl_image *image, const struct parl_matcher *matcher,
	const uint64_t *places, struct parl_slots *table)
{
	size_t count = 0, ends = 0;
	table->shift = (unsigned)parl_image_get_most(image, 31);
	const struct parl_bucket *buckets = parl_image_get_array(image, &count, sizeof(*buckets));
	table->buckets = (void *)(uintptr_t)buckets;
	if (image->bad || table->shift == 0 || count != (size_t)1 << (32 - table->shift)) {
		image->bad = true;
		return;
	}
	for (size_t i = 0; i < count; i++) {
		const uint32_t *values = buckets[i].values;
		for (unsigned k = 0; k < PARL_BUCKET; k++)
			table->count += values[k] != 0;
		if (is_astray(&buckets[i], places, matcher->byte_count))
			image->bad = true;
		ends += (values[PARL_BUCKET - 1] & PARL_SLOT_FULL) == 0;
	}
	if (ends == 0)
		image->bad = true;
}

static void get_mode(struct parl_image *image, const struct parl_matcher *matcher,
	const uint64_t *places, struct parl_mode *mode)
{
	parl_index_open(mode, (unsigned)parl_image_get_most(image, PARL_MODE_FLAGS));
	if (mode->flags & ~PARL_MODE_FLAGS)
		image->bad = true;
	mode->longest = (size_t)parl_image_get_most(image, image->size);
	for (size_t i = 0; i < 256; i++)
		mode->firsts[i] = parl_image_get_most(image, 1) != 0;
	get_slots(image, matcher, places, &mode->table);
}

static void get_signs(struct parl_image *image, struct parl_matcher *matcher)
{
	size_t count = 0;
	matcher->has_signs = parl_image_get_most(image, 1) != 0;
	for (size_t i = 0; i < 128; i++)
		matcher->signs[i] = (uint32_t)parl_image_get_most(image, PARL_SIGN_ANY);
	const uint64_t *bits = parl_image_get_array(image, &count, sizeof(*bits));
	if (count == PARL_SIGN_BITS / 64)
		memcpy(matcher->sign_bits, bits, sizeof(matcher->sign_bits));
	else
		image->bad = true;
}

/* False: memory is out. */
static bool get_modes(struct parl_image *image, struct parl_matcher *matcher)
{
	uint64_t *places = NULL;
	size_t count = (size_t)parl_image_get_most(image, PARL_MODES);
	if (image->bad)
		return true;
	if (!mark_places(matcher, &places))
		return false;
	for (size_t i = 0; i < count && !image->bad; i++)
		get_mode(image, matcher, places, &matcher->modes[matcher->mode_count++]);
	free(places);
	return true;
}

struct parl_matcher *parl_matcher_get(struct parl_image *image, size_t id_count)
{
	struct parl_matcher *matcher = calloc(1, sizeof(*matcher));
	if (!matcher)
		return NULL;
	matcher->lent = true;
	bool fits = get_edges(image, &matcher->starts) && get_edges(image, &matcher->ends);
	get_keys(image, matcher, id_count);
	get_signs(image, matcher);
	get_filter(image, &matcher->filter);
	fits = get_modes(image, matcher) && fits;
	if (fits && !image->bad)
		return matcher;
	parl_matcher_free(matcher);
	return NULL;
}
