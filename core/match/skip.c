/*
 * skip.c - the fast path: plain ASCII is passed at once, but for words with which a key begins.
 *
 * It decides no rule of the contract. It follows the automata from every place in which something
 * may begin, says at which nodes with keys it came by, and leaves every doubt to the walk: a byte
 * that is not ASCII, a run of white space, a path that is still alive after MOST_STEPS.
 */
#include "matcher.h"

#include "../text/unicode.h"

/* Terms that share long prefixes, and chunks that hold many words, must not make it quadratic. */
#define MOST_STEPS 48
#define LOOK_BACK_MOST 64

enum kind { OTHER, WORD, SPACE };

/* clang-format off */
#define WORD_5 WORD, WORD, WORD, WORD, WORD
#define WORD_26 WORD_5, WORD_5, WORD_5, WORD_5, WORD_5, WORD
static const unsigned char kinds[256] = {
	['0'] = WORD_5, WORD_5,
	['A'] = WORD_26,
	['a'] = WORD_26,
	[' '] = SPACE,
	['\n'] = SPACE,
};
/* clang-format on */

static bool is_white(unsigned char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The key of an ASCII byte in a mode, white space folded. */
static unsigned char key_of(unsigned char byte, unsigned flags)
{
	if (is_white(byte) || (byte == '-' && (flags & PARL_KEY_HYPHEN_SPACE)))
		return ' ';
	return (unsigned char)parl_ascii_key((char)byte, flags);
}

/* One byte of an ASCII word into its hash, capitals folded in every mode. No product here: this is
 * what most of the time goes to. */
static uint32_t hash_byte(uint32_t hash, unsigned char byte)
{
	return (hash << 5 | hash >> 27) ^ (byte | 0x20u);
}

#define HASH_START 0u

/* The hash that says of a word: it is to be tried whatever follows. */
static uint32_t hash_always(uint32_t hash)
{
	return hash_byte(hash, 0xFF);
}

static uint32_t hash_slot(uint32_t hash)
{
	return hash * 2654435769u >> 16;
}

static bool is_set(const uint64_t *bits, uint32_t hash)
{
	uint32_t slot = hash_slot(hash);
	return bits[slot / 64] >> slot % 64 & 1;
}

static void set(uint64_t *bits, uint32_t hash)
{
	uint32_t slot = hash_slot(hash);
	bits[slot / 64] |= (uint64_t)1 << slot % 64;
}

/* Follows the path of mode INDEX from AT; false: in doubt. */
static bool follow(const struct parl_matcher *matcher, size_t index, parl_view text, size_t at,
	struct parl_skip *skip)
{
	const struct parl_mode *mode = &matcher->modes[index];
	const struct parl_automaton *automaton = &mode->automaton;
	const unsigned char *bytes = (const unsigned char *)text.data;
	uint32_t node = 0;
	for (size_t steps = 0; steps < MOST_STEPS && at < text.size; steps++) {
		unsigned char byte = bytes[at++];
		unsigned char key = mode->ascii[byte];
		unsigned char next = at < text.size ? bytes[at] : 0;
		if (next >= 0x80) /* a mark may change the letter */
			return false;
		if (key == ' ' &&
			(is_white(next) || next == '-' || (at > 1 && bytes[at - 2] == '-')))
			return false;
		node = parl_automaton_child(automaton, node, key);
		if (node == 0)
			return true;
		if (automaton->nodes[node].count == 0 ||
			(kinds[byte] == WORD && kinds[next] == WORD))
			continue;
		if (skip->accept_count == PARL_ACCEPTS_MOST)
			return false;
		skip->accepts[skip->accept_count++] =
			(struct parl_accept){at, node, (uint32_t)index};
	}
	return at == text.size;
}

/* Tries what begins at START, with AT behind it, in MODES (a bit each): nothing (PARL_SKIP_END), or
 * what parl_skip says. */
static enum parl_skipped try_start(const struct parl_matcher *matcher, parl_view text,
	struct parl_skip *skip, size_t start, unsigned modes)
{
	skip->start = start;
	skip->accept_count = 0;
	for (size_t i = 0; i < matcher->mode_count; i++)
		if ((modes >> i & 1) && !follow(matcher, i, text, start, skip))
			return PARL_SKIP_WALK;
	if (skip->accept_count == 0)
		return PARL_SKIP_END;
	/* an elision or a hyphen before is asked for from the chunk on: not far, or it adds up */
	return start - skip->chunk < LOOK_BACK_MOST ? PARL_SKIP_TRY : PARL_SKIP_WALK;
}

bool parl_skip_stop(parl_view text, size_t at)
{
	return at == text.size ||
		((unsigned char)text.data[at] < 0x80 && at > 0 &&
			kinds[(unsigned char)text.data[at - 1]] == SPACE);
}

/* The hash of the word at AT behind another with HASH; END takes where it ends. */
static uint32_t hash_second(parl_view text, size_t at, uint32_t hash, size_t *end)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	hash = hash_byte(hash, ' ');
	while (at < text.size && kinds[bytes[at]] == WORD)
		hash = hash_byte(hash, bytes[at++]);
	*end = at;
	return hash;
}

