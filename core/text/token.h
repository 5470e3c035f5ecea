/*
 * token.h - a text as words, numbers and signs: what limits that people write are made of.
 */
#ifndef PARL_TEXT_TOKEN_H
#define PARL_TEXT_TOKEN_H

#include <parlance/types.h>

enum parl_token_kind {
	PARL_TOKEN_END,
	PARL_TOKEN_WORD,
	PARL_TOKEN_NUMBER,
	PARL_TOKEN_SIGN /* one byte, or all bytes of a character that is no ASCII */
};

struct parl_token {
	enum parl_token_kind kind;
	parl_view text;
	size_t start;
	size_t number; /* 0: too large to be one */
};

/* The token at or after AT, behind white space. */
struct parl_token parl_token_at(parl_view text, size_t at);

/* Where it ends in the text. */
static inline size_t parl_token_end(const struct parl_token *token)
{
	return token->start + token->text.size;
}

/* Whether it is WORD, or one of WORDS, of which NULL is the last; case counts nothing. */
bool parl_token_is(const struct parl_token *token, const char *word);
bool parl_token_is_any(const struct parl_token *token, const char *const *words);

/* Whether it is one of these signs of ASCII; a hyphen, or a dash (U+2010 to U+2014). */
bool parl_token_is_sign(const struct parl_token *token, const char *signs);
bool parl_token_is_dash(const struct parl_token *token);

#endif
