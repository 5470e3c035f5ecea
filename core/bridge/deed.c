#include "deed.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../prose/conditions.h"
#include "../prose/lexicon.h"
#include "../text/ending.h"
#include "beside.h"

/* How far behind a preposition its noun is looked for. */
#define NOUN_REACH 4

/* How many words an item of a list may have. */
#define ITEM_MOST 4

/* The first word behind the noun of TARGET. To live with something, or to have it, is no deed. */
static parl_view deed_of(const struct parl_term *target)
{
	static const char *const deeds[] = {"experiencing", "sleeping", "who"};
	parl_view text = target->text;
	parl_view noun = parl_words_first(text);
	size_t start = noun.size < text.size ? noun.size + 1 : noun.size;
	parl_view word = parl_words_first((parl_view){text.data + start, text.size - start});

	return PARL_IS_ANY(word, deeds) ? word : (parl_view){"", 0};
}

static bool is_in(const struct parl_term *target)
{
	parl_view text = target->text;
	parl_view noun = parl_words_first(text);

	return text.size > noun.size + 4 && memcmp(text.data + noun.size, " in ", 4) == 0;
}

static bool is_number(parl_view word)
{
	static const char *const numbers[] = {"eight", "fifty", "five", "four", "hundred", "nine",
		"seven", "six", "ten", "thirty", "three", "twelve", "twenty", "two"};

	return (word.size && word.data[0] >= '0' && word.data[0] <= '9') ||
		PARL_IS_ANY(word, numbers);
}

/* How, when and where: adverbs, and what time begins with ("this way", "every night"). */
static bool says_how(parl_view word)
{
	static const char *const words[] = {"again", "ahead", "always", "apart", "aside", "away",
		"back", "down", "each", "early", "every", "first", "forward", "home", "indoors",
		"last", "late", "monthly", "never", "next", "nightly", "often", "out", "outdoors",
		"overnight", "quarterly", "seldom", "sometimes", "that", "there", "these", "this",
		"those", "today", "together", "tomorrow", "tonight", "twice", "up", "usually",
		"weekly", "yearly", "yesterday"};

	return PARL_IS_ANY(word, words) ||
		(parl_word_is_degree(word) && !parl_word_equal(word, "too"));
}

static bool is_participle(parl_view word)
{
	static const char *const past[] = {"aged", "based", "called", "known", "named"};

	return parl_word_is_ing(word) || PARL_IS_ANY(word, past);
}

static bool is_past(parl_view word)
{
	static const char *const irregular[] = {
		"fed", "found", "given", "met", "seen", "sent", "taken", "taught", "told"};

	return PARL_IS_ANY(word, irregular) || (word.size > 4 && parl_has_ending(word, "ed"));
}

/* "[drug users] treated through the caravan", "[rough sleepers] housed since May": what is done to
 * somebody, where nobody stands behind it to whom they did it. */
static bool is_passive(const struct parl_beside *b)
{
	static const char *const done[] = {"accommodated", "admitted", "advised", "arrested",
		"assessed", "assisted", "brought", "contacted", "counted", "discharged", "employed",
		"fed", "found", "given", "helped", "housed", "interviewed", "met", "placed",
		"reached", "recruited", "referred", "released", "resettled", "screened", "seen",
		"sent", "supported", "taken", "taught", "tested", "trained", "treated",
		"vaccinated"};
	static const char *const when[] = {"last", "since", "this", "until", "when", "while"};
	parl_view next = parl_beside_right(b, 1);

	return PARL_IS_ANY(parl_beside_right(b, 0), done) &&
		(parl_beside_right_gap(b, 1) != PARL_GAP_NONE || PARL_IS_ANY(next, when) ||
			parl_word_is_preposition(next));
}

/* "[rough sleepers] seen by our nurse", "the [drug users] helped are men", "the number of [homeless
 * people] housed": what was done to them, and not what they did. */
static bool is_done_to(const struct parl_beside *b)
{
	static const char *const counted[] = {"count", "figure", "figures", "number", "numbers",
		"percentage", "proportion", "share", "total"};
	static const char *const of[] = {"for", "of"};
	parl_view next = parl_beside_right(b, 1);

	if (is_passive(b))
		return true;
	if (!is_past(parl_beside_right(b, 0)))
		return false;
	return parl_word_equal(next, "by") ||
		(parl_beside_right_gap(b, 1) == PARL_GAP_NONE &&
			(parl_word_is_be(next) || parl_word_is_auxiliary(next))) ||
		(PARL_IS_ANY(parl_beside_left(b, 0), of) &&
			PARL_IS_ANY(parl_beside_left(b, 1), counted));
}

