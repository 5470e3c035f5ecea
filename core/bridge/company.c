#include "company.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../text/sentence.h"
#include "conditions.h"
#include "lexicon.h"
#include "reading.h"

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
	bool joined = parl_word_equal(before, "and") || parl_word_equal(before, "or");
	parl_span word;

	if ((site->has_before && !joined) || begins_with_the(term) ||
		parl_reading_post_modified(term))
		return false;
	while (at > 0 && (site->text.data[at - 1] == ' ' || site->text.data[at - 1] == ',')) {
		at--;
		joined = joined || site->text.data[at] == ',';
	}
	return joined && parl_word_before(site->text, at, &word) && word.end == at &&
		shares_noun(site, word);
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
	return (parl_word_equal(parl_site_after(site), "and") ||
		       parl_word_equal(parl_site_after(site), "or")) &&
		parl_word_after(site->text, site->after.end, &word) &&
		parl_word_is_describing(parl_site_view(site, word));
}

static bool joins(parl_view word)
{
	return parl_word_equal(word, "and") || parl_word_equal(word, "or") ||
		parl_word_equal(word, "but") || parl_word_equal(word, "nor") ||
		parl_word_equal(word, "not");
}

/* "[suffers from] asthma and from his nerves": the preposition that the term ends in comes again,
 * and the new term would leave it hanging: "has asthma and from his nerves". */
static bool leaves_preposition(
	const struct parl_site *site, const struct parl_term *term, const struct parl_term *target)
{
	parl_view preposition = parl_words_last(term->text);
	parl_view last = {"", 0};
	parl_span word;

	if (!parl_word_is_preposition(preposition) ||
		parl_word_same(preposition, parl_words_last(target->text)))
		return false;
	for (size_t at = site->match.end; parl_site_next_word(site, at, &word); at = word.end) {
		parl_view text = parl_site_view(site, word);

		if (parl_word_equal(text, preposition.data) && joins(last))
			return true;
		last = text;
	}
	return false;
}

static bool has_word(parl_view text, parl_view wanted)
{
	parl_view word;

	for (size_t i = 0; i < text.size; i += word.size + 1) {
		word = parl_words_first((parl_view){text.data + i, text.size - i});
		if (parl_word_same(word, wanted))
			return true;
	}
	return false;
}

/* "[people who use drugs] who ...", "[people with convictions] with ...": what follows would hang
 * on the wrong noun. */
static bool tails_meet(const struct parl_site *site, const struct parl_term *target)
{
	parl_view after = parl_site_after(site);

	return (parl_word_equal(after, "who") || parl_word_equal(after, "with")) &&
		has_word(target->text, after);
}

/* --- a tail, and the words around the noun that it hangs on -------------------------------------
 */

/* "heavy [drug users]", "known [rough sleepers]", "prison [inmates]": a word for what people do or
 * where they are, which "people who use drugs" cannot take. */
static bool describes_doing(parl_view word)
{
	static const char *const doing[] = {"active", "convicted", "crack", "current", "entrenched",
		"ex", "former", "habitual", "hardcore", "heavy", "heroin", "hidden", "hmp",
		"injecting", "intravenous", "known", "long-term", "potential", "prison", "problem",
		"prolific", "recovering", "recreational", "reformed", "regular", "repeat",
		"repeated", "serial", "severe", "street", "suspected", "verified", "violent",
		"visible", "would-be"};
	static const char *const endings[] = {"ic", "ous", "ent"};
	static const char *const verbs[] = {
		"frequent", "prevent", "represent", "sent", "spent", "went"};

	if (PARL_IS_ANY(word, doing))
		return true;
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		size_t size = strlen(endings[i]);

		if (word.size > size + 3 &&
			memcmp(word.data + word.size - size, endings[i], size) == 0)
			return !PARL_IS_ANY(word, verbs);
	}
	return false;
}

/* "a [vulnerable people] policy", "our [ex-offenders] programme": a plural that describes a noun,
 * told by the article of one or by a noun that is never a verb. */
