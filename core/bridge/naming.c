#include "naming.h"

#include <unicode/uchar.h>

#include "../prose/conditions.h"
#include "../prose/lexicon.h"

/* How many words behind "is" a word for words is looked for. */
#define PREDICATE_REACH 5

static const char *const words_for_words[] = {"word", "words", "phrase", "phrases", "term", "terms",
	"label", "labels", "expression", "expressions"};

static const char *const calls[] = {"call", "called", "calling", "calls"};

static const char *const says[] = {"say", "saying", "says", "write", "writes"};

/* What may stand between such a verb and its word. */
static const char *const fillers[] = {"a", "an", "the", "our", "their", "its", "any", "such",
	"mere", "just", "simply", "being", "only"};

static const char *const labelled[] = {
	"labelled", "marked", "headed", "termed", "dubbed", "nicknamed", "branded", "so-called"};

static const char *const known[] = {"known", "described", "referred", "refer", "refers", "labelled",
	"defined", "classed", "count", "counted", "counts"};

static const char *const persons[] = {"them", "themselves", "ourselves", "itself", "people", "him",
	"her", "us", "you", "everyone", "everybody", "anyone", "someone", "it", "that", "this"};

/* Behind a match that "call" stands before, these show that people are rung up. */
static const char *const ringing[] = {"after", "at", "back", "before", "daily", "each", "every",
	"fortnightly", "if", "in", "monthly", "on", "once", "to", "twice", "weekly", "when",
	"within"};

bool parl_word_for_words(parl_view word)
{
	return PARL_IS_ANY(word, words_for_words);
}

bool parl_word_calls(parl_view word)
{
	return PARL_IS_ANY(word, calls);
}

bool parl_word_says(parl_view word)
{
	return PARL_IS_ANY(word, says);
}

bool parl_word_is_often(parl_view word)
{
	static const char *const often[] = {"also", "often", "sometimes", "once", "now", "still",
		"usually", "commonly", "generally", "mostly", "never", "rarely", "better",
		"otherwise", "formerly", "previously"};

	return PARL_IS_ANY(word, often);
}

bool parl_word_is_filler(parl_view word)
{
	return PARL_IS_ANY(word, fillers);
}

static bool has_capital(parl_view word)
{
	return word.size && u_isupper(parl_char_at(word, 0));
}

/* --- what stands before the match ------------------------------------------------------------ */

/* Whether the match is all that is said: no verb of its own follows. */
static bool ends_saying(const struct parl_beside *b)
{
	parl_view next = parl_beside_right(b, 0);

	return b->right_count == 0 || b->right[0].gap != PARL_GAP_NONE ||
		(parl_word_is_function(next) && !parl_word_is_be(next) &&
			!parl_word_is_auxiliary(next));
}

/* "What the council calls [clients] we call guests", and not "we call [clients] on Mondays". */
static bool is_naming(const struct parl_beside *b, size_t call)
{
	for (size_t i = call + 1; i < b->left_count && i < call + 5; i++) {
		if (parl_word_equal(parl_beside_left(b, i), "whom") ||
			parl_word_equal(parl_beside_left(b, i), "what"))
			return true;
	}
	for (size_t i = 0; i < b->right_count && i < 4; i++) {
		parl_view word = parl_beside_right(b, i);

		if (b->right[i].gap == PARL_GAP_BREAK)
			return true;
		if (PARL_IS_ANY(word, ringing))
			return false;
		if (!parl_word_is_link(word) && i == 0 && b->right[i].gap == PARL_GAP_NONE)
			return true;
	}
	return true;
}

/* "We refer to [those who come to us] as": whatever stands between. */
static bool refers_to(const struct parl_beside *b, size_t as)
{
	static const char *const refers[] = {"refer", "referred", "refers"};

	for (size_t i = as + 2; i < b->left_count && b->left[i - 1].gap != PARL_GAP_BREAK; i++) {
		if (PARL_IS_ANY(parl_beside_left(b, i), refers))
			return parl_word_equal(parl_beside_left(b, i - 1), "to");
	}
	return false;
}

/* "Described as [hard to reach]", "refer to them as [clients]". */
static bool named_with_as(const struct parl_beside *b, size_t as)
{
	parl_view before = parl_beside_left(b, as + 1);
	bool again = parl_word_is_link(before);

	if (refers_to(b, as))
		return true;

	for (size_t i = as + 1; i < as + (again ? 8 : 4); i++) {
		if (PARL_IS_ANY(parl_beside_left(b, i), known))
			return true;
	}
	return false;
}

