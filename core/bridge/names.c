#include "names.h"

#include <unicode/uchar.h>

#include "../base/utf8.h"
#include "../text/sentence.h"
#include "lexicon.h"

static bool starts_with_capital(parl_view word)
{
	int32_t c = word.size ? parl_char_at(word, 0) : 0;

	return u_isupper(c) || u_istitle(c);
}

bool parl_at_sentence_start(const struct parl_site *site)
{
	size_t at = site->match.start;

	while (at > site->sentence.start) {
		int32_t c = parl_utf8_before(site->text, &at);

		if (u_isalnum(c))
			return false;
		if (c == ':' || c == 0x2022)
			return true;
	}
	return true;
}

bool parl_is_shouted(const struct parl_site *site)
{
	parl_view sentence = parl_site_view(site, site->sentence);
	size_t capitals = 0;

	for (size_t at = 0; at < sentence.size;) {
		int32_t c = parl_utf8_next(sentence, &at);

		if (u_islower(c))
			return false;
		if (u_isupper(c))
			capitals++;
	}
	return capitals > 1;
}

/* "Carers, Volunteers and Clients": what may stand between the capitalised words of one name. */
static bool joins_names(parl_view word)
{
	return parl_word_equal(word, "of") || parl_word_equal(word, "for") ||
		parl_word_equal(word, "and") || parl_word_equal(word, "the") ||
		parl_word_equal(word, "in");
}

/* Whether the word at SPAN is the first of its sentence, where a capital means nothing. */
static bool first_in_sentence(const struct parl_site *site, parl_span span)
{
	struct parl_site other = *site;

	other.match = span;
	return parl_at_sentence_start(&other);
}

/* A capitalised word that could belong to a name: no function word, no first word by position. */
static bool names(const struct parl_site *site, parl_span span)
{
	parl_view word = parl_site_view(site, span);

	if (!starts_with_capital(word) || parl_word_is_first_person(word))
		return false;
	if (first_in_sentence(site, span))
		return !parl_word_is_function(word) && !parl_word_is_common_verb(word) &&
			!parl_word_is_degree(word);
	return true;
}

/* The word before AT, over one joining word or a comma between capitalised words. */
static bool name_before(const struct parl_site *site)
{
	parl_span word = site->before;
	size_t at = site->match.start;

	if (site->has_before) {
		if (names(site, word))
			return true;
		if (!joins_names(parl_site_view(site, word)))
			return false;
		at = word.start;
	}
	while (at > site->sentence.start &&
		(site->text.data[at - 1] == ' ' || site->text.data[at - 1] == ',' ||
			site->text.data[at - 1] == '&'))
		at--;
	return at > site->sentence.start && parl_word_before(site->text, at, &word) &&
		word.start >= site->sentence.start && !first_in_sentence(site, word) &&
		names(site, word);
}

static bool name_after(const struct parl_site *site)
{
	parl_span word = site->after;
	parl_view text = parl_site_after(site);

	if (!site->has_after)
		return false;
	if (starts_with_capital(text) && !parl_word_is_first_person(text))
		return true;
	return (parl_word_equal(text, "of") || parl_word_equal(text, "for")) &&
		parl_word_after(site->text, word.end, &word) &&
		starts_with_capital(parl_site_view(site, word)) && !parl_at_sentence_start(site);
}

/* Possessives of names: "Volunteers' Week", "Carers’ Trust". */
static bool possessed_name(const struct parl_site *site)
{
	size_t at = site->match.end;
	parl_span word;
	int32_t c;

	if (at == site->text.size)
		return false;
	c = parl_utf8_next(site->text, &at);
	if (c != '\'' && c != 0x2019)
		return false;
	if (at < site->text.size && site->text.data[at] == 's')
		at++;
	return parl_word_after(site->text, at, &word) && word.start > at &&
		starts_with_capital(parl_site_view(site, word));
}

/* Whether a later word of the match has a capital: Title Case in running text. */
static bool titled(parl_view match)
{
	for (size_t i = 0; i + 1 < match.size; i++) {
		if ((match.data[i] == ' ' || match.data[i] == '\n') &&
			starts_with_capital((parl_view){match.data + i + 1, match.size - i - 1}))
			return true;
	}
	return false;
}

enum parl_name parl_name_of(const struct parl_site *site, bool acronym)
{
	parl_view match = parl_site_view(site, site->match);
	bool first;

	if (parl_block_kind_of(site->block) == PARL_BLOCK_HEADING || parl_is_shouted(site))
		return PARL_NAME_NO;
	if (acronym) /* "the NHS Trust", "CIC Regulator": its neighbours alone decide */
		return name_after(site) ? PARL_NAME_RUN : PARL_NAME_NO;
	if (!starts_with_capital(match))
		return PARL_NAME_NO;
	first = parl_at_sentence_start(site);
	if (name_after(site) || possessed_name(site) || (!first && name_before(site)))
		return PARL_NAME_RUN;
	if (titled(match))
		return PARL_NAME_TITLED;
	return first ? PARL_NAME_NO : PARL_NAME_ALONE;
}
