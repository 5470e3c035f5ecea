#include "papers.h"

#include <string.h>

#include "../document/model.h"

/* A bid is shorter; this keeps the search short. */
#define BLOCKS_MOST 20000

/* How long a title is at most, and how many words stand before the paper's name, from its start or
 * a colon on: "The landlord gives a reference from the agent" is a line without its full stop. */
#define TITLE_MOST 140
#define WORDS_BEFORE 3

/* "Letter of support", "Appendix C: terms of reference": a line that is no sentence. */
static bool is_title(const struct parl_block *block)
{
	static const parl_phrase titles[] = {{"agreement", "between"}, {"e-mail", "thread"},
		{"email", "thread"}, {"articles", "of", "association"}, {"heads", "of", "terms"},
		{"letter", "of", "recommendation"}, {"letter", "of", "reference"},
		{"letter", "of", "support"}, {"letters", "of", "recommendation"},
		{"letters", "of", "support"}, {"licence", "to", "occupy"}, {"mou"},
		{"memorandum", "of", "understanding"}, {"partnership", "agreement"},
		{"protocol", "between"}, {"reference", "from"}, {"reference", "request"},
		{"service", "level", "agreement"}, {"statement", "of", "support"},
		{"statements", "of", "support"}, {"tenancy", "agreement"},
		{"terms", "and", "conditions"}, {"terms", "of", "reference"}, {"testimonial"},
		{"testimonials"}};
	parl_view text = parl_block_text(block);
	struct parl_site site = {.block = block, .text = text, .sentence = {0, text.size}};
	enum parl_block_kind kind = parl_block_kind_of(block);
	size_t before = 0;
	parl_span word;

	if ((kind != PARL_BLOCK_HEADING && kind != PARL_BLOCK_PARAGRAPH) || text.size == 0 ||
		text.size > TITLE_MOST || memchr(".;?!", text.data[text.size - 1], 4))
		return false;
	for (size_t at = 0; parl_site_next_word(&site, at, &word); at = word.end) {
		if (word.start > 1 && text.data[word.start - 2] == ':')
			before = 0;
		if (before++ <= WORDS_BEFORE &&
			parl_site_phrase_at(&site, word, titles, PARL_LENGTH(titles)))
			return true;
	}
	return false;
}

static bool ends(const struct parl_block *block, unsigned level)
{
	return parl_block_kind_of(block) == PARL_BLOCK_HEADING &&
		(level == 0 || parl_block_level(block) <= level) && !is_title(block);
}

static parl_span find(const struct parl_document *document)
{
	size_t blocks = parl_document_block_count(document);

	for (size_t i = 0; i < blocks && i < BLOCKS_MOST; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		size_t end = i + 1;

		if (!is_title(block))
			continue;
		while (end < blocks &&
			!ends(parl_document_block(document, end), parl_block_level(block)))
			end++;
		return (parl_span){i, end};
	}
	return (parl_span){0, 0};
}

static bool find_papers(struct parl_bridge *bridge)
{
	bridge->facts->papers = find(bridge->document);
	return true;
}

bool parl_papers_hold(struct parl_bridge *bridge, const struct parl_block *block)
{
	size_t index = parl_block_index(block);

	if (parl_block_document(block) != bridge->document) /* a draft: judged before */
		return false;
	parl_facts_know(bridge, PARL_FACT_PAPERS, find_papers);
	return bridge->facts->papers.start <= index && index < bridge->facts->papers.end;
}
