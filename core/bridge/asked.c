#include "asked.h"

#include <stdint.h>
#include <string.h>

#include "../document/model.h"
#include "../prose/lexicon.h"
#include "../prose/quotes.h"
#include "../prose/site.h"
#include "../text/sentence.h"
#include "../vocabulary/scans.h"
#include "buyer.h"

/* A bid is shorter; this keeps the search short. */
#define TEXT_MOST ((size_t)2 * 1024 * 1024)

/* In a longer sentence no quotation is looked for. */
#define SENTENCE_MOST 1200

/* The terms of some thirty questions. */
#define TERMS_MOST 256

struct parl_asked {
	const struct parl_term *terms[TERMS_MOST];
	size_t count;
	bool asks; /* there is a question beyond doubt */
};

struct search {
	const struct parl_vocabulary *vocabulary;
	struct parl_asked *asked;    /* where what is found goes: */
	struct parl_asked *certain;  /* beyond doubt the buyer's, */
	struct parl_asked *probable; /* and what is, where others are */
	struct parl_scan *scan;
	struct parl_arena *arena; /* of the block at hand */
};

static void add_term(struct parl_asked *asked, const struct parl_term *term)
{
	for (size_t i = 0; i < asked->count; i++)
		if (asked->terms[i] == term)
			return;
	if (asked->count < TERMS_MOST)
		asked->terms[asked->count++] = term;
}

static bool add_terms(struct search *search, parl_view question)
{
	const struct parl_vocabulary *vocabulary = search->vocabulary;
	enum parl_status status;
	struct parl_match match;

	parl_scan_begin(search->scan, question);
	while ((status = parl_scan_next(search->scan, &match)) == PARL_OK) {
		size_t count;
		const uint32_t *ids =
			parl_matcher_ids(parl_vocabulary_terms(vocabulary), match.key, &count);

		for (size_t i = 0; i < count; i++) {
			const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, ids[i]);

			if (!entry)
				return false;
			add_term(search->asked, entry->term);
		}
	}
	return status == PARL_NONE;
}

static bool is_in(const parl_span *quotes, size_t count, parl_span word)
{
	for (size_t i = 0; i < count; i++)
		if (quotes[i].start <= word.start && word.end <= quotes[i].end)
			return true;
	return false;
}

static bool is_number(const struct parl_site *site, parl_span word)
{
	char first = site->text.data[word.start];

	return first >= '0' && first <= '9';
}

/* "your specification", "the brief", "Spec 4.2", "KPI 3": a paper of the buyer's, or a part of one.
 */
static bool is_buyers_paper(const struct parl_site *site, parl_span word, parl_view before)
{
	static const char *const papers[] = {"brief", "clarification", "guidance", "invitation",
		"itt", "prospectus", "specification", "tender"};
	static const char *const parts[] = {
		"itt", "kpi", "lot", "requirement", "schedule", "spec", "specification"};
	parl_view text = parl_site_view(site, word);
	parl_span next;

	if (PARL_IS_ANY(text, parts) && parl_word_after(site->text, word.end, &next) &&
		is_number(site, next))
		return true;
	return PARL_IS_ANY(text, papers) &&
		(parl_word_equal(before, "the") || parl_word_equal(before, "your"));
}

/* Whether the sentence, outside quotation marks, speaks of the buyer's papers, or of what the buyer
 * says. */
static bool cites_buyer(const struct parl_site *site, const parl_span *quotes, size_t count)
{
	static const char *const says[] = {"ask", "asked", "call", "mention", "mentioned", "said",
		"say", "speak", "spoke", "use", "used", "write", "wrote"};
	parl_view last = {"", 0};
	parl_span word;

	for (size_t at = site->sentence.start; parl_site_next_word(site, at, &word);
		at = word.end) {
		parl_view text = parl_site_view(site, word);

		if (is_in(quotes, count, word))
			continue;
		if (is_buyers_paper(site, word, last) ||
			(parl_word_equal(last, "you") && PARL_IS_ANY(text, says)))
			return true;
		last = text;
	}
	return false;
}

/* "Your specification speaks of “named workers”": what is quoted from the buyer. The QUOTES are
 * those of the sentence. */
static bool add_cited(
	struct search *search, const struct parl_site *site, const parl_span *quotes, size_t count)
{
	if (count == 0 || site->sentence.end - site->sentence.start > SENTENCE_MOST ||
		!cites_buyer(site, quotes, count))
		return true;
	for (size_t i = 0; i < count; i++)
		if (!add_terms(search, parl_site_view(site, quotes[i])))
			return false;
	return true;
}

