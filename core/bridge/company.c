#include "company.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../prose/conditions.h"
#include "../prose/lexicon.h"
#include "../text/sentence.h"
#include "beside.h"
#include "participle.h"
#include "tail.h"

static bool begins_with_the(const struct parl_term *term)
{
	return parl_word_equal(parl_words_first(term->text), "the");
}

/* Whether the term holds an adjective that a word before it could modify: most [vulnerable people].
 * Before a single noun or a mass noun, more and less only count; before an article a degree word
 * joins sentences: "it was late, so [the elderly] left". */
static bool described(const struct parl_term *term)
{
	return memchr(term->text.data, ' ', term->text.size) && term->countable &&
		!begins_with_the(term);
}

/* "family and [informal carers]", and not "her family and [homeless people]". */
static bool shares_noun(const struct parl_site *site, parl_span word)
{
	parl_view text = parl_site_view(site, word);
	parl_span before;

	if (!parl_word_equal(text, "family"))
		return parl_word_is_describing(text);
	return !parl_word_before(site->text, word.start, &before) ||
		parl_word_is_preposition(parl_site_view(site, before)) ||
		!parl_word_is_function(parl_site_view(site, before));
}

/* "disabled and [vulnerable people]", "sick, [homeless people]": what is joined to the old term's
 * adjective would be cut off from its noun. A term that begins with its noun or an article has no
 * adjective there: "the blind, [people in wheelchairs]". */
static bool joined_before(const struct parl_site *site, const struct parl_term *term)
{
	parl_view before = parl_site_before(site);
	size_t at = site->has_before ? site->before.start : site->match.start;
	bool joined = parl_word_is_link(before);
	parl_span word;

	if ((site->has_before && !joined) || begins_with_the(term) || parl_tail_has(term))
		return false;
	while (at > 0 && (site->text.data[at - 1] == ' ' || site->text.data[at - 1] == ',')) {
		at--;
		joined = joined || site->text.data[at] == ',';
	}
	return joined && parl_word_before(site->text, at, &word) && word.end == at &&
		shares_noun(site, word);
}

/* "rent, [management and admin costs]": the term's own "and" may end a longer list, whose words the
 * new term would take in or leave without one. */
static bool may_end_list(const struct parl_beside *b, const struct parl_term *term)
{
	parl_span word = {0, 0};

	if (b->left_count == 0 || b->left[0].gap != PARL_GAP_COMMA)
		return false;
	while (parl_word_seek(term->text, word.end, term->text.size, &word)) {
		if (parl_word_is_link(parl_view_part(term->text, word)))
			return true;
	}
	return false;
}

/* After a comma: "the deaf, partially sighted", and not "the disabled, the elderly", "the elderly,
 * carers and staff". What is no function word and no plural may be an adjective. */
static bool may_describe(parl_view word)
{
	bool plural_s = word.size > 1 && (word.data[word.size - 1] | 0x20) == 's' &&
		(word.data[word.size - 2] | 0x20) != 's';
	bool noun = plural_s || parl_word_equal(word, "people") ||
		parl_word_equal(word, "children") || parl_word_is_person_noun(word);

	return parl_word_is_describing(word) || (!noun && !parl_word_is_function(word));
}

/* "[the deaf], partially sighted and blind": likewise behind an adjective that stands for a noun.
 */
static bool joined_behind(const struct parl_site *site, const struct parl_term *term)
{
	size_t at = site->match.end;
	parl_span word;

	if (!begins_with_the(term))
		return false;
	if (at < site->text.size && site->text.data[at] == ',')
		return parl_word_after(site->text, at + 1, &word) &&
			may_describe(parl_site_view(site, word));
	return parl_word_is_link(parl_site_after(site)) &&
		parl_word_after(site->text, site->after.end, &word) &&
		parl_word_is_describing(parl_site_view(site, word));
}

/* "the vet's and the [doctor's surgery]": another owner shares the old term's noun. */
static bool joined_to_owner(const struct parl_site *site, const struct parl_term *term)
{
	parl_span word = site->before;
	parl_view left = site->text;

	if (!site->has_before || !parl_ends_possessive(parl_words_first(term->text)))
		return false;
	if (parl_word_is_article(parl_site_view(site, word)) &&
		!parl_word_before(site->text, word.start, &word))
		return false;
	for (left.size = word.start; left.size > 0 && left.data[left.size - 1] == ' ';)
		left.size--;
	return parl_word_is_link(parl_site_view(site, word)) && parl_ends_possessive(left);
}

