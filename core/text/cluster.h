/*
 * cluster.h - extended grapheme clusters: UAX #29, Unicode 15.0.
 */
#ifndef PARL_TEXT_CLUSTER_H
#define PARL_TEXT_CLUSTER_H

#include <parlance/text.h>

/* The longest cluster of a text that can match, in code points: normalising is quadratic in floods
 * of marks. */
#define PARL_CLUSTER_MOST 64

struct parl_cluster {
	size_t end;
	size_t length; /* code points */
	int32_t first; /* code point; negative: ill-formed */
	bool ill_formed;
};

/* The cluster that begins at START (a boundary), which is less than the size of TEXT. No context
 * to the left is needed: a boundary resets every rule. */
struct parl_cluster parl_cluster_at(parl_view text, size_t start);

/* Whether C is a cluster by itself, whatever stands beside it (Grapheme_Cluster_Break=Control). */
bool parl_stands_alone(int32_t c);

#endif
