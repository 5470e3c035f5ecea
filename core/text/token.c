#include "token.h"

#include <string.h>
#include <strings.h>

#include <parlance/text.h>

/* Nobody asks for more, as in limit.c. */
#define DIGITS_MOST 9

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Whether three digits and no fourth stand at AT: what is behind a comma in "2,000". */
static bool is_thousand(parl_view text, size_t at)
{
	return at + 3 <= text.size && is_digit(text.data[at]) && is_digit(text.data[at + 1]) &&
		is_digit(text.data[at + 2]) &&
		(at + 3 == text.size || !is_digit(text.data[at + 3]));
}

static size_t read_number(parl_view text, size_t at, size_t *number)
{
	size_t digits = 0;

	*number = 0;
	for (; at < text.size; at++) {
		if (text.data[at] == ',' && is_thousand(text, at + 1))
			continue;
		if (!is_digit(text.data[at]))
			break;
		*number = ++digits > DIGITS_MOST ? 0 : *number * 10 + (size_t)(text.data[at] - '0');
	}
	return at;
}

/* A no-break space, U+00A0: between a number and its unit as white space is. */
static bool is_no_break(parl_view text, size_t at)
{
	return at + 1 < text.size && text.data[at] == '\xC2' && text.data[at + 1] == '\xA0';
}

static size_t skip_blanks(parl_view text, size_t at)
{
	while (at < text.size && (parl_is_white(text.data[at]) || is_no_break(text, at)))
		at += parl_is_white(text.data[at]) ? 1 : 2;
	return at;
}

static size_t read_sign(parl_view text, size_t at)
{
	at++;
	while (at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
		at++;
	return at;
}

struct parl_token parl_token_at(parl_view text, size_t at)
{
	struct parl_token token = {.start = skip_blanks(text, at)};
	size_t end = token.start;

	if (end == text.size)
		return token;
	if (is_digit(text.data[end])) {
		token.kind = PARL_TOKEN_NUMBER;
		end = read_number(text, end, &token.number);
	} else if (is_letter(text.data[end])) {
		token.kind = PARL_TOKEN_WORD;
		while (end < text.size && is_letter(text.data[end]))
			end++;
	} else {
		token.kind = PARL_TOKEN_SIGN;
		end = read_sign(text, end);
	}
	token.text = (parl_view){text.data + token.start, end - token.start};
	return token;
}

bool parl_token_is(const struct parl_token *token, const char *word)
{
	return token->kind == PARL_TOKEN_WORD && token->text.size == strlen(word) &&
		strncasecmp(token->text.data, word, token->text.size) == 0;
}

bool parl_token_is_any(const struct parl_token *token, const char *const *words)
{
	for (; *words; words++)
		if (parl_token_is(token, *words))
			return true;
	return false;
}

bool parl_token_is_sign(const struct parl_token *token, const char *signs)
{
	return token->kind == PARL_TOKEN_SIGN && token->text.size == 1 &&
		strchr(signs, token->text.data[0]);
}

bool parl_token_is_dash(const struct parl_token *token)
{
	return parl_token_is_sign(token, "-") ||
		(token->kind == PARL_TOKEN_SIGN && token->text.size == 3 &&
			memcmp(token->text.data, "\xE2\x80", 2) == 0 &&
			(unsigned char)token->text.data[2] >= 0x90 &&
			(unsigned char)token->text.data[2] <= 0x94);
}
