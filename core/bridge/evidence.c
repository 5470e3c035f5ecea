/*
 * evidence.c - the words of a document's lead, searched once for each term that asks.
 *
 * Before a word is changed, what shows its sense has to stand in the same sentence. Explaining
 * changes nothing, and a commissioner's terms are terms of art: in a paper that speaks of bidders
 * and contracts "the tender" is that tender, also where a line says no more than "Tender details".
 */
#include "evidence.h"

#include <parlance/memory.h>

#include "../document/model.h"

/* What a paper is about it says at its beginning; this keeps the search short. */
#define LEAD_MOST ((size_t)32 * 1024)

/* How much of what stands below a heading is read, and of how many blocks. */
#define SECTION_MOST ((size_t)4 * 1024)
#define SECTION_BLOCKS 20

/* One word alone may stand there by chance. */
#define WORDS_LEAST 2

/* Answers that are remembered, each at the place that its term's address gives it. */
#define ANSWERS 1024

struct answer {
	const struct parl_term *term;
	bool found;
};

struct parl_evidence {
	parl_view keys[2]; /* of the lead: folded, exact */
	struct answer answers[ANSWERS];
};

/* The keys of some blocks, each behind a blank; one that has none is passed over. Data NULL: out of
 * memory. */
static parl_view keys_of(const struct parl_document *document, size_t from, size_t to, size_t most,
	unsigned flags, struct parl_arena *arena)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	parl_view keys;

	for (size_t i = from; i < to && text.size < most; i++) {
		parl_view block = parl_block_text(parl_document_block(document, i));

		if (block.size > most)
			continue;
		parl_buffer_add_char(&text, ' ');
		parl_text_key(block, flags, &text);
	}
	keys = text.failed ? (parl_view){NULL, 0} : parl_arena_copy(arena, parl_buffer_view(&text));
	parl_buffer_release(&text);
	return keys;
}

static parl_view lead_of(const struct parl_bridge *bridge, unsigned flags)
{
	return keys_of(bridge->document, 0, parl_document_block_count(bridge->document), LEAD_MOST,
		flags, bridge->kept);
}

static struct parl_evidence *gather(struct parl_bridge *bridge)
{
	struct parl_evidence *evidence = parl_arena_alloc(bridge->kept, sizeof(*evidence));

	if (!evidence)
		return NULL;
	evidence->keys[0] = lead_of(bridge, 0);
	evidence->keys[1] = lead_of(bridge, PARL_KEY_CASE_EXACT);
	return evidence->keys[0].data && evidence->keys[1].data ? evidence : NULL;
}

bool parl_evidence_for(struct parl_bridge *bridge, const struct parl_term *term, bool *failed)
{
	uint64_t hash = (uint64_t)(uintptr_t)term * UINT64_C(0x9E3779B97F4A7C15);
	struct answer *answer;

	if (!bridge->evidence)
		bridge->evidence = gather(bridge);
	*failed |= !bridge->evidence;
	if (!bridge->evidence)
		return false;
	answer = &bridge->evidence->answers[(size_t)(hash >> 32) % ANSWERS];
	if (answer->term != term)
		*answer = (struct answer){term,
			parl_keys_count(&term->conditions.near, bridge->evidence->keys,
				bridge->arena, failed) >= WORDS_LEAST};
	return answer->found;
}

bool parl_evidence_below(struct parl_bridge *bridge, const struct parl_block *heading,
	const struct parl_texts *words, bool *failed)
{
	const struct parl_document *document = parl_block_document(heading);
	size_t from = parl_block_index(heading) + 1;
	size_t to = from;
	parl_view keys[2];

	if (parl_block_kind_of(heading) != PARL_BLOCK_HEADING || words->count == 0)
		return false;
	while (to < parl_document_block_count(document) && to < from + SECTION_BLOCKS &&
		parl_block_kind_of(parl_document_block(document, to)) != PARL_BLOCK_HEADING)
		to++;
	keys[0] = keys_of(document, from, to, SECTION_MOST, 0, bridge->scratch);
	keys[1] = keys_of(document, from, to, SECTION_MOST, PARL_KEY_CASE_EXACT, bridge->scratch);
	*failed |= !keys[0].data || !keys[1].data;
	return !*failed && parl_keys_count(words, keys, bridge->scratch, failed) > 0;
}
