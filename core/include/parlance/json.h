/*
 * json.h - JSON that other programs send, read.
 *
 * A tree is made of a text, which it points into: the text outlives it. It is used by one thread.
 */
#ifndef PARLANCE_JSON_H
#define PARLANCE_JSON_H

#include <parlance/types.h>

PARL_BEGIN

struct parl_json_tree;
struct parl_json_node; /* a value of it */

/* Reads TEXT, one value in UTF-8 (RFC 8259), into TREE; of values nested more than 64 deep, or more
 * than a million, or of 4 GiB, it is none. PARL_NONE: it is no JSON, for the byte at FAULT;
 * PARL_FAILED: out of memory. */
PARL_API enum parl_status parl_json_read(
	parl_view text, struct parl_json_tree **tree, size_t *fault);
PARL_API void parl_json_free(struct parl_json_tree *tree);

PARL_API const struct parl_json_node *parl_json_root(const struct parl_json_tree *tree);

/* The member KEY of OBJECT, the last of that name; NULL: it has none, or is no object. */
PARL_API const struct parl_json_node *parl_json_member(
	const struct parl_json_tree *tree, const struct parl_json_node *object, const char *key);

PARL_API bool parl_json_is_list(const struct parl_json_node *node); /* NULL is none */

/* What stands in LIST behind BEFORE (NULL: its first); NULL: nothing. */
PARL_API const struct parl_json_node *parl_json_next(const struct parl_json_tree *tree,
	const struct parl_json_node *list, const struct parl_json_node *before);

/* The string NODE, its escapes decoded, as long as the tree lives; it may hold NUL. PARL_NONE: it
 * is no string, or NULL; PARL_FAILED: out of memory. */
PARL_API enum parl_status parl_json_decode(
	struct parl_json_tree *tree, const struct parl_json_node *node, parl_view *text);

PARL_END

#endif
