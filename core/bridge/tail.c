#include "tail.h"

#include <string.h>

#include "../prose/conditions.h"
#include "../prose/lexicon.h"
#include "../text/ending.h"
#include "../text/sentence.h"
#include "beside.h"
#include "deed.h"

/* How far before a word that is joined to another the verb is looked for. */
#define JOINED_REACH 5

static const char wrong_word[] = "what follows would belong to the wrong word";

bool parl_tail_has(const struct parl_term *term)
{
	parl_view head = term->head;
	parl_view text = term->text;
	parl_view word;

	if (head.data)
		return text.size < head.size ||
			memcmp(text.data + text.size - head.size, head.data, head.size) != 0;
	for (size_t i = 0; i < text.size; i++) {
		size_t start = i;

		while (i < text.size && text.data[i] != ' ')
			i++;
		word = (parl_view){text.data + start, i - start};
		if (start > 0 && (parl_word_is_preposition(word) || parl_word_equal(word, "who")))
			return true;
	}
	return false;
}

static bool joins(parl_view word)
{
	return parl_word_is_link(word) || parl_word_equal(word, "but") ||
		parl_word_equal(word, "nor") || parl_word_equal(word, "not");
}

/* "and from his nerves", "some from psychosis", "she from falls", "38% from falls": whether what
 * stands before a preposition leads on from the one before. */
static bool leads_on(parl_view word)
{
	static const char *const parts[] = {"all", "also", "even", "few", "fewer", "half", "he",
		"many", "more", "most", "none", "often", "one", "others", "several", "she", "some",
		"sometimes", "they", "third", "two"};

	return joins(word) || PARL_IS_ANY(word, parts) ||
		(word.size && word.data[0] >= '0' && word.data[0] <= '9');
}

static bool may_be_noun(parl_view word)
{
	return !parl_word_is_function(word) && !parl_word_is_common_verb(word) &&
		!parl_word_is_degree(word);
}

/* "[suffers from] asthma and from his nerves", "... and one in four from falls": the preposition
 * that the term ends in comes again, with no verb of its own, and the new term would leave it
 * hanging: "has asthma and from his nerves". */
bool parl_tail_leaves_preposition(
	const struct parl_site *site, const struct parl_term *term, const struct parl_term *target)
{
	parl_view preposition = parl_words_last(term->text);
	parl_view last = {"", 0};
	bool joined = false;
	parl_span word;

	if (!parl_word_is_preposition(preposition) ||
		parl_word_same(preposition, parl_words_last(target->text)))
		return false;
	for (size_t at = site->match.end; parl_site_next_word(site, at, &word); at = word.end) {
		parl_view text = parl_site_view(site, word);

		if (parl_word_equal(text, preposition.data) &&
			(leads_on(last) || (joined && may_be_noun(last))))
			return true;
		joined = joined || parl_word_is_link(text);
		last = text;
	}
	return false;
}

/* "those [suffering from] asthma and their carers": of "living with" both would be objects. */
bool parl_tail_takes_company(struct parl_case *c, const struct parl_term *target)
{
	const struct parl_beside *b = parl_beside_of(c);

	if (!parl_word_equal(parl_words_last(target->text), "with"))
		return false;
	for (size_t i = 1; i + 1 < b->right_count; i++) {
		if (b->right[i].gap == PARL_GAP_BREAK)
			return false;
		if (joins(parl_beside_right(b, i)) &&
			parl_word_is_theirs(parl_beside_right(b, i + 1)))
			return true;
	}
	return false;
}

/* "[run a service] and a shop": the verb has another object, which the new one may not take. What
 * follows a comma and a conjunction is a clause. */
