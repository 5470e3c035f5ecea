/*
 * trail.c - where tokens begin and end.
 */
#include "trail.h"

#include "hash.h"

#include <unicode/uchar.h>

enum parl_piece parl_piece_of(int32_t c)
{
	if (c < 0x80) {
		bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
		return letter || (c >= '0' && c <= '9') ? PARL_PIECE_WORD : PARL_PIECE_SIGN;
	}
	switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
	case U_WB_ALETTER:
	case U_WB_HEBREW_LETTER:
	case U_WB_NUMERIC:
	case U_WB_EXTEND:
	case U_WB_FORMAT:
	case U_WB_ZWJ:
		return PARL_PIECE_WORD;
	default:
		return u_isalpha(c) ? PARL_PIECE_SINGLE : PARL_PIECE_SIGN;
	}
}

static uint64_t closed(const struct parl_trail *trail, const char *key, size_t end)
{
	uint64_t signs = parl_hash_signs(key + trail->signs, trail->token - trail->signs);
	uint64_t token = parl_hash_token(key + trail->token, end - trail->token);
	return parl_hash_step(trail->hash, signs, token);
}

bool parl_trail_add(struct parl_trail *trail, const char *key, size_t at, int32_t c)
{
	enum parl_piece piece = parl_piece_of(c);
	if (trail->open == PARL_PIECE_WORD && piece == PARL_PIECE_WORD)
		return false;
	bool ended = trail->open != PARL_PIECE_SIGN;
	if (ended) {
		trail->hash = closed(trail, key, at);
		trail->signs = at;
	}
	trail->open = piece;
	trail->token = at;
	return ended;
}

uint64_t parl_trail_hash(const struct parl_trail *trail, const char *key, size_t size)
{
	if (trail->open != PARL_PIECE_SIGN)
		return closed(trail, key, size);
	if (trail->signs == size)
		return trail->hash;
	return parl_hash_step(
		trail->hash, parl_hash_signs(key + trail->signs, size - trail->signs), 0);
}
