#include "minutes.h"

#include <string.h>

#include "../base/any.h"
#include "../base/seek.h"
#include "../document/model.h"
#include "../prose/lexicon.h"
#include "../prose/site.h"
#include "../text/sentence.h"
#include "buyer.h"

/* A bid is shorter; this keeps the search short. */
#define TEXT_MOST ((size_t)2 * 1024 * 1024)

/* In how many lines of its block a title is looked for, and how long it is at most. */
#define TITLE_LINES 4
#define TITLE_MOST 140

/* How many blocks below its title it is said who was there. */
#define PRESENT_REACH 8

/* A title may open with "Appendix C: Extract from the draft". */
#define TITLE_WORDS 8

static bool has_number(parl_view text)
{
	return text.size > 0 && text.data[0] >= '0' && text.data[0] <= '9';
}

static struct parl_site site_of(parl_view line)
{
	return (struct parl_site){.text = line, .sentence = {0, line.size}};
}

/* "Committee meeting Tuesday 4th": WORD and what stands before it. */
static bool is_meeting(const struct parl_site *site, parl_span word, parl_view before)
{
	static const char *const bodies[] = {"board", "committee", "council", "forum", "general",
		"governors", "group", "management", "panel", "trustee", "trustees"};

	return parl_word_equal(parl_site_view(site, word), "meeting") &&
		PARL_IS_ANY(before, bodies);
}

/* "Minutes of the Steering Group, 14 October", "Appendix C: board minutes": a line that is no
 * sentence, and tells no time ("30 minutes of dance"). */
static bool is_title(parl_view line)
{
	struct parl_site site = site_of(line);
	parl_span word, next;
	parl_view before = {"", 0};

	if (line.size == 0 || line.size > TITLE_MOST || memchr(".;?!", line.data[line.size - 1], 4))
		return false;
	for (size_t i = 0, at = 0; i < TITLE_WORDS && parl_site_next_word(&site, at, &word);
		i++, at = word.end) {
		if (parl_word_equal(parl_site_view(&site, word), "minutes"))
			return !has_number(before) &&
				(!parl_word_after(line, word.end, &next) ||
					parl_word_equal(parl_site_view(&site, next), "of"));
		if (is_meeting(&site, word, before))
			return true;
		before = parl_site_view(&site, word);
	}
	return false;
}

static bool has_title(parl_view text)
{
	static const parl_view words[] = {PARL_SOUGHT("minutes"), PARL_SOUGHT("meeting")};
	static struct parl_any any = PARL_ANY_BLIND(words);
	bool may = parl_any_in(&any, text);
	parl_view line;

	for (size_t i = 0, at = 0; may && i < TITLE_LINES && parl_view_line(text, &at, &line); i++)
		if (is_title(line))
			return true;
	return false;
}

/* "Present: M. Prosser (Chair)", "In attendance", "Apologies - ...", "Here: Jo, Bev": who was
 * there. */
static bool tells_presence(parl_view text)
{
	static const parl_phrase signs[] = {{"apologies"}, {"attendees"}, {"in", "attendance"},
		{"present"}, {"those", "present"}};
	parl_view line;
	parl_span word;

	for (size_t at = 0; parl_view_line(text, &at, &line);) {
		struct parl_site site = site_of(line);

		if (!parl_site_next_word(&site, 0, &word))
			continue;
		if (parl_site_phrase_at(&site, word, signs, PARL_LENGTH(signs)) ||
			(parl_word_equal(parl_site_view(&site, word), "here") &&
				parl_char_at(line, word.end) == ':'))
			return true;
	}
	return false;
}

static bool are_minutes(const struct parl_document *document, size_t title)
{
	size_t end = parl_document_block_count(document);

	if (end - title > PRESENT_REACH)
		end = title + PRESENT_REACH;
	for (size_t i = title; i < end; i++)
		if (tells_presence(parl_block_text(parl_document_block(document, i))))
			return true;
	return false;
}

/* A heading that ends them: the buyer's, or one of their level that is no item of theirs. */
static bool ends(const struct parl_block *block, unsigned level, bool numbered)
{
	static const char *const items[] = {"actions", "any", "aob", "apologies", "attendance",
		"date", "matters", "next", "present"};
	struct parl_site site = site_of(parl_block_text(block));
	parl_span word;

	site.block = block;
	if (parl_block_kind_of(block) != PARL_BLOCK_HEADING)
		return false;
	if (parl_buyer_numbers(&site))
		return true;
	return parl_block_level(block) <= level && (numbered || !has_number(site.text)) &&
		!(parl_site_next_word(&site, 0, &word) &&
			PARL_IS_ANY(parl_site_view(&site, word), items));
}

/* Those of the document; a bid has hardly more than one set of them. */
static parl_span find(const struct parl_document *document)
{
	size_t blocks = parl_document_block_count(document);
	unsigned level = 0; /* of the heading above */

	for (size_t i = 0, size = 0; i < blocks && size < TEXT_MOST; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		parl_view text = parl_block_text(block);
		size_t end = i + 1;

		size += text.size;
		if (parl_block_kind_of(block) == PARL_BLOCK_HEADING)
			level = parl_block_level(block);
		if (!has_title(text) || !are_minutes(document, i))
			continue;
		while (end < blocks &&
			!ends(parl_document_block(document, end), level, has_number(text)))
			end++;
		return (parl_span){i, end};
	}
	return (parl_span){0, 0};
}

static bool find_minutes(struct parl_bridge *bridge)
{
	bridge->facts->minutes = find(bridge->document);
	return true;
}

bool parl_minutes_hold(struct parl_bridge *bridge, const struct parl_block *block)
{
	size_t index = parl_block_index(block);

	if (parl_block_document(block) != bridge->document) /* a draft: judged before */
		return false;
	parl_facts_know(bridge, PARL_FACT_MINUTES, find_minutes);
	return bridge->facts->minutes.start <= index && index < bridge->facts->minutes.end;
}
