#include "reading.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../text/sentence.h"
#include "lexicon.h"

/* Whether words may stand behind the head of the target: "people sleeping rough". */
static bool post_modified(const struct parl_term *target)
{
	parl_view head = target->head;
	parl_view text = target->text;

	if (head.data)
		return text.size < head.size ||
			memcmp(text.data + text.size - head.size, head.data, head.size) != 0;
	for (size_t i = 0; i < text.size; i++) {
		size_t start = i;

		while (i < text.size && text.data[i] != ' ')
			i++;
		if (start > 0 &&
			parl_word_is_preposition((parl_view){text.data + start, i - start}))
			return true;
	}
	return false;
}

static bool same_word(parl_view a, parl_view b)
{
	size_t shorter = a.size < b.size ? a.size : b.size;

	if (shorter < 2 || (a.size > b.size ? a.size - b.size : b.size - a.size) > 1)
		return false;
	for (size_t i = 0; i < shorter; i++) {
		if ((a.data[i] | 0x20) != (b.data[i] | 0x20))
			return false;
	}
	return a.size == b.size || (a.size > b.size ? a.data[shorter] : b.data[shorter]) == 's';
}

static parl_view first_word(parl_view text)
{
	size_t end = 0;

	while (end < text.size && text.data[end] != ' ' && text.data[end] != '\n')
		end++;
	return (parl_view){text.data, end};
}

static parl_view last_word(parl_view text)
{
	size_t start = text.size;

	while (start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '\n')
		start--;
	return (parl_view){text.data + start, text.size - start};
}

/* "service service": a word of the replacement meets itself. */
static bool doubles(const struct parl_case *c, const struct parl_term *target)
{
	return same_word(first_word(target->text), parl_site_before(&c->site)) ||
		same_word(last_word(target->text), parl_site_after(&c->site));
}

/* Whether a word of the sentence outside the match begins as WORD does (use, users). */
static bool sentence_has_stem(const struct parl_site *site, parl_view word)
{
	size_t stem = word.size > 5 ? 5 : word.size - (word.size > 3 ? 1 : 0);
	parl_view text = site->text;
	bool inside = false;

	for (size_t i = site->sentence.start; i + stem <= site->sentence.end; i++) {
		bool letter = u_isalpha((UChar32)(unsigned char)text.data[i]);
		size_t k = 0;

		if (letter && !inside && (i < site->match.start || i >= site->match.end)) {
			while (k < stem && (text.data[i + k] | 0x20) == (word.data[k] | 0x20))
				k++;
			if (k == stem)
				return true;
		}
		inside = letter;
	}
	return false;
}

/* "Our service users are people who use our services": every content word of the target stands in
 * the sentence already. */
static bool repeats(const struct parl_site *site, const struct parl_term *target)
{
	parl_view text = target->text;
	size_t content = 0;

	for (size_t i = 0; i < text.size; i++) {
		parl_view word = first_word((parl_view){text.data + i, text.size - i});

		i += word.size;
		if (word.size < 3 || parl_word_is_function(word))
			continue;
		content++;
		if (!sentence_has_stem(site, word))
			return false;
	}
	return content > 1;
}

/* Whether the term holds an adjective that a word before it could modify: most [vulnerable people].
 * Before a single noun or a mass noun, more and less only count. */
static bool described(const struct parl_term *term)
{
	return memchr(term->text.data, ' ', term->text.size) && term->countable;
}

/* "disabled and [vulnerable people]", "sick, [homeless people]": what is joined to the old term's
 * adjective would be cut off from its noun. */
static bool joined_before(const struct parl_site *site)
{
	parl_view before = parl_site_before(site);
	size_t at = site->has_before ? site->before.start : site->match.start;
	bool joined = parl_word_equal(before, "and") || parl_word_equal(before, "or");
	parl_span word;

	if (site->has_before && !joined)
		return false;
	while (at > 0 && (site->text.data[at - 1] == ' ' || site->text.data[at - 1] == ',')) {
		at--;
		joined = joined || site->text.data[at] == ',';
	}
	return joined && parl_word_before(site->text, at, &word) && word.end == at &&
		parl_word_is_describing(parl_site_view(site, word));
}

/* "[the deaf], partially sighted and blind": likewise behind an adjective that stands for a noun.
 */
static bool joined_behind(const struct parl_site *site, const struct parl_term *term)
{
	size_t at = site->match.end;
	parl_span word;

	if (!parl_word_equal(first_word(term->text), "the"))
		return false;
	if (at < site->text.size && site->text.data[at] == ',')
		return true;
	return (parl_word_equal(parl_site_after(site), "and") ||
		       parl_word_equal(parl_site_after(site), "or")) &&
		parl_word_after(site->text, site->after.end, &word) &&
		parl_word_is_describing(parl_site_view(site, word));
}

const char *parl_reading_fault(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_finding *finding)
{
	const struct parl_term *target = finding->target;
	bool noun =
		candidate->term->pos == PARL_POS_NOUN || candidate->term->pos == PARL_POS_PHRASE;
	bool long_tail = noun && post_modified(target) && !post_modified(candidate->term);
	bool plural = candidate->forms & (1u << PARL_FORM_PLURAL);
	parl_view before = parl_site_before(&c->site);

	if (doubles(c, target))
		return "a word would stand twice";
	if (repeats(&c->site, target))
		return "the sentence says it already";
	if (noun && described(candidate->term) && parl_word_is_degree(before) &&
		!same_word(before, first_word(candidate->term->text)))
		return "the word before belongs to the old term";
	if (noun && (joined_before(&c->site) || joined_behind(&c->site, candidate->term)) &&
		!same_word(first_word(target->text), first_word(candidate->term->text)))
		return "an adjective is joined to the old term";
	if (long_tail && parl_word_is_person_noun(before))
		return "the word before belongs to the old term";
	if (long_tail && parl_site_possessive(&c->site))
		return "a possessive cannot follow the new term";
	if (long_tail && !plural && parl_site_noun_follows(&c->site))
		return "it describes the noun behind it";
	return NULL;
}
