/*
 * automaton.h - the keys of one mode as a trie with failure links (Aho-Corasick), over bytes.
 *
 * Nodes are numbered by depth, so that the children of a node stand side by side and those of the
 * next node follow: one number a node gives both ends. 0 is the root and stands for "none".
 */
#ifndef PARL_MATCH_AUTOMATON_H
#define PARL_MATCH_AUTOMATON_H

#include <parlance/types.h>

#include <string.h>

struct parl_node {
	uint32_t first; /* child; its children end where those of the next node begin */
	uint32_t fail;  /* the longest proper suffix that is a node */
	uint32_t hits;  /* this node if it has keys, else the longest suffix that has */
	uint32_t depth;
	uint32_t keys;  /* its first key; its keys end where those of the next node begin... */
	uint32_t count; /* ...counted, for keys are in another order */
};

struct parl_automaton {
	struct parl_node *nodes; /* one more than there are, to end the last one's children */
	unsigned char *labels;   /* the byte that leads to a node */
	uint32_t root[256];      /* the children of the root */
	uint32_t deepest;
};

/* KEYS are sorted by bytes; equal ones stand side by side and belong to one node, which numbers
 * them from FIRST on. False: out of memory. */
bool parl_automaton_build(
	struct parl_automaton *automaton, const parl_view *keys, size_t count, uint32_t first);
void parl_automaton_release(struct parl_automaton *automaton);

/* The child of NODE for BYTE; 0: none. */
static inline uint32_t parl_automaton_child(
	const struct parl_automaton *automaton, uint32_t node, unsigned char byte)
{
	if (node == 0)
		return automaton->root[byte];
	uint32_t child = automaton->nodes[node].first, end = automaton->nodes[node + 1].first;
	if (end - child > 4) {
		const unsigned char *labels = automaton->labels;
		const unsigned char *found = memchr(labels + child, byte, end - child);
		return found != NULL ? (uint32_t)(found - labels) : 0;
	}
	for (; child < end; child++)
		if (automaton->labels[child] == byte)
			return child;
	return 0;
}

#endif
