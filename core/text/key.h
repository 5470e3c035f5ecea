/*
 * key.h - the matching key: of one cluster, and the folding of white space between keys.
 *
 * The rules are docs/matching.md, part 1. The key of a text is the keys of its clusters, joined,
 * then every run of white space folded. The matcher does the same as it goes, over streams.
 */
#ifndef PARL_TEXT_KEY_H
#define PARL_TEXT_KEY_H

#include <parlance/text.h>

/* Beside enum parl_key_flags: hyphens are spaces. */
#define PARL_KEY_HYPHEN_SPACE (1u << 3)

/* The key of an ASCII character, a cluster by itself. */
static inline char parl_ascii_key(char byte, unsigned flags)
{
	if (byte >= 'A' && byte <= 'Z' && !(flags & PARL_KEY_CASE_EXACT))
		return (char)(byte | 0x20);
	return byte == '`' ? '\'' : byte;
}

/* Makes keys of clusters and remembers those it made. For one thread. */
struct parl_keys;

struct parl_keys *parl_keys_new(void);

/* Such as remember few: for one short text. */
struct parl_keys *parl_keys_brief(void);

void parl_keys_free(struct parl_keys *keys);

/*
 * The key of one well-formed cluster: data NULL when memory is out, size 0 when nothing of it is
 * left. It lives until the next call. FLAGS: enum parl_key_flags. Quadratic in the length of
 * CLUSTER: see PARL_CLUSTER_MOST.
 */
parl_view parl_cluster_key(struct parl_keys *keys, parl_view cluster, unsigned flags);

/* What a character of a key is to the folding of white space. */
enum parl_space {
	PARL_SPACE_NONE,
	PARL_SPACE_PLAIN, /* no break: spaces, tab, form feed */
	PARL_SPACE_CR,
	PARL_SPACE_LF,
	PARL_SPACE_BREAK, /* VT, NEL, LS */
	PARL_SPACE_PARAGRAPH
};

/* The kind of the character that begins at AT in KEY; SIZE takes its bytes. */
enum parl_space parl_key_space(parl_view key, size_t at, unsigned flags, size_t *size);

/* Folding white space while the characters of a key go by. Begin as {0}. */
struct parl_fold {
	bool open;  /* in a run of white space */
	bool solid; /* the character before is there and no white space */
	bool wraps; /* before the run stands a hyphen that follows a solid one */
	bool after_cr;
	bool paragraph;
	size_t breaks; /* in the run */
};

enum parl_run { PARL_RUN_SPACE, PARL_RUN_NOTHING, PARL_RUN_DEAD };

/* A character that is no white space; the run before it is over. */
void parl_fold_solid(struct parl_fold *fold, char first);

/* A character of white space. */
void parl_fold_space(struct parl_fold *fold, enum parl_space space);

/* What the run that is open comes to, if it ends here. */
enum parl_run parl_fold_run(const struct parl_fold *fold);

/* parl_text_key with KEYS at hand, and PARL_KEY_HYPHEN_SPACE among the FLAGS. */
bool parl_key_of(struct parl_keys *keys, parl_view text, unsigned flags, struct parl_buffer *key);

/* Writes the folded key of TEXT, which begins and ends with no white space, to KEY, which has room
 * for as much, where each character is one of TEXT: the bytes that it takes, two less for each
 * curly apostrophe. 0: it is not certain to be so. Any part of TEXT has that part as its key, but
 * for blanks at its ends. */
size_t parl_key_alike(parl_view text, char *key);

#endif
