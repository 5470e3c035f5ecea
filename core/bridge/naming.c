#include "naming.h"

#include "../prose/conditions.h"
#include "../prose/lexicon.h"

static const char *const labelled[] = {
	"labelled", "marked", "headed", "termed", "dubbed", "nicknamed", "branded", "so-called"};

static const char *const persons[] = {"them", "themselves", "ourselves", "itself", "people", "him",
	"her", "us", "you", "everyone", "everybody", "anyone", "someone", "it", "that", "this"};

bool parl_word_for_words(parl_view word)
{
	static const char *const words_for_words[] = {"word", "words", "phrase", "phrases", "term",
		"terms", "label", "labels", "expression", "expressions"};

	return PARL_IS_ANY(word, words_for_words);
}

bool parl_word_calls(parl_view word)
{
	static const char *const calls[] = {"call", "called", "calling", "calls"};

	return PARL_IS_ANY(word, calls);
}

bool parl_word_says(parl_view word)
{
	static const char *const says[] = {"say", "saying", "says", "write", "writes"};

	return PARL_IS_ANY(word, says);
}

bool parl_word_is_often(parl_view word)
{
	static const char *const often[] = {"also", "often", "sometimes", "once", "now", "still",
		"usually", "commonly", "generally", "mostly", "never", "rarely", "better",
		"otherwise", "formerly", "previously"};

	return PARL_IS_ANY(word, often);
}

bool parl_word_names(parl_view word)
{
	static const char *const known[] = {"known", "described", "referred", "refer", "refers",
		"labelled", "defined", "classed", "count", "counted", "counts"};

	return PARL_IS_ANY(word, known);
}

bool parl_word_rings_up(parl_view word)
{
	static const char *const ringing[] = {"after", "at", "back", "before", "daily", "each",
		"every", "fortnightly", "if", "in", "monthly", "on", "once", "to", "twice",
		"weekly", "when", "within"};

	return PARL_IS_ANY(word, ringing);
}

bool parl_word_is_filler(parl_view word)
{
	static const char *const fillers[] = {"a", "an", "the", "our", "their", "its", "any",
		"such", "mere", "just", "simply", "being", "only"};

	return PARL_IS_ANY(word, fillers);
}

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
		if (parl_word_rings_up(word))
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
		if (parl_word_names(parl_beside_left(b, i)))
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

bool parl_naming_self(const struct parl_beside *b)
{
	static const char *const selves[] = {"herself", "himself", "themselves"};
	static const char *const sees[] = {
		"describe", "described", "describes", "describing", "saw", "see", "sees", "seen"};
	size_t at = parl_word_is_filler(parl_beside_left(b, 0)) ? 1 : 0;

	if (PARL_IS_ANY(parl_beside_left(b, at), selves))
		return parl_word_calls(parl_beside_left(b, at + 1));
	return parl_word_equal(parl_beside_left(b, at), "as") &&
		PARL_IS_ANY(parl_beside_left(b, at + 1), selves) &&
		PARL_IS_ANY(parl_beside_left(b, at + 2), sees);
}
