/*
 * index.c - what stands in the table and in the filter for a key.
 */
#include "index.h"

#include "../base/utf8.h"
#include "../text/unicode.h"
#include "hash.h"
#include "trail.h"

void parl_index_open(struct parl_mode *mode, unsigned flags)
{
	mode->flags = flags;
	for (unsigned char byte = 0; byte < 128; byte++) {
		bool hyphen = byte == '-' && (flags & PARL_KEY_HYPHEN_SPACE);
		mode->ascii[byte] = parl_is_space(byte) || hyphen
			? ' '
			: (unsigned char)parl_ascii_key((char)byte, flags);
	}
}

/* What the filter has to know of a key: its first two tokens. */
struct opening {
	uint32_t begins[2];
	size_t count;
};

static void add_opening(struct parl_filter *filter, const struct opening *opening)
{
	const uint32_t *begins = opening->begins;
	parl_filter_set(filter, parl_filter_first(begins[0]));
	if (filter->firsts)
		filter->firsts[parl_filter_place(begins[0])] = 1;
	parl_filter_set(filter,
		opening->count == 1 ? parl_filter_alone(begins[0])
				    : parl_filter_pair(begins[0], begins[1]));
}

/* Walks KEY to its end. At each token but the last it says that keys go on there; at the last, if
 * signs follow. */
static bool add_beginnings(
	struct parl_mode *mode, parl_view key, struct parl_trail *trail, struct opening *opening)
{
	bool closed = false, added = true;
	for (size_t at = 0; added && at < key.size;) {
		size_t start = at, token = trail->token;
		uint64_t before = trail->hash;
		int32_t c = parl_utf8_next(key, &at);
		if (!parl_trail_add(trail, key.data, start, c))
			continue;
		if (closed)
			added = parl_slots_add(&mode->table, before, PARL_SLOT_MORE);
		if (opening->count < 2)
			opening->begins[opening->count++] =
				parl_hash_begin_token(key.data + token, start - token);
		closed = true;
	}
	if (!closed || !added)
		return added;
	bool token = trail->open != PARL_PIECE_SIGN;
	return parl_slots_add(&mode->table, trail->hash, token ? PARL_SLOT_MORE : PARL_SLOT_SIGNS);
}

/* The bit of the first token of KEY, which begins with signs. */
static uint32_t first_token(parl_view key)
{
	for (size_t at = 0; at < key.size;) {
		unsigned char byte = (unsigned char)key.data[at];
		if (parl_piece_of(parl_utf8_next(key, &at)) != PARL_PIECE_SIGN)
			return parl_matcher_token_bit(byte);
	}
	return PARL_SIGN_ANY;
}

/* Keys of MODE begin with the first SIZE bytes of KEY, a sign. */
static void add_sign(
	struct parl_matcher *matcher, const struct parl_mode *mode, parl_view key, size_t size)
{
	unsigned char first = (unsigned char)*key.data;
	matcher->has_signs = true;
	if (first >= 0x80) {
		uint32_t bit = parl_matcher_sign_bit(key.data, size);
		matcher->sign_bits[bit / 64] |= (uint64_t)1 << bit % 64;
		return;
	}
	for (unsigned char byte = 0; byte < 128; byte++)
		if (mode->ascii[byte] == first && !parl_is_space(byte))
			matcher->signs[byte] |= first_token(key);
}

bool parl_index_add(struct parl_matcher *matcher, struct parl_mode *mode, size_t number)
{
	parl_view key = parl_matcher_key_view(matcher, &matcher->keys[number]);
	struct parl_trail trail = {0};
	struct opening opening = {.count = 0};
	size_t at = 0;
	bool signs = parl_piece_of(parl_utf8_next(key, &at)) == PARL_PIECE_SIGN;
	if (!add_beginnings(mode, key, &trail, &opening))
		return false;
	if (opening.count < 2 && trail.open != PARL_PIECE_SIGN)
		opening.begins[opening.count++] =
			parl_hash_begin_token(key.data + trail.token, key.size - trail.token);
	if (signs)
		add_sign(matcher, mode, key, at);
	else
		add_opening(&matcher->filter, &opening);
	parl_rare_add(&matcher->rare, key, mode->flags);
	mode->firsts[(unsigned char)key.data[0]] = true;
	if (key.size > mode->longest)
		mode->longest = key.size;
	return parl_slots_add(&mode->table, parl_trail_hash(&trail, key.data, key.size),
		matcher->keys[number].place);
}

size_t parl_index_find(
	const struct parl_matcher *matcher, const struct parl_mode *mode, parl_view key)
{
	struct parl_trail trail = {0};
	for (size_t at = 0; at < key.size;) {
		size_t start = at;
		int32_t c = parl_utf8_next(key, &at);
		parl_trail_add(&trail, key.data, start, c);
	}
	uint64_t hash = parl_trail_hash(&trail, key.data, key.size);
	struct parl_slots_walk slots = parl_slots_begin(&mode->table, hash);
	for (uint32_t slot; (slot = parl_slots_next(&slots)) != 0;) {
		size_t place = slot & PARL_SLOT_KEY;
		if (place != 0 && parl_view_equal(parl_matcher_spelt(matcher, place), key))
			return parl_matcher_key_at(matcher, place);
	}
	return matcher->key_count;
}