/* "people who use drugs[,] drinkers and smokers": after a comma an item of a list, which another
 * one or a bracket follows. */
static bool lists_on(const struct parl_beside *b)
{
	for (size_t i = 0; i < ITEM_MOST && i < b->right_count; i++) {
		parl_view word = parl_beside_right(b, i);
		bool joined = parl_word_is_link(word);

		if (i > 0 && (joined || b->right[i].gap != PARL_GAP_NONE))
			return true;
		if (parl_word_is_function(word) || is_number(word))
			return false;
	}
	return false;
}

/* Whether WORD may be joined to what stands before: it says not itself for whom. */
static bool is_bare(parl_view word)
{
	return word.size && !parl_word_is_function(word) && !parl_word_equal(word, "people") &&
		!is_number(word);
}

/* What stands behind the match, over blanks. */
static char sign_behind(const struct parl_site *site)
{
	size_t at = site->match.end;

	while (at < site->text.size && site->text.data[at] == ' ')
		at++;
	return at < site->text.size ? site->text.data[at] : '\0';
}

/* "people who use drugs [and] test sex workers", "... [and] sex workers": what is joined without a
 * word of its own for whom, is joined to the verb or to what it is done with. */
static bool goes_on(const struct parl_beside *b)
{
	static const char *const joins[] = {"and", "but", "nor", "or"};
	static const char *const likes[] = {"as", "like", "such"};
	parl_view word = parl_beside_right(b, 0);
	parl_view next = parl_beside_right(b, 1);
	char sign = sign_behind(b->site);

	if (sign == '/')
		return true;
	if (sign == '&')
		return is_bare(word);
	if (parl_beside_right_gap(b, 0) != PARL_GAP_NONE)
		return parl_beside_right_gap(b, 0) == PARL_GAP_COMMA && lists_on(b);
	if (PARL_IS_ANY(word, likes))
		return true;
	return PARL_IS_ANY(word, joins) && is_bare(next) && b->right[1].gap == PARL_GAP_NONE;
}

/* Whether WORD is one of a noun's own: "all our 40 older [clients]". */
static bool belongs_to_noun(parl_view word)
{
	static const char *const words[] = {"all", "any", "both", "each", "every", "few", "her",
		"his", "its", "many", "more", "most", "my", "no", "other", "our", "several", "some",
		"such", "their", "these", "those", "your"};

	return parl_word_is_article(word) || is_number(word) || PARL_IS_ANY(word, words) ||
		parl_word_is_describing(word);
}

/* What the match follows in its clause, over its noun's own words; the index is the count where it
 * opens the clause. */
static size_t governor(const struct parl_beside *b)
{
	static const char *const openers[] = {"although", "because", "but", "if", "so", "than",
		"that", "though", "what", "when", "where", "whether", "while", "whilst"};
	size_t i = 0;

	while (i < b->left_count && b->left[i].gap == PARL_GAP_NONE &&
		belongs_to_noun(parl_beside_left(b, i)))
		i++;
	return i < b->left_count && b->left[i].gap == PARL_GAP_NONE &&
			!PARL_IS_ANY(parl_beside_left(b, i), openers)
		? i
		: b->left_count;
}

/* Names of days and months have a capital, and are no places. */
static bool is_place_name(parl_view word)
{
	static const char *const times[] = {"april", "august", "christmas", "december", "easter",
		"february", "friday", "fridays", "january", "july", "june", "march", "may",
		"monday", "mondays", "november", "october", "ramadan", "saturday", "saturdays",
		"september", "sunday", "sundays", "thursday", "thursdays", "tuesday", "tuesdays",
		"wednesday", "wednesdays"};

	return word.size && u_isupper(parl_char_at(word, 0)) && !PARL_IS_ANY(word, times);
}