/* "Call them [clients]", "calls people [clients]", "call our guests [clients]". */
static bool second_object(const struct parl_beside *b, size_t at)
{
	parl_view word = parl_beside_left(b, at);

	if (PARL_IS_ANY(word, persons))
		return parl_word_calls(parl_beside_left(b, at + 1));
	if (word.size == 0 || parl_word_is_function(word) || !ends_saying(b))
		return false;
	return parl_word_calls(parl_beside_left(b, at + 1)) ||
		(parl_word_is_filler(parl_beside_left(b, at + 1)) &&
			parl_word_calls(parl_beside_left(b, at + 2)));
}

/* "We no longer use the [volunteer contract]", "stop using [clients]", from AT, the place of the
 * verb: what is given up, a word or a thing, is called what it was called. */
static bool is_given_up(const struct parl_beside *b, size_t at)
{
	static const char *const use[] = {"use", "used", "uses", "using"};
	static const char *const given_up[] = {"avoid", "avoided", "avoids", "ceased", "didn't",
		"don't", "longer", "never", "not", "stop", "stopped", "stops", "than"};

	return PARL_IS_ANY(parl_beside_left(b, at), use) && b->left[at].gap == PARL_GAP_NONE &&
		PARL_IS_ANY(parl_beside_left(b, at + 1), given_up);
}

/* The word for words itself, or the verb, right before the match and what determines it. */
static bool named_before(const struct parl_beside *b)
{
	size_t at = 0;
	parl_view word;

	while (at < b->left_count && b->left[at].gap != PARL_GAP_BREAK &&
		parl_word_is_filler(parl_beside_left(b, at)))
		at++;
	if (at >= b->left_count || b->left[at].gap == PARL_GAP_BREAK)
		return false;
	word = parl_beside_left(b, at);
	if (at == 0 && PARL_IS_ANY(word, labelled))
		return !parl_site_possessive(b->site); /* "she labelled clients' boxes" */
	if (at == 0 && parl_word_for_words(word))
		return !parl_word_equal(parl_beside_left(b, 1), "other") &&
			!parl_word_equal(parl_beside_left(b, 1), "not");
	if (is_given_up(b, at))
		return true;
	if (parl_word_says(word))
		return ends_saying(b);
	if (parl_word_calls(word) && b->left[at].gap == PARL_GAP_NONE)
		return is_naming(b, at);
	if (parl_word_equal(word, "as"))
		return named_with_as(b, at);
	return second_object(b, at);
}

/* "Labels such as addict, [the homeless] or ...", "the words client and [customer]", "nobody says
 * guest or [client]": back over the words of a list. */
static bool in_list_of_words(const struct parl_beside *b)
{
	bool joined = false;

	for (size_t i = 0; i < b->left_count; i++) {
		parl_view word = parl_beside_left(b, i);
		bool link = parl_word_is_link(word) || parl_word_equal(word, "nor");

		if (b->left[i].gap == PARL_GAP_BREAK)
			return false;
		joined = joined || link || b->left[i].gap == PARL_GAP_COMMA;
		if (parl_word_equal(word, "as") &&
			parl_word_equal(parl_beside_left(b, i + 1), "such"))
			return parl_word_for_words(parl_beside_left(b, i + 2));
		if (parl_word_equal(word, "like"))
			return parl_word_for_words(parl_beside_left(b, i + 1));
		if (joined && parl_word_for_words(word))
			return !parl_word_equal(parl_beside_left(b, i + 1), "other");
		if (joined && parl_word_says(word))
			return ends_saying(b);
		if (joined && parl_word_calls(word))
			return b->left[i].gap == PARL_GAP_NONE &&
				parl_word_is_be(parl_beside_left(b, i + 1));
		if (!link && !parl_word_is_filler(word) && !parl_word_equal(word, "never") &&
			!parl_word_equal(word, "not") &&
			(parl_word_is_function(word) || parl_word_is_common_verb(word)))
			return false;
	}
	return false;
}

bool parl_naming_before(const struct parl_beside *b)
{
	return named_before(b) || in_list_of_words(b);
}

/* --- what stands behind it ------------------------------------------------------------------- */

/* "[Bed blocking] is the council's phrase": be directly behind the match, and a word for words, or
 * a name, in what is said of it. */
static bool said_to_be_a_word(const struct parl_beside *b)
{
	if (parl_beside_right_gap(b, 0) != PARL_GAP_NONE ||
		!parl_word_is_be(parl_beside_right(b, 0)))
		return false;
	for (size_t i = 1; i <= PREDICATE_REACH && parl_beside_right_gap(b, i) == PARL_GAP_NONE;
		i++) {
		parl_view word = parl_beside_right(b, i);

		if (parl_word_for_words(word) || parl_word_equal(word, "name"))
			return true;
		if (parl_word_is_preposition(word))
			return false;
	}
	return false;
}

