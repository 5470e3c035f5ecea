/*
 * words.c - one concept that a document calls by several words of the same side.
 *
 * Only what the writer says in running text counts: no quotation, name, heading or cell, no word
 * whose sense its place leaves open, none that is told as a term anyway, and no short form of the
 * other word. And only where there is a prevailing word: two synonyms that stand once each are no
 * habit that one could keep to.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <parlance/text.h>

#include "../document/model.h"
#include "issue.h"

/* Places that a message names. */
#define NAMED_LINES 3

struct use {
	const struct parl_term *term;
	const struct parl_block *block;
	parl_span match;
	size_t order; /* in the text */
};

struct uses {
	struct use *items;
	size_t count;
	size_t room;
};

/* The uses of one term: a run of them. */
struct word {
	const struct use *uses;
	size_t count;
};

static bool in_prose(const struct parl_finding *finding)
{
	enum parl_block_kind kind = parl_block_kind_of(parl_finding_block(finding));

	return kind == PARL_BLOCK_PARAGRAPH || kind == PARL_BLOCK_LIST_ITEM;
}

/* "the Mobilisation Plan", as contracts write what they define. */
static bool is_titled(const struct parl_finding *finding)
{
	parl_view text = parl_block_text(parl_finding_block(finding));
	char written = text.data[parl_finding_match(finding).start];
	char said = parl_finding_term(finding)->text.data[0];

	return written >= 'A' && written <= 'Z' && said != written;
}

static bool counts(const struct parl_check *check, const struct parl_finding *finding)
{
	const struct parl_term *term = parl_finding_term(finding);

	return in_prose(finding) && !is_titled(finding) && parl_finding_sense_count(finding) == 1 &&
		!parl_finding_hushed(finding) && !parl_finding_weakened(finding) &&
		parl_finding_action(finding) > PARL_ACTION_LEAVE &&
		parl_term_status_of(term) < PARL_TERM_DEPRECATED &&
		!(parl_term_pattern(term) & PARL_PATTERN_CASE_EXACT) &&
		!parl_issue_told(check, parl_finding_block(finding), parl_finding_match(finding));
}

static bool add_use(
	struct uses *uses, const struct parl_term *term, const struct parl_finding *finding)
{
	struct use *items = parl_room(uses->items, &uses->room, uses->count, sizeof(*items));

	if (!items)
		return false;
	uses->items = items;
	items[uses->count] = (struct use){
		term, parl_finding_block(finding), parl_finding_match(finding), uses->count};
	uses->count++;
	return true;
}

static bool gather_block(
	struct parl_check *check, const struct parl_block *block, struct uses *uses)
{
	const struct parl_finding *const *findings;
	size_t count;

	if (parl_bridge_judge(check->all, block, &findings, &count) != PARL_OK)
		return false;
	for (size_t i = 0; i < count; i++)
		if (counts(check, findings[i]) &&
			!add_use(uses, parl_finding_term(findings[i]), findings[i]))
			return false;
	return true;
}

static int compare(uintptr_t a, uintptr_t b)
{
	return (a > b) - (a < b);
}

/* By concept, register, term and place. Terms stand in one array: their addresses are an order. */
static int by_term(const void *left, const void *right)
{
	const struct use *a = left, *b = right;
	int order = compare((uintptr_t)a->term->of, (uintptr_t)b->term->of);

	if (order == 0)
		order = a->term->register_number - b->term->register_number;
	if (order == 0)
		order = compare((uintptr_t)a->term, (uintptr_t)b->term);
	return order ? order : compare(a->order, b->order);
}

/* The next word of TEXT at AT, without hyphens: "co-production" is two. */
static parl_view next_word(parl_view text, size_t *at)
{
	size_t start = *at, end;

	while (start < text.size && (text.data[start] == ' ' || text.data[start] == '-'))
		start++;
	end = start;
	while (end < text.size && text.data[end] != ' ' && text.data[end] != '-')
		end++;
	*at = end;
	return (parl_view){text.data + start, end - start};
}

/* Words that begin alike are of one stem: "befriender", "befriending". */
#define STEM 6

static bool same_stem(parl_view a, parl_view b)
{
	bool long_enough = a.size >= STEM && b.size >= STEM;

	return (a.size == b.size && strncasecmp(a.data, b.data, a.size) == 0) ||
		(long_enough && strncasecmp(a.data, b.data, STEM) == 0);
}

static bool has_word(parl_view text, parl_view wanted)
{
	parl_view word;

	for (size_t at = 0; (word = next_word(text, &at)).size > 0;)
		if (same_stem(word, wanted))
			return true;
	return false;
}

/* The same word but for hyphens and blanks: "sub-contractor", "subcontractor". */
static bool is_spelled_as(parl_view a, parl_view b)
{
	size_t i = 0, k = 0;

	for (;;) {
		while (i < a.size && (a.data[i] == ' ' || a.data[i] == '-'))
			i++;
		while (k < b.size && (b.data[k] == ' ' || b.data[k] == '-'))
			k++;
		if (i == a.size || k == b.size)
			return i == a.size && k == b.size;
		if ((a.data[i++] | 0x20) != (b.data[k++] | 0x20))
			return false;
	}
}