/* Whether the word with HASH that ends at AT may begin a key, or does so surely not: alone, or with
 * what stands behind it, which is plain as long as it is ASCII and no run of white space. */
static bool may_be_first(const struct parl_mode *mode, parl_view text, size_t at, uint32_t hash)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	if (is_set(mode->words, hash_always(hash)))
		return true;
	if (text.size - at < 2)
		return at < text.size && bytes[at] >= 0x80;
	if (bytes[at] >= 0x80)
		return true;
	if (!is_white(bytes[at]))
		return is_set(mode->words, hash_byte(hash, bytes[at]));
	if (bytes[at] != ' ' || kinds[bytes[at + 1]] != WORD)
		return true;
	hash = hash_second(text, at + 1, hash, &at);
	return is_set(mode->words, hash) || (at < text.size && bytes[at] >= 0x80);
}

/* Moves over an ASCII word, inside which nothing begins, and tries it if it may begin a key. */
static enum parl_skipped pass_word(
	const struct parl_matcher *matcher, parl_view text, struct parl_skip *skip)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	uint32_t hash = HASH_START;
	size_t start = skip->at, end = start;
	unsigned modes = 0;
	while (end < text.size && kinds[bytes[end]] == WORD)
		hash = hash_byte(hash, bytes[end++]);
	skip->at = end;
	for (size_t i = 0; i < matcher->mode_count; i++)
		if (is_set(matcher->modes[i].words, hash) &&
			may_be_first(&matcher->modes[i], text, end, hash))
			modes |= 1u << i;
	return modes ? try_start(matcher, text, skip, start, modes) : PARL_SKIP_END;
}

enum parl_skipped parl_skip(
	const struct parl_matcher *matcher, parl_view text, struct parl_skip *skip)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	while (skip->at < text.size) {
		unsigned char byte = bytes[skip->at];
		enum parl_skipped found = PARL_SKIP_END;
		if (byte >= 0x80) {
			return PARL_SKIP_WALK;
		} else if (kinds[byte] == WORD) {
			found = pass_word(matcher, text, skip);
		} else if (kinds[byte] == SPACE) {
			if (++skip->at == text.size || bytes[skip->at] < 0x80)
				skip->chunk = skip->at;
		} else {
			skip->at++;
			if (matcher->firsts[byte] && !is_white(byte))
				found = try_start(matcher, text, skip, skip->at - 1, ~0u);
		}
		if (found != PARL_SKIP_END)
			return found;
	}
	return PARL_SKIP_END;
}

void parl_skip_raise(struct parl_skip *skip, parl_view text, size_t floor)
{
	while (skip->at < floor)
		if (parl_skip_stop(text, ++skip->at))
			skip->chunk = skip->at;
}

void parl_skip_open(struct parl_mode *mode)
{
	for (unsigned byte = 0; byte < 128; byte++)
		mode->ascii[byte] = key_of((unsigned char)byte, mode->flags);
}

/* Where a key goes on behind its first word: with a second one, or with a sign. */
static uint32_t hash_rest(parl_view key, size_t at, uint32_t hash)
{
	const unsigned char *bytes = (const unsigned char *)key.data;
	if (at == key.size)
		return hash_always(hash);
	if (bytes[at] != ' ')
		return hash_byte(hash, bytes[at]);
	return key.size - at > 1 && kinds[bytes[at + 1]] == WORD
		? hash_second(key, at + 1, hash, &at)
		: hash_always(hash);
}

/* The words that begin keys are in a set of hashes; with each, how the key goes on. */
void parl_skip_add(struct parl_matcher *matcher, struct parl_mode *mode, parl_view key)
{
	const unsigned char *bytes = (const unsigned char *)key.data;
	uint32_t hash = HASH_START;
	size_t size = 0;
	while (size < key.size && kinds[bytes[size]] == WORD)
		hash = hash_byte(hash, bytes[size++]);
	for (unsigned byte = 0; size == 0 && byte < 128; byte++)
		if (mode->ascii[byte] == bytes[0])
			matcher->firsts[byte] = true;
	if (size == 0)
		return;
	set(mode->words, hash);
	set(mode->words, hash_rest(key, size, hash));
	for (unsigned byte = 0; size < key.size && byte < 128; byte++) /* signs that fold: ` - */
		if (mode->ascii[byte] == bytes[size] && !is_white((unsigned char)byte))
			set(mode->words, hash_byte(hash, (unsigned char)byte));
}
