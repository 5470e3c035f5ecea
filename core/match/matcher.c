/*
 * matcher.c - asking a matcher that is made.
 */
#include "builder.h"

#include <stdlib.h>

void parl_matcher_free(struct parl_matcher *matcher)
{
	if (matcher == NULL)
		return;
	for (size_t i = 0; i < matcher->mode_count; i++)
		parl_automaton_release(&matcher->modes[i].automaton);
	parl_edges_release(&matcher->starts);
	parl_edges_release(&matcher->ends);
	free(matcher->keys);
	free(matcher->ids);
	free(matcher);
}

const uint32_t *parl_matcher_ids(const struct parl_matcher *matcher, uint32_t key, size_t *count)
{
	*count = matcher->keys[key].id_count;
	return matcher->ids + matcher->keys[key].first_id;
}

/* The node of KEY; 0: none. */
static uint32_t find_node(const struct parl_automaton *automaton, parl_view key)
{
	uint32_t node = 0;
	for (size_t i = 0; i < key.size; i++) {
		node = parl_automaton_child(automaton, node, (unsigned char)key.data[i]);
		if (node == 0)
			break;
	}
	return node;
}

/* Takes the best key of NODE into FOUND, if it is better. */
static void choose(
	const struct parl_matcher *matcher, const struct parl_node *node, uint32_t *found)
{
	for (uint32_t i = node->keys; i < node->keys + node->count; i++)
		if (*found == UINT32_MAX ||
			matcher->keys[i].precedence < matcher->keys[*found].precedence)
			*found = i;
}

enum parl_status parl_matcher_find(
	const struct parl_matcher *matcher, parl_view text, uint32_t *key)
{
	struct parl_keys *keys = parl_keys_new();
	struct parl_buffer folded = PARL_BUFFER_EMPTY;
	uint32_t found = UINT32_MAX;
	for (size_t i = 0; keys != NULL && i < matcher->mode_count; i++) {
		const struct parl_mode *mode = &matcher->modes[i];
		folded.size = 0;
		if (!parl_key_of(keys, text, mode->flags, &folded))
			continue;
		uint32_t node = find_node(&mode->automaton, parl_buffer_view(&folded));
		if (node != 0)
			choose(matcher, &mode->automaton.nodes[node], &found);
	}
	bool failed = keys == NULL || folded.failed;
	parl_buffer_release(&folded);
	parl_keys_free(keys);
	if (failed)
		return PARL_FAILED;
	*key = found;
	return found == UINT32_MAX ? PARL_NONE : PARL_OK;
}
