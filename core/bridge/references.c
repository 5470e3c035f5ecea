#include "references.h"

#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>

#include "../base/seek.h"
#include "../prose/lexicon.h"
#include "../text/sentence.h"

#define SHORTEST 4
#define LONGEST 100

/* How many words before the heading's text a word that leads to it may stand. */
#define CUE_REACH 4

static const char *const cues[] = {"above", "annex", "appendix", "below", "chapter", "headed",
	"heading", "page", "part", "section", "see", "under"};

/* The heading's own words: no number before them, no full stop or colon behind. */
static parl_view words_of(parl_view text)
{
	while (text.size && !u_isalpha(parl_char_at(text, 0)) && (unsigned char)text.data[0] < 0x80)
		text = (parl_view){text.data + 1, text.size - 1};
	while (text.size && strchr(" \t\n.:", text.data[text.size - 1]))
		text.size--;
	return text;
}

static bool is_cued(parl_view text, size_t at)
{
	struct parl_site site = {.text = text, .match = {at, at}, .sentence = {0, at}};
	struct parl_near_word words[CUE_REACH];
	size_t count = parl_site_words_before(&site, words, CUE_REACH);

	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < PARL_LENGTH(cues); k++) {
			if (parl_word_equal(parl_site_view(&site, words[i].span), cues[k]))
				return true;
		}
	}
	return false;
}

/* A line of a table of contents: nothing but the heading, a leader and a page number. */
static bool is_entry(parl_view text, parl_view heading)
{
	parl_view words = words_of(text);

	if (words.size < heading.size || memcmp(words.data, heading.data, heading.size) != 0)
		return false;
	for (size_t i = heading.size; i < words.size; i++) {
		if (u_isalpha(parl_char_at(words, i)))
			return false;
	}
	return true;
}

static bool names_heading(parl_view text, parl_view heading, bool titled)
{
	const char *from = text.data;
	const char *end = text.data + text.size;
	const char *hit = parl_seek(text, heading);

	if (hit && is_entry(text, heading))
		return true;
	for (; hit; hit = parl_seek((parl_view){from, (size_t)(end - from)}, heading)) {
		size_t at = (size_t)(hit - text.data);
		size_t behind = at + heading.size;

		from = hit + heading.size;
		if (u_isalnum(parl_char_before(text, at)) || u_isalnum(parl_char_at(text, behind)))
			continue;
		if (titled || is_cued(text, at))
			return true;
	}
	return false;
}

/* "#our-clients": how Markdown and HTML link to a heading. */
static bool is_linked(parl_view source, parl_view heading)
{
	char slug[LONGEST + 1] = "#";
	size_t size = 1;

	for (size_t i = 0; i < heading.size && size < sizeof(slug); i++) {
		char c = heading.data[i];

		if (c == ' ')
			slug[size++] = '-';
		else if (u_isalnum((UChar32)(unsigned char)c) || c == '-')
			slug[size++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
	}
	return parl_seek(source, (parl_view){slug, size}) != NULL;
}

/* A heading in the source of its document, sought as far as blocks ask: it does not begin between
 * FROM and HIT, but at HIT, unless that is the end. */
struct sought {
	parl_view source;
	parl_view heading;
	size_t from;
	size_t hit;
};

/* Whether the heading may stand in TEXT of a block: where that lies in the source, it does. In the
 * order of the source, which most blocks have, all are told in one go. */
static bool may_stand(struct sought *sought, parl_view text)
{
	parl_view source = sought->source;
	uintptr_t start = (uintptr_t)text.data - (uintptr_t)source.data;
	const char *hit;

	if (start > source.size || text.size > source.size - start)
		return true;
	if (start < sought->from || start > sought->hit) {
		hit = parl_seek((parl_view){text.data, source.size - start}, sought->heading);
		sought->from = start;
		sought->hit = hit ? (size_t)(hit - source.data) : source.size;
	}
	return sought->hit < start + text.size;
}

static bool look_up(const struct parl_bridge *bridge, const struct parl_block *block)
{
	const struct parl_document *document = bridge->document;
	parl_view heading = words_of(parl_block_text(block));
	struct sought sought = {parl_document_source(document), heading, 1, 0};
	bool titled = parl_is_title_case(heading);

	if (heading.size < SHORTEST || heading.size > LONGEST)
		return false;
	if (is_linked(parl_document_source(document), heading))
		return true;
	for (size_t i = 0; i < parl_document_block_count(document); i++) {
		const struct parl_block *other = parl_document_block(document, i);
		enum parl_block_kind kind = parl_block_kind_of(other);

		parl_view text = parl_block_text(other);

		if (other != block && kind != PARL_BLOCK_HEADING && kind != PARL_BLOCK_CODE &&
			may_stand(&sought, text) && names_heading(text, heading, titled))
			return true;
	}
	return false;
}

/* Whether there is one more to be looked up, in a document of its size. */
static bool may_look_up(const struct parl_bridge *bridge)
{
	size_t size = parl_document_source(bridge->document).size;

	return bridge->headings_looked_up < PARL_REFERENCES_MOST &&
		(bridge->headings_looked_up == 0 ||
			size <= PARL_REFERENCES_BYTES / bridge->headings_looked_up);
}

bool parl_heading_is_referred(struct parl_bridge *bridge, const struct parl_block *block)
{
	struct parl_block_context *context = &bridge->block;

	if (!context->looked_up) {
		context->looked_up = true;
		context->referred = may_look_up(bridge) && look_up(bridge, block);
		bridge->headings_looked_up++;
	}
	return context->referred;
}
