#include "echo.h"

#include <string.h>
#include <strings.h>

#include "../base/seek.h"
#include "../prose/lexicon.h"
#include "../text/sentence.h"
#include "beside.h"
#include "tail.h"

parl_view parl_echo_head(const struct parl_term *term)
{
	return parl_tail_has(term) ? parl_words_first(term->text) : parl_words_last(term->text);
}

/* Whether "a monthly one" stands for the noun: an article, something that describes, and one. */
static bool is_pro_noun(const struct parl_near_word *words, size_t at, const struct parl_site *site)
{
	return at > 1 && parl_word_equal(parl_site_view(site, words[at].span), "one") &&
		words[at].gap == PARL_GAP_NONE && words[at - 1].gap == PARL_GAP_NONE &&
		parl_word_is_indefinite(parl_site_view(site, words[at - 2].span));
}

/* The sentence behind that of the match; false: there is none, or it is too long to be read. */
static bool next_sentence(const struct parl_case *c, parl_span *next)
{
	const struct parl_block_context *block = &c->bridge->block;

	if (block->sentence_at + 1 >= block->sentence_count)
		return false;
	*next = block->sentences[block->sentence_at + 1];
	return next->end - next->start < PARL_SITE_REACH;
}

/* "a [quarterly report] and an annual one" */
static bool has_pro_noun(struct parl_case *c)
{
	const struct parl_beside *b = parl_beside_of(c);

	for (size_t i = 2; i < b->right_count; i++) {
		if (b->right[i].gap == PARL_GAP_BREAK)
			return false;
		if (is_pro_noun(b->right, i, &c->site))
			return true;
	}
	return false;
}

/* "[a deprived area] beside one that isn't": what the old term says of its noun is left out. */
static bool one_is_not(struct parl_case *c)
{
	static const char *const be[] = {
		"are", "aren't", "is", "isn't", "was", "wasn't", "were", "weren't"};
	const struct parl_beside *b = parl_beside_of(c);

	for (size_t i = 0; i + 2 < b->right_count; i++) {
		parl_view one = parl_beside_right(b, i), that = parl_beside_right(b, i + 1);

		if (b->right[i].gap == PARL_GAP_BREAK)
			return false;
		if ((parl_word_equal(one, "one") || parl_word_equal(one, "ones")) &&
			(parl_word_equal(that, "that") || parl_word_equal(that, "which")) &&
			PARL_IS_ANY(parl_beside_right(b, i + 2), be) &&
			parl_beside_right_gap(b, i + 3) != PARL_GAP_NONE)
			return true;
	}
	return false;
}

/* "[Stopping people losing their home] is cheaper than finding a new one": one stands for the last
 * noun of the old term, which the new one has not. */
static bool one_stands_for(
	struct parl_case *c, const struct parl_term *term, const struct parl_term *target)
{
	return (term->pos == PARL_POS_PHRASE || term->pos == PARL_POS_GERUND) &&
		!parl_word_same(parl_words_last(term->text), parl_words_last(target->text)) &&
		has_pro_noun(c);
}

/* Whether "one" stands in SENTENCE, from AT, for a thing that is had or used: "one of our staff
 * uses one". */
static bool has_one(const struct parl_site *site, parl_span sentence, size_t at)
{
	static const char *const verbs[] = {"buy", "buys", "got", "had", "has", "have", "in",
		"need", "needs", "use", "used", "uses", "using", "want", "wants", "without"};
	parl_view last = {"", 0};
	parl_span word, next;

	for (; parl_word_seek(site->text, at, sentence.end, &word); at = word.end) {
		parl_view text = parl_site_view(site, word);

		if (parl_word_equal(text, "one") && PARL_IS_ANY(last, verbs) &&
			(!parl_word_after(site->text, word.end, &next) ||
				parl_word_is_link(parl_site_view(site, next))))
			return true;
		last = text;
	}
	return false;
}

/* "[People in wheelchairs] play too. A coach uses one": it stands for the noun of the old tail. */
static bool tail_is_one(
	struct parl_case *c, const struct parl_term *term, const struct parl_term *target)
{
	parl_span next;

	if (!parl_tail_has(term) || parl_tail_has(target))
		return false;
	if (has_one(&c->site, c->site.sentence, c->site.match.end))
		return true;
	return next_sentence(c, &next) && has_one(&c->site, next, next.start);
}

