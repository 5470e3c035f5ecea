/*
 * words.c - one concept that a document calls by several words of the same side.
 *
 * Only what the writer says in running text counts: no quotation, name, heading or cell, no word
 * whose sense its place leaves open, none that is told as a term anyway, and no short form of the
 * other word. And only where there is a prevailing word: two synonyms that stand once each are no
 * habit that one could keep to.
 */
#include <inttypes.h>
#include <stdio.h>

#include <parlance/text.h>

#include "issue.h"
#include "tally.h"

/* Places that a message names. */
#define NAMED_LINES 3

static bool counts(const struct parl_check *check, const struct parl_finding *finding)
{
	const struct parl_block *block = parl_finding_block(finding);
	parl_span match = parl_finding_match(finding);

	return parl_check_in_prose(block) &&
		parl_check_is_word(block, match, parl_finding_term(finding)) &&
		parl_finding_sense_count(finding) == 1 && !parl_finding_hushed(finding) &&
		!parl_finding_weakened(finding) &&
		parl_finding_action(finding) > PARL_ACTION_LEAVE &&
		!parl_issue_told(check, block, match);
}

/* The uses of a term are a chain, in the order of the text. */
static bool add_use(
	struct parl_check *check, struct parl_map *words, const struct parl_finding *finding)
{
	struct parl_tally_item *word = parl_tally_add(words, parl_finding_term(finding));
	uint32_t use;

	if (!word ||
		!parl_issue_add_use(check, parl_finding_block(finding), parl_finding_match(finding),
			word->last, &use))
		return false;
	if (word->count == 1)
		word->first = use;
	word->last = use;
	return true;
}

static bool gather_block(
	struct parl_check *check, const struct parl_block *block, struct parl_map *words)
{
	const struct parl_finding *const *findings;
	enum parl_status status;
	size_t count;

	parl_bridge_judge(check->all, block);
	while ((status = parl_bridge_next(check->all, &findings, &count)) == PARL_OK)
		for (size_t i = 0; i < count; i++)
			if (counts(check, findings[i]) && !add_use(check, words, findings[i]))
				return false;
	return status == PARL_NONE;
}

/* "; also in lines 12, 31": of the uses behind the first; nothing where there are no lines. */
static void add_lines(struct parl_buffer *text, const struct parl_check *check,
	const struct parl_issue_told *told)
{
	uint32_t shown = told->other_count < NAMED_LINES ? told->other_count : NAMED_LINES;
	struct parl_place places[NAMED_LINES];
	uint32_t use = told->other;

	for (uint32_t i = told->other_count; i-- > 0; use = parl_issue_use(check, use).before)
		if (i < shown)
			places[i] = parl_issue_use_place(check, use);
	if (shown == 0 || !places[0].in_bytes)
		return;
	parl_buffer_print(text, told->other_count == 1 ? "; also in line" : "; also in lines");
	for (uint32_t i = 0; i < shown; i++)
		parl_buffer_print(text, "%s %zu", i > 0 ? "," : "", places[i].line);
	if (shown < told->other_count)
		parl_buffer_print(text, " and %zu more", (size_t)told->other_count - shown);
}

static bool tell(struct parl_check *check, const struct parl_tally_item *word,
	const struct parl_tally_item *prevailing)
{
	struct parl_use first = parl_issue_use(check, word->first);
	parl_view here = parl_view_part(parl_block_text(first.block), first.span);
	parl_view main = prevailing->term->text;
	struct parl_buffer lines = PARL_BUFFER_EMPTY;
	struct parl_issue_told *told = parl_issue_add(
		check, PARL_ISSUE_TWO_WORDS, first.block, first.span, word->term->of);
	char times[32];
	bool done;

	if (!told)
		return false;
	told->other = word->last;
	told->other_count = word->count - 1;
	snprintf(times, sizeof(times), "%" PRIu32 " times", word->count);
	add_lines(&lines, check, told);
	done = !lines.failed &&
		parl_issue_say(check, told,
			"\"%.*s\" (%s) is \"%.*s\" elsewhere (%" PRIu32
			" times): one word for one thing is read more easily%s",
			(int)here.size, here.data, word->count == 1 ? "once" : times,
			(int)main.size, main.data, prevailing->count, lines.size ? lines.data : "");
	parl_buffer_release(&lines);
	return done;
}

/* WORDS, COUNT of them: all of one concept and register. */
static bool judge_concept(
	struct parl_check *check, const struct parl_tally_item *words, size_t count)
{
	const struct parl_tally_item *prevailing = words;
	bool done = true;

	for (size_t i = 1; i < count; i++)
		if (words[i].count > prevailing->count ||
			(words[i].count == prevailing->count && words[i].first < prevailing->first))
			prevailing = &words[i];
	if (prevailing->count < PARL_HABIT)
		return true;
	for (size_t i = 0; done && i < count; i++)
		if (&words[i] != prevailing &&
			parl_check_are_rivals(words[i].term, prevailing->term))
			done = tell(check, &words[i], prevailing);
	return done;
}

static bool judge_all(struct parl_check *check, struct parl_map *words)
{
	const struct parl_tally_item *items = parl_tally_sort(words);
	bool done = true;

	for (size_t i = 0, count; done && i < words->count; i += count) {
		count = parl_tally_group(items + i, words->count - i);
		done = judge_concept(check, items + i, count);
	}
	return done;
}

static bool wants(const void *check, const struct parl_term *term)
{
	return parl_check_is_rival(check, term);
}

/* A comment that switches a term off is heard where the term is judged: then all are. */
bool parl_check_words(struct parl_check *check)
{
	size_t blocks = parl_document_block_count(check->document);
	bool switches = parl_document_switch_count(check->document) > 0;
	struct parl_map words = PARL_TALLY;
	bool done = true;

	/* Most short texts have too few terms for one word to prevail over another. */
	if (!switches && check->terms->matches <= PARL_HABIT)
		return true;
	if (!switches) {
		done = parl_check_find_rivals(check);
		if (!done || check->rival_count == 0)
			return done;
		check->all->wants = wants;
		check->all->wants_of = check;
	}
	for (size_t i = 0; done && i < blocks; i++) {
		const struct parl_block *block = parl_document_block(check->document, i);

		if (switches || parl_check_in_prose(block))
			done = gather_block(check, block, &words);
	}
	done = done && judge_all(check, &words);
	parl_map_release(&words);
	return done;
}
