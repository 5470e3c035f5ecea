#include "custom.h"

#include <unicode/uchar.h>

#include "beside.h"
#include "lexicon.h"

/* Who has clients that pay. */
static const char *const businesses[] = {"accountant", "accountants", "agent", "agents",
	"architect", "bank", "banks", "barber", "barbers", "barrister", "beautician", "beauticians",
	"broker", "brokers", "builder", "business", "businesses", "café", "caterer", "companies",
	"company", "consultancies", "consultancy", "consultant", "consultants", "designer", "firm",
	"firms", "florist", "garage", "gym", "gyms", "hairdresser", "hairdressers", "lawyer",
	"lawyers", "notary", "photographer", "plumber", "printer", "salon", "shop", "shops",
	"solicitor", "solicitors", "studio", "supplier", "suppliers", "tailor", "vet", "vets"};

/* Who pays, when clients are bodies. */
static const char *const bodies[] = {"agencies", "associations", "authorities", "bank", "banks",
	"businesses", "charities", "companies", "corporations", "councils", "departments", "firms",
	"hospitals", "hotels", "manufacturers", "nhs", "offices", "retailers", "trusts",
	"universities", "university"};

/* How far behind "include" or before "to" is looked. */
#define REACH 6

/* "The gym's [clients]", "our training company's regular [clients]". */
static bool has_owner(const struct parl_beside *b)
{
	return PARL_IS_ANY(parl_word_owner(parl_beside_left(b, 0)), businesses) ||
		PARL_IS_ANY(parl_word_owner(parl_beside_left(b, 1)), businesses);
}

/* "Barbers talk with their [clients]". */
static bool is_of_named_owner(const struct parl_beside *b)
{
	static const char *const owners[] = {"her", "his", "its", "their"};

	if (!PARL_IS_ANY(parl_beside_left(b, 0), owners))
		return false;
	for (size_t i = 1; i < REACH && i < b->left_count; i++) {
		if (b->left[i].gap == PARL_GAP_BREAK)
			return false;
		if (PARL_IS_ANY(parl_beside_left(b, i), businesses))
			return true;
	}
	return false;
}

/* "[clients] of our cleaning business". */
static bool is_of_business(const struct parl_beside *b)
{
	if (!parl_word_equal(parl_beside_right(b, 0), "of"))
		return false;
	for (size_t i = 1; i < 5 && parl_beside_right_gap(b, i) == PARL_GAP_NONE; i++) {
		if (PARL_IS_ANY(parl_beside_right(b, i), businesses))
			return true;
	}
	return false;
}

/* "[clients] include two NHS trusts", "[clients] such as housing associations". */
static bool are_bodies(const struct parl_beside *b)
{
	static const char *const links[] = {
		"are", "include", "included", "includes", "including", "like", "such", "were"};
	size_t i = parl_beside_right_gap(b, 0) == PARL_GAP_BREAK ? b->right_count : 0;

	if (!PARL_IS_ANY(parl_beside_right(b, i), links))
		return false;
	for (i = 1; i <= REACH && parl_beside_right_gap(b, i) < PARL_GAP_BREAK; i++) {
		parl_view word = parl_beside_right(b, i);

		if (PARL_IS_ANY(word, bodies) ||
			(parl_word_equal(word, "council") && u_isupper(parl_char_at(word, 0))))
			return true;
		if (parl_word_is_preposition(word) && !parl_word_equal(word, "as"))
			return false;
	}
	return false;
}

/* "We sell training to [clients]". */
static bool is_sold_to(const struct parl_beside *b)
{
	static const char *const sells[] = {"sell", "selling", "sells", "sold"};

	if (!parl_word_equal(parl_beside_left(b, 0), "to"))
		return false;
	for (size_t i = 1; i < REACH && i < b->left_count; i++) {
		if (PARL_IS_ANY(parl_beside_left(b, i), sells))
			return true;
	}
	return false;
}

/* "She made us a [beneficiary]": somebody who leaves something names who is to have it. */
static bool is_named_in_will(const struct parl_beside *b)
{
	static const char *const names[] = {"made", "makes", "name", "named", "names", "naming"};

	for (size_t i = 1; i < 5 && i < b->left_count; i++) {
		if (b->left[i].gap == PARL_GAP_BREAK)
			return false;
		if (PARL_IS_ANY(parl_beside_left(b, i), names))
			return true;
	}
	return false;
}

bool parl_custom_of(struct parl_case *c, const struct parl_candidate *candidate)
{
	parl_view text = candidate->term->text;
	const struct parl_beside *beside;

	if (!parl_word_equal(text, "client") && !parl_word_equal(text, "beneficiary"))
		return false;
	beside = parl_beside_of(c);
	if (parl_word_equal(text, "beneficiary") && is_named_in_will(beside))
		return true;
	return has_owner(beside) || is_of_named_owner(beside) || is_of_business(beside) ||
		are_bodies(beside) || is_sold_to(beside);
}
