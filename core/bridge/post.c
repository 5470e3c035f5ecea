#include "post.h"

#include "../prose/conditions.h"
#include "../prose/lexicon.h"

/* How many words behind a match the post may stand: "client money advice [manager]". */
#define POST_REACH 3

static bool is_post(parl_view word)
{
	static const char *const posts[] = {"administrator", "administrators", "co-ordinator",
		"co-ordinators", "coordinator", "coordinators", "director", "directors",
		"executive", "executives", "manager", "managers", "officer", "officers",
		"supervisor", "supervisors"};

	return PARL_IS_ANY(word, posts);
}

/* "Head of [client] support", and not "the manager of the hostel". */
static bool is_headed(const struct parl_beside *b)
{
	parl_view link = parl_beside_left(b, 0);
	parl_view post = parl_beside_left(b, 1);

	return (parl_word_equal(link, "of") || parl_word_equal(link, "for")) &&
		(is_post(post) || parl_word_equal(post, "head")) && b->left_count > 1 &&
		b->left[0].gap == PARL_GAP_NONE && b->left[1].gap == PARL_GAP_NONE;
}

bool parl_post_holds(const struct parl_beside *b)
{
	if (is_headed(b))
		return true;
	if (parl_site_possessive(b->site))
		return false;
	for (size_t i = 0; i < POST_REACH && parl_beside_right_gap(b, i) == PARL_GAP_NONE; i++) {
		parl_view word = parl_beside_right(b, i);

		if (is_post(word))
			return true;
		if (parl_word_is_function(word) || parl_word_is_be(word) ||
			parl_word_is_common_verb(word))
			return false;
	}
	return false;
}
