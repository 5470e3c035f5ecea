#include "label.h"

#include <string.h>

#include "../text/sentence.h"
#include "lexicon.h"

/* The most bytes, or words, that a label has. */
#define LABEL_MOST 30
#define FIELD_MOST 60
#define CELL_WORDS 3

/* How far before and behind a line, in bytes, another one is looked for that shows a form. */
#define FORM_REACH 400

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

/* Whether nothing stands before the match in its line but the marks of a list, or a field that wide
 * room parts from it: "Project ref: 231    Grant holder". */
static bool opens_line(const struct parl_site *site, parl_span line)
{
	size_t at = site->match.start;

	if (at > line.start && site->text.data[at - 1] == '\t')
		return true;
	if (at > line.start + 1 && memcmp(site->text.data + at - 2, "  ", 2) == 0)
		return true;
	for (at = line.start; at < site->match.start; at++) {
		char c = site->text.data[at];

		if (c != ' ' && c != '*' && c != '|' && c != '-' && c != '.' &&
			!(c >= '0' && c <= '9'))
			return false;
	}
	return true;
}

/* "Client name:", "Client's signature ......", at the start of its line. */
static bool asks_behind(const struct parl_site *site, parl_span line)
{
	parl_span word;

	if (!word_behind(site, &word) || !PARL_IS_ANY(parl_site_view(site, word), particulars))
		return false;
	return opens_line(site, line) && ends_field(site->text, word.end, line.end);
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

/* "client (or carer) signs here: ______": a line that ends in room to write. */
static bool has_room(const struct parl_site *site, parl_span line)
{
	size_t end = line.end, low = 0, stops = 0;

	while (end > line.start && memchr(" \t|\r", site->text.data[end - 1], 4))
		end--;
	while (low < end - line.start && site->text.data[end - 1 - low] == '_')
		low++;
	while (stops < end - line.start && site->text.data[end - 1 - stops] == '.')
		stops++;
	return low > 2 || stops > 7;
}

/* Whether the line from AT asks who fills a form in, or files it: "Name of organisation:",
 * "Contact:", "Project ref:". */
static bool asks_who(const struct parl_site *site, size_t at, size_t end)
{
	static const char *const who[] = {"address", "contact", "email", "name", "phone",
		"postcode", "signature", "telephone"};
	static const char *const filed[] = {"id", "no", "number", "ref", "reference", "signed"};
	const char *colon = memchr(site->text.data + at, ':', end - at);
	parl_span word;

	if (!colon || !parl_word_after(site->text, at, &word))
		return false;
	if (PARL_IS_ANY(parl_site_view(site, word), who))
		return true;
	return parl_word_before(site->text, (size_t)(colon - site->text.data), &word) &&
		word.start >= at && PARL_IS_ANY(parl_site_view(site, word), filed);
}

/* "Chairman: Mr J. Tapper" in a form, which another line near by shows to be one. */
static bool is_of_form(const struct parl_site *site, parl_span line)
{
	const char *data = site->text.data;
	size_t at = site->match.start > FORM_REACH ? site->match.start - FORM_REACH : 0;
	size_t end = site->text.size - site->match.end > FORM_REACH ? site->match.end + FORM_REACH
								    : site->text.size;

	if (!opens_line(site, line) || site->match.end >= line.end || data[site->match.end] != ':')
		return false;
	while (at < end) {
		const char *feed = memchr(data + at, '\n', end - at);
		size_t stop = feed ? (size_t)(feed - data) : end;

		if (asks_who(site, at, stop))
			return true;
		at = stop + 1;
	}
	return false;
}

/* "our [grantee] number", "[client] ID": not "client numbers", which are counts. */
static bool is_key(const struct parl_site *site)
{
	static const char *const keys[] = {"id", "number", "ref", "reference"};

	return site->has_after && (site->text.data[site->match.end - 1] | 0x20) != 's' &&
		PARL_IS_ANY(parl_site_after(site), keys);
}

/* "[Clients]' Charter": a heading that ends in what papers and bodies are called. */
static bool is_title(const struct parl_site *site)
{
	static const char *const titles[] = {"award", "awards", "charter", "council", "forum",
		"handbook", "newsletter", "panel", "parliament", "survey"};
	parl_span word;

	return parl_block_kind_of(site->block) == PARL_BLOCK_HEADING && word_behind(site, &word) &&
		word.end == site->text.size && site->text.data[word.start] >= 'A' &&
		site->text.data[word.start] <= 'Z' &&
		PARL_IS_ANY(parl_site_view(site, word), titles);
}

/* A word that labels do without: an article, a verb, a number, a participle at the start. */
static bool is_prose(parl_view word, bool first)
{
	static const char *const joints[] = {
		"and", "at", "for", "from", "in", "into", "of", "on", "or", "per", "with"};

	if (PARL_IS_ANY(word, joints))
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
		(asks_behind(site, line) || asks_before(site, line) || has_room(site, line)))
		return PARL_LABEL_FIELD;
	if (is_of_form(site, line))
		return PARL_LABEL_FIELD;
	if (is_key(site))
		return PARL_LABEL_KEY;
	if (is_title(site))
		return PARL_LABEL_TITLE;
	return is_cell(site) ? PARL_LABEL_CELL : PARL_LABEL_NO;
}