/* "[drug users] in Leeds", "across the county": where people live, whatever they do. */
static bool is_of_area(const struct parl_beside *b)
{
	static const char *const areas[] = {"area", "areas", "borough", "boroughs", "cities",
		"city", "communities", "community", "counties", "country", "county", "district",
		"districts", "neighbourhood", "neighbourhoods", "parish", "parishes", "region",
		"regions", "town", "towns", "village", "villages", "ward", "wards"};

	for (size_t i = 1; i <= NOUN_REACH && parl_beside_right_gap(b, i) == PARL_GAP_NONE; i++) {
		parl_view word = parl_beside_right(b, i);

		if (is_place_name(word) || PARL_IS_ANY(word, areas))
			return true;
		if (parl_word_is_preposition(word))
			return false;
	}
	return false;
}

/* "[rough sleepers] for ten nights". What lasts for years or since a year is what the writer does.
 */
static bool is_of_nights(const struct parl_beside *b)
{
	static const char *const nights[] = {"day", "days", "fortnight", "hour", "hours", "month",
		"months", "night", "nights", "week", "weeks", "weekend", "winter", "winters"};

	for (size_t i = 1; i <= NOUN_REACH && parl_beside_right_gap(b, i) == PARL_GAP_NONE; i++) {
		if (PARL_IS_ANY(parl_beside_right(b, i), nights))
			return true;
	}
	return false;
}

/* "[rough sleepers] under 25", "[ex-offenders] from 16 to 25". */
static bool is_of_age(const struct parl_beside *b)
{
	static const char *const ages[] = {"over", "under"};
	parl_view bound = parl_beside_right(b, 0);

	return is_number(parl_beside_right(b, 1)) &&
		(PARL_IS_ANY(bound, ages) ||
			(parl_word_equal(bound, "from") &&
				parl_word_equal(parl_beside_right(b, 2), "to")));
}

/* "we move [homeless people] on in a month", "we moved [them] on": the verb's own word. */
static bool is_moved_on(const struct parl_beside *b)
{
	return parl_word_equal(parl_beside_right(b, 0), "on") && governor(b) < b->left_count &&
		(parl_beside_right_gap(b, 1) != PARL_GAP_NONE ||
			parl_word_is_preposition(parl_beside_right(b, 1)));
}

/* "[drug users] in treatment", "[addicts] with children": what the old noun bears, wherever it
 * stands. */
static bool is_of_state(const struct parl_beside *b, parl_view deed)
{
	static const char *const states[] = {"benefits", "contact", "crisis", "custody", "detox",
		"employment", "hospital", "licence", "medication", "methadone", "parole", "prison",
		"probation", "recovery", "rehab", "remand", "risk", "treatment", "withdrawal",
		"work"};
	static const char *const company[] = {"with", "without"};
	parl_view preposition = parl_beside_right(b, 0);
	parl_view next = parl_beside_right(b, 1);

	if (PARL_IS_ANY(preposition, company))
		return parl_word_equal(deed, "who");
	return PARL_IS_ANY(next, states);
}

/* "we meet [rough sleepers] in the library", "we took [them] in": where the match is not what its
 * clause begins with, a preposition goes with the verb before. That of a place where people live,
 * or of where they come from or go, does not. */
static bool goes_with_verb(const struct parl_beside *b, parl_view deed)
{
	static const char *const hows[] = {"after", "as", "at", "before", "behind", "below",
		"beside", "by", "during", "in", "inside", "like", "near", "off", "on", "outside",
		"over", "through", "throughout", "upon", "within", "without"};
	static const char *const sleep[] = {"dawn", "dusk", "night"};
	parl_view preposition = parl_beside_right(b, 0);

	if (parl_word_equal(deed, "who") && parl_word_equal(preposition, "on"))
		return !is_of_area(b); /* "people who use drugs on the scheme" */
	if (governor(b) == b->left_count ||
		(parl_word_equal(deed, "sleeping") && PARL_IS_ANY(parl_beside_right(b, 1), sleep)))
		return false;
	if (parl_word_equal(preposition, "for"))
		return is_of_nights(b);
	return PARL_IS_ANY(preposition, hows) && !is_of_area(b);
}

