#include "denial.h"

#include <string.h>

#include "../prose/lexicon.h"
#include "../text/sentence.h"
#include "naming.h"

static const char *const not_be[] = {"aren't", "isn't", "wasn't", "weren't"};

/* What a charity may call the people whom others call clients. */
bool parl_denial_rival(parl_view word)
{
	static const char *const rivals[] = {"citizens", "customers", "equals", "friends", "guest",
		"guests", "humans", "member", "members", "neighbour", "neighbours", "participants",
		"partners", "people", "person", "visitors"};

	return PARL_IS_ANY(word, rivals);
}

/* "[Addicts] don't exist": who is said not to exist is a word. */
static bool said_not_to_exist(const struct parl_beside *b)
{
	size_t at = 1;

	if (parl_word_equal(parl_beside_right(b, 1), "not"))
		at++;
	else if (!parl_word_equal(parl_beside_right(b, 0), "don't") &&
		!parl_word_equal(parl_beside_right(b, 0), "doesn't"))
		return false;
	return parl_word_equal(parl_beside_right(b, at), "exist");
}

/* "[Hard-to-reach groups] usually aren't.": what they are said not to be is the word. */
static bool said_not_to_be(const struct parl_beside *b)
{
	size_t at = 0;

	while (parl_beside_right_gap(b, at) == PARL_GAP_NONE &&
		parl_word_is_often(parl_beside_right(b, at)))
		at++;
	if (parl_beside_right_gap(b, at) != PARL_GAP_NONE)
		return false;
	if (parl_word_is_be(parl_beside_right(b, at)) &&
		parl_word_equal(parl_beside_right(b, at + 1), "not"))
		at++;
	else if (!PARL_IS_ANY(parl_beside_right(b, at), not_be))
		return false;
	return parl_beside_right_gap(b, at + 1) == PARL_GAP_BREAK;
}

/* "[People who aren't online] don't have to be.": what is left out is the old term's. */
static bool leaves_out(const struct parl_beside *b)
{
	static const char *const may[] = {"can", "can't", "do", "don't", "have", "may", "might",
		"must", "need", "needn't", "never", "not", "should", "shouldn't", "to", "want",
		"will", "won't", "would", "wouldn't"};
	size_t at = 0;

	while (parl_beside_right_gap(b, at) == PARL_GAP_NONE &&
		PARL_IS_ANY(parl_beside_right(b, at), may))
		at++;
	return at > 0 && parl_beside_right_gap(b, at) == PARL_GAP_NONE &&
		parl_word_equal(parl_beside_right(b, at), "be") &&
		parl_beside_right_gap(b, at + 1) == PARL_GAP_BREAK;
}

/* "[Non-profit] doesn't mean amateur": what does not mean something is a word. */
static bool said_not_to_mean(const struct parl_beside *b)
{
	static const char *const dont[] = {"doesn't", "don't"};
	static const char *const dos[] = {"do", "does"};
	size_t at = PARL_IS_ANY(parl_beside_right(b, 0), dos) &&
		parl_word_equal(parl_beside_right(b, 1), "not");

	if (parl_beside_right_gap(b, 0) != PARL_GAP_NONE ||
		(!at && !PARL_IS_ANY(parl_beside_right(b, 0), dont)))
		return false;
	return parl_word_equal(parl_beside_right(b, at + 1), "mean");
}

/* Whether the word at AT can be a subject that is no pronoun: "a family isn't a [beneficiary]". */
static bool is_noun_subject(const struct parl_beside *b, size_t at)
{
	static const char *const some[] = {
		"he", "one", "she", "that", "there", "these", "they", "this", "those", "who"};
	parl_view word = parl_beside_left(b, at);

	return word.size > 0 && b->left[at].gap == PARL_GAP_NONE && !parl_word_is_function(word) &&
		!PARL_IS_ANY(word, some);
}

