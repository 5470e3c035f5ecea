/*
 * acronym.c - "social return on investment (SROI)", "SROI (social return on investment)".
 *
 * ASCII suffices: acronyms of our languages are made of it, and any other letter beside one makes
 * it a part of something else.
 */
#include <parlance/acronym.h>

#include <string.h>
#include <strings.h>

#include <parlance/text.h>

#include "../base/among.h"

#define SHORTEST 2
#define LONGEST 10

/* The words before a bracket that may belong to it, in bytes. */
#define REACH 160

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Whether a byte of the general punctuation (quotation marks, dashes, ellipses: E2 80 xx, E2 81 xx)
 * or of the signs of Latin-1 (C2 xx) stands at AT. */
static bool is_punctuation(parl_view text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.data;

	for (size_t back = 0; back < 3 && back <= at; back++) {
		size_t lead = at - back;

		if (bytes[lead] == 0xC2)
			return back < 2;
		if (bytes[lead] == 0xE2)
			return lead + 1 < text.size && (bytes[lead + 1] & 0xFE) == 0x80;
		if ((bytes[lead] & 0xC0) != 0x80)
			return false;
	}
	return false;
}

/* Of a letter, or of a mark on one. */
static bool is_letter(parl_view text, size_t at)
{
	char c = text.data[at];

	return is_upper(c) || is_lower(c) || (c & 0x80 && !is_punctuation(text, at));
}

static bool is_wordly(parl_view text, size_t at)
{
	return is_letter(text, at) || is_digit(text.data[at]);
}

static bool is_sign(char c)
{
	return is_upper(c) || is_lower(c) || is_digit(c) || c == '&';
}

/* What makes an acronym beside it a part of an address, a reference, another word. */
static bool joins(parl_view text, size_t at)
{
	char c = text.data[at];

	return is_wordly(text, at) || (c && strchr("-_/\\@#&$%+=", c));
}

/* Whether the run [START, END) by itself is an acronym; END goes before a plural s. */
static bool is_acronym(parl_view text, size_t start, size_t *end)
{
	size_t capitals = 0;

	if (*end - start > SHORTEST && text.data[*end - 1] == 's' && is_upper(text.data[*end - 2]))
		--*end;
	if (*end - start < SHORTEST || *end - start > LONGEST || !is_upper(text.data[start]))
		return false;
	for (size_t i = start; i < *end; i++)
		capitals += is_upper(text.data[i]);
	/* More small letters than capitals: a name such as McDonald or iPlayer. */
	return capitals >= SHORTEST && 2 * capitals >= *end - start;
}

/* --- what it stands for */

/* Whether WORD, in any case, is among WORDS: each of five letters at most, between blanks. */
static bool is_among(const char *words, parl_view word)
{
	char key[8] = " ";

	if (word.size == 0 || word.size > 5)
		return false;
	for (size_t i = 0; i < word.size; i++)
		key[i + 1] = (char)(word.data[i] | 0x20);
	key[word.size + 1] = ' ';
	return strstr(words, key) != NULL;
}

static bool is_small_word(parl_view word)
{
	return is_among(" a an and as at by de for from in into of on or the to with y ", word);
}

/* The word that ends before END, not further back than LEAST; empty: there is none. */
static parl_span word_before(parl_view text, size_t least, size_t end)
{
	parl_span word;

	while (end > least && !is_wordly(text, end - 1)) {
		if (strchr(".;:!?()[]", text.data[end - 1]))
			return (parl_span){end, end};
		end--;
	}
	word = (parl_span){end, end};
	while (word.start > least && is_wordly(text, word.start - 1))
		word.start--;
	return word;
}

/* "medium-sized" may count as one word. */
static bool is_behind_hyphen(parl_view text, size_t least, size_t at)
{
	return at > least && text.data[at - 1] == '-';
}

/* Where the words before END that begin with the letters of ACRONYM begin; END: they do not. */
static size_t fits_back(parl_view text, size_t least, size_t end, parl_view acronym)
{
	size_t left = acronym.size, at = end, start = end;

	while (left > 0) {
		char letter = acronym.data[left - 1];
		parl_span word = word_before(text, least, at);
		parl_view view = parl_view_part(text, word);

		if (letter == '&') {
			left--;
			continue;
		}
		if (view.size == 0)
			return end;
		at = word.start;
		if ((view.data[0] | 0x20) == (letter | 0x20)) {
			left--;
			start = at;
		} else if (left == acronym.size ||
			(!is_small_word(view) && !is_behind_hyphen(text, least, at))) {
			return end;
		}
	}
	return start;
}

bool parl_acronym_fits(parl_view acronym, parl_view text)
{
	size_t end = text.size;
	size_t start = fits_back(text, 0, end, acronym);

	while (start > 0 && start < end && parl_is_white(text.data[start - 1]))
		start--;
	return start == 0 && end > 0;
}

static size_t skip(parl_view text, size_t at, const char *const *phrases)
{
	for (; *phrases; phrases++) {
		size_t size = strlen(*phrases);

		if (text.size - at >= size && strncasecmp(text.data + at, *phrases, size) == 0)
			return at + size;
	}
	return at;
}

/* "... (SROI)", "... (the "SROI")", "... (SROI; see below)": the bracket that it stands first in;
 * SIZE_MAX: it stands in none. */
