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

/* How sure it is that a line is the title of minutes. */
enum title {
	TITLE_NONE,
	TITLE_LIKELY, /* of a body or a meeting */
	TITLE_SURE
};

/* "Minutes of the Steering Group, 14 October", "Appendix C: board minutes", "Committee meeting
 * Tuesday 4th": a line that is no sentence, and tells no time ("30 minutes of dance"). "Notes from
 * the visit" and "Steering group: after-school club" may be one. */
static enum title title_of(parl_view line)
{
	static const char *const bodies[] = {"board", "committee", "council", "forum", "general",
		"governors", "group", "management", "panel", "trustee", "trustees"};
	static const char *const likely[] = {
		"board", "committee", "group", "meeting", "notes", "panel", "trustees"};
	struct parl_site site = site_of(line);
	enum title title = TITLE_NONE;
	parl_span word, next;
	parl_view before = {"", 0};

	if (line.size == 0 || line.size > TITLE_MOST || memchr(".;?!", line.data[line.size - 1], 4))
		return TITLE_NONE;
	for (size_t i = 0, at = 0; i < TITLE_WORDS && parl_site_next_word(&site, at, &word);
		i++, at = word.end) {
		parl_view text = parl_site_view(&site, word);

		if (parl_word_equal(text, "minutes") && !has_number(before) &&
			(!parl_word_after(line, word.end, &next) ||
				parl_word_equal(parl_site_view(&site, next), "of")))
			return TITLE_SURE;
		if (parl_word_equal(text, "meeting") && PARL_IS_ANY(before, bodies))
			return TITLE_SURE;
		if (PARL_IS_ANY(text, likely))
			title = TITLE_LIKELY;
		before = text;
	}
	return title;
}

/* The surest of the first lines. */
static enum title has_title(parl_view text)
{
	static const parl_view words[] = {PARL_SOUGHT("minutes"), PARL_SOUGHT("meeting"),
		PARL_SOUGHT("board"), PARL_SOUGHT("committee"), PARL_SOUGHT("group"),
		PARL_SOUGHT("notes"), PARL_SOUGHT("panel"), PARL_SOUGHT("trustees")};
	static struct parl_any any = PARL_ANY_BLIND(words);
	bool may = parl_any_in(&any, text);
	enum title best = TITLE_NONE;
	parl_view line;

	for (size_t i = 0, at = 0; may && i < TITLE_LINES && parl_view_line(text, &at, &line);
		i++) {
		enum title title = title_of(line);

		best = title > best ? title : best;
	}
	return best;
}

/* "Here: Jo, Bev", "6 May. There: Tash, Sorry not to: Rob": a word for who was there, and a colon.
 */
static bool lists_presence(parl_view line)
{
	static const char *const signs[] = {
		"apologies", "attendees", "attending", "here", "present", "there"};
	const char *colon;
	parl_span word;

	for (size_t at = 0; at < line.size; at = (size_t)(colon - line.data) + 1) {
		colon = memchr(line.data + at, ':', line.size - at);
		if (!colon)
			return false;
		if (parl_word_before(line, (size_t)(colon - line.data), &word) &&
			PARL_IS_ANY(((parl_view){line.data + word.start, word.end - word.start}),
				signs))
			return true;
	}
	return false;
}

/* "Present: M. Prosser (Chair)", "In attendance", "Apologies - ...": who was there. LISTED: with a
 * colon. */
static bool tells_presence(parl_view text, bool listed)
{
	static const parl_phrase signs[] = {{"apologies"}, {"attendees"}, {"in", "attendance"},
		{"present"}, {"those", "present"}};
	parl_view line;
	parl_span word;

	for (size_t at = 0; parl_view_line(text, &at, &line);) {
		struct parl_site site = site_of(line);

		if (lists_presence(line))
			return true;
		if (!listed && parl_site_next_word(&site, 0, &word) &&
			parl_site_phrase_at(&site, word, signs, PARL_LENGTH(signs)))
			return true;
	}
	return false;
}

static bool are_minutes(const struct parl_document *document, size_t at)
{
	enum title title = has_title(parl_block_text(parl_document_block(document, at)));
	size_t end = parl_document_block_count(document);

	if (title == TITLE_NONE)
		return false;
	if (end - at > PRESENT_REACH)
		end = at + PRESENT_REACH;
	for (size_t i = at; i < end; i++)
		if (tells_presence(parl_block_text(parl_document_block(document, i)),
			    title == TITLE_LIKELY))
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
		if (!are_minutes(document, i))
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