/* "a dependence on", "in prison with a child". */
static bool state_takes(const struct parl_beside *b, const struct parl_term *target)
{
	static const char *const company[] = {"babies", "baby", "child", "children", "families",
		"family", "partner", "partners", "pets", "wives"};
	parl_view after = parl_beside_right(b, 0);

	if (parl_word_equal(after, "on") ||
		(parl_word_equal(after, "in") && is_of_state(b, (parl_view){"", 0})))
		return parl_word_equal(parl_words_last(target->text), "dependence");
	if (!parl_word_equal(after, "with") || !is_in(target))
		return false;
	for (size_t i = 1; i <= NOUN_REACH && parl_beside_right_gap(b, i) == PARL_GAP_NONE; i++) {
		if (PARL_IS_ANY(parl_beside_right(b, i), company))
			return true;
	}
	return false;
}

/* "[rough sleepers] in the main": most of them, which "sleeping rough in the main" is not. */
static bool is_of_most(const struct parl_beside *b)
{
	static const parl_phrase most[] = {{"by", "and", "large"}, {"for", "the", "most", "part"},
		{"in", "the", "main"}, {"on", "the", "whole"}};

	return b->right_count > 0 &&
		parl_site_phrase_at(b->site, b->right[0].span, most, PARL_LENGTH(most));
}

bool parl_deed_takes(struct parl_case *c, const struct parl_term *target)
{
	parl_view deed = deed_of(target);
	const struct parl_beside *b = parl_beside_of(c);
	parl_view after = parl_beside_right(b, 0);

	if (parl_word_equal(deed, "who") && goes_on(b))
		return true;
	if (parl_beside_right_gap(b, 0) != PARL_GAP_NONE)
		return false;
	if (parl_word_equal(after, "in") && is_number(parl_beside_right(b, 1)))
		return true; /* one in four */
	if (is_of_age(b) || is_moved_on(b) || is_of_most(b))
		return true;
	if (deed.size == 0)
		return state_takes(b, target);
	if (is_participle(after) || is_done_to(b) ||
		(parl_word_is_preposition(after) && is_of_state(b, deed)))
		return true;
	if (parl_word_equal(deed, "experiencing")) /* which is no way to do anything */
		return false;
	return says_how(after) || goes_with_verb(b, deed);
}

bool parl_deed_is_given(struct parl_case *c)
{
	static const char *const verbs[] = {"bring", "brings", "brought", "buy", "buys", "find",
		"finding", "finds", "found", "gave", "get", "gets", "give", "given", "gives",
		"giving", "got", "lend", "lends", "lent", "offer", "offered", "offering", "offers",
		"send", "sends", "sent", "show", "showed", "shows", "taught", "teach", "teaches",
		"teaching"};
	const struct parl_beside *b = parl_beside_of(c);

	return (parl_site_noun_follows(&c->site) ||
		       parl_word_equal(parl_beside_right(b, 0), "work")) &&
		PARL_IS_ANY(parl_beside_left(b, governor(b)), verbs);
}

/* "[inmates] came to us from Leeds", "on home leave": who is out, for good or for a day. */
static bool is_out(const struct parl_beside *b)
{
	static const char *const came[] = {
		"arrived", "came", "left", "moved", "returned", "walked"};
	static const char *const leave[] = {"leave", "licence", "parole", "probation", "release"};

	if (parl_beside_right_gap(b, 0) != PARL_GAP_NONE)
		return false;
	if (PARL_IS_ANY(parl_beside_right(b, 0), came))
		return true;
	for (size_t i = 1; i < 4 && parl_word_equal(parl_beside_right(b, 0), "on"); i++)
		if (parl_beside_right_gap(b, i) == PARL_GAP_NONE &&
			PARL_IS_ANY(parl_beside_right(b, i), leave))
			return true;
	return false;
}

bool parl_deed_is_over(struct parl_case *c, const struct parl_term *target)
{
	static const char *const past[] = {"was", "wasn't", "were", "weren't"};
	static const char *const over[] = {"became", "become", "been"};
	static const char *const once[] = {
		"formerly", "never", "not", "once", "previously", "still"};
	const struct parl_beside *b = parl_beside_of(c);
	parl_view deed = deed_of(target);
	size_t at = governor(b);
	parl_view verb;

	at += PARL_IS_ANY(parl_beside_left(b, at), once);
	verb = parl_beside_left(b, at);
	if ((parl_word_equal(deed, "who") || is_in(target)) && PARL_IS_ANY(verb, past))
		return true;
	if (is_in(target) && is_out(b))
		return true;
	return (deed.size || is_in(target)) && PARL_IS_ANY(verb, over);
}