/* Whether all words of A stand in B: "recipient" for "grant recipient". */
static bool is_short_for(parl_view a, parl_view b)
{
	parl_view word;

	for (size_t at = 0; (word = next_word(a, &at)).size > 0;)
		if (!has_word(b, word))
			return false;
	return true;
}

static bool are_rivals(const struct parl_term *a, const struct parl_term *b)
{
	return !is_short_for(a->text, b->text) && !is_short_for(b->text, a->text) &&
		!is_spelled_as(a->text, b->text) && strcmp(a->language, b->language) == 0;
}

static parl_view written(const struct use *use)
{
	parl_view text = parl_block_text(use->block);

	return (parl_view){text.data + use->match.start, use->match.end - use->match.start};
}

static struct parl_place place_of(const struct use *use)
{
	return parl_block_place(use->block, use->match);
}

/* " (also in lines 12 and 31)": of the uses behind the first; nothing where there are no lines. */
static void add_lines(struct parl_buffer *text, const struct parl_issue *issue)
{
	size_t shown = issue->other_count < NAMED_LINES ? issue->other_count : NAMED_LINES;

	if (shown == 0 || !issue->others[0].in_bytes)
		return;
	parl_buffer_print(text, issue->other_count == 1 ? "; also in line" : "; also in lines");
	for (size_t i = 0; i < shown; i++)
		parl_buffer_print(text, "%s %zu", i > 0 ? "," : "", issue->others[i].line);
	if (shown < issue->other_count)
		parl_buffer_print(text, " and %zu more", issue->other_count - shown);
}

static bool add_places(struct parl_check *check, struct parl_issue *issue, const struct word *word)
{
	struct parl_place *places = parl_arena_array(check->arena, word->count, sizeof(*places));

	if (!places)
		return false;
	for (size_t i = 1; i < word->count; i++)
		places[i - 1] = place_of(&word->uses[i]);
	issue->others = places;
	issue->other_count = word->count - 1;
	return true;
}

static bool tell(struct parl_check *check, const struct word *word, const struct word *prevailing)
{
	const struct use *first = &word->uses[0];
	const char *once = word->count == 1 ? "once" : NULL;
	parl_view main = prevailing->uses[0].term->text;
	parl_view here = written(&word->uses[0]);
	struct parl_buffer lines = PARL_BUFFER_EMPTY;
	struct parl_issue *issue = parl_issue_add(
		check, PARL_ISSUE_TWO_WORDS, first->block, first->match, first->term->of);
	bool done = issue && add_places(check, issue, word);
	char times[32];

	snprintf(times, sizeof(times), "%zu times", word->count);
	if (done)
		add_lines(&lines, issue);
	done = done && !lines.failed &&
		parl_issue_say(check, issue,
			"\"%.*s\" (%s) is \"%.*s\" elsewhere (%zu times): one word for one thing "
			"is read more easily%s",
			(int)here.size, here.data, once ? once : times, (int)main.size, main.data,
			prevailing->count, lines.size ? lines.data : "");
	parl_buffer_release(&lines);
	return done;
}

/* The words of one concept and register: USES, COUNT of them. */
static bool judge_concept(struct parl_check *check, const struct use *uses, size_t count)
{
	struct word prevailing = {NULL, 0};
	bool done = true;

	for (size_t i = 0, end; i < count; i = end) {
		for (end = i; end < count && uses[end].term == uses[i].term; end++)
			;
		if (end - i > prevailing.count ||
			(end - i == prevailing.count && uses[i].order < prevailing.uses->order))
			prevailing = (struct word){&uses[i], end - i};
	}
	if (prevailing.count < PARL_HABIT)
		return true;
	for (size_t i = 0, end; done && i < count; i = end) {
		struct word word;

		for (end = i; end < count && uses[end].term == uses[i].term; end++)
			;
		word = (struct word){&uses[i], end - i};
		if (word.uses != prevailing.uses &&
			are_rivals(word.uses->term, prevailing.uses->term))
			done = tell(check, &word, &prevailing);
	}
	return done;
}

static bool same_concept(const struct use *a, const struct use *b)
{
	return a->term->of == b->term->of && a->term->register_number == b->term->register_number;
}

static bool judge_all(struct parl_check *check, struct uses *uses)
{
	if (uses->count > 1)
		qsort(uses->items, uses->count, sizeof(*uses->items), by_term);
	for (size_t i = 0, end; i < uses->count; i = end) {
		for (end = i; end < uses->count && same_concept(&uses->items[i], &uses->items[end]);
			end++)
			;
		if (!judge_concept(check, &uses->items[i], end - i))
			return false;
	}
	return true;
}

static bool wants(const void *check, const struct parl_term *term)
{
	return parl_check_is_rival(check, term);
}

/* A comment that switches a term off is heard where the term is judged: then all are. */
bool parl_check_words(struct parl_check *check)
{
	size_t blocks = parl_document_block_count(check->document);
	struct uses uses = {NULL, 0, 0};
	bool done;

	done = parl_check_find_rivals(check);
	if (done && parl_document_switch_count(check->document) == 0) {
		if (check->rival_count == 0)
			return true;
		check->all->wants = wants;
		check->all->wants_of = check;
	}
	for (size_t i = 0; done && i < blocks; i++)
		done = gather_block(check, parl_document_block(check->document, i), &uses);
	done = done && judge_all(check, &uses);
	free(uses.items);
	return done;
}