static bool add_question(struct search *search, const struct parl_site *site)
{
	enum parl_asking asking = parl_buyer_asking(site);
	bool added;

	if (asking == PARL_ASKING_NOT)
		return true;
	search->asked = asking == PARL_ASKING_BIDDERS ? search->certain : search->probable;
	added = add_terms(search, parl_site_view(site, site->sentence));
	search->certain->asks |= asking == PARL_ASKING_BIDDERS;
	search->asked = search->certain;
	return added;
}

/* Both are ascending. */
static bool read_sentences(struct search *search, struct parl_site *site,
	const parl_span *sentences, size_t count, const parl_span *quotes, size_t quote_count)
{
	size_t quote = 0;

	for (size_t i = 0; i < count; i++) {
		size_t first = quote;

		site->sentence = sentences[i];
		while (quote < quote_count && quotes[quote].end <= site->sentence.end)
			quote++;
		if (!add_cited(
			    search, site, quote > first ? quotes + first : NULL, quote - first) ||
			!add_question(search, site))
			return false;
	}
	return true;
}

static bool read_block(struct search *search, const struct parl_block *block)
{
	enum parl_block_kind kind = parl_block_kind_of(block);
	struct parl_site site = {.block = block, .text = parl_block_text(block)};
	parl_span all = {0, site.text.size};
	parl_span *sentences, *quotes;
	size_t count, quote_count;

	if (kind == PARL_BLOCK_CODE || kind == PARL_BLOCK_QUOTATION)
		return true;
	if (parl_buyer_numbers(&site)) {
		search->certain->asks = true;
		return add_terms(search, site.text);
	}
	parl_arena_reset(search->arena);
	if (!parl_quotes_find(site.text, all, 0, &quotes, &quote_count, search->arena))
		return false;
	if (quote_count == 0 && !parl_buyer_may_ask(site.text))
		return true;
	sentences = parl_sentences(site.text, 0, SIZE_MAX, &count, search->arena);
	return sentences && read_sentences(search, &site, sentences, count, quotes, quote_count);
}

static bool read_document(
	struct parl_bridge *bridge, struct parl_asked *certain, struct parl_asked *probable)
{
	const struct parl_document *document = bridge->document;
	size_t blocks = parl_document_block_count(document);
	struct search search = {bridge->vocabulary, certain, certain, probable,
		parl_scan_borrow(bridge->vocabulary, PARL_SCAN_TERMS), parl_arena_new()};
	bool fine = search.scan && search.arena;

	for (size_t i = 0, size = 0; fine && i < blocks && size < TEXT_MOST; i++) {
		const struct parl_block *block = parl_document_block(document, i);

		size += parl_block_text(block).size;
		fine = read_block(&search, block);
	}
	parl_arena_free(search.arena);
	parl_scan_return(bridge->vocabulary, PARL_SCAN_TERMS, search.scan);
	return fine;
}

static bool find_asked(struct parl_bridge *bridge)
{
	struct parl_asked *asked = parl_arena_alloc(bridge->facts->arena, sizeof(*asked));
	struct parl_asked probable;

	if (!asked)
		return false;
	memset(asked, 0, sizeof(*asked));
	memset(&probable, 0, sizeof(probable));
	if (!read_document(bridge, asked, &probable))
		return false;
	for (size_t i = 0; asked->asks && i < probable.count; i++)
		add_term(asked, probable.terms[i]);
	bridge->facts->asked = asked;
	return true;
}

/* Whether OTHER names what TERM names, by a noun that is no worse. */
static bool is_sibling(const struct parl_term *other, const struct parl_term *term)
{
	return other->of == term->of && other->pos == PARL_POS_NOUN && term->pos == PARL_POS_NOUN &&
		other->register_number == term->register_number &&
		other->status <= PARL_TERM_ADMITTED && other->action > PARL_ACTION_EXPLAIN;
}

static enum parl_asked_by asked_by(const struct parl_asked *asked, const struct parl_term *term)
{
	enum parl_asked_by by = PARL_ASKED_NOT;

	for (size_t i = 0; i < asked->count; i++) {
		const struct parl_term *other = asked->terms[i];

		if (other == term)
			return PARL_ASKED_IT;
		if (other->of == term->of && other->register_number != term->register_number)
			return PARL_ASKED_NOT; /* the new word, too */
		if (is_sibling(other, term))
			by = PARL_ASKED_OTHER;
	}
	return by;
}

bool parl_asked_with(
	struct parl_bridge *bridge, const struct parl_term *term, enum parl_asked_by *asked)
{
	*asked = PARL_ASKED_NOT;
	if (!parl_facts_know(bridge, PARL_FACT_ASKED, find_asked))
		return false;
	*asked = asked_by(bridge->facts->asked, term);
	return true;
}
