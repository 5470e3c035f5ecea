#include "guard.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../base/utf8.h"
#include "lexicon.h"
#include "names.h"
#include "voice.h"

static bool overlaps(parl_span a, parl_span b)
{
	return a.start < b.end && b.start < a.end;
}

/* Whether one of the ascending spans touches the match; spans that lie behind are passed for good.
 */
static bool touched(const parl_span *spans, size_t count, size_t *at, parl_span match)
{
	while (*at < count && spans[*at].end <= match.start)
		(*at)++;
	return *at < count && overlaps(spans[*at], match);
}

/* A hit of the context matcher that the match lies in or cuts. Phrases are short, so the hits that
 * touch a match begin at most a phrase before it; those further back are passed for good. */
static bool context_touches(
	struct parl_case *c, enum parl_context_kind kind, const struct parl_term *term)
{
	struct parl_block_context *block = &c->bridge->block;
	parl_span match = c->site.match;

	while (block->hit_at < block->hit_count &&
		block->hits[block->hit_at].span.end <= match.start)
		block->hit_at++;
	for (size_t i = block->hit_at; i < block->hit_count; i++) {
		const struct parl_context_hit *hit = &block->hits[i];
		const uint32_t *ids;
		size_t count;

		if (hit->span.start >= match.end)
			return false;
		if (!overlaps(hit->span, match))
			continue;
		ids = parl_matcher_ids(
			parl_vocabulary_context(c->bridge->vocabulary), hit->key, &count);
		for (size_t k = 0; k < count; k++) {
			const struct parl_context_entry *entry =
				parl_vocabulary_context_entry(c->bridge->vocabulary, ids[k]);

			if (entry->kind == kind && entry->term == term)
				return true;
		}
	}
	return false;
}

bool parl_guard_protected(struct parl_case *c)
{
	struct parl_block_context *block = &c->bridge->block;

	return parl_block_protection(c->site.block, c->site.match) ||
		touched(block->quotes, block->quote_count, &block->quote_at, c->site.match) ||
		context_touches(c, PARL_CONTEXT_PROTECT, NULL);
}

static bool is_acronym(parl_view spelled)
{
	return spelled.size > 1 && u_isupper(parl_char_at(spelled, 0)) &&
		u_isupper(parl_char_at(spelled, 1));
}

static bool defined_here(const struct parl_bridge *bridge, parl_view text)
{
	for (size_t i = 0; i < bridge->acronym_count; i++) {
		if (parl_view_equal(bridge->acronyms[i], text))
			return true;
	}
	return false;
}

