/*
 * spot.c - the short way to ask for a boundary, and the walk that takes the long one.
 */
#include "spot.h"

#include <parlance/text.h>

#include "../base/utf8.h"

/* Signs between which and an ASCII letter or digit there is always a boundary, whatever stands on
 * their other side: class Other of UAX #29. HYPHEN: but where it glues. STOP: at the end of a word,
 * if no letter or digit follows. */
enum { YES = 1, HYPHEN, STOP };
static const unsigned char signs[128] = {['\t'] = YES,
	['\n'] = YES,
	['\v'] = YES,
	['\f'] = YES,
	['\r'] = YES,
	[' '] = YES,
	['!'] = YES,
	['"'] = YES,
	['#'] = YES,
	['$'] = YES,
	['%'] = YES,
	['&'] = YES,
	['('] = YES,
	[')'] = YES,
	['*'] = YES,
	['+'] = YES,
	[','] = STOP,
	['-'] = HYPHEN,
	['.'] = STOP,
	['/'] = YES,
	[':'] = YES,
	[';'] = STOP,
	['<'] = YES,
	['='] = YES,
	['>'] = YES,
	['?'] = YES,
	['@'] = YES,
	['['] = YES,
	['\\'] = YES,
	[']'] = YES,
	['^'] = YES,
	['`'] = YES,
	['{'] = YES,
	['|'] = YES,
	['}'] = YES,
	['~'] = YES};

static bool is_ascii_alnum(unsigned char byte)
{
	return (byte >= '0' && byte <= '9') || ((byte | 0x20u) >= 'a' && (byte | 0x20u) <= 'z');
}

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

static unsigned char sign_at(const struct parl_spot *spot, size_t at)
{
	unsigned char byte = (unsigned char)spot->text.data[at];
	return byte < 0x80 ? signs[byte] : 0;
}

uint64_t parl_spot_starts(struct parl_spot *spot, size_t at)
{
	if (at == 0)
		return ~(uint64_t)0;
	unsigned char before = (unsigned char)spot->text.data[at - 1];
	unsigned char first = (unsigned char)spot->text.data[at];
	unsigned char sign = sign_at(spot, at - 1);
	if (parl_is_white(before) || (first < 0x80 && sign == YES))
		return ~(uint64_t)0;
	if (first < 0x80 && sign == HYPHEN && spot->site.matcher->starts.joining == 0)
		return ~(uint64_t)0;
	if (is_ascii_alnum(before) && is_ascii_alnum(first))
		return 0;
	parl_spot_to(spot, at);
	return spot->word.at == at ? parl_site_starts(&spot->site, &spot->word) : 0;
}

/* Whether one look at AT says that everything may end there. */
static bool ends_surely(const struct parl_spot *spot, size_t at)
{
	parl_view text = spot->text;
	if (at == text.size)
		return true;
	unsigned char byte = (unsigned char)text.data[at];
	if (parl_is_white(byte))
		return true;
	if ((unsigned char)text.data[at - 1] >= 0x80)
		return false;
	switch (sign_at(spot, at)) {
	case YES:
		return true;
	case HYPHEN:
		return spot->site.matcher->ends.joining == 0;
	case STOP:
		if (at + 1 == text.size)
			return true;
		byte = (unsigned char)text.data[at + 1];
		return byte < 0x80 && !is_ascii_alnum(byte);
	default:
		return false;
	}
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

uint64_t parl_spot_ends(struct parl_spot *spot, size_t start, size_t at)
{
	if (ends_surely(spot, at))
		return ~(uint64_t)0;
	struct parl_word word = parl_spot_word(spot, start);
	parl_word_to(&word, at);
	return parl_site_ends(&spot->site, &word);
}
