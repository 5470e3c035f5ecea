/*
 * matcher.c - asking a matcher that is made.
 */
#include "builder.h"
#include "index.h"

#include <stdlib.h>

static void release_tables(struct parl_matcher *matcher)
{
	for (size_t i = 0; i < matcher->mode_count; i++)
		parl_slots_release(&matcher->modes[i].table);
	parl_filter_release(&matcher->filter);
	free(matcher->keys);
	free(matcher->bytes);
	free(matcher->ids);
}

void parl_matcher_free(struct parl_matcher *matcher)
{
	if (!matcher)
		return;
	if (!matcher->lent)
		release_tables(matcher);
	parl_edges_release(&matcher->starts);
	parl_edges_release(&matcher->ends);
	free(matcher);
}

size_t parl_matcher_key_count(const struct parl_matcher *matcher)
{
	return matcher->key_count;
}

const uint32_t *parl_matcher_ids(const struct parl_matcher *matcher, uint32_t key, size_t *count)
{
	*count = matcher->keys[key + 1].first_id - matcher->keys[key].first_id;
	return matcher->ids + matcher->keys[key].first_id;
}

/* Takes the best of the keys with the same bytes as NUMBER into FOUND, if it is better. */
static void choose(const struct parl_matcher *matcher, size_t number, uint32_t *found)
{
	for (bool more = true; more; number++) {
		const struct parl_matcher_key *key = &matcher->keys[number];
		if (*found == UINT32_MAX || key->precedence < matcher->keys[*found].precedence)
			*found = (uint32_t)number;
		more = key->more;
	}
}

enum parl_status parl_matcher_find(
	const struct parl_matcher *matcher, parl_view text, uint32_t *key)
{
	struct parl_keys *keys = parl_keys_new();
	struct parl_buffer folded = PARL_BUFFER_EMPTY;
	uint32_t found = UINT32_MAX;
	for (size_t i = 0; keys && i < matcher->mode_count; i++) {
		const struct parl_mode *mode = &matcher->modes[i];
		folded.size = 0;
		if (!parl_key_of(keys, text, mode->flags, &folded))
			continue;
		size_t number = parl_index_find(matcher, mode, parl_buffer_view(&folded));
		if (number < matcher->key_count)
			choose(matcher, number, &found);
	}
	bool failed = !keys || folded.failed;
	parl_buffer_release(&folded);
	parl_keys_free(keys);
	if (failed)
		return PARL_FAILED;
	*key = found;
	return found == UINT32_MAX ? PARL_NONE : PARL_OK;
}
