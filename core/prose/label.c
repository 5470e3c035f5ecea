#include "label.h"

#include <string.h>

#include "../text/sentence.h"
#include "lexicon.h"

/* The most bytes, or words, that a label has. */
#define LABEL_MOST 30
#define FIELD_MOST 60
#define CELL_WORDS 3

/* What a form asks for of somebody. */
static const char *const particulars[] = {"address", "code", "dob", "email", "id", "initials",
	"name", "names", "no", "number", "phone", "postcode", "ref", "reference", "refs",
	"signature", "signatures", "telephone"};

/* Where the line of the match begins and ends, as far as that is of interest. */
static parl_span line_of(const struct parl_site *site)
{
	const char *data = site->text.data, *feed;
	parl_span match = site->match, line = {0, site->text.size};

	if (match.start > FIELD_MOST + 1)
		line.start = match.start - (FIELD_MOST + 1);
	if (line.end - match.end > FIELD_MOST + 1)
		line.end = match.end + FIELD_MOST + 1;
	feed = memrchr(data + line.start, '\n', match.start - line.start);
	if (feed)
		line.start = (size_t)(feed - data) + 1;
	feed = memchr(data + match.end, '\n', line.end - match.end);
	if (feed)
		line.end = (size_t)(feed - data);
	return line;
}

/* Whether a field ends at AT: nothing more, a colon, a run of stops or low lines. */
static bool ends_field(parl_view text, size_t at, size_t end)
{
	while (at < end && (text.data[at] == ' ' || text.data[at] == ')' || text.data[at] == '\t'))
		at++;
	if (at >= end || text.data[at] == ':' || text.data[at] == '|')
		return true;
	return end - at >= 2 && (text.data[at] == '_' || text.data[at] == '.') &&
		text.data[at + 1] == text.data[at];
}

/* The word behind the match, over a possessive: "client's signature". */
static bool word_behind(const struct parl_site *site, parl_span *word)
{
	size_t at = site->match.end;

	if (at < site->text.size && site->text.data[at] == '\'')
		at += 1;
	else if (site->text.size - at >= 3 && memcmp(site->text.data + at, "\xE2\x80\x99", 3) == 0)
		at += 3;
	if (at > site->match.end && at < site->text.size && site->text.data[at] == 's')
		at++;
	return parl_word_after(site->text, at, word);
}

/* "Client name:", "Client's signature ......", at the start of its line. */
static bool asks_behind(const struct parl_site *site, parl_span line)
{
	parl_span word;

	if (!word_behind(site, &word) || !PARL_IS_ANY(parl_site_view(site, word), particulars))
		return false;
	for (size_t at = line.start; at < site->match.start; at++) {
		char c = site->text.data[at];

		if (c != ' ' && c != '\t' && c != '*' && c != '|' && c != '-' && c != '.' &&
			!(c >= '0' && c <= '9'))
			return false;
	}
	return ends_field(site->text, word.end, line.end);
}

/* "Name of client:", "Number of the beneficiary ____". */
static bool asks_before(const struct parl_site *site, parl_span line)
{
	struct parl_near_word words[4];
	size_t count = parl_site_words_before(site, words, PARL_LENGTH(words));
	size_t at = 0;

	if (count && parl_word_is_article(parl_site_view(site, words[0].span)))
		at++;
	if (at + 1 >= count || !parl_word_equal(parl_site_view(site, words[at].span), "of") ||
		!PARL_IS_ANY(parl_site_view(site, words[at + 1].span), particulars))
		return false;
	return (at + 2 == count || words[at + 2].span.end < line.start) &&
		site->match.end < line.end && ends_field(site->text, site->match.end, line.end);
}

/* A word that labels do without: an article, a verb, a number, a participle at the start. */
static bool is_prose(parl_view word, bool first)
{
	if (parl_word_equal(word, "of") || parl_word_equal(word, "per") ||
		parl_word_equal(word, "and") || parl_word_equal(word, "or"))
		return false;
	return parl_word_is_function(word) || parl_word_is_be(word) ||
		(word.data[0] >= '0' && word.data[0] <= '9') ||
		(first && word.size > 5 && memcmp(word.data + word.size - 3, "ing", 3) == 0);
}

/* A cell of up to three bare words and no full stop: "Client ID", "Outcome", "Running costs" (a
 * participle that belongs to the match says nothing against it). */
static bool is_cell(const struct parl_site *site)
{
	struct parl_site cell = *site;
	struct parl_near_word words[CELL_WORDS + 1];
	size_t count;

	if (parl_block_kind_of(site->block) != PARL_BLOCK_CELL || site->text.size > LABEL_MOST ||
		memchr(site->text.data, '.', site->text.size))
		return false;
	cell.sentence = (parl_span){0, site->text.size};
	count = parl_site_words_after(&cell, 0, words, CELL_WORDS + 1);
	if (count > CELL_WORDS)
		return false;
	for (size_t i = 0; i < count; i++) {
		if ((words[i].span.start < site->match.start ||
			    words[i].span.end > site->match.end) &&
			is_prose(parl_site_view(site, words[i].span), i == 0))
			return false;
	}
	return true;
}

enum parl_label parl_label_of(const struct parl_site *site)
{
	parl_span line = line_of(site);

	if (line.end - line.start <= FIELD_MOST &&
		(asks_behind(site, line) || asks_before(site, line)))
		return PARL_LABEL_FIELD;
	return is_cell(site) ? PARL_LABEL_CELL : PARL_LABEL_NO;
}
