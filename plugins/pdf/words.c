/*
 * words.c - the words of a text, to tell "organi-" + "sation" from "well-" + "being".
 *
 * A hyphen at the end of a line is the typesetter's where the word stands elsewhere in the text
 * without one. Only hashes are kept: that two words share one is as good as impossible, and would
 * do no harm.
 */
#include "pdf.h"

#include <stdlib.h>

#define HASH_START 14695981039346656037u

static uint64_t hash_on(uint64_t hash, parl_view part)
{
	for (size_t i = 0; i < part.size; i++) {
		unsigned char byte = (unsigned char)part.data[i];

		if (byte >= 'A' && byte <= 'Z')
			byte = (unsigned char)(byte + 32);
		hash = (hash ^ byte) * 1099511628211u;
	}
	return hash ? hash : 1;
}

/* Where HASH is, or would be. */
static size_t slot_of(const struct pdf_words *words, uint64_t hash)
{
	size_t slot = (size_t)(hash ^ hash >> 32) & (words->room - 1);

	while (words->hashes[slot] && words->hashes[slot] != hash)
		slot = (slot + 1) & (words->room - 1);
	return slot;
}

static bool grow(struct pdf_words *words)
{
	struct pdf_words larger = {.room = words->room ? words->room * 2 : 1024};

	larger.hashes = calloc(larger.room, sizeof(*larger.hashes));
	if (!larger.hashes)
		return false;
	for (size_t i = 0; i < words->room; i++)
		if (words->hashes[i])
			larger.hashes[slot_of(&larger, words->hashes[i])] = words->hashes[i];
	larger.count = words->count;
	free(words->hashes);
	*words = larger;
	return true;
}

static bool add(struct pdf_words *words, parl_view word)
{
	uint64_t hash = hash_on(HASH_START, word);
	size_t slot;

	if (words->count >= words->room / 2 && !grow(words))
		return false;
	slot = slot_of(words, hash);
	words->count += words->hashes[slot] == 0;
	words->hashes[slot] = hash;
	return true;
}

bool pdf_words_add(struct pdf_words *words, parl_view line)
{
	for (size_t at = 0; at < line.size;) {
		size_t start = at;

		while (pdf_letter(line, at))
			at++;
		if (at > start && (at >= line.size || line.data[at] != '-') &&
			(start == 0 || line.data[start - 1] != '-') &&
			!add(words, (parl_view){line.data + start, at - start}))
			return false;
		at += at == start;
	}
	return true;
}

bool pdf_words_have(const struct pdf_words *words, parl_view head, parl_view tail)
{
	return words->room &&
		words->hashes[slot_of(words, hash_on(hash_on(HASH_START, head), tail))];
}

void pdf_words_release(struct pdf_words *words)
{
	free(words->hashes);
}
