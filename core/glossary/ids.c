/*
 * ids.c - what an id may be, and ids made from terms.
 *
 * Ids go into file names, command lines and web addresses: ASCII, no spaces, no slash.
 */
#include "read.h"

static bool alphanumeric(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
		(byte >= 'A' && byte <= 'Z');
}

bool parl_is_id(parl_view text)
{
	if (text.size == 0 || text.size > PARL_ID_MOST || !alphanumeric(text.data[0]))
		return false;
	for (size_t i = 1; i < text.size; i++) {
		char byte = text.data[i];
		if (!alphanumeric(byte) && byte != '-' && byte != '.' && byte != '_')
			return false;
	}
	return true;
}

size_t parl_spell_id(char *id, parl_view text)
{
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	size_t size = 0;
	if (parl_text_key(text, PARL_KEY_MARKS_IGNORE, &key)) {
		for (size_t i = 0; i < key.size && size < PARL_ID_MOST; i++) {
			if (alphanumeric(key.data[i]))
				id[size++] = key.data[i];
			else if (size > 0 && id[size - 1] != '-')
				id[size++] = '-';
		}
	}
	bool failed = key.failed;
	parl_buffer_release(&key);
	while (size > 0 && id[size - 1] == '-')
		size--;
	return failed ? PARL_ID_FAILED : size;
}

const char *parl_make_id(struct parl_arena *arena, parl_view text)
{
	char id[PARL_ID_MOST];
	size_t size = parl_spell_id(id, text);
	return size != PARL_ID_FAILED ? parl_arena_copy(arena, (parl_view){id, size}).data : NULL;
}