static bool is_hyphen(int32_t c)
{
	return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Joined to another word by a hyphen: "non-statutory agency", "ex-prisoners". */
static bool hyphened(const struct parl_site *site)
{
	size_t at = site->match.end;

	if (site->match.start > 0 && is_hyphen(parl_char_before(site->text, site->match.start)))
		return true;
	return at < site->text.size && is_hyphen(parl_utf8_next(site->text, &at)) &&
		at < site->text.size && u_isalnum(parl_char_at(site->text, at));
}

static enum parl_action name_limit(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why)
{
	bool acronym = is_acronym(candidate->spelled);

	switch (parl_name_of(&c->site, acronym)) {
	case PARL_NAME_RUN:
		*why = "part of a name or title";
		return PARL_ACTION_LEAVE;
	case PARL_NAME_TITLED:
		*why = "written as a title";
		return candidate->action > PARL_ACTION_EXPLAIN ? PARL_ACTION_LEAVE
							       : PARL_ACTION_EXPLAIN;
	case PARL_NAME_ALONE:
		*why = "written with a capital, as names are";
		return candidate->forms & (1u << PARL_FORM_PLURAL) ? PARL_ACTION_SUGGEST
								   : PARL_ACTION_EXPLAIN;
	case PARL_NAME_NO:
		break;
	}
	if (acronym && parl_is_shouted(&c->site) &&
		parl_site_view(&c->site, c->site.sentence).size > candidate->spelled.size + 2) {
		*why = "all in capitals, where an acronym and a word look the same";
		return PARL_ACTION_SUGGEST;
	}
	return PARL_ACTION_REPLACE;
}

enum parl_action parl_guard_place(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why)
{
	*why = NULL;
	if (context_touches(c, PARL_CONTEXT_NOT_IN, candidate->term)) {
		*why = "something else in this phrase";
		return PARL_ACTION_LEAVE;
	}
	if (candidate->action <= PARL_ACTION_EXPLAIN)
		return name_limit(c, candidate, why);
	if (is_acronym(candidate->spelled) &&
		defined_here(c->bridge, parl_site_view(&c->site, c->site.match))) {
		*why = "the document defines it itself";
		return PARL_ACTION_LEAVE;
	}
	if (hyphened(&c->site)) {
		*why = "joined to another word by a hyphen";
		return PARL_ACTION_LEAVE;
	}
	switch (parl_voice_of(c)) {
	case PARL_VOICE_MENTION:
		*why = "the sentence is about the word";
		return PARL_ACTION_LEAVE;
	case PARL_VOICE_TESTIMONY:
		*why = "somebody's own words";
		return PARL_ACTION_LEAVE;
	case PARL_VOICE_LAW:
		*why = "a charity's objects are law";
		return PARL_ACTION_LEAVE;
	case PARL_VOICE_OWN:
		break;
	}
	return name_limit(c, candidate, why);
}

/* Whether words may stand behind the head of the target: "people sleeping rough". */
static bool post_modified(const struct parl_term *target)
{
	parl_view head = target->head;
	parl_view text = target->text;

	if (head.data)
		return text.size < head.size ||
			memcmp(text.data + text.size - head.size, head.data, head.size) != 0;
	for (size_t i = 0; i < text.size; i++) {
		size_t start = i;

		while (i < text.size && text.data[i] != ' ')
			i++;
		if (start > 0 &&
			parl_word_is_preposition((parl_view){text.data + start, i - start}))
			return true;
	}
	return false;
}

static bool same_word(parl_view a, parl_view b)
{
	size_t shorter = a.size < b.size ? a.size : b.size;

	if (shorter < 2 || (a.size > b.size ? a.size - b.size : b.size - a.size) > 1)
		return false;
	for (size_t i = 0; i < shorter; i++) {
		if ((a.data[i] | 0x20) != (b.data[i] | 0x20))
			return false;
	}
	return a.size == b.size || (a.size > b.size ? a.data[shorter] : b.data[shorter]) == 's';
}

static parl_view first_word(parl_view text)
{
	size_t end = 0;

	while (end < text.size && text.data[end] != ' ' && text.data[end] != '\n')
		end++;
	return (parl_view){text.data, end};
}

static parl_view last_word(parl_view text)
{
	size_t start = text.size;

	while (start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '\n')
		start--;
	return (parl_view){text.data + start, text.size - start};
}

/* "service service": a word of the replacement meets itself. */
static bool doubles(const struct parl_case *c, const struct parl_term *target)
{
	return same_word(first_word(target->text), parl_site_before(&c->site)) ||
		same_word(last_word(target->text), parl_site_after(&c->site));
}

/* Whether a word of the sentence outside the match begins as WORD does (use, users). */
static bool sentence_has_stem(const struct parl_site *site, parl_view word)
{
	size_t stem = word.size > 5 ? 5 : word.size - (word.size > 3 ? 1 : 0);
	parl_view text = site->text;
	bool inside = false;

	for (size_t i = site->sentence.start; i + stem <= site->sentence.end; i++) {
		bool letter = u_isalpha((UChar32)(unsigned char)text.data[i]);
		size_t k = 0;

		if (letter && !inside && (i < site->match.start || i >= site->match.end)) {
			while (k < stem && (text.data[i + k] | 0x20) == (word.data[k] | 0x20))
				k++;
			if (k == stem)
				return true;
		}
		inside = letter;
	}
	return false;
}

/* "Our service users are people who use our services": every content word of the target stands in
 * the sentence already. */
static bool repeats(const struct parl_site *site, const struct parl_term *target)
{
	parl_view text = target->text;
	size_t content = 0;

	for (size_t i = 0; i < text.size; i++) {
		parl_view word = first_word((parl_view){text.data + i, text.size - i});

		i += word.size;
		if (word.size < 3 || parl_word_is_function(word))
			continue;
		content++;
		if (!sentence_has_stem(site, word))
			return false;
	}
	return content > 1;
}

const char *parl_guard_replacement(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_finding *finding)
{
	const struct parl_term *target = finding->target;
	bool noun =
		candidate->term->pos == PARL_POS_NOUN || candidate->term->pos == PARL_POS_PHRASE;
	bool long_tail = noun && post_modified(target) && !post_modified(candidate->term);
	bool plural = candidate->forms & (1u << PARL_FORM_PLURAL);
	parl_view before = parl_site_before(&c->site);
	parl_view after = parl_site_after(&c->site);

	if (doubles(c, target))
		return "a word would stand twice";
	if (repeats(&c->site, target))
		return "the sentence says it already";
	if (noun && parl_word_is_degree(before) &&
		!same_word(before, first_word(candidate->term->text)))
		return "the word before belongs to the old term";
	if (long_tail && parl_word_is_person_noun(before))
		return "the word before belongs to the old term";
	if (long_tail && parl_site_possessive(&c->site))
		return "a possessive cannot follow the new term";
	if (long_tail && !plural && after.size && !parl_word_is_function(after) &&
		!parl_word_is_common_verb(after))
		return "it describes the noun behind it";
	return NULL;
}
