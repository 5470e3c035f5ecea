/*
 * inflect_head.c - finding the word that inflects.
 *
 * The rules are docs/matching.md, part 3.2, and what bids need beyond them: participles and
 * adjectives between a noun and its preposition ("person living with dementia", "adult eligible
 * for care"), relative clauses ("person who uses services").
 */
#include "inflect_head.h"
#include "ending.h"

#include <string.h>
#include <strings.h>

#define MOST_WORDS 32

struct words {
	parl_view term;
	parl_span items[MOST_WORDS];
	size_t count;
};

static const char *const prepositions[] = {"in", "of", "for", "to", "with", "on", "at", "by",
	"from", "without", "within", "between", "against", "during", "about", "aged", NULL};

static const char *const relatives[] = {"who", "whom", "whose", "which", "that", NULL};

/* What stands between a noun and its preposition without being the head. Participles in -ed and
 * -ing are known by their ending. */
static const char *const no_heads[] = {"able", "available", "close", "dependent", "due", "easy",
	"eligible", "fit", "free", "given", "good", "hard", "held", "known", "led", "made", "next",
	"not", "off", "out", "ready", "relevant", "responsible", "run", "subject", "suitable",
	"taken", "unable", "up", "vulnerable", NULL};

/* Nouns in -ing and -ed that are heads nevertheless: "briefing on", "need of". */
static const char *const heads_in_ing[] = {"bed", "briefing", "building", "deed", "feed", "finding",
	"funding", "gathering", "hearing", "learning", "meeting", "need", "rating", "saving",
	"seed", "setting", "shed", "thing", "training", "understanding", "wellbeing", NULL};

static const char *const postposed[] = {"designate", "elect", "emeritus", "laureate", "martial",
	"plenipotentiary", "politic", NULL};

/* "general" is an adjective behind these, and a noun elsewhere. */
static const char *const generals[] = {"advocate", "attorney", "auditor", "comptroller", "consul",
	"director", "governor", "inspector", "postmaster", "secretary", "solicitor", "surgeon",
	NULL};

