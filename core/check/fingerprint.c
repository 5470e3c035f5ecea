/*
 * fingerprint.c - by what an issue is known again when the document has changed around it.
 *
 * FNV-1a with 64 bits over the rule, the words as they are written, the sentence that they stand
 * in, and which one of several alike it is. White space counts as one blank, so that neither lines
 * nor paragraphs that move or are wrapped anew make an issue another one. What is told of the whole
 * document has no sentence: its first place moves with every edit. The rule is part of the formats
 * that hold fingerprints (docs/checking.md): it must not change.
 */
#include <parlance/map.h>
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

/* How often one mark was met. The first has it as it is, so that the others are told by it. */
struct alike {
	uint64_t mark;
	uint32_t count;
};

bool parl_issue_mark_all(struct parl_check *check)
{
	struct parl_map map = PARL_MAP_OF(struct alike, count);
	struct alike *alike = NULL;

	for (size_t i = 0; i < check->count; i++) {
		uint64_t *mark = &check->rows[i].mark;

		alike = parl_map_add(&map, mark);
		if (!alike)
			break;
		for (uint32_t rest = alike->count++; rest > 0; rest /= 256)
			*mark = add_byte(*mark, (unsigned char)(rest % 256));
	}
	parl_map_release(&map);
	return check->count == 0 || alike;
}