static size_t bracket_of(parl_view text, size_t start, size_t end)
{
	static const char *const leads[] = {"the ", NULL};
	static const char *const marks[] = {"\"", "'", "\xE2\x80\x9C", "\xE2\x80\x98", NULL};
	static const char *const closing[] = {"\"", "'", "\xE2\x80\x9D", "\xE2\x80\x99", NULL};
	size_t least = start > 12 ? start - 12 : 0;
	size_t open = start;

	while (open > least && text.data[open - 1] != '(' && text.data[open - 1] != '[')
		open--;
	if (open == 0 || (text.data[open - 1] != '(' && text.data[open - 1] != '['))
		return SIZE_MAX;
	if (skip(text, skip(text, skip(text, open, marks), leads), marks) != start)
		return SIZE_MAX;
	if (end < text.size && text.data[end] == 's')
		end++;
	end = skip(text, end, closing);
	return end < text.size && strchr(")],;", text.data[end]) ? open - 1 : SIZE_MAX;
}

/* "SROI (social return on investment)", "SROI - social return ...", "SROI stands for ...". */
static parl_span expanded_behind(parl_view text, size_t at, parl_view acronym)
{
	static const char *const leads[] = {" (", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", ": ",
		" = ", " stands for ", " means ", ", or ", NULL};
	size_t start = skip(text, at, leads);
	size_t limit = text.size - start > REACH ? start + REACH : text.size;

	/* The words end where they have used up all the letters. */
	for (size_t end = start; start > at && end < limit; end++) {
		bool ends = end + 1 >= text.size || !is_wordly(text, end + 1);

		if (strchr(".;:!?()[]\n", text.data[end]))
			break;
		if (ends && is_letter(text, end) &&
			parl_acronym_fits(acronym, (parl_view){text.data + start, end + 1 - start}))
			return (parl_span){start, end + 1};
	}
	return (parl_span){at, at};
}

/* --- what it is in its place */

static bool is_determiner(parl_view word)
{
	return is_among(
		" a all an and any as at both by each every for from if in its most no of on our some "
		"that the their these this those to under what when where which who with your ",
		word);
}

/* A capital beside it makes it part of a name, or of a line in capitals. */
static bool is_named(parl_view text, size_t start, size_t end)
{
	size_t at = start;
	parl_span word;

	while (at > 0 && text.data[at - 1] == ' ')
		at--;
	word = word_before(text, at > LONGEST * 2 ? at - LONGEST * 2 : 0, at);
	if (word.end == at && word.start < word.end && is_upper(text.data[word.start]) &&
		!is_determiner(parl_view_part(text, word)))
		return true;
	while (end < text.size && text.data[end] == ' ')
		end++;
	return end < text.size && (is_upper(text.data[end]) || is_digit(text.data[end]));
}

static void look_around(parl_view text, struct parl_acronym *found)
{
	parl_span span = found->span;
	parl_view acronym = parl_view_part(text, span);
	size_t behind = span.end + (span.end < text.size && text.data[span.end] == 's');
	size_t bracket = bracket_of(text, span.start, span.end);

	found->bracketed = bracket != SIZE_MAX;
	found->expanded = (parl_span){span.end, span.end};
	if (found->bracketed) {
		size_t least = bracket > REACH ? bracket - REACH : 0;
		size_t start = fits_back(text, least, bracket, acronym);
		size_t end = bracket;

		while (end > start && parl_is_white(text.data[end - 1]))
			end--;
		found->expanded = (parl_span){start, end};
	} else {
		found->expanded = expanded_behind(text, behind, acronym);
	}
	found->used = !found->bracketed && found->expanded.start == found->expanded.end &&
		!is_named(text, span.start, behind);
}

static bool is_capital(unsigned char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

static struct parl_among capitals = PARL_AMONG(is_capital);

bool parl_acronym_next(parl_view text, size_t *at, struct parl_acronym *found)
{
	size_t start = *at, run;

	for (; (start = parl_among_next(&capitals, text, start)) < text.size; start = run) {
		size_t end;

		for (run = start; run < text.size && is_sign(text.data[run]);)
			run++;
		if (start > *at && is_sign(text.data[start - 1]))
			continue;
		end = run;
		if ((start == 0 || !joins(text, start - 1)) &&
			(end == text.size || !joins(text, end)) && is_acronym(text, start, &end)) {
			found->span = (parl_span){start, end};
			look_around(text, found);
			*at = run;
			return true;
		}
	}
	*at = text.size;
	return false;
}

bool parl_acronym_general(parl_view acronym)
{
	static const char general[] =
		" A&E AGM AI BBC CEO CV DIY DNA DVD EU FAQ FE GB GCSE GDP GDPR GP HIV HM HMRC HR ICT "
		"ID IQ IT LED LGBT LGBTQ LGBTQ+ MBA MOT MP MS NATO NHS NI OK OECD PA PC PDF PE PIN PR "
		"PhD SEN TB TV UK UN USA US USB VAT VIP WHO YMCA YWCA ";
	char key[LONGEST + 3] = " ";

	if (acronym.size > LONGEST)
		return false;
	memcpy(key + 1, acronym.data, acronym.size);
	key[acronym.size + 1] = ' ';
	return strstr(general, key) != NULL;
}
