#include "whole.h"

#include "../base/seek.h"
#include "../document/model.h"
#include "../prose/lexicon.h"

/* A bid is shorter; this keeps the search short. */
#define TEXT_MOST ((size_t)256 * 1024)

/* How many words behind the match an amount of money is looked for. */
#define AMOUNT_REACH 5

/* Whether TEXT has another word for overheads, or costs beside which running costs are no
 * overheads.
 */
static bool tells_apart(parl_view text)
{
	static const parl_view others[] = {PARL_SOUGHT("verhead"), PARL_SOUGHT("entral cost"),
		PARL_SOUGHT("anagement cost"), PARL_SOUGHT("anagement fee"),
		PARL_SOUGHT("anagement charge"), PARL_SOUGHT("anagement and admin"),
		PARL_SOUGHT("ore cost"), PARL_SOUGHT("ndirect cost"), PARL_SOUGHT("taff cost"),
		PARL_SOUGHT("taffing cost"), PARL_SOUGHT("apital cost")};

	for (size_t i = 0; i < PARL_LENGTH(others); i++)
		if (parl_seek(text, others[i]))
			return true;
	return false;
}

static bool find(const struct parl_document *document)
{
	size_t count = parl_document_block_count(document);

	for (size_t i = 0, size = 0; i < count && size < TEXT_MOST; i++) {
		parl_view text = parl_block_text(parl_document_block(document, i));

		if (text.size > TEXT_MOST - size)
			text.size = TEXT_MOST - size;
		size += text.size;
		if (tells_apart(text))
			return true;
	}
	return false;
}

static bool document_tells_apart(struct parl_bridge *bridge)
{
	struct parl_bridge *elder = bridge->elder ? bridge->elder : bridge;
	bool apart;

	pthread_mutex_lock(&elder->facts);
	if (!elder->costs_sought)
		elder->costs_apart = find(elder->document);
	elder->costs_sought = true;
	apart = elder->costs_apart;
	pthread_mutex_unlock(&elder->facts);
	return apart;
}

/* "Running costs are the rest and are shared between contracts": a share of the whole, in so many
 * words. */
static bool tells_of_share(const struct parl_site *site)
{
	static const char *const signs[] = {"apportion", "apportioned", "cent", "percentage",
		"recover", "recovered", "recovery", "share", "shared", "shares", "split", "spread"};
	parl_span word;

	for (size_t at = site->sentence.start; parl_site_next_word(site, at, &word); at = word.end)
		if (PARL_IS_ANY(parl_site_view(site, word), signs) ||
			(word.end < site->text.size && site->text.data[word.end] == '%'))
			return true;
	return false;
}

/* "Our [running costs] are £140,000": of all that somebody does. */
static bool are_an_amount(struct parl_case *c)
{
	static const char *const owners[] = {"its", "our", "the", "their"};
	const struct parl_beside *b = parl_beside_of(c);

	if (!PARL_IS_ANY(parl_beside_left(b, 0), owners))
		return false;
	for (size_t i = 1; i < AMOUNT_REACH && i < b->right_count; i++)
		if (parl_char_before(c->site.text, b->right[i].span.start) == 0xA3)
			return true;
	return false;
}

/* "[Running costs] for the kitchen", and not "for the year": of one place or thing. */
static bool are_for_something(struct parl_case *c)
{
	static const char *const times[] = {"month", "period", "quarter", "year", "years"};
	const struct parl_beside *b = parl_beside_of(c);

	if (!parl_word_equal(parl_beside_right(b, 0), "for") ||
		parl_beside_right_gap(b, 0) != PARL_GAP_NONE)
		return false;
	for (size_t i = 1; i < 4 && parl_beside_right_gap(b, i) == PARL_GAP_NONE; i++)
		if (PARL_IS_ANY(parl_beside_right(b, i), times))
			return false;
	return true;
}

bool parl_whole_meant(struct parl_case *c, const struct parl_candidate *candidate)
{
	if (!parl_word_equal(candidate->term->text, "running costs"))
		return false;
	if (parl_beside_owns(parl_beside_of(c), 0) || /* "the group's running costs" */
		are_for_something(c))
		return true;
	return !tells_of_share(&c->site) && (are_an_amount(c) || document_tells_apart(c->bridge));
}
