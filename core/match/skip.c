/*
 * skip.c - the fast path: plain ASCII in which no match can begin is passed at once.
 *
 * It only ever says "no match begins in this chunk" (text between two spaces), and leaves every
 * doubt to the walk: a byte that is not ASCII, a run of white space within a candidate, a path that
 * is still alive after MOST_STEPS. So no rule of the contract is decided twice.
 */
#include "matcher.h"

#include "../text/unicode.h"

#define MOST_STEPS 32 /* terms that share long prefixes must not make this quadratic */

enum kind { OTHER, WORD, SPACE };

static const unsigned char kinds[256] = {
	['0'] = WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	['A'] = WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	['a'] = WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	WORD,
	[' '] = SPACE,
	['\n'] = SPACE,
};

static bool is_white(unsigned char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The key of an ASCII byte in a mode. */
static unsigned char key_of(unsigned char byte, unsigned flags)
{
	if (byte >= 'A' && byte <= 'Z')
		return flags & PARL_KEY_CASE_EXACT ? byte : (unsigned char)(byte + 'a' - 'A');
	if (is_white(byte) || (byte == '-' && (flags & PARL_KEY_HYPHEN_SPACE)))
		return ' ';
	return byte == '`' ? '\'' : byte;
}

/* Whether a match of the mode may begin at AT: false only where the path is at its end. */
static bool may_match(const struct parl_mode *mode, parl_view text, size_t at)
{
	const struct parl_automaton *automaton = &mode->automaton;
	const unsigned char *bytes = (const unsigned char *)text.data;
	uint32_t node = 0;
	for (size_t steps = 0; steps < MOST_STEPS && at < text.size; steps++) {
		unsigned char byte = bytes[at++];
		if (byte >= 0x80)
			return true;
		unsigned char key = key_of(byte, mode->flags);
		unsigned char next = at < text.size ? bytes[at] : 0;
		if (key == ' ' &&
			(is_white(next) || next == '-' || (at > 1 && bytes[at - 2] == '-')))
			return true;
		node = parl_automaton_child(automaton, node, key);
		if (node == 0)
			return next >= 0x80; /* a mark may change the letter */
		if (automaton->nodes[node].count > 0 &&
			!(kinds[byte] == WORD && kinds[next] == WORD))
			return true;
	}
	return true;
}

static bool may_begin(const struct parl_matcher *matcher, parl_view text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	unsigned next = at + 1 < text.size ? bytes[at + 1] : 0u;
	if (next < 0x80) {
		unsigned pair = bytes[at] * 128u + next;
		if (!(matcher->pairs[pair / 64] >> pair % 64 & 1))
			return false;
	}
	for (size_t i = 0; i < matcher->mode_count; i++)
		if (may_match(&matcher->modes[i], text, at))
			return true;
	return false;
}

bool parl_skip_stop(parl_view text, size_t at)
{
	return at == text.size ||
		((unsigned char)text.data[at] < 0x80 && at > 0 &&
			kinds[(unsigned char)text.data[at - 1]] == SPACE);
}

size_t parl_skip(const struct parl_matcher *matcher, parl_view text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	size_t chunk = at;
	while (at < text.size) {
		unsigned char byte = bytes[at];
		if (byte >= 0x80)
			return chunk;
		switch (kinds[byte]) {
		case SPACE:
			if (++at == text.size || bytes[at] < 0x80)
				chunk = at;
			break;
		case WORD: /* a word begins; inside it nothing does */
			if (may_begin(matcher, text, at))
				return chunk;
			while (++at < text.size && kinds[bytes[at]] == WORD)
				continue;
			break;
		default:
			if (!is_white(byte) && may_begin(matcher, text, at))
				return chunk;
			at++;
		}
	}
	return text.size;
}

void parl_skip_prepare(struct parl_matcher *matcher)
{
	for (unsigned pair = 0; pair < 128 * 128; pair++) {
		char bytes[3] = {(char)(pair / 128), (char)(pair % 128), 'x'};
		bool found = false;
		for (size_t i = 0; i < matcher->mode_count && !found; i++) {
			const struct parl_mode *mode = &matcher->modes[i];
			unsigned char first = key_of((unsigned char)bytes[0], mode->flags);
			unsigned char second = key_of((unsigned char)bytes[1], mode->flags);
			uint32_t node = mode->automaton.root[first];
			found = node != 0 &&
				(mode->automaton.nodes[node].count > 0 || second == ' ' ||
					bytes[0] == '-' ||
					parl_automaton_child(&mode->automaton, node, second));
		}
		if (found)
			matcher->pairs[pair / 64] |= (uint64_t)1 << pair % 64;
	}
}
