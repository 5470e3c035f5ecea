#include "reading.h"

#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>

#include <parlance/acronym.h>

#include "../prose/lexicon.h"
#include "../text/sentence.h"
#include "beside.h"
#include "company.h"
#include "echo.h"
#include "tail.h"

/* "violence/abuse": the word behind a slash; empty: there is none. */
static parl_view word_behind_slash(const struct parl_site *site)
{
	size_t start = site->match.end + 1, end = start;

	if (start > site->sentence.end || site->text.data[start - 1] != '/')
		return (parl_view){site->text.data, 0};
	while (end < site->sentence.end && u_isalpha((UChar32)(unsigned char)site->text.data[end]))
		end++;
	return (parl_view){site->text.data + start, end - start};
}

/* "people in prison in prison": what follows is the end of the replacement. */
static bool tail_follows(const struct parl_site *site, const struct parl_term *target)
{
	parl_view text = target->text;
	size_t tail = text.size;

	if (!parl_tail_has(target) || site->match.end >= site->text.size ||
		site->text.data[site->match.end] != ' ')
		return false;
	for (int words = 0; words < 2 && tail > 0; words++) {
		for (tail -= words > 0; tail > 0 && text.data[tail - 1] != ' ';)
			tail--;
	}
	text = (parl_view){text.data + tail, text.size - tail};
	return site->text.size - site->match.end > text.size &&
		strncasecmp(site->text.data + site->match.end + 1, text.data, text.size) == 0;
}

/* "community organisations and organisations", "organisations and community organisations": the
 * word LAST of the replacement is joined to itself, where the match was not. */
static bool joins_itself(struct parl_case *c, parl_view last)
{
	const struct parl_beside *b = parl_beside_of(c);
	parl_view match = parl_site_view(&c->site, c->site.match);

	if (parl_word_same(last, parl_words_last(match)))
		return false;
	return (parl_word_is_link(parl_beside_right(b, 0)) &&
		       parl_beside_right_gap(b, 1) == PARL_GAP_NONE &&
		       parl_word_same(last, parl_beside_right(b, 1))) ||
		(parl_word_is_link(parl_beside_left(b, 0)) && b->left[0].gap == PARL_GAP_NONE &&
			parl_word_same(last, parl_beside_left(b, 1)));
}

/* "service service", "the service's service users", "abuse/abuse": a word of the replacement meets
 * itself. */
static bool doubles(struct parl_case *c, const struct parl_term *target)
{
	parl_view last = parl_words_last(target->text);
	parl_view first = parl_words_first(target->text);
	parl_view before = parl_site_before(&c->site);

	return parl_word_same(first, before) || parl_word_same(first, parl_word_owner(before)) ||
		parl_word_same(last, parl_site_after(&c->site)) ||
		parl_word_same(last, word_behind_slash(&c->site)) || joins_itself(c, last);
}

/* The size of the match's own words where they stand at AT once more, in either number; 0: they do
 * not. That they come twice was so before. */
static size_t match_again(const struct parl_site *site, size_t at)
{
	parl_view match = parl_site_view(site, site->match);

	if (match.size > 3 && (match.data[match.size - 1] | 0x20) == 's')
		match.size--;
	return site->sentence.end - at >= match.size &&
			(site->text.data[at] | 0x20) == (match.data[0] | 0x20) &&
			strncasecmp(site->text.data + at, match.data, match.size) == 0
		? match.size
		: 0;
}

static bool is_letter(char byte)
{
	unsigned char c = (unsigned char)byte;

	return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(c);
}

/* Whether a word of the sentence outside the match begins as WORD does (use, users). */
static bool sentence_has_stem(const struct parl_site *site, parl_view word)
{
	size_t stem = word.size > 5 ? 5 : word.size - (word.size > 3 ? 1 : 0);
	parl_view text = site->text;
	bool inside = false;

	for (size_t i = site->sentence.start; i + stem <= site->sentence.end; i++) {
		bool letter = is_letter(text.data[i]);
		size_t again = letter && !inside ? match_again(site, i) : 0;
		size_t k = 0;

		if (again) {
			i += again - 1;
		} else if (letter && !inside) {
			while (k < stem && (text.data[i + k] | 0x20) == (word.data[k] | 0x20))
				k++;
			if (k == stem)
				return true;
		}
		inside = letter;
	}
	return false;
}

/* Whether the target stands in the sentence as it is, the match left out. */
static bool sentence_has(const struct parl_site *site, parl_view text)
{
	for (size_t i = site->sentence.start; i + text.size <= site->sentence.end; i++) {
		if (i == site->match.start)
			i = site->match.end;
		else if (strncasecmp(site->text.data + i, text.data, text.size) == 0)
			return true;
	}
	return false;
}

/* "Our service users are people who use our services": every content word of the target stands in
 * the sentence already. An acronym's words must stand there together. */