/* Whether the head that what is joined before would share becomes another: "sexual and [domestic
 * violence]". A group is an organisation, whatever describes it. */
static bool shared_head_changes(const struct parl_term *term, const struct parl_term *target)
{
	parl_view old = parl_words_last(term->text);
	parl_view new = parl_words_last(target->text);

	if (parl_word_same(parl_words_first(target->text), parl_words_first(term->text)))
		return !parl_word_same(old, new) && !parl_word_equal(old, "group") &&
			!parl_word_equal(old, "groups");
	return true;
}

/* "[Local people], local jobs": what begins as the term does, right behind it. */
static bool is_slogan(struct parl_case *c)
{
	const struct parl_beside *b = parl_beside_of(c);

	return b->left_count == 0 && parl_beside_right_gap(b, 0) == PARL_GAP_COMMA &&
		parl_word_same(parl_beside_right(b, 0),
			parl_words_first(parl_site_view(&c->site, c->site.match)));
}

/* "[a deprived area] and a half": counted on by the old noun. */
static bool is_counted_on(const struct parl_beside *b)
{
	static const parl_phrase half[] = {{"and", "a", "half"}};

	return b->right_count > 0 &&
		parl_site_phrase_at(b->site, b->right[0].span, half, PARL_LENGTH(half));
}

/* "several of [the elderly]", "one in ten of [the homeless]": some of those whom the article marks
 * off, and "several of older people" marks off nobody. */
static bool is_part_of_those(
	struct parl_case *c, const struct parl_term *term, const struct parl_term *target)
{
	static const char *const parts[] = {"all", "any", "both", "each", "either", "few", "fewer",
		"many", "more", "most", "neither", "none", "one", "several", "some", "two", "three",
		"four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty"};
	const struct parl_beside *b = parl_beside_of(c);
	parl_view part = parl_beside_left(b, 1);

	return begins_with_the(term) && !begins_with_the(target) &&
		parl_word_equal(parl_beside_left(b, 0), "of") && b->left_count > 1 &&
		b->left[0].gap == PARL_GAP_NONE &&
		(PARL_IS_ANY(part, parts) || u_isdigit(parl_char_at(part, 0)));
}

/* "[having a say] that counts": no gerund can be described so. */
static bool is_related(parl_view word)
{
	return parl_word_equal(word, "that") || parl_word_equal(word, "which");
}

const char *parl_company_fault(
	struct parl_case *c, const struct parl_candidate *candidate, const struct parl_term *target)
{
	const struct parl_site *site = &c->site;
	const struct parl_term *term = candidate->term;
	bool noun = term->pos == PARL_POS_NOUN || term->pos == PARL_POS_PHRASE;
	bool plural =
		candidate->forms & (1u << PARL_FORM_PLURAL) || term->number == PARL_NUMBER_PLURAL;
	parl_view before = parl_site_before(site);

	if (parl_tail_leaves_preposition(site, term, target))
		return "a preposition further on belongs to the old term";
	if (parl_tail_takes_company(c, target))
		return "what follows would belong to the wrong word";
	if (parl_participle_needed(c, term, target))
		return "here it says how something is done, and the new term is a noun";
	if (term->pos == PARL_POS_GERUND && is_related(parl_site_after(site)))
		return "what follows describes the old term's noun";
	if (term->pos == PARL_POS_VERB && parl_tail_shares_verb(c, term))
		return "the verb goes with other words as well";
	if (!noun)
		return NULL;
	if (described(term) && parl_word_is_degree(before) &&
		!parl_word_same(before, parl_words_first(term->text)))
		return "the word before belongs to the old term";
	if ((joined_before(site, term) || joined_behind(site, term)) &&
		shared_head_changes(term, target))
		return "an adjective is joined to the old term";
	if (is_part_of_those(c, term, target))
		return "it is said of some of them";
	if (may_end_list(parl_beside_of(c), term))
		return "it may end a list";
	if (is_counted_on(parl_beside_of(c)))
		return "what follows counts the old noun on";
	if (is_slogan(c))
		return "it may be a slogan";
	if (joined_to_owner(site, term))
		return "what stands before shares the old term's noun";
	return parl_tail_fault(c, term, target, plural);
}