static bool is_plural(const struct parl_candidate *candidate)
{
	return candidate->term->number == PARL_NUMBER_PLURAL ||
		candidate->forms & (1u << PARL_FORM_PLURAL);
}

/* "[client] means anyone who ...": a noun that stands there without an article is a word, and so is
 * a plural with a verb in the singular. */
static bool is_defined(const struct parl_beside *b, const struct parl_candidate *candidate)
{
	parl_view verb = parl_beside_right(b, 0);
	bool bare = b->left_count == 0 || b->left[0].gap != PARL_GAP_NONE;

	return bare && parl_beside_right_gap(b, 0) == PARL_GAP_NONE &&
		(is_plural(candidate) ||
			(candidate->term->pos == PARL_POS_NOUN && candidate->term->countable)) &&
		(parl_word_equal(verb, "means") || parl_word_equal(verb, "denotes") ||
			(parl_word_equal(verb, "refers") &&
				parl_word_equal(parl_beside_right(b, 1), "to")));
}

/* "[Autism sufferers] (a parent's words)", "[clients] (sic)", "[clients] (no)". */
static bool said_in_bracket(const struct parl_beside *b)
{
	parl_view text = b->site->text;
	size_t at = b->site->match.end;

	while (at < text.size && text.data[at] == ' ')
		at++;
	if (at == text.size || text.data[at] != '(')
		return false;
	for (size_t i = 0; i < PREDICATE_REACH; i++) {
		parl_view word = parl_beside_right(b, i);

		if (i > 0 && parl_beside_right_gap(b, i) == PARL_GAP_BREAK)
			return false;
		if (i == 0 && parl_beside_right_gap(b, 1) == PARL_GAP_BREAK &&
			(parl_word_equal(word, "cut") || parl_word_equal(word, "no")))
			return true;
		if (parl_word_equal(word, "sic") || parl_word_for_words(word))
			return !parl_word_equal(parl_beside_right(b, i + 1), "and");
	}
	return false;
}

/* "[Rough sleepers], as the form has it", "[clients], as funders call them". */
static bool called_so_behind(const struct parl_beside *b)
{
	if (parl_beside_right_gap(b, 0) != PARL_GAP_COMMA ||
		!parl_word_equal(parl_beside_right(b, 0), "as"))
		return false;
	for (size_t i = 1; i < 7 && parl_beside_right_gap(b, i) == PARL_GAP_NONE; i++) {
		parl_view word = parl_beside_right(b, i);

		if (parl_word_calls(word) || parl_word_equal(word, "puts") ||
			(parl_word_equal(word, "has") &&
				parl_word_equal(parl_beside_right(b, i + 1), "it")))
			return true;
	}
	return false;
}

/* "[Clients] are called members here", "[clients], also known as members": what they are called is
 * no name, and they are not rung up. */
static bool called_otherwise(const struct parl_beside *b)
{
	size_t i = 0;
	parl_view word;

	if (parl_word_is_be(parl_beside_right(b, 0)))
		i++;
	else if (parl_beside_right_gap(b, 0) != PARL_GAP_COMMA)
		return false;
	while (i < b->right_count && parl_word_is_often(parl_beside_right(b, i)))
		i++;
	word = parl_beside_right(b, i++);
	if (PARL_IS_ANY(word, known)) {
		if (parl_word_equal(parl_beside_right(b, i), "to"))
			i++;
		if (!parl_word_equal(parl_beside_right(b, i++), "as"))
			return false;
	} else if (!parl_word_equal(word, "called") && !parl_word_equal(word, "termed")) {
		return false;
	}
	word = parl_beside_right(b, i);
	return word.size && parl_beside_right_gap(b, i) != PARL_GAP_BREAK && !has_capital(word) &&
		!PARL_IS_ANY(word, ringing) && !parl_word_is_preposition(word);
}

static bool begins_clause(const struct parl_beside *b)
{
	return b->left_count == 0 || b->left[0].gap == PARL_GAP_BREAK;
}

/* "[Inmates] is what the book says": a plural with a verb in the singular is a word. */
static bool plural_in_singular(const struct parl_beside *b, const struct parl_candidate *candidate)
{
	parl_view verb = parl_beside_right(b, 0);

	return is_plural(candidate) && begins_clause(b) &&
		parl_beside_right_gap(b, 0) == PARL_GAP_NONE &&
		(parl_word_equal(verb, "is") || parl_word_equal(verb, "was") ||
			parl_word_equal(verb, "isn't") || parl_word_equal(verb, "wasn't"));
}

