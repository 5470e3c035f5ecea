/*
 * finding.c - what a finding says of itself, and how it is kept and weakened.
 */
#include "bridge.h"

#include <string.h>

#include "../prose/lexicon.h"

bool parl_finding_keep(struct parl_finding_list *list, struct parl_finding *finding)
{
	struct parl_finding **items =
		parl_room(list->items, &list->capacity, list->count, sizeof(*items));

	if (!items)
		return false;
	list->items = items;
	list->items[list->count++] = finding;
	return true;
}

void parl_finding_weaken(struct parl_finding *finding, enum parl_action limit, const char *why)
{
	if (!finding->doubt)
		finding->doubt = why;
	if (finding->action > limit) {
		finding->action = limit;
		finding->weakened = why;
	}
}

void parl_finding_unfit(struct parl_finding *finding, const char *why)
{
	parl_finding_weaken(finding, PARL_ACTION_SUGGEST, why);
	finding->unfit = true;
}

/* A bid writer takes the buyer's word, and a buyer another of his own. For a buyer's name that is
 * gone (an old law) we may have a word, but that is not what came after it. */
const struct parl_term *parl_term_successor(const struct parl_term *term)
{
	bool buyers = term->register_number != 0;
	int own = term->register_number, other = buyers ? 0 : 1;
	const struct parl_term *now;

	if (term->use_count > 0)
		return term->use[0];
	now = parl_concept_preferred(term->of, buyers ? own : other, term->language);
	if (!now && !(buyers && term->status == PARL_TERM_SUPERSEDED))
		now = parl_concept_preferred(term->of, buyers ? other : own, term->language);
	return now;
}

const struct parl_block *parl_finding_block(const struct parl_finding *finding)
{
	return finding->block;
}

parl_span parl_finding_match(const struct parl_finding *finding)
{
	return finding->match;
}

parl_span parl_finding_sentence(const struct parl_finding *finding)
{
	return finding->sentence;
}

const struct parl_term *parl_finding_term(const struct parl_finding *finding)
{
	return finding->senses[0];
}

size_t parl_finding_sense_count(const struct parl_finding *finding)
{
	return finding->sense_count;
}

const struct parl_term *parl_finding_sense(const struct parl_finding *finding, size_t index)
{
	return finding->senses[index];
}

bool parl_finding_hushed(const struct parl_finding *finding)
{
	return finding->hushed;
}

enum parl_action parl_finding_action(const struct parl_finding *finding)
{
	return finding->action;
}

parl_span parl_finding_span(const struct parl_finding *finding)
{
	return finding->span;
}

parl_view parl_finding_replacement(const struct parl_finding *finding)
{
	return finding->replacement;
}

const struct parl_term *parl_finding_target(const struct parl_finding *finding)
{
	return finding->target;
}

size_t parl_finding_offer_count(const struct parl_finding *finding)
{
	return finding->offer_count;
}

parl_view parl_finding_offer(const struct parl_finding *finding, size_t index)
{
	return finding->offers[index];
}

/* "a person who uses our services" */
static bool has_article(const struct parl_term *term)
{
	const char *space = memchr(term->text.data, ' ', term->text.size);
	parl_view word = {term->text.data, space ? (size_t)(space - term->text.data) : 0};

	return parl_word_is_article(word);
}

/* Whether TERM may stand for the target: the glossary admits it on that side, in that language. One
 * with an article of its own stands for nothing that the text puts an article before. */
static bool is_admitted(const struct parl_finding *finding, const struct parl_term *term)
{
	const struct parl_term *target = finding->target;

	return term != target && term->register_number == target->register_number &&
		term->status <= PARL_TERM_ADMITTED &&
		has_article(term) == has_article(finding->senses[0]) &&
		parl_language_same(term->language, target->language);
}

size_t parl_finding_wordings(
	const struct parl_finding *finding, const struct parl_term **found, size_t limit)
{
	const struct parl_term *term = finding->senses[0];
	size_t count = 0;

	if (!finding->replacement.data)
		return 0;
	if (count++ < limit)
		found[0] = finding->target;
	/* A term that says what replaces it has said all. */
	for (size_t i = 0; i < term->use_count; i++)
		if (term->use[i] != finding->target && count++ < limit)
			found[count - 1] = term->use[i];
	for (size_t i = 0; term->use_count == 0 && i < term->of->term_count; i++)
		if (is_admitted(finding, term->of->terms[i]) && count++ < limit)
			found[count - 1] = term->of->terms[i];
	return count;
}

size_t parl_finding_also_count(const struct parl_finding *finding)
{
	return finding->also.block ? 1 : 0;
}

struct parl_edit parl_finding_also(const struct parl_finding *finding, size_t index)
{
	(void)index;
	return finding->also;
}

size_t parl_finding_end(const struct parl_finding *finding)
{
	const struct parl_edit *also = &finding->also;

	return also->block && also->span.end > finding->span.end ? also->span.end
								 : finding->span.end;
}

bool parl_finding_fits(const struct parl_finding *finding)
{
	return finding->replacement.data && !finding->unfit;
}

bool parl_finding_explains(const struct parl_finding *finding)
{
	return finding->explains;
}

const char *parl_finding_reason(const struct parl_finding *finding)
{
	return finding->reason;
}

const char *parl_finding_weakened(const struct parl_finding *finding)
{
	return finding->weakened;
}

const char *parl_finding_doubt(const struct parl_finding *finding)
{
	return finding->doubt;
}

long parl_finding_words(const struct parl_finding *finding)
{
	return finding->words;
}

long parl_finding_characters(const struct parl_finding *finding)
{
	return finding->characters;
}

enum parl_status parl_finding_cost(
	const struct parl_finding *finding, const struct parl_rule *rule, long *cost)
{
	const struct parl_edit edit = {finding->block, finding->span, finding->replacement};
	long also = 0;

	*cost = 0;
	if (!edit.text.data)
		return PARL_OK;
	if (parl_edit_cost(&edit, rule, cost) != PARL_OK ||
		(finding->also.block && parl_edit_cost(&finding->also, rule, &also) != PARL_OK))
		return PARL_FAILED;
	*cost += also;
	return PARL_OK;
}