static bool is_one(parl_view word, const char *const *list)
{
	for (; *list; list++)
		if (strlen(*list) == word.size && strncasecmp(*list, word.data, word.size) == 0)
			return true;
	return false;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static struct words split(parl_view term, size_t start, size_t end)
{
	struct words words = {.term = term};
	while (start < end && words.count < MOST_WORDS) {
		size_t stop = start;
		while (stop < end && !is_space(term.data[stop]))
			stop++;
		if (stop > start)
			words.items[words.count++] = (parl_span){start, stop};
		start = stop + 1;
	}
	return words;
}

static parl_view word_at(const struct words *words, size_t i)
{
	parl_span span = words->items[i];
	return parl_view_part(words->term, span);
}

static bool same_word(const struct words *words, size_t a, size_t b)
{
	parl_view x = word_at(words, a);
	parl_view y = word_at(words, b);
	return x.size == y.size && strncasecmp(x.data, y.data, x.size) == 0;
}

static bool can_be_head(parl_view word)
{
	if (word.data[0] >= '0' && word.data[0] <= '9')
		return false;
	if (is_one(word, no_heads))
		return false;
	bool participle = parl_has_ending(word, "ing") || parl_has_ending(word, "ed");
	return !participle || parl_has_ending(word, "eed") || is_one(word, heads_in_ing);
}

/* Words before the modifier that begins at I, less what cannot be the head; 0: none is. */
static size_t head_before(const struct words *words, size_t i)
{
	while (i > 0 && !can_be_head(word_at(words, i - 1)))
		i--;
	return i;
}

/* How many words of the phrase come up to its head and no further. */
static size_t core_size(const struct words *words)
{
	for (size_t i = 1; i < words->count; i++) {
		parl_view word = word_at(words, i);
		if (!is_one(word, prepositions) && !is_one(word, relatives))
			continue;
		/* "face to face session" */
		if (i + 1 < words->count && same_word(words, i - 1, i + 1))
			continue;
		size_t size = head_before(words, i);
		/* "training in X": a first word in -ing is the head after all */
		if (size == 0 && parl_has_ending(word_at(words, 0), "ing"))
			size = 1;
		if (size > 0)
			return size;
	}
	return words->count;
}

static size_t head_index(const struct words *words)
{
	size_t size = core_size(words);
	if (size > 1) {
		parl_view last = word_at(words, size - 1);
		bool general = last.size == 7 && strncasecmp(last.data, "general", 7) == 0 &&
			is_one(word_at(words, size - 2), generals);
		if (general || is_one(last, postposed))
			return size - 2;
	}
	return size - 1;
}

static void add_head(struct parl_heads *heads, size_t start, size_t end)
{
	if (end > start && heads->count < PARL_HEADS)
		heads->items[heads->count++] = (parl_span){start, end};
}

/* Adds a word, or both sides of its slash. */
static void add_sides(struct parl_heads *heads, parl_view term, parl_span word)
{
	const char *slash = memchr(term.data + word.start, '/', word.end - word.start);
	if (slash) {
		size_t at = (size_t)(slash - term.data);
		add_head(heads, word.start, at);
		word.start = at + 1;
	}
	add_head(heads, word.start, word.end);
}

/* Where a bracket at the very end of the term opens; its size: there is none. */
static size_t bracket_start(parl_view term)
{
	if (term.size == 0 || term.data[term.size - 1] != ')')
		return term.size;
	for (size_t i = term.size - 1; i > 0; i--)
		if (term.data[i] == '(')
			return i;
	return term.size;
}

/* Adds the acronym in the bracket that opens at AT, if it is one. */
static void add_acronym(struct parl_heads *heads, parl_view term, size_t at)
{
	if (at >= term.size)
		return;
	for (size_t i = at + 1; i + 1 < term.size; i++) {
		char c = term.data[i];
		if ((c < 'A' || c > 'Z') && c != '&' && (c < '0' || c > '9'))
			return;
	}
	add_head(heads, at + 1, term.size - 1);
}

/* The place of HEAD as a whole word of TERM; empty: it is not there. */
static parl_span find_word(parl_view term, parl_view head)
{
	for (size_t i = 0; head.size > 0 && i + head.size <= term.size; i++) {
		size_t end = i + head.size;
		bool starts =
			i == 0 || is_space(term.data[i - 1]) || strchr("-/(", term.data[i - 1]);
		bool ends = end == term.size || is_space(term.data[end]) ||
			strchr("-/),", term.data[end]);
		if (starts && ends && strncasecmp(term.data + i, head.data, head.size) == 0)
			return (parl_span){i, end};
	}
	return (parl_span){0, 0};
}

struct parl_heads parl_noun_heads(parl_view term, parl_view head)
{
	struct parl_heads heads = {.count = 0};
	size_t bracket = bracket_start(term);
	parl_span given = head.data ? find_word(term, head) : (parl_span){0, 0};
	struct words words = split(term, 0, bracket);
	if (given.end > 0) {
		add_head(&heads, given.start, given.end);
	} else if (words.count > 0) {
		size_t index = head_index(&words);
		add_sides(&heads, term, words.items[index]);
		bool clause = index + 2 < words.count &&
			is_one(word_at(&words, index + 1), relatives) && heads.count < PARL_HEADS;
		if (clause) {
			heads.verb_follows = true;
			add_head(&heads, words.items[index + 2].start, words.items[index + 2].end);
		}
	}
	if (!heads.verb_follows && given.end <= bracket)
		add_acronym(&heads, term, bracket);
	return heads;
}

/* What may stand before the verb: "actively engage", "to support", "we help". */
static bool is_opening(parl_view word)
{
	static const char *const verbs[] = {"ally", "apply", "comply", "imply", "multiply", "rally",
		"rely", "reply", "supply", "tally", NULL};
	static const char *const others[] = {"to", "not", "also", "we", "they", "you", NULL};
	return is_one(word, others) || (parl_has_ending(word, "ly") && !is_one(word, verbs));
}

struct parl_heads parl_verb_heads(parl_view term, parl_view head)
{
	struct parl_heads heads = {.count = 0};
	parl_span given = head.data ? find_word(term, head) : (parl_span){0, 0};
	if (given.end > 0) {
		add_head(&heads, given.start, given.end);
		return heads;
	}
	static const char *const joins[] = {"and", "or", "&", NULL};
	struct words words = split(term, 0, term.size);
	size_t i = 0;
	while (i + 1 < words.count && is_opening(word_at(&words, i)))
		i++;
	if (i < words.count)
		add_sides(&heads, term, words.items[i]);
	if (i + 2 < words.count && is_one(word_at(&words, i + 1), joins))
		add_head(&heads, words.items[i + 2].start, words.items[i + 2].end);
	return heads;
}
