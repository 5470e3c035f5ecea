/*
 * fingerprint.c - by what an issue is known again when the document has changed around it.
 *
 * FNV-1a with 64 bits over the rule, the words as they are written, the sentence that they stand
 * in, and which one of several alike it is. White space counts as one blank, so that neither lines
 * nor paragraphs that move or are wrapped anew make an issue another one. What is told of the whole
 * document has no sentence: its first place moves with every edit. The rule is part of the formats
 * that hold fingerprints (docs/checking.md): it must not change.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static parl_view part_of(const struct parl_issue *issue, parl_span span)
{
	parl_view text = parl_block_text(issue->block);

	return (parl_view){text.data + span.start, span.end - span.start};
}

static uint64_t hash_of(const struct parl_check *check, const struct parl_issue *issue)
{
	uint64_t hash = add_text(BASIS, parl_view_of(issue->rule));
	parl_span bytes = issue->place.bytes;

	if (!issue->block)
		return add_text(hash,
			(parl_view){parl_document_source(check->document).data + bytes.start,
				bytes.end - bytes.start});
	hash = add_text(hash, part_of(issue, issue->span));
	if (issue->finding)
		hash = add_text(hash, part_of(issue, parl_finding_sentence(issue->finding)));
	return hash;
}

struct marked {
	uint64_t hash;
	size_t index;
};

static int by_hash(const void *left, const void *right)
{
	const struct marked *a = left, *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return (a->index > b->index) - (a->index < b->index);
}

bool parl_issue_mark_all(struct parl_check *check)
{
	struct marked *all = parl_arena_array(check->arena, check->count, sizeof(*all));
	size_t ordinal = 0;

	if (!all)
		return false;
	for (size_t i = 0; i < check->count; i++)
		all[i] = (struct marked){hash_of(check, check->items[i]), i};
	qsort(all, check->count, sizeof(*all), by_hash);
	for (size_t i = 0; i < check->count; i++) {
		struct parl_issue *issue = check->items[all[i].index];
		uint64_t hash = all[i].hash;

		ordinal = i > 0 && all[i - 1].hash == hash ? ordinal + 1 : 0;
		for (size_t rest = ordinal; rest > 0; rest /= 256)
			hash = add_byte(hash, (unsigned char)(rest % 256));
		snprintf(issue->fingerprint, sizeof(issue->fingerprint), "%016" PRIx64, hash);
	}
	return true;
}