/* "Our members aren't [beneficiaries]: they own it", "a family is not a [beneficiary]". */
static bool is_denied_of_rival(const struct parl_beside *b)
{
	bool filled = parl_word_is_filler(parl_beside_left(b, 0));
	size_t at = filled;

	if (parl_word_equal(parl_beside_left(b, at), "not") &&
		parl_word_is_be(parl_beside_left(b, at + 1)))
		at++;
	else if (!PARL_IS_ANY(parl_beside_left(b, at), not_be))
		return false;
	return parl_denial_rival(parl_beside_left(b, at + 1)) ||
		((filled || at == 0 || !parl_word_is_function(parl_beside_left(b, 0))) &&
			is_noun_subject(b, at + 1));
}

/* Behind what stands before the word at AT on the right, over blanks. */
static size_t gap_before(const struct parl_beside *b, size_t at)
{
	size_t end = b->right[at].span.start;

	while (end > 0 && b->site->text.data[end - 1] == ' ')
		end--;
	return end;
}

/* Whether a colon stands before one of the words on the right. */
static bool has_colon(const struct parl_beside *b)
{
	size_t start = b->site->match.end;

	return b->right_count > 0 &&
		memchr(b->site->text.data + start, ':',
			b->right[b->right_count - 1].span.start - start);
}

/* "An [addict], a drinker: a person": a list of labels, and who is meant behind a colon. Without
 * articles it is one whatever follows: "[Addict], drinker, tramp: nobody is called that here". */
static bool is_equated(const struct parl_beside *b, bool singular)
{
	size_t at = 0;
	bool linked = false;

	if (!has_colon(b))
		return false;
	while (at < b->right_count && b->right[at].gap != PARL_GAP_BREAK) {
		parl_view word = parl_beside_right(b, at++);

		linked = linked || parl_word_is_link(word);
		if (!parl_word_is_indefinite(word) && !parl_word_is_link(word) &&
			(parl_word_is_function(word) || parl_word_is_common_verb(word)))
			return false;
	}
	if (at == b->right_count || parl_char_before(b->site->text, gap_before(b, at)) != ':')
		return false;
	for (size_t i = 0; i < b->left_count; i++) {
		parl_view word = parl_beside_left(b, i);

		if (b->left[i].gap == PARL_GAP_BREAK)
			break;
		if (!parl_word_is_indefinite(word) && !parl_word_is_link(word) &&
			(parl_word_is_function(word) || parl_word_is_common_verb(word)))
			return false;
	}
	if (singular && !linked && b->left_count == 0 &&
		parl_beside_right_gap(b, 0) == PARL_GAP_COMMA)
		return true;
	at += parl_word_is_article(parl_beside_right(b, at));
	return parl_denial_rival(parl_beside_right(b, at)) &&
		parl_beside_right_gap(b, at + 1) != PARL_GAP_NONE;
}

/* "We do not have [clients] or cases: we have women." */
static bool is_denied(const struct parl_beside *b)
{
	static const char *const have[] = {"have", "has", "had"};
	static const char *const denied[] = {"not", "never", "don't", "doesn't", "didn't"};
	parl_view last = parl_beside_left(b, 0), before = parl_beside_left(b, 1);
	bool denies = PARL_IS_ANY(last, have)
		? PARL_IS_ANY(before, denied)
		: parl_word_equal(last, "no") && PARL_IS_ANY(before, have);

	return denies &&
		memchr(b->site->text.data + b->site->match.end, ':',
			b->site->sentence.end - b->site->match.end);
}

/* "[Clients]? No: members.": what is asked and answered in a word is the word. */
static bool is_asked_of(const struct parl_beside *b)
{
	static const char *const answers[] = {"never", "no", "not", "yes"};
	parl_view text = b->site->text;
	size_t at = b->site->match.end;
	parl_span next;

	return b->left_count <= 1 && b->right_count == 0 && at < text.size &&
		text.data[at] == '?' && parl_word_seek(text, at, text.size, &next) &&
		PARL_IS_ANY(parl_site_view(b->site, next), answers);
}

bool parl_denial_of(const struct parl_beside *b, bool singular)
{
	return is_asked_of(b) || said_not_to_exist(b) || leaves_out(b) || said_not_to_be(b) ||
		said_not_to_mean(b) || is_denied_of_rival(b) || is_denied(b) ||
		is_equated(b, singular);
}
