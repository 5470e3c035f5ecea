/*
 * automaton.c - building the trie level by level from sorted keys, then its failure links.
 */
#include "automaton.h"

#include <stdlib.h>
#include <string.h>

/* The keys that share the path to a node: a range of the sorted ones. */
struct range {
	size_t start, end;
};

static size_t common(parl_view a, parl_view b)
{
	size_t i = 0;
	while (i < a.size && i < b.size && a.data[i] == b.data[i])
		i++;
	return i;
}

static size_t count_nodes(const parl_view *keys, size_t count)
{
	size_t nodes = 1;
	for (size_t i = 0; i < count; i++)
		nodes += keys[i].size - (i > 0 ? common(keys[i - 1], keys[i]) : 0);
	return nodes;
}

/* Gives NODE its keys and appends its children; their number is where the next one goes. */
static uint32_t expand(struct parl_automaton *automaton, uint32_t node, uint32_t next,
	struct range *ranges, const parl_view *keys, uint32_t first)
{
	struct range range = ranges[node];
	uint32_t depth = automaton->nodes[node].depth;
	struct parl_node *self = &automaton->nodes[node];
	self->first = next;
	self->keys = first + (uint32_t)range.start;
	while (range.start < range.end && keys[range.start].size == depth)
		range.start++;
	self->count = (uint32_t)(range.start - ranges[node].start);
	while (range.start < range.end) {
		unsigned char byte = (unsigned char)keys[range.start].data[depth];
		size_t end = range.start;
		while (end < range.end && (unsigned char)keys[end].data[depth] == byte)
			end++;
		ranges[next] = (struct range){range.start, end};
		automaton->labels[next] = byte;
		automaton->nodes[next++].depth = depth + 1;
		range.start = end;
	}
	return next;
}

static void link_child(struct parl_automaton *automaton, uint32_t node, uint32_t child)
{
	unsigned char byte = automaton->labels[child];
	uint32_t fail = 0;
	while (node != 0 && fail == 0) {
		node = automaton->nodes[node].fail;
		fail = parl_automaton_child(automaton, node, byte);
	}
	struct parl_node *self = &automaton->nodes[child];
	self->fail = fail;
	self->hits = self->count > 0 ? child : automaton->nodes[fail].hits;
}

static void link_all(struct parl_automaton *automaton, uint32_t nodes)
{
	for (uint32_t i = automaton->nodes[0].first; i < automaton->nodes[1].first; i++)
		automaton->root[automaton->labels[i]] = i;
	for (uint32_t node = 0; node < nodes; node++) {
		uint32_t end = automaton->nodes[node + 1].first;
		for (uint32_t child = automaton->nodes[node].first; child < end; child++)
			link_child(automaton, node, child);
	}
	automaton->deepest = automaton->nodes[nodes - 1].depth;
}

bool parl_automaton_build(
	struct parl_automaton *automaton, const parl_view *keys, size_t count, uint32_t first)
{
	size_t nodes = count_nodes(keys, count);
	if (nodes >= UINT32_MAX / sizeof(struct parl_node))
		return false;
	*automaton = (struct parl_automaton){.nodes = NULL};
	automaton->nodes = calloc(nodes + 1, sizeof *automaton->nodes);
	automaton->labels = calloc(nodes, 1);
	struct range *ranges = calloc(nodes, sizeof *ranges);
	bool made = automaton->nodes && automaton->labels && ranges;
	if (made) {
		uint32_t next = 1;
		ranges[0] = (struct range){0, count};
		for (uint32_t node = 0; node < nodes; node++)
			next = expand(automaton, node, next, ranges, keys, first);
		automaton->nodes[nodes].first = next;
		link_all(automaton, (uint32_t)nodes);
	} else {
		parl_automaton_release(automaton);
	}
	free(ranges);
	return made;
}

void parl_automaton_release(struct parl_automaton *automaton)
{
	free(automaton->nodes);
	free(automaton->labels);
	*automaton = (struct parl_automaton){.nodes = NULL};
}
