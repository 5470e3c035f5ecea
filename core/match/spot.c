/*
 * spot.c - the short way to ask for a boundary (see sides.h), and the walk that takes the long one.
 */
#include "spot.h"

#include <parlance/text.h>

#include "../base/utf8.h"
#include "sides.h"

void parl_spot_begin(struct parl_spot *spot, parl_view text)
{
	spot->text = text;
	parl_word_begin(&spot->word, text, 0);
	parl_site_open(&spot->site);
}

/* Whether a walk may begin at AT, which is not the start: behind a space, before a character that
 * is no mark on it. */
static bool is_fresh(struct parl_spot *spot, size_t at)
{
	char before = spot->text.data[at - 1];
	if (before != ' ' && before != '\n')
		return false;
	if ((unsigned char)spot->text.data[at] < 0x80)
		return true;
	int32_t c = parl_utf8_next(spot->text, &at);
	return PARL_LETTER_KIND(parl_letter(spot->letters, spot->folding, c)) !=
		PARL_LETTER_INTRICATE;
}

/* Begins anew at the last fresh place up to AT, if the walk is not yet there. */
static void leap(struct parl_spot *spot, size_t at)
{
	for (; at > spot->word.at; at--) {
		if (at == spot->text.size || !is_fresh(spot, at))
			continue;
		parl_word_begin(&spot->word, spot->text, at);
		parl_site_begin(&spot->site);
		return;
	}
}

/* One step of the walk: a run of ignorables, something that matches nothing, or a cluster. */
static void step(struct parl_spot *spot)
{
	size_t at = spot->word.at, end = parl_ignorable_run(spot->text, at);
	if (end > at) {
		parl_word_to(&spot->word, end);
		return;
	}
	struct parl_cluster cluster = parl_cluster_at(spot->text, at);
	if (cluster.ill_formed || cluster.length > PARL_CLUSTER_MOST)
		parl_site_begin(&spot->site);
	else
		parl_site_pass(&spot->site, &spot->word,
			(parl_view){spot->text.data + at, cluster.end - at}, &cluster);
	parl_word_to(&spot->word, cluster.end);
}

void parl_spot_to(struct parl_spot *spot, size_t at)
{
	leap(spot, at);
	while (spot->word.at < at)
		step(spot);
}

uint64_t parl_spot_starts_beside(struct parl_spot *spot, size_t at)
{
	const struct parl_edges *edges = &spot->site.matcher->starts;
	switch (parl_side_start(spot->letters, spot->text, at)) {
	case PARL_SIDE_YES:
		return ~(uint64_t)0;
	case PARL_SIDE_HYPHEN:
		if (edges->joining == 0)
			return ~(uint64_t)0;
		break;
	case PARL_SIDE_NO:
		return 0;
	case PARL_SIDE_APOSTROPHE:
		if (edges->wordy == 0)
			return 0;
		break;
	case PARL_SIDE_ASK:
		break;
	}
	parl_spot_to(spot, at);
	return spot->word.at == at ? parl_site_starts(&spot->site, &spot->word) : 0;
}

struct parl_word parl_spot_word(struct parl_spot *spot, size_t at)
{
	struct parl_word word;
	if (at == 0 || parl_is_white(spot->text.data[at - 1])) {
		parl_word_begin(&word, spot->text, at);
		return word;
	}
	parl_spot_to(spot, at);
	return spot->word;
}

#define CLITIC_MOST 8 /* letters that are looked at */

/* The kinds whose clitics stand behind AT, where an apostrophe between ASCII letters or digits
 * begins. False: it takes a walk to tell. */
static bool clitics_at(struct parl_spot *spot, size_t at, uint64_t *kinds)
{
	parl_view text = spot->text;
	char word[CLITIC_MOST];
	size_t size = 0;
	at += (unsigned char)text.data[at] < 0x80 ? 1 : 3;
	for (; at < text.size && parl_is_ascii_word(text.data[at]); at++) {
		if (size == sizeof word)
			return false;
		word[size++] = parl_ascii_key(text.data[at], 0);
	}
	switch (parl_side_end(spot->letters, text, at)) {
	case PARL_SIDE_YES:
		*kinds = parl_site_clitics(&spot->site, word, size);
		return true;
	case PARL_SIDE_HYPHEN:
		*kinds = parl_site_clitics(&spot->site, word, size);
		return spot->site.matcher->ends.joining == 0;
	case PARL_SIDE_NO:
	case PARL_SIDE_APOSTROPHE:
		*kinds = 0;
		return true;
	case PARL_SIDE_ASK:
		break;
	}
	return false;
}

uint64_t parl_spot_ends_beside(struct parl_spot *spot, size_t start, size_t at)
{
	uint64_t kinds;
	switch (parl_side_end(spot->letters, spot->text, at)) {
	case PARL_SIDE_YES:
		return ~(uint64_t)0;
	case PARL_SIDE_HYPHEN:
		if (spot->site.matcher->ends.joining == 0)
			return ~(uint64_t)0;
		break;
	case PARL_SIDE_NO:
		return 0;
	case PARL_SIDE_APOSTROPHE:
		if (clitics_at(spot, at, &kinds))
			return kinds;
		break;
	case PARL_SIDE_ASK:
		break;
	}
	struct parl_word word = parl_spot_word(spot, start);
	parl_word_to(&word, at);
	return parl_site_ends(&spot->site, &word);
}