bool parl_tail_shares_verb(struct parl_case *c, const struct parl_term *term)
{
	static const char *const determiners[] = {"a", "an", "eight", "five", "four", "nine", "one",
		"seven", "six", "ten", "three", "two"};
	static const char *const owners[] = {
		"her", "his", "its", "my", "our", "several", "some", "the", "their", "your"};
	const struct parl_beside *b = parl_beside_of(c);
	parl_view next = parl_beside_right(b, 0);

	if (!memchr(term->text.data, ' ', term->text.size) ||
		parl_word_is_preposition(parl_words_last(term->text)))
		return false;
	if (parl_beside_right_gap(b, 0) == PARL_GAP_COMMA)
		return PARL_IS_ANY(next, determiners);
	if (parl_beside_right_gap(b, 0) != PARL_GAP_NONE || !joins(next) ||
		parl_beside_right_gap(b, 1) != PARL_GAP_NONE)
		return false;
	next = parl_beside_right(b, 1);
	return PARL_IS_ANY(next, determiners) || PARL_IS_ANY(next, owners);
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

/* who, who've, who're */
static bool is_who(parl_view word)
{
	static const char *const contracted[] = {"who'd", "who'll", "who're", "who's", "who've"};

	return parl_word_equal(word, "who") || PARL_IS_ANY(word, contracted);
}

/* "[people who use drugs] who ...", "[people with convictions] with ...": what follows would hang
 * on the wrong noun. */
static bool tails_meet(const struct parl_site *site, const struct parl_term *target)
{
	parl_view after = parl_site_after(site);

	return is_who(after) ? has_word(target->text, (parl_view){"who", 3})
			     : parl_word_equal(after, "with") && has_word(target->text, after);
}

/* "heavy [drug users]", "known [rough sleepers]", "prison [inmates]": a word for what people do or
 * where they are, which "people who use drugs" cannot take. */
static bool describes_doing(parl_view word)
{
	static const char *const doing[] = {"active", "convicted", "crack", "current", "entrenched",
		"ex", "first-time", "former", "habitual", "hardcore", "heavy", "heroin", "hidden",
		"hmp", "injecting", "intravenous", "known", "long-term", "occasional", "potential",
		"prison", "problem", "prolific", "recovering", "recreational", "reformed",
		"regular", "repeat", "repeated", "serial", "severe", "street", "suspected",
		"verified", "violent", "visible", "would-be"};
	static const char *const endings[] = {"ic", "ous", "ent"};
	static const char *const verbs[] = {
		"frequent", "prevent", "represent", "sent", "spent", "went"};

	if (PARL_IS_ANY(word, doing))
		return true;
	for (size_t i = 0; i < PARL_LENGTH(endings); i++) {
		if (word.size > strlen(endings[i]) + 3 && parl_has_ending(word, endings[i]))
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

/* "the [drug users] we see": what is said of the old noun by a clause without who or that would be
 * said of "drugs". */
static bool clause_follows(struct parl_case *c)
{
	static const char *const subjects[] = {"he", "i", "my", "our", "she", "they", "we", "you"};
	const struct parl_beside *b = parl_beside_of(c);

	return parl_beside_right_gap(b, 0) == PARL_GAP_NONE &&
		PARL_IS_ANY(parl_beside_right(b, 0), subjects);
}

/* "women who are [ex-offenders]", "a mentor who is now an [ex-offender]", "women who are drug users
 * or [alcoholics]": "women who are people with convictions" says people twice. */
static bool tells_who_they_are(struct parl_case *c)
{
	static const char *const be[] = {"are", "is", "was", "were"};
	static const char *const when[] = {"also", "formerly", "now", "once", "previously"};
	const struct parl_beside *b = parl_beside_of(c);
	bool joined = parl_word_is_link(parl_beside_left(b, 0));
	size_t at = parl_word_is_indefinite(parl_beside_left(b, 0));

	at += PARL_IS_ANY(parl_beside_left(b, at), when);
	for (size_t i = at; i < (joined ? JOINED_REACH : at + 1); i++) {
		if (i < b->left_count && b->left[i].gap == PARL_GAP_BREAK)
			return false;
		if (PARL_IS_ANY(parl_beside_left(b, i), be))
			return is_who(parl_beside_left(b, i + 1));
	}
	return false;
}

/* "[Ex-offenders] are people too": what is said of them would be said by naming them. */
static bool said_to_be_people(struct parl_case *c)
{
	const struct parl_beside *b = parl_beside_of(c);
	size_t at = parl_word_is_indefinite(parl_beside_right(b, 1)) ? 2 : 1;
	parl_view word = parl_beside_right(b, at);

	return parl_beside_right_gap(b, 0) == PARL_GAP_NONE &&
		parl_word_is_be(parl_beside_right(b, 0)) &&
		parl_beside_right_gap(b, at) == PARL_GAP_NONE &&
		(parl_word_equal(word, "people") || parl_word_equal(word, "person"));
}

/* "a night as [rough sleepers]": what they are for a time, which "as people sleeping rough" does
 * not say. "Such as", "as well as" and "as many as" go on with a list or compare. */
static bool is_as_what(struct parl_case *c)
{
	static const char *const compared[] = {
		"far", "few", "long", "many", "much", "same", "soon", "such", "well"};
	const struct parl_beside *b = parl_beside_of(c);

	return parl_word_equal(parl_beside_left(b, 0), "as") && b->left[0].gap == PARL_GAP_NONE &&
		!PARL_IS_ANY(parl_beside_left(b, 1), compared);
}

/* "[alcoholics] or former alcoholics": it comes again behind a link, where another word keeps it as
 * it is. */
static bool comes_again_joined(struct parl_case *c)
{
	const struct parl_beside *b = parl_beside_of(c);
	parl_view match = parl_site_view(&c->site, c->site.match);

	return parl_beside_right_gap(b, 0) == PARL_GAP_NONE && joins(parl_beside_right(b, 0)) &&
		parl_beside_right_gap(b, 1) == PARL_GAP_NONE &&
		describes_doing(parl_beside_right(b, 1)) &&
		parl_word_same(parl_beside_right(b, 2), parl_words_last(match));
}

/* What stands beside a target with a tail, for a term that has none. */
static const char *new_tail_fault(struct parl_case *c, const struct parl_term *target, bool plural)
{
	const struct parl_site *site = &c->site;
	parl_view before = parl_site_before(site);

	if (parl_word_is_person_noun(before) || describes_doing(before))
		return "the word before belongs to the old term";
	if (comes_again_joined(c))
		return "what follows has the old word, and keeps it";
	if (parl_deed_is_over(c, target))
		return "it speaks of the past, the new term of today";
	if (parl_site_possessive(site))
		return "a possessive cannot follow the new term";
	if (tells_who_they_are(c) || said_to_be_people(c))
		return "it would say people twice";
	if (is_as_what(c))
		return "it says as what, which the new term does not";
	if (parl_word_equal(parl_site_after(site), "of") || clause_follows(c) ||
		parl_deed_takes(c, target) || parl_deed_is_given(c))
		return wrong_word;
	if (plural ? plural_describes(site) : parl_site_noun_follows(site))
		return "it describes the noun behind it";
	return NULL;
}

/* "[help for families] fleeing abuse": what describes the last noun of the old term finds another
 * one in "family support". */
static bool tail_is_described(const struct parl_site *site, const struct parl_term *term)
{
	static const char *const relatives[] = {
		"like", "such", "that", "which", "whose", "without"};
	parl_view first = parl_words_first(term->text);
	parl_view after = parl_site_after(site);

	if (parl_word_equal(first, "people") || parl_word_equal(first, "person"))
		return false;
	return is_who(after) || PARL_IS_ANY(after, relatives) || parl_word_is_ing(after);
}

/* "a [list of risks] and issues", "[help for families], and for carers": what goes on with the old
 * term's tail has nothing to go on with in "risk register". What follows a comma and a joint goes
 * on only with the tail's own preposition. */
static bool tail_goes_on(struct parl_case *c, const struct parl_term *term)
{
	const struct parl_beside *b = parl_beside_of(c);
	parl_view first = parl_words_first(term->text);
	enum parl_gap gap = parl_beside_right_gap(b, 0);
	bool joint = joins(parl_beside_right(b, 0));
	parl_view word = parl_beside_right(b, joint);

	if (parl_word_equal(first, "people") || parl_word_equal(first, "person"))
		return false;
	if (gap == PARL_GAP_BREAK || (gap != PARL_GAP_COMMA && !joint) || word.size == 0)
		return false;
	if (parl_word_is_preposition(word))
		return joint && has_word(term->text, word);
	return !(joint && gap == PARL_GAP_COMMA) && may_be_noun(word);
}

/* "[help for families]: a worker goes to them", "if they'll have her": who is meant stands in the
 * old term only. */
static bool tail_is_stood_for(struct parl_case *c, const struct parl_term *term)
{
	static const char *const they[] = {
		"their", "theirs", "them", "they", "they'd", "they'll", "they're", "they've"};
	const struct parl_beside *b = parl_beside_of(c);
	parl_view last = parl_words_last(term->text);

	if (!parl_word_equal(last, "families") && !parl_word_equal(last, "people"))
		return false;
	for (size_t i = 0; i < b->right_count; i++)
		if (PARL_IS_ANY(parl_beside_right(b, i), they))
			return true;
	return false;
}

/* "[people who aren't online] or can't read": a second verb of who, which the new term has not. */
static bool who_goes_on(
	struct parl_case *c, const struct parl_term *term, const struct parl_term *target)
{
	static const parl_view who = {"who", 3};
	const struct parl_beside *b = parl_beside_of(c);
	parl_view verb = parl_beside_right(b, 1);

	return parl_beside_right_gap(b, 0) != PARL_GAP_BREAK && joins(parl_beside_right(b, 0)) &&
		(parl_word_is_auxiliary(verb) || parl_word_is_be(verb) ||
			parl_word_is_common_verb(verb)) &&
		has_word(term->text, who) && !has_word(target->text, who);
}

/* "[people in wheelchairs] or who use scooters", "... and with crutches": what is joined describes
 * the old term's people, and "wheelchair users" has no tail that it could be joined to. */
static bool description_goes_on(struct parl_case *c)
{
	const struct parl_beside *b = parl_beside_of(c);
	parl_view word = parl_beside_right(b, 1);

	return parl_beside_right_gap(b, 0) != PARL_GAP_BREAK && joins(parl_beside_right(b, 0)) &&
		parl_beside_right_gap(b, 1) == PARL_GAP_NONE &&
		(is_who(word) || parl_word_is_preposition(word) || parl_word_equal(word, "whose"));
}

/* What stands behind a term with a tail, for a target that has none. */
static bool old_tail_goes_on(struct parl_case *c, const struct parl_term *term)
{
	return tail_goes_on(c, term) || description_goes_on(c) ||
		tail_is_described(&c->site, term) || tail_is_stood_for(c, term);
}

const char *parl_tail_fault(struct parl_case *c, const struct parl_term *term,
	const struct parl_term *target, bool plural)
{
	bool old = parl_tail_has(term), new = parl_tail_has(target);

	if (tails_meet(&c->site, target))
		return wrong_word;
	if (who_goes_on(c, term, target) || (old && !new &&old_tail_goes_on(c, term)))
		return "what follows goes on with the old term";
	return new && !old ? new_tail_fault(c, target, plural) : NULL;
}
