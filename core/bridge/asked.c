#include "asked.h"

#include <string.h>

#include "../document/model.h"
#include "../glossary/scans.h"
#include "../text/sentence.h"
#include "buyer.h"
#include "site.h"

/* A bid is shorter; this keeps the search short. */
#define TEXT_MOST ((size_t)2 * 1024 * 1024)

/* The terms of some thirty questions. */
#define TERMS_MOST 256

struct parl_asked {
	const struct parl_term *terms[TERMS_MOST];
	size_t count;
};

static void add_term(struct parl_asked *asked, const struct parl_term *term)
{
	for (size_t i = 0; i < asked->count; i++)
		if (asked->terms[i] == term)
			return;
	if (asked->count < TERMS_MOST)
		asked->terms[asked->count++] = term;
}

static bool add_terms(struct parl_bridge *bridge, struct parl_scan *scan, parl_view question)
{
	const struct parl_vocabulary *vocabulary = bridge->vocabulary;
	enum parl_status status;
	struct parl_match match;

	parl_scan_begin(scan, question);
	while ((status = parl_scan_next(scan, &match)) == PARL_OK) {
		size_t count;
		const uint32_t *ids =
			parl_matcher_ids(parl_vocabulary_terms(vocabulary), match.key, &count);

		for (size_t i = 0; i < count; i++) {
			const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, ids[i]);

			if (!entry)
				return false;
			add_term(bridge->asked, entry->term);
		}
	}
	return status == PARL_NONE;
}

static bool read_block(struct parl_bridge *bridge, struct parl_scan *scan, struct parl_arena *arena,
	const struct parl_block *block)
{
	enum parl_block_kind kind = parl_block_kind_of(block);
	struct parl_site site = {.block = block, .text = parl_block_text(block)};
	parl_span *sentences;
	size_t count;

	if (kind == PARL_BLOCK_CODE || kind == PARL_BLOCK_QUOTATION)
		return true;
	if (parl_buyer_numbers(&site))
		return add_terms(bridge, scan, site.text);
	if (!parl_buyer_may_ask(site.text))
		return true;
	parl_arena_reset(arena);
	sentences = parl_sentences(site.text, &count, arena);
	for (size_t i = 0; sentences && i < count; i++) {
		site.sentence = sentences[i];
		if (parl_buyer_asks_bidders(&site) &&
			!add_terms(bridge, scan, parl_site_view(&site, site.sentence)))
			return false;
	}
	return sentences != NULL;
}

static bool read_document(struct parl_bridge *bridge)
{
	const struct parl_document *document = bridge->document;
	size_t blocks = parl_document_block_count(document);
	struct parl_scan *scan = parl_scan_borrow(bridge->vocabulary, PARL_SCAN_TERMS);
	struct parl_arena *arena = parl_arena_new();
	bool fine = scan && arena;

	for (size_t i = 0, size = 0; fine && i < blocks && size < TEXT_MOST; i++) {
		const struct parl_block *block = parl_document_block(document, i);

		size += parl_block_text(block).size;
		fine = read_block(bridge, scan, arena, block);
	}
	parl_arena_free(arena);
	parl_scan_return(bridge->vocabulary, PARL_SCAN_TERMS, scan);
	return fine;
}

/* Of a bridge that others may stand beside. */
static bool find_asked(struct parl_bridge *elder)
{
	if (elder->asked)
		return true;
	elder->asked = parl_arena_alloc(elder->kept, sizeof(*elder->asked));
	if (!elder->asked)
		return false;
	memset(elder->asked, 0, sizeof(*elder->asked));
	return read_document(elder);
}

bool parl_asked_with(struct parl_bridge *bridge, const struct parl_term *term, bool *asked)
{
	struct parl_bridge *elder = bridge->elder ? bridge->elder : bridge;
	bool found;

	pthread_mutex_lock(&elder->facts);
	found = find_asked(elder);
	pthread_mutex_unlock(&elder->facts);
	*asked = false;
	for (size_t i = 0; found && !*asked && i < elder->asked->count; i++)
		*asked = elder->asked->terms[i] == term;
	return found;
}
