#include "../prose/lexicon.h"
#include "bridge.h"

const struct parl_beside *parl_beside_of(struct parl_case *c)
{
	const struct parl_site *site = &c->site;
	struct parl_beside *beside = &c->beside;

	if (beside->site)
		return beside;
	beside->site = site;
	beside->left_count = parl_site_words_before(site, beside->left, PARL_BESIDE_REACH);
	beside->right_count =
		parl_site_words_after(site, site->match.end, beside->right, PARL_BESIDE_REACH);
	return beside;
}

parl_view parl_beside_left(const struct parl_beside *beside, size_t index)
{
	return index < beside->left_count ? parl_site_view(beside->site, beside->left[index].span)
					  : (parl_view){"", 0};
}

parl_view parl_beside_right(const struct parl_beside *beside, size_t index)
{
	return index < beside->right_count ? parl_site_view(beside->site, beside->right[index].span)
					   : (parl_view){"", 0};
}

enum parl_gap parl_beside_right_gap(const struct parl_beside *beside, size_t index)
{
	return index < beside->right_count ? beside->right[index].gap : PARL_GAP_BREAK;
}

bool parl_beside_owns(const struct parl_beside *beside, size_t index)
{
	parl_view word = parl_beside_left(beside, index);
	int32_t sign;

	if (word.size == 0 || parl_word_owner(word).size)
		return word.size > 0;
	sign = parl_char_at(beside->site->text, beside->left[index].span.end);
	return sign == '\'' || sign == 0x2019;
}