/* "[Autism sufferer] is what one councillor said": what is said is a word. */
static bool is_what_is_said(const struct parl_beside *b)
{
	static const char *const said[] = {
		"call", "called", "calls", "said", "say", "says", "write", "wrote"};

	if (parl_beside_right_gap(b, 0) != PARL_GAP_NONE ||
		!parl_word_is_be(parl_beside_right(b, 0)) ||
		!parl_word_equal(parl_beside_right(b, 1), "what"))
		return false;
	for (size_t i = 2; i <= 2 + PREDICATE_REACH; i++) {
		if (parl_beside_right_gap(b, i) != PARL_GAP_NONE)
			return false;
		if (PARL_IS_ANY(parl_beside_right(b, i), said))
			return parl_beside_right_gap(b, i + 1) != PARL_GAP_NONE ||
				!parl_word_is_preposition(parl_beside_right(b, i + 1));
	}
	return false;
}

/* "They are a [hard-to-reach group], it is said": a label that others give. */
static bool is_hearsay(const struct parl_beside *b, const struct parl_candidate *candidate)
{
	static const parl_phrase idioms[] = {{"as", "it", "were"}, {"as", "the", "saying", "goes"},
		{"as", "they", "say"}, {"so", "to", "speak"}};
	static const parl_phrase hearsay[] = {{"as", "it", "is", "said"}, {"it", "is", "said"},
		{"people", "say"}, {"so", "it", "is", "said"}, {"so", "people", "say"},
		{"so", "they", "say"}, {"so", "we", "are", "told"}, {"they", "say"},
		{"they", "tell", "us"}, {"we", "are", "often", "told"}, {"we", "are", "told"},
		{"we", "were", "often", "told"}, {"we", "were", "told"}};

	static const parl_phrase so_called[] = {{"so", "called"}, {"so-called"}};
	size_t noun = candidate->term->pos == PARL_POS_ADJECTIVE &&
		parl_beside_right_gap(b, 0) == PARL_GAP_NONE;

	if (parl_beside_right_gap(b, noun) != PARL_GAP_COMMA)
		return false;
	return parl_site_phrase_at(
		       b->site, b->right[noun].span, so_called, PARL_LENGTH(so_called)) ||
		parl_site_phrase_at(b->site, b->right[noun].span, idioms, PARL_LENGTH(idioms)) ||
		(candidate->term->status == PARL_TERM_DEPRECATED &&
			parl_site_phrase_at(
				b->site, b->right[noun].span, hearsay, PARL_LENGTH(hearsay)));
}

/* "The [volunteer contract] we used to have them sign": what was given up, as it was called. */
static bool was_used(const struct parl_beside *b)
{
	static const parl_phrase given_up[] = {{"that", "we", "once"}, {"that", "we", "used", "to"},
		{"we", "once"}, {"we", "used", "to"}};

	return parl_beside_right_gap(b, 0) == PARL_GAP_NONE &&
		parl_site_phrase_at(b->site, b->right[0].span, given_up, PARL_LENGTH(given_up));
}

bool parl_naming_behind(const struct parl_beside *b, const struct parl_candidate *candidate)
{
	return said_to_be_a_word(b) || said_in_bracket(b) || is_defined(b, candidate) ||
		called_so_behind(b) || called_otherwise(b) || plural_in_singular(b, candidate) ||
		is_what_is_said(b) || is_hearsay(b, candidate) ||
		(candidate->term->status == PARL_TERM_DEPRECATED && was_used(b));
}

/* "[Informal carers] rarely use the word": who uses a word is not the word. */
bool parl_naming_speaker(const struct parl_beside *b)
{
	static const char *const speaks[] = {"say", "use", "used", "uses"};
	size_t i = 0;

	while (parl_beside_right_gap(b, i) == PARL_GAP_NONE &&
		(parl_word_is_often(parl_beside_right(b, i)) ||
			parl_word_is_auxiliary(parl_beside_right(b, i)) ||
			parl_word_equal(parl_beside_right(b, i), "not")))
		i++;
	return parl_beside_right_gap(b, i) == PARL_GAP_NONE &&
		PARL_IS_ANY(parl_beside_right(b, i), speaks);
}

bool parl_naming_self(const struct parl_beside *b)
{
	size_t at = parl_word_is_filler(parl_beside_left(b, 0)) ? 1 : 0;
	parl_view word = parl_beside_left(b, at);

	return (parl_word_equal(word, "herself") || parl_word_equal(word, "himself")) &&
		parl_word_calls(parl_beside_left(b, at + 1));
}
