/*
 * bytes.h - what Markdown and HTML call a space, a letter, a digit, punctuation: ASCII only.
 */
#ifndef MARKDOWN_BYTES_H
#define MARKDOWN_BYTES_H

#include <parlance/types.h>

static inline bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static inline bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline char small(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

static inline bool is_letter(char byte)
{
	return small(byte) >= 'a' && small(byte) <= 'z';
}

static inline bool is_punctuation(char byte)
{
	return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') ||
		(byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

static inline size_t skip_space(parl_view text, size_t at)
{
	while (at < text.size && is_space(text.data[at]))
		at++;
	return at;
}

#endif