static bool repeats(
	const struct parl_site *site, const struct parl_term *term, const struct parl_term *target)
{
	parl_view text = target->text;
	size_t content = 0;

	if (term->pattern_flags & PARL_PATTERN_CASE_EXACT)
		return sentence_has(site, text);
	for (size_t i = 0; i < text.size; i++) {
		parl_view word = parl_words_first((parl_view){text.data + i, text.size - i});

		i += word.size;
		if (word.size < 3 || parl_word_is_function(word))
			continue;
		content++;
		if (!sentence_has_stem(site, word))
			return false;
	}
	return content > 1;
}

/* "a chair for all and a [chairman] for none": a target of one word that the sentence has for
 * something else, or for the same. */
static bool has_noun_already(
	const struct parl_site *site, const struct parl_term *term, const struct parl_term *target)
{
	parl_span word;

	if (term->pos != PARL_POS_NOUN || memchr(target->text.data, ' ', target->text.size))
		return false;
	for (size_t at = site->sentence.start; parl_site_next_word(site, at, &word);
		at = word.end) {
		if (word.end > site->match.start && word.start < site->match.end)
			continue;
		if (parl_word_same(parl_site_view(site, word), target->text))
			return true;
	}
	return false;
}

/* "informal carers (ICs)": the letters in the bracket are those of the old term only. */
static bool abbreviation_follows(const struct parl_site *site, const struct parl_term *target)
{
	const char *data = site->text.data;
	size_t start = site->match.end;
	size_t end;
	parl_view acronym;

	if (site->text.size - start < 4 || data[start] != ' ' || data[start + 1] != '(')
		return false;
	start += 2;
	for (end = start; end < site->text.size && u_isalpha((UChar32)(unsigned char)data[end]);)
		end++;
	if (end == site->text.size || data[end] != ')')
		return false;
	if (end > start && data[end - 1] == 's')
		end--;
	acronym = (parl_view){data + start, end - start};
	return acronym.size > 1 && u_isupper((UChar32)(unsigned char)data[start]) &&
		parl_acronym_fits(acronym, parl_site_view(site, site->match)) &&
		!parl_acronym_fits(acronym, target->text);
}

/* "[clients]' clients", "client's [client]": those of one are not those of the other. */
static bool owns_its_own(struct parl_case *c)
{
	const struct parl_site *site = &c->site;
	const struct parl_beside *b = parl_beside_of(c);
	parl_view match = parl_site_view(site, site->match);
	parl_view before = parl_beside_left(b, 0);
	size_t next = parl_word_equal(parl_beside_right(b, 0), "s");

	if (parl_site_possessive(site) && parl_word_same(parl_beside_right(b, next), match))
		return true;
	return parl_beside_owns(b, 0) &&
		(parl_word_same(before, match) || parl_word_same(parl_word_owner(before), match));
}

/* "[clients] of one service or another": its own word of the new term comes again behind "of". */
static bool doubles_behind_of(struct parl_case *c, const struct parl_term *target)
{
	const struct parl_beside *b = parl_beside_of(c);
	parl_view first = parl_words_first(target->text);

	if (first.size == target->text.size || !parl_word_equal(parl_beside_right(b, 0), "of"))
		return false;
	return parl_word_same(first, parl_beside_right(b, 1)) ||
		parl_word_same(first, parl_beside_right(b, 2));
}

const char *parl_reading_fault(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_finding *finding)
{
	if (doubles(c, finding->target) || doubles_behind_of(c, finding->target) ||
		tail_follows(&c->site, finding->target))
		return "a word would stand twice";
	if (repeats(&c->site, candidate->term, finding->target) ||
		has_noun_already(&c->site, candidate->term, finding->target))
		return "the sentence says it already";
	if (abbreviation_follows(&c->site, finding->target))
		return "its abbreviation stands behind it";
	if (parl_definitions_quote(&c->bridge->facts->definitions, finding->target->text))
		return "the document talks about the new word";
	if (owns_its_own(c))
		return "one owns the other, by one word";
	if (parl_echo_of_old(c, candidate, finding->target))
		return "what follows calls it by the old noun";
	return parl_company_fault(c, candidate, finding->target);
}

/* doctor's, doctors': the same word, whatever its ending. */
static bool same_stem(parl_view a, parl_view b)
{
	return parl_word_same(a, b) ||
		(a.size > 4 && b.size > 4 && a.size < b.size + 2 && b.size < a.size + 2 &&
			strncasecmp(a.data, b.data, 5) == 0);
}

bool parl_reading_same_words(const struct parl_term *a, const struct parl_term *b)
{
	parl_view word;
	parl_view other;

	for (size_t i = 0; i < a->text.size; i += word.size + 1) {
		word = parl_words_first((parl_view){a->text.data + i, a->text.size - i});
		for (size_t k = 0; k < b->text.size; k += other.size + 1) {
			other = parl_words_first((parl_view){b->text.data + k, b->text.size - k});
			if (word.size > 3 && same_stem(word, other) &&
				!(parl_word_same(word, parl_echo_head(a)) &&
					parl_word_same(other, parl_echo_head(b))))
				return true;
		}
	}
	return false;
}
