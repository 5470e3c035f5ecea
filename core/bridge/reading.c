#include "reading.h"

#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>

#include "../text/sentence.h"
#include "lexicon.h"

bool parl_reading_post_modified(const struct parl_term *target)
{
	parl_view head = target->head;
	parl_view text = target->text;
	parl_view word;

	if (head.data)
		return text.size < head.size ||
			memcmp(text.data + text.size - head.size, head.data, head.size) != 0;
	for (size_t i = 0; i < text.size; i++) {
		size_t start = i;

		while (i < text.size && text.data[i] != ' ')
			i++;
		word = (parl_view){text.data + start, i - start};
		if (start > 0 && (parl_word_is_preposition(word) || parl_word_equal(word, "who")))
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

/* The size of the match's own words where they stand at AT once more, in either number; 0: they do
 * not. That they come twice was so before. */
static size_t match_again(const struct parl_site *site, size_t at)
{
	parl_view match = parl_site_view(site, site->match);

	if (match.size > 3 && (match.data[match.size - 1] | 0x20) == 's')
		match.size--;
	return site->sentence.end - at >= match.size &&
			strncasecmp(site->text.data + at, match.data, match.size) == 0
		? match.size
		: 0;
}

/* Whether a word of the sentence outside the match begins as WORD does (use, users). */
static bool sentence_has_stem(const struct parl_site *site, parl_view word)
{
	size_t stem = word.size > 5 ? 5 : word.size - (word.size > 3 ? 1 : 0);
	parl_view text = site->text;
	bool inside = false;

	for (size_t i = site->sentence.start; i + stem <= site->sentence.end; i++) {
		bool letter = u_isalpha((UChar32)(unsigned char)text.data[i]);
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

static bool begins_with_the(const struct parl_term *term)
{
	return parl_word_equal(first_word(term->text), "the");
}

/* Whether the term holds an adjective that a word before it could modify: most [vulnerable people].
 * Before a single noun or a mass noun, more and less only count; before an article a degree word
 * joins sentences: "it was late, so [the elderly] left". */
static bool described(const struct parl_term *term)
{
	return memchr(term->text.data, ' ', term->text.size) && term->countable &&
		!begins_with_the(term);
}

/* "disabled and [vulnerable people]", "sick, [homeless people]": what is joined to the old term's
 * adjective would be cut off from its noun. A term that begins with its noun or an article has no
 * adjective there: "the blind, [people in wheelchairs]". */
static bool joined_before(const struct parl_site *site, const struct parl_term *term)
{
	parl_view before = parl_site_before(site);
	size_t at = site->has_before ? site->before.start : site->match.start;
	bool joined = parl_word_equal(before, "and") || parl_word_equal(before, "or");
	parl_span word;

	if ((site->has_before && !joined) || begins_with_the(term) ||
		parl_reading_post_modified(term))
		return false;
	while (at > 0 && (site->text.data[at - 1] == ' ' || site->text.data[at - 1] == ',')) {
		at--;
		joined = joined || site->text.data[at] == ',';
	}
	return joined && parl_word_before(site->text, at, &word) && word.end == at &&
		parl_word_is_describing(parl_site_view(site, word));
}

/* After a comma: "the deaf, partially sighted", and not "the disabled, the elderly", "the elderly,
 * carers and staff". What is no function word and no plural may be an adjective. */
static bool may_describe(parl_view word)
{
	bool plural_s = word.size > 1 && (word.data[word.size - 1] | 0x20) == 's' &&
		(word.data[word.size - 2] | 0x20) != 's';
	bool noun = plural_s || parl_word_equal(word, "people") ||
		parl_word_equal(word, "children") || parl_word_is_person_noun(word);

	return parl_word_is_describing(word) || (!noun && !parl_word_is_function(word));
}

/* "[the deaf], partially sighted and blind": likewise behind an adjective that stands for a noun.
 */
static bool joined_behind(const struct parl_site *site, const struct parl_term *term)
{
	size_t at = site->match.end;
	parl_span word;

	if (!begins_with_the(term))
		return false;
	if (at < site->text.size && site->text.data[at] == ',')
		return parl_word_after(site->text, at + 1, &word) &&
			may_describe(parl_site_view(site, word));
	return (parl_word_equal(parl_site_after(site), "and") ||
		       parl_word_equal(parl_site_after(site), "or")) &&
		parl_word_after(site->text, site->after.end, &word) &&
		parl_word_is_describing(parl_site_view(site, word));
}

static bool joins(parl_view word)
{
	return parl_word_equal(word, "and") || parl_word_equal(word, "or") ||
		parl_word_equal(word, "but") || parl_word_equal(word, "nor") ||
		parl_word_equal(word, "not");
}

/* "[suffers from] asthma and from his nerves": the preposition that the term ends in comes again,
 * and the new term would leave it hanging: "has asthma and from his nerves". */
static bool leaves_preposition(
	const struct parl_site *site, const struct parl_term *term, const struct parl_term *target)
{
	parl_view preposition = last_word(term->text);
	parl_view last = {"", 0};
	parl_span word;

	if (!parl_word_is_preposition(preposition) ||
		same_word(preposition, last_word(target->text)))
		return false;
	for (size_t at = site->match.end; parl_site_next_word(site, at, &word); at = word.end) {
		parl_view text = parl_site_view(site, word);

		if (parl_word_equal(text, preposition.data) && joins(last))
			return true;
		last = text;
	}
	return false;
}

static bool has_word(parl_view text, parl_view wanted)
{
	parl_view word;

	for (size_t i = 0; i < text.size; i += word.size + 1) {
		word = first_word((parl_view){text.data + i, text.size - i});
		if (same_word(word, wanted))
			return true;
	}
	return false;
}

/* "[people who use drugs] who ...", "[people with convictions] with ...": what follows would hang
 * on the wrong noun. */
static bool tails_meet(const struct parl_site *site, const struct parl_term *target)
{
	parl_view after = parl_site_after(site);

	return (parl_word_equal(after, "who") || parl_word_equal(after, "with")) &&
		has_word(target->text, after);
}

const char *parl_reading_fault(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_finding *finding)
{
	const struct parl_term *target = finding->target;
	bool noun =
		candidate->term->pos == PARL_POS_NOUN || candidate->term->pos == PARL_POS_PHRASE;
	bool long_tail = noun && parl_reading_post_modified(target) &&
		!parl_reading_post_modified(candidate->term);
	bool plural = candidate->forms & (1u << PARL_FORM_PLURAL);
	parl_view before = parl_site_before(&c->site);

	if (doubles(c, target))
		return "a word would stand twice";
	if (repeats(&c->site, candidate->term, target))
		return "the sentence says it already";
	if (noun && described(candidate->term) && parl_word_is_degree(before) &&
		!same_word(before, first_word(candidate->term->text)))
		return "the word before belongs to the old term";
	if (noun &&
		(joined_before(&c->site, candidate->term) ||
			joined_behind(&c->site, candidate->term)) &&
		!same_word(first_word(target->text), first_word(candidate->term->text)) &&
		(parl_reading_post_modified(target) ||
			!same_word(last_word(target->text), last_word(candidate->term->text))))
		return "an adjective is joined to the old term";
	if (leaves_preposition(&c->site, candidate->term, target))
		return "a preposition further on belongs to the old term";
	if (noun && tails_meet(&c->site, target))
		return "what follows would belong to the wrong word";
	if (long_tail && parl_word_is_person_noun(before))
		return "the word before belongs to the old term";
	if (long_tail && parl_site_possessive(&c->site))
		return "a possessive cannot follow the new term";
	if (long_tail && !plural && parl_site_noun_follows(&c->site))
		return "it describes the noun behind it";
	return NULL;
}

/* The noun that a term is about: the first word of "people in wheelchairs", else the last. */
static parl_view head_of(const struct parl_term *term)
{
	return parl_reading_post_modified(term) ? first_word(term->text) : last_word(term->text);
}

/* doctor's, doctors': the same word, whatever its ending. */
static bool same_stem(parl_view a, parl_view b)
{
	return same_word(a, b) ||
		(a.size > 4 && b.size > 4 && a.size < b.size + 2 && b.size < a.size + 2 &&
			strncasecmp(a.data, b.data, 5) == 0);
}

bool parl_reading_same_words(const struct parl_term *a, const struct parl_term *b)
{
	parl_view word;
	parl_view other;

	for (size_t i = 0; i < a->text.size; i += word.size + 1) {
		word = first_word((parl_view){a->text.data + i, a->text.size - i});
		for (size_t k = 0; k < b->text.size; k += other.size + 1) {
			other = first_word((parl_view){b->text.data + k, b->text.size - k});
			if (word.size > 3 && same_stem(word, other) &&
				!(same_word(word, head_of(a)) && same_word(other, head_of(b))))
				return true;
		}
	}
	return false;
}
