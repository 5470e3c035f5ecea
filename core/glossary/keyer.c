/*
 * keyer.c - keys in a row, and words within keys.
 */
#include "keyer.h"

#include <string.h>

void parl_keyer_release(struct parl_keyer *keyer)
{
	parl_keys_free(keyer->keys);
	parl_buffer_release(&keyer->buffer);
	*keyer = (struct parl_keyer){0};
}

/* Appends the key of TEXT; the whole of the buffer, or data NULL. */
static parl_view append(struct parl_keyer *keyer, parl_view text, unsigned flags)
{
	if (!keyer->keys)
		keyer->keys = parl_keys_new();
	bool made = keyer->keys &&
		parl_key_of(keyer->keys, text, flags & PARL_KEYER_FLAGS, &keyer->buffer);
	keyer->failed = keyer->failed || !keyer->keys || keyer->buffer.failed;
	return made ? parl_buffer_view(&keyer->buffer) : (parl_view){NULL, 0};
}

parl_view parl_keyer_key(struct parl_keyer *keyer, parl_view text, unsigned flags)
{
	parl_buffer_clear(&keyer->buffer);
	return append(keyer, text, flags);
}

parl_view parl_keyer_term(struct parl_keyer *keyer, int register_number, const char *language,
	unsigned flags, parl_view text)
{
	/* The space ends a language of any length. */
	char head[] = {(char)(register_number & 0xFF), (char)(register_number >> 8),
		(char)(flags & PARL_KEYER_FLAGS)};
	parl_buffer_clear(&keyer->buffer);
	parl_buffer_add(&keyer->buffer, head, sizeof(head));
	for (size_t i = 0; language && language[i] != '\0' && language[i] != '-'; i++)
		parl_buffer_add_char(&keyer->buffer, (char)(language[i] | 0x20));
	parl_buffer_add_char(&keyer->buffer, ' ');
	return append(keyer, text, flags);
}

static bool in_word(parl_view key, size_t at)
{
	unsigned char byte = (unsigned char)key.data[at];
	return byte >= 0x80 || (byte >= '0' && byte <= '9') ||
		((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

bool parl_key_edge(parl_view key, size_t at)
{
	return at == 0 || at == key.size || !in_word(key, at - 1) || !in_word(key, at);
}

parl_span parl_key_find(parl_view whole, parl_view part)
{
	for (size_t at = 0; part.size > 0 && at + part.size <= whole.size; at++) {
		if (memcmp(whole.data + at, part.data, part.size) == 0 &&
			parl_key_edge(whole, at) && parl_key_edge(whole, at + part.size))
			return (parl_span){at, at + part.size};
	}
	return (parl_span){whole.size, whole.size};
}