static bool plural_describes(const struct parl_site *site)
{
	static const char *const nouns[] = {"agenda", "board", "centre", "charity", "club", "count",
		"forum", "group", "hub", "meeting", "officer", "panel", "partnership", "pathway",
		"policy", "programme", "project", "register", "scheme", "sector", "service",
		"services", "strategy", "team", "unit", "worker", "workers"};

	return site->has_after &&
		(PARL_IS_ANY(parl_site_after(site), nouns) ||
			(parl_word_is_indefinite(parl_site_before(site)) &&
				parl_site_noun_follows(site)));
}

static const char *tail_fault(const struct parl_site *site, bool plural)
{
	parl_view before = parl_site_before(site);

	if (parl_word_is_person_noun(before) || describes_doing(before))
		return "the word before belongs to the old term";
	if (parl_site_possessive(site))
		return "a possessive cannot follow the new term";
	if (plural ? plural_describes(site) : parl_site_noun_follows(site))
		return "it describes the noun behind it";
	return NULL;
}

/* "[help for families] fleeing abuse": what describes the last noun of the old term finds another
 * one in "family support". */
static bool tail_is_described(
	const struct parl_site *site, const struct parl_term *term, const struct parl_term *target)
{
	static const char *const prepositions[] = {
		"according", "during", "following", "including", "regarding"};
	static const char *const relatives[] = {"that", "which", "who", "whose", "without"};
	parl_view first = parl_words_first(term->text);
	parl_view after = parl_site_after(site);

	if (!parl_reading_post_modified(term) || parl_reading_post_modified(target) ||
		parl_word_equal(first, "people") || parl_word_equal(first, "person"))
		return false;
	return PARL_IS_ANY(after, relatives) ||
		(after.size > 4 && memcmp(after.data + after.size - 3, "ing", 3) == 0 &&
			!PARL_IS_ANY(after, prepositions));
}

static bool may_be_noun(parl_view word)
{
	return !parl_word_is_function(word) && !parl_word_is_common_verb(word) &&
		!parl_word_is_degree(word);
}

/* "a [list of risks] and issues": what goes on with the old term's tail has nothing to go on with
 * in "risk register". */
static bool tail_goes_on(
	const struct parl_site *site, const struct parl_term *term, const struct parl_term *target)
{
	parl_view first = parl_words_first(term->text);
	size_t at = site->match.end;
	parl_span word;
	bool joined = at < site->text.size && site->text.data[at] == ',';

	if (!parl_reading_post_modified(term) || parl_reading_post_modified(target) ||
		parl_word_equal(first, "people") || parl_word_equal(first, "person"))
		return false;
	if (!joined && !joins(parl_site_after(site)))
		return false;
	return parl_word_after(site->text, joined ? at + 1 : site->after.end, &word) &&
		may_be_noun(parl_site_view(site, word));
}

/* ---------------------------------------------------------------------------------------------- */

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

const char *parl_company_fault(const struct parl_site *site, const struct parl_candidate *candidate,
	const struct parl_term *target)
{
	const struct parl_term *term = candidate->term;
	bool noun = term->pos == PARL_POS_NOUN || term->pos == PARL_POS_PHRASE;
	bool plural =
		candidate->forms & (1u << PARL_FORM_PLURAL) || term->number == PARL_NUMBER_PLURAL;
	parl_view before = parl_site_before(site);

	if (leaves_preposition(site, term, target))
		return "a preposition further on belongs to the old term";
	if (!noun)
		return NULL;
	if (described(term) && parl_word_is_degree(before) &&
		!parl_word_same(before, parl_words_first(term->text)))
		return "the word before belongs to the old term";
	if ((joined_before(site, term) || joined_behind(site, term)) &&
		shared_head_changes(term, target))
		return "an adjective is joined to the old term";
	if (tails_meet(site, target))
		return "what follows would belong to the wrong word";
	if (tail_goes_on(site, term, target) || tail_is_described(site, term, target))
		return "what follows goes on with the old term";
	if (parl_reading_post_modified(target) && !parl_reading_post_modified(term))
		return tail_fault(site, plural);
	return NULL;
}
