#include "conditions.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../text/ending.h"
#include "../text/sentence.h"
#include "lexicon.h"
#include "names.h"

static bool is_noun(parl_view word)
{
	return word.size && !parl_word_is_function(word) && !parl_word_is_common_verb(word) &&
		!parl_word_is_be(word) && !parl_word_is_degree(word);
}

/* "An ex-offender mentors two others", "keeping a home saves the council money": a word in -s is
 * the verb of a singular with a determiner, or one that an object follows, unless it is a plural
 * that describes a further noun: "an ex-offender services team". */
static bool is_verb_of_one(const struct parl_site *site, parl_view word)
{
	static const char *const determiners[] = {
		"a", "an", "another", "each", "every", "no", "one", "that", "this"};
	static const char *const objects[] = {"a", "all", "an", "her", "him", "his", "it", "its",
		"less", "more", "our", "that", "the", "their", "them", "us"};
	static const char *const plural_modifiers[] = {"accounts", "affairs", "arts",
		"communications", "goods", "news", "operations", "relations", "rights", "sales",
		"savings", "services", "skills", "sports", "systems"};
	parl_view match = parl_site_view(site, site->match);
	size_t size = word.size;
	parl_span next;

	if (size < 4 || word.data[size - 1] != 's' ||
		!u_islower(parl_char_before(word, size - 1)) || word.data[size - 2] == 's' ||
		word.data[size - 2] == 'u' || match.data[match.size - 1] == 's' ||
		PARL_IS_ANY(word, plural_modifiers))
		return false;
	return PARL_IS_ANY(parl_site_before(site), determiners) ||
		(parl_word_after(site->text, site->after.end, &next) &&
			PARL_IS_ANY(parl_site_view(site, next), objects));
}

/* "the elderly living alone", "ex-offenders coming to us": what they do, where no noun follows, as
 * in "living room". */
static bool is_participle(parl_view word)
{
	static const char *const doing[] = {"attending", "caring", "coming", "facing", "getting",
		"going", "having", "leaving", "living", "needing", "receiving", "seeking",
		"sleeping", "staying", "struggling", "suffering", "using", "waiting", "wanting"};

	return parl_has_ending(word, "ed") || PARL_IS_ANY(word, doing);
}

/* A participle before a function word is a verb that the term is the subject of: "an inmate painted
 * the wall". Before another word it may describe that: "the homeless adapted flats". */
bool parl_site_noun_follows(const struct parl_site *site)
{
	static const char *const places[] = {"abroad", "alone", "nearby", "rough"};
	parl_view word = parl_site_after(site);
	parl_span next;

	if (!is_noun(word) || is_verb_of_one(site, word))
		return false;
	if (word.size < 4 || !is_participle(word))
		return true;
	if (!parl_word_after(site->text, site->after.end, &next))
		return false;
	word = parl_site_view(site, next);
	return !parl_word_is_function(word) && !PARL_IS_ANY(word, places);
}

static bool is_name(parl_view word)
{
	return word.size && u_isupper(parl_char_at(word, 0)) && !parl_word_is_first_person(word) &&
		!parl_word_is_function(word);
}

/* A bracket or a possessive directly beside the match; AHEAD: behind it. */
static bool touches_bracket(const struct parl_site *site, bool ahead)
{
	if (ahead)
		return site->match.end < site->text.size &&
			(site->text.data[site->match.end] == ')' ||
				site->text.data[site->match.end] == ']');
	return site->match.start > 0 &&
		(site->text.data[site->match.start - 1] == '(' ||
			site->text.data[site->match.start - 1] == '[');
}

static bool is_apostrophe(int32_t c)
{
	return c == '\'' || c == 0x2019;
}

bool parl_site_possessive(const struct parl_site *site)
{
	size_t at = site->match.end;

	return at < site->text.size && is_apostrophe(parl_char_at(site->text, at));
}

bool parl_ends_possessive(parl_view text)
{
	size_t at = text.size;

	if (at > 1 && text.data[at - 1] == 's')
		at--;
	return at > 0 && is_apostrophe(parl_char_before(text, at));
}

/* Whether the word before the match owns it: "the group's", "months'", whose apostrophe is no part
 * of the word (UAX #29). */
static bool is_owned(const struct parl_site *site)
{
	const char *text = site->text.data;
	size_t at = site->match.start;

	if (parl_ends_possessive(parl_site_before(site)))
		return true;
	while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n'))
		at--;
	return (at > 1 && memcmp(text + at - 2, "s'", 2) == 0) ||
		(at > 3 && memcmp(text + at - 4, "s\xE2\x80\x99", 4) == 0);
}

static bool in_class(const char *name, const struct parl_site *site, bool ahead)
{
	parl_view word = ahead ? parl_site_after(site) : parl_site_before(site);

	if (strcmp(name, "@article") == 0)
		return parl_word_is_article(word);
	if (strcmp(name, "@be") == 0)
		return parl_word_is_be(word);
	if (strcmp(name, "@noun") == 0)
		return ahead ? parl_site_noun_follows(site) : is_noun(word);
	if (strcmp(name, "@name") == 0)
		return is_name(word);
	if (strcmp(name, "@bracket") == 0)
		return touches_bracket(site, ahead);
	if (strcmp(name, "@possessive") == 0)
		return ahead ? parl_site_possessive(site) : is_owned(site);
	return false;
}

static bool any_beside(const struct parl_texts *words, const struct parl_site *site, bool ahead,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	for (size_t i = 0; i < words->count; i++) {
		parl_view word = words->items[i];

		if (word.data[0] == '@' ? in_class(word.data, site, ahead)
					: parl_sentence_has_beside(word, site, ahead, keys, arena))
			return true;
	}
	return false;
}

/* `lower` is about how the writer means the word, so a capital by position does not count. */
static bool found_holds(enum parl_found found, const struct parl_site *site)
{
	parl_view match = parl_site_view(site, site->match);
	bool capital = u_isupper(parl_char_at(match, 0));

	if (found == PARL_FOUND_CAPITAL)
		return capital;
	if (found == PARL_FOUND_LOWER)
		return !capital || parl_at_sentence_start(site) ||
			parl_block_kind_of(site->block) == PARL_BLOCK_HEADING ||
			parl_is_shouted(site);
	return true;
}

bool parl_conditions_beside(const struct parl_conditions *conditions, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	const struct parl_conditions *c = conditions;

	if (!found_holds(c->found, site))
		return false;
	if (c->after.count && !any_beside(&c->after, site, false, keys, arena))
		return false;
	if (c->before.count && !any_beside(&c->before, site, true, keys, arena))
		return false;
	if (any_beside(&c->not_after, site, false, keys, arena) ||
		any_beside(&c->not_before, site, true, keys, arena))
		return false;
	return !parl_sentence_has_any(&c->not_near, site, keys, arena);
}

bool parl_conditions_hold(const struct parl_conditions *conditions, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	return parl_conditions_beside(conditions, site, keys, arena) &&
		(conditions->near.count == 0 ||
			parl_sentence_has_any(&conditions->near, site, keys, arena));
}
