#include "participle.h"

#include <strings.h>

#include "../prose/lexicon.h"
#include "../text/ending.h"
#include "beside.h"

static bool is_ing(parl_view word)
{
	return word.size > 4 && parl_has_ending(word, "ing");
}

/* "Listening, [stepping in early] and staying on": one of several gerunds, near enough. */
static bool is_one_of_several(const struct parl_beside *b)
{
	if (parl_word_is_link(parl_beside_right(b, 0)) && is_ing(parl_beside_right(b, 1)))
		return true;
	if (!parl_word_is_link(parl_beside_left(b, 0)))
		return false;
	for (size_t i = 1; i < b->left_count && b->left[i].gap != PARL_GAP_BREAK; i++) {
		if (is_ing(parl_beside_left(b, i)))
			return true;
	}
	return false;
}

/* Who or what a main clause begins with. */
static bool may_be_subject(parl_view word)
{
	static const char *const subjects[] = {"all", "each", "every", "he", "her", "his", "i",
		"it", "its", "many", "most", "no", "our", "she", "some", "that", "their", "these",
		"they", "this", "those", "we", "you", "your"};

	return parl_word_is_article(word) || PARL_IS_ANY(word, subjects) ||
		(word.size && word.data[0] >= 'A' && word.data[0] <= 'Z');
}

/* "[Stepping in early] on Monday, the nurse ...": a comma, then the subject of the sentence, and no
 * verb before that the gerund could be the subject of. */
static bool opens_sentence(const struct parl_beside *b)
{
	for (size_t i = 0; i < b->right_count; i++) {
		parl_view word = parl_beside_right(b, i);

		if (b->right[i].gap == PARL_GAP_BREAK)
			return false;
		if (b->right[i].gap == PARL_GAP_COMMA)
			return may_be_subject(word);
		if (i == 0 && !parl_word_is_preposition(word))
			return false;
		if (parl_word_is_be(word) || parl_word_is_auxiliary(word) ||
			parl_word_is_common_verb(word))
			return false;
	}
	return false;
}

/* "[Stepping in early], before the police do": a verb that stands for the gerund's. */
static bool is_taken_up(const struct parl_beside *b)
{
	static const char *const than[] = {"as", "before", "like", "than"};
	static const char *const dos[] = {"did", "do", "does"};
	bool compared = false;

	for (size_t i = 0; i < b->right_count; i++) {
		if (b->right[i].gap == PARL_GAP_BREAK)
			return false;
		if (compared && PARL_IS_ANY(parl_beside_right(b, i), dos))
			return true;
		compared = compared || PARL_IS_ANY(parl_beside_right(b, i), than);
	}
	return false;
}

/* "[Stepping in early] saved us: our funder stepped in": the verb comes again, which the noun would
 * no longer match. */
static bool comes_again(const struct parl_case *c, const struct parl_beside *b)
{
	parl_view verb = parl_words_first(parl_site_view(&c->site, c->site.match));

	if (verb.size < 7)
		return false;
	for (size_t i = 0; i < b->right_count; i++) {
		parl_view word = parl_beside_right(b, i);

		if (word.size >= verb.size - 3 &&
			strncasecmp(word.data, verb.data, verb.size - 3) == 0)
			return true;
	}
	return false;
}

/* "It is no use [being paid afterwards]", "we keep [stepping in early]": words that take a verb. */
static bool follows_taker(const struct parl_beside *b)
{
	static const char *const takers[] = {"began", "begin", "begins", "busy", "continue",
		"continued", "continues", "good", "keep", "keeps", "kept", "mind", "point",
		"resume", "resumed", "start", "started", "starts", "stop", "stopped", "stops",
		"try", "tried", "up", "use", "went", "worth"};

	return b->left_count > 0 && b->left[0].gap == PARL_GAP_NONE &&
		PARL_IS_ANY(parl_beside_left(b, 0), takers);
}

/* "[Stopping people losing their home] a second time", "... again": how often or when it is done,
 * which a noun cannot bear. */
static bool is_timed(const struct parl_beside *b)
{
	static const char *const times[] = {
		"again", "altogether", "forever", "overnight", "tonight", "twice"};
	static const char *const time[] = {"evening", "morning", "place", "time", "winter"};
	static const char *const one[] = {"a", "every", "next", "the", "this"};
	static const parl_phrase first[] = {{"in", "the", "first", "place"}};
	parl_view word = parl_beside_right(b, 0);

	if (parl_beside_right_gap(b, 0) != PARL_GAP_NONE)
		return false;
	if (PARL_IS_ANY(word, times) ||
		parl_site_phrase_at(b->site, b->right[0].span, first, PARL_LENGTH(first)))
		return true;
	for (size_t i = 1;
		PARL_IS_ANY(word, one) && i < 4 && parl_beside_right_gap(b, i) == PARL_GAP_NONE;
		i++)
		if (PARL_IS_ANY(parl_beside_right(b, i), time))
			return true;
	return false;
}

bool parl_participle_needed(
	struct parl_case *c, const struct parl_term *term, const struct parl_term *target)
{
	const struct parl_beside *beside;

	if (term->pos != PARL_POS_GERUND || is_ing(parl_words_first(target->text)))
		return false;
	beside = parl_beside_of(c);
	if (beside->left_count > 0 && beside->left[0].gap == PARL_GAP_COMMA)
		return true;
	return is_one_of_several(beside) || is_taken_up(beside) || follows_taker(beside) ||
		comes_again(c, beside) || is_timed(beside) ||
		(beside->left_count == 0 && opens_sentence(beside));
}
