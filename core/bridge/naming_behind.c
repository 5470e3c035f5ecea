#include "naming.h"

#include <unicode/uchar.h>

#include "../prose/conditions.h"
#include "../prose/lexicon.h"

/* How many words behind "is" a word for words is looked for. */
#define PREDICATE_REACH 5

static bool has_capital(parl_view word)
{
	return word.size && u_isupper(parl_char_at(word, 0));
}

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
	if (parl_word_names(word)) {
		if (parl_word_equal(parl_beside_right(b, i), "to"))
			i++;
		if (!parl_word_equal(parl_beside_right(b, i++), "as"))
			return false;
	} else if (!parl_word_equal(word, "called") && !parl_word_equal(word, "termed")) {
		return false;
	}
	word = parl_beside_right(b, i);
	return word.size && parl_beside_right_gap(b, i) != PARL_GAP_BREAK && !has_capital(word) &&
		!parl_word_rings_up(word) && !parl_word_is_preposition(word);
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
