#include "names.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../base/utf8.h"
#include "../text/inflect.h"
#include "../text/sentence.h"
#include "lexicon.h"

/* Bytes of the longest number of a paragraph: "(A12.3.4)". */
#define PARAGRAPH_NUMBER_MOST 16

static bool starts_with_capital(parl_view word)
{
	int32_t c = word.size ? parl_char_at(word, 0) : 0;

	return u_isupper(c) || u_istitle(c);
}

/* What a paste from a word processor leaves of a bullet: an o, a private character at a line's
 * start. */
static bool is_pasted_bullet(const struct parl_site *site, size_t at, int32_t c)
{
	if (c != 'o' && c != 0xA7 && !(c >= 0xE000 && c <= 0xF8FF))
		return false;
	return at == 0 || site->text.data[at - 1] == '\n';
}

/* "Running costs: £40,000" on a line of its own. */
static bool begins_entry(const struct parl_site *site)
{
	size_t at = site->match.start;

	while (at > 0 && (site->text.data[at - 1] == ' ' || site->text.data[at - 1] == '\t'))
		at--;
	return at > 0 && site->text.data[at - 1] == '\n' && site->match.end < site->text.size &&
		site->text.data[site->match.end] == ':';
}

/* "3.2 [Clients] ...", "(4) ...", "Q4 ...", "A1.2 ...": a paragraph's number, up to AT. */
static bool is_number_of_paragraph(const struct parl_site *site, size_t at)
{
	size_t start = site->sentence.start;
	size_t digits = 0;

	if (at - start > PARAGRAPH_NUMBER_MOST)
		return false;
	for (size_t i = start, letters = 0; i < at; i++) {
		unsigned char c = (unsigned char)site->text.data[i];

		if (c >= '0' && c <= '9')
			digits++;
		else if (((c | 0x20) >= 'a' && (c | 0x20) <= 'z' && letters++ == 0 &&
				 digits == 0) ||
			(c && strchr(".()[]*_ \t\n", c)))
			continue;
		else
			return false;
	}
	return digits > 0;
}

bool parl_at_sentence_start(const struct parl_site *site)
{
	size_t at = site->match.start;

	if (begins_entry(site))
		return true;
	while (at > site->sentence.start) {
		int32_t c = parl_utf8_before(site->text, &at);

		if (is_pasted_bullet(site, at, c))
			return true;
		if (u_isalnum(c))
			return is_number_of_paragraph(site, site->match.start);
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
		parl_word_equal(word, "in") || parl_word_equal(word, "with");
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

/* "Friends of the Elderly": an article in small letters before a capital belongs to a name. In
 * Title Case, where every adjective has one, only behind the noun of a body. */
static bool is_the_named(const struct parl_site *site, bool heading)
{
	static const char *const bodies[] = {"aid", "association", "brothers", "centre", "college",
		"council", "friends", "fund", "guild", "help", "home", "homes", "hospital",
		"hostel", "institute", "league", "mission", "school", "sisters", "society", "trust",
		"union"};
	parl_view match = parl_site_view(site, site->match);
	struct parl_near_word words[2];
	size_t count;

	if (match.data[0] != 't' || !titled(match))
		return false;
	if (!heading)
		return true;
	count = parl_site_words_before(site, words, 2);
	for (size_t i = 0; i < count; i++) {
		if (PARL_IS_ANY(parl_site_view(site, words[i].span), bodies))
			return true;
	}
	return false;
}

/* What stands in a heading behind the last colon or dash before the match: "Budget notes:
 * Southmead Food [Co-op] CBS". */
static parl_view part_of_heading(const struct parl_site *site)
{
	size_t start = site->match.start;

	while (start > 0) {
		int32_t c = parl_char_before(site->text, start);

		if (c == ':' || c == 0x2013 || c == 0x2014)
			break;
		parl_utf8_before(site->text, &start);
	}
	return (parl_view){site->text.data + start, site->text.size - start};
}

/* "Community Groups Together Limited", as a heading: its last word says what it is. */
static bool names_body(const struct parl_site *site)
{
	static const char *const bodies[] = {"association", "cbs", "charity", "cic", "cio",
		"federation", "foundation", "limited", "ltd", "scio", "society", "trust"};
	size_t end = site->text.size;
	parl_span last;

	while (end > 0 && !u_isalnum(parl_char_before(site->text, end)))
		parl_utf8_before(site->text, &end);
	return end > site->match.end && parl_word_before(site->text, end, &last) &&
		PARL_IS_ANY(parl_site_view(site, last), bodies) &&
		starts_with_capital(parl_site_view(site, last)) &&
		parl_is_title_case(part_of_heading(site));
}

/* "A. Bond, M. Client": an initial before the match, and something before that: "B. Client" at the
 * start of a line is an item. */
static bool has_initial(const struct parl_site *site)
{
	const char *data = site->text.data;
	size_t at = site->match.start;

	return at > 5 && u_isupper(parl_char_at(site->text, at)) && data[at - 1] == ' ' &&
		data[at - 2] == '.' && data[at - 3] >= 'A' && data[at - 3] <= 'Z' &&
		data[at - 4] == ' ' && (data[at - 5] == ',' || data[at - 5] == '.');
}

enum parl_name parl_name_of(const struct parl_site *site, bool acronym)
{
	bool heading = parl_block_kind_of(site->block) == PARL_BLOCK_HEADING;
	parl_view match = parl_site_view(site, site->match);
	bool first;

	if (parl_is_shouted(site))
		return PARL_NAME_NO;
	if (is_the_named(site, heading) || (heading && names_body(site)))
		return PARL_NAME_RUN;
	if (heading)
		return PARL_NAME_NO;
	if (acronym) /* "the NHS Trust", "CIC Regulator": its neighbours alone decide */
		return name_after(site) ? PARL_NAME_RUN : PARL_NAME_NO;
	if (!starts_with_capital(match))
		return PARL_NAME_NO;
	first = parl_at_sentence_start(site);
	if (name_after(site) || possessed_name(site) || has_initial(site) ||
		(!first && name_before(site)))
		return PARL_NAME_RUN;
	if (titled(match))
		return PARL_NAME_TITLED;
	return first ? PARL_NAME_NO : PARL_NAME_ALONE;
}