/* Whether "the" or "this" and the noun OLD stand in SENTENCE, from AT; "the list of" is another. */
static bool names_again(const struct parl_site *site, parl_span sentence, size_t at, parl_view old)
{
	static const char *const the[] = {"each", "every", "that", "the", "this"};
	static const char *const others[] = {"for", "of"};
	bool pointed = false;
	parl_span word;

	for (; parl_word_seek(site->text, at, sentence.end, &word); at = word.end) {
		parl_view text = parl_site_view(site, word);

		if (pointed && text.size == old.size &&
			strncasecmp(text.data, old.data, old.size) == 0)
			return !parl_word_after(site->text, word.end, &word) ||
				!PARL_IS_ANY(parl_site_view(site, word), others);
		pointed = PARL_IS_ANY(text, the);
	}
	return false;
}

/* "We send a [quarterly report]. The report shows ...": of the new term there is no report. */
static bool goes_by_old_noun(
	struct parl_case *c, const struct parl_candidate *candidate, const struct parl_term *target)
{
	/* What the new term may be called as well as the old one. */
	static const char *const names[] = {"date", "group", "person", "surgery"};
	const struct parl_term *term = candidate->term;
	parl_span next;
	parl_view old = parl_echo_head(term);
	bool one = term->pos == PARL_POS_NOUN && term->number != PARL_NUMBER_PLURAL &&
		!(candidate->forms & (1u << PARL_FORM_PLURAL));

	if (!one || !term->countable || !memchr(term->text.data, ' ', term->text.size) ||
		parl_word_same(old, parl_echo_head(target)) || PARL_IS_ANY(old, names))
		return false;
	if (has_pro_noun(c) || names_again(&c->site, c->site.sentence, c->site.match.end, old))
		return true;
	return next_sentence(c, &next) && names_again(&c->site, next, next.start, old);
}

/* Whether a verb of SENTENCE stands for a whole predicate: "the other half are, and ...". */
static bool leaves_out(const struct parl_site *site, parl_span sentence)
{
	static const char *const verbs[] = {
		"are", "aren't", "can", "can't", "do", "don't", "is", "isn't", "was", "were"};
	parl_span word;

	for (size_t at = sentence.start; parl_word_seek(site->text, at, sentence.end, &word);
		at = word.end) {
		if (PARL_IS_ANY(parl_site_view(site, word), verbs) &&
			(word.end >= sentence.end || strchr(".,;!", site->text.data[word.end])))
			return true;
	}
	return false;
}

/* "Half are [people who aren't online]. The other half are, and ...", "[money up front]. All of it
 * was": the next sentence means the old term's predicate. */
static bool predicate_comes_again(struct parl_case *c, const struct parl_term *term)
{
	static const parl_view who = PARL_SOUGHT(" who "), front = PARL_SOUGHT(" up front");
	parl_span next;

	return (parl_seek(term->text, who) || parl_seek(term->text, front)) &&
		next_sentence(c, &next) && leaves_out(&c->site, next);
}

/* Whether SENTENCE, from AT, tells the two apart that TERM joins, or points to one of them, by its
 * word or as the new terms do. */
static bool names_one_of_two(
	const struct parl_site *site, parl_span sentence, size_t at, const struct parl_term *term)
{
	static const char *const apart[] = {"alike", "apart", "both", "either", "former", "latter",
		"mix", "mixed", "neither", "separate", "separately", "together"};
	static const char *const the[] = {"the", "these", "those"};
	const parl_view nouns[] = {
		parl_words_first(term->text), parl_words_last(term->text), {"people", 6}};
	bool pointed = false;
	parl_span word;

	for (; parl_word_seek(site->text, at, sentence.end, &word); at = word.end) {
		parl_view text = parl_site_view(site, word);

		if (PARL_IS_ANY(text, apart))
			return true;
		for (size_t i = 0; pointed && i < PARL_LENGTH(nouns); i++)
			if (parl_word_same(text, nouns[i]))
				return true;
		pointed = PARL_IS_ANY(text, the);
	}
	return false;
}

/* "[Alcoholics and addicts] seldom mix. The alcoholics ...": two, of whom the new term makes one.
 */
static bool are_told_apart(
	struct parl_case *c, const struct parl_term *term, const struct parl_term *target)
{
	static const parl_view joint = PARL_SOUGHT(" and ");
	parl_span next;

	if (!parl_seek(term->text, joint) || parl_seek(target->text, joint))
		return false;
	if (names_one_of_two(&c->site, c->site.sentence, c->site.match.end, term))
		return true;
	return next_sentence(c, &next) && names_one_of_two(&c->site, next, next.start, term);
}

bool parl_echo_of_old(
	struct parl_case *c, const struct parl_candidate *candidate, const struct parl_term *target)
{
	return predicate_comes_again(c, candidate->term) ||
		are_told_apart(c, candidate->term, target) ||
		tail_is_one(c, candidate->term, target) ||
		one_stands_for(c, candidate->term, target) ||
		(memchr(candidate->term->text.data, ' ', candidate->term->text.size) &&
			one_is_not(c)) ||
		goes_by_old_noun(c, candidate, target);
}
