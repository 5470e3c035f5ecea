/*
 * fingerprint.c - by what an issue is known again when the document has changed around it.
 *
 * FNV-1a with 64 bits over the rule, the words as they are written, the sentence that they stand
 * in, and which one of several alike it is. White space counts as one blank, so that neither lines
 * nor paragraphs that move or are wrapped anew make an issue another one. What is told of the whole
 * document has no sentence: its first place moves with every edit. The rule is part of the formats
 * that hold fingerprints (docs/checking.md): it must not change.
 */
#include <stdlib.h>

#include <parlance/text.h>

#include "issue.h"

#define BASIS UINT64_C(0xcbf29ce484222325)
#define PRIME UINT64_C(0x100000001b3)

static uint64_t add_byte(uint64_t hash, unsigned char byte)
{
	return (hash ^ byte) * PRIME;
}

/* TEXT with its runs of white space as one blank, none at its ends, and a NUL behind it. */
static uint64_t add_text(uint64_t hash, parl_view text)
{
	bool any = false, gap = false;

	for (size_t i = 0; i < text.size; i++) {
		if (parl_is_white(text.data[i])) {
			gap = true;
			continue;
		}
		if (gap && any)
			hash = add_byte(hash, ' ');
		hash = add_byte(hash, (unsigned char)text.data[i]);
		any = true;
		gap = false;
	}
	return add_byte(hash, 0);
}

uint64_t parl_issue_mark(const struct parl_check *check, const char *rule,
	const struct parl_block *block, parl_span span, const parl_span *sentence)
{
	const char *text =
		block ? parl_block_text(block).data : parl_document_source(check->document).data;
	uint64_t hash = add_text(BASIS, parl_view_of(rule));

	hash = add_text(hash, (parl_view){text + span.start, span.end - span.start});
	if (sentence)
		hash = add_text(
			hash, (parl_view){text + sentence->start, sentence->end - sentence->start});
	return hash;
}

/* One of several alike: the first, and how many there are. */
struct alike {
	uint32_t row; /* its number, and one; 0: free */
	uint32_t count;
};

/* How many before ROW have its mark. The first has it as it is, so that the others are told by it.
 */
static uint32_t ordinal_of(
	const struct parl_issue_row *rows, size_t row, struct alike *slots, size_t mask)
{
	size_t at = rows[row].mark & mask;

	while (slots[at].row && rows[slots[at].row - 1].mark != rows[row].mark)
		at = (at + 1) & mask;
	if (!slots[at].row)
		slots[at].row = (uint32_t)row + 1;
	return slots[at].count++;
}

bool parl_issue_mark_all(struct parl_check *check)
{
	size_t size = 16;
	struct alike *slots;

	while (size < check->count + check->count / 2)
		size *= 2;
	slots = calloc(size, sizeof(*slots));
	if (!slots)
		return false;
	for (size_t i = 0; i < check->count; i++) {
		uint32_t rest = ordinal_of(check->rows, i, slots, size - 1);

		for (; rest > 0; rest /= 256)
			check->rows[i].mark =
				add_byte(check->rows[i].mark, (unsigned char)(rest % 256));
	}
	free(slots);
	return true;
}
