#include "senses.h"

#include <stdint.h>
#include <stdlib.h>

#include "../prose/language.h"
#include "asked.h"
#include "evidence.h"
#include "guard.h"
#include "minutes.h"
#include "papers.h"
#include "subject.h"

/* A longer sentence is no line that says a thing in two languages. */
#define BILINGUAL_MOST 240

/* Terms of the register asked for, those that a reader of their own side has to be told as well
 * ("asset lock"), and outdated ones of any: those are flagged whatever the direction. */
static bool wanted(const struct parl_bridge *bridge, const struct parl_term *term)
{
	return bridge->from == PARL_REGISTER_ANY || term->register_number == bridge->from ||
		(bridge->explain && term->obscure) || term->status == PARL_TERM_DEPRECATED ||
		term->status == PARL_TERM_SUPERSEDED;
}

static struct parl_candidate *candidate_of(struct parl_case *c, const struct parl_term *term)
{
	for (size_t i = 0; i < c->candidate_count; i++) {
		if (c->candidates[i].term == term)
			return &c->candidates[i];
	}
	return NULL;
}

/* What the glossary allows for a term in the direction of the pass. */
static enum parl_action glossary_action(
	const struct parl_bridge *bridge, const struct parl_term *term)
{
	bool other = bridge->from != PARL_REGISTER_ANY && term->register_number != bridge->from;

	if ((other || bridge->explain) && term->action > PARL_ACTION_EXPLAIN)
		return PARL_ACTION_EXPLAIN;
	return term->action;
}

/* For so many candidates. */
static bool make_room(struct parl_bridge *bridge, size_t count)
{
	struct parl_candidate *grown;

	if (count <= bridge->candidate_room)
		return true;
	grown = realloc(bridge->candidates, count * sizeof(*grown));
	if (!grown)
		return false;
	bridge->candidates = grown;
	bridge->candidate_room = count;
	return true;
}

bool parl_senses_find(struct parl_case *c, uint32_t key)
{
	struct parl_bridge *bridge = c->bridge;
	size_t count;
	const uint32_t *ids =
		parl_matcher_ids(parl_vocabulary_terms(bridge->vocabulary), key, &count);

	if (!make_room(bridge, count))
		return false;
	c->candidates = bridge->candidates;
	for (size_t i = 0; i < count; i++) {
		const struct parl_entry *entry = parl_vocabulary_entry(bridge->vocabulary, ids[i]);
		struct parl_candidate *candidate = entry ? candidate_of(c, entry->term) : NULL;

		if (!entry)
			return false;
		if (candidate) {
			candidate->forms |= 1u << entry->form;
			continue;
		}
		if (!wanted(bridge, entry->term))
			continue;
		c->candidates[c->candidate_count++] =
			(struct parl_candidate){entry->term, entry->text, 1u << entry->form,
				glossary_action(bridge, entry->term), NULL, NULL};
	}
	return true;
}

/* A Welsh sentence is not read with English terms; acronyms are written alike in both. */
static bool language_fits(
	const struct parl_case *c, const struct parl_term *term, const char *language)
{
	const struct parl_site *site = &c->site;
	parl_span place = {
		site->match.start - site->sentence.start, site->match.end - site->sentence.start};

	if (term->action > PARL_ACTION_EXPLAIN && !c->bridge->explain &&
		site->sentence.end - site->sentence.start <= BILINGUAL_MOST &&
		parl_sentence_bilingual(parl_site_view(site, site->sentence), place))
		return false;
	return parl_language_same(term->language, language) ||
		term->pattern_flags & PARL_PATTERN_CASE_EXACT ||
		parl_language_same(parl_block_language(c->site.block), "und");
}

/* --- settling the sense ------------------------------------------------------------------------
 */

static void weaken_candidate(
	struct parl_candidate *candidate, enum parl_action limit, const char *why)
{
	if (!candidate->doubt)
		candidate->doubt = why;
	if (candidate->action > limit) {
		candidate->action = limit;
		candidate->weakened = why;
	}
}

/* The language of the sentence, all of it, settled once; NULL: it does not say. */
static const char *sentence_language(struct parl_case *c)
{
	struct parl_block_context *block = &c->bridge->block;

	if (!block->language_known || block->language_at != block->sentence_at) {
		parl_span sentence = block->sentence_count ? block->sentences[block->sentence_at]
							   : c->site.sentence;

		block->language = parl_sentence_language(
			parl_site_view(&c->site, sentence), parl_block_language(c->site.block));
		block->language_known = true;
		block->language_at = block->sentence_at;
	}
	return block->language;
}

/* A term of art whose sense the paper itself shows, for a reader. */
static bool is_plain_to_readers(struct parl_case *c, const struct parl_term *term)
{
	return c->bridge->explain && term->register_number != 0 &&
		term->conditions.near.count > 0 &&
		parl_conditions_beside(&term->conditions, &c->site, &c->keys, c->bridge->scratch) &&
		parl_evidence_for(c->bridge, term, &c->keys.failed) &&
		!parl_evidence_below(
			c->bridge, c->site.block, &term->conditions.not_near, &c->keys.failed);
}

/* Who reads plain English is told no meaning, but what to ask; of a dated word, why it is not used.
 */
static bool needs_no_note(const struct parl_case *c, const struct parl_term *term)
{
	return c->bridge->explain && term->plain && term->status <= PARL_TERM_ADMITTED &&
		!term->of->ask;
}

/* The clause of the match, and the KEYS of its words. */
static struct parl_site clause_of(struct parl_case *c, struct parl_sentence_keys **keys)
{
	struct parl_site clause = parl_site_clause(&c->site);
	bool whole = clause.sentence.start == c->site.sentence.start &&
		clause.sentence.end == c->site.sentence.end;

	*keys = whole ? &c->keys : &c->clause_keys;
	return clause;
}

/* What stands beyond a semicolon is evidence enough for an offer. */
static void judge_conditions(struct parl_case *c, struct parl_candidate *candidate)
{
	const struct parl_conditions *conditions = &candidate->term->conditions;
	struct parl_sentence_keys *keys;
	struct parl_site clause = clause_of(c, &keys);

	if (parl_conditions_hold(conditions, &clause, keys, c->bridge->scratch) ||
		is_plain_to_readers(c, candidate->term))
		return;
	if (keys != &c->keys &&
		parl_conditions_hold(conditions, &c->site, &c->keys, c->bridge->scratch))
		weaken_candidate(candidate, PARL_ACTION_SUGGEST,
			"what shows its meaning stands in another part of the sentence");
	else
		weaken_candidate(
			candidate, conditions->otherwise, "it could mean something else here");
}

/* Words that make the meaning sure may stand in the section below a heading, too. */
static void judge_certainty(struct parl_case *c, struct parl_candidate *candidate)
{
	const struct parl_texts *sure = &candidate->term->conditions.sure_near;
	struct parl_sentence_keys *keys;
	struct parl_site clause;

	if (sure->count == 0 || candidate->action <= PARL_ACTION_SUGGEST)
		return;
	clause = clause_of(c, &keys);
	if (!parl_sentence_has_any(sure, &clause, keys, c->bridge->scratch) &&
		!parl_evidence_below(c->bridge, c->site.block, sure, &c->keys.failed))
		weaken_candidate(candidate, PARL_ACTION_SUGGEST,
			"nothing beside it shows that it means the same");
}

/* Whether TEXT is one word that has a capital only because it is defined: "Contact", not "KPI". */
static bool is_capitalised(parl_view text)
{
	for (size_t i = 1; i < text.size; i++)
		if (text.data[i] == ' ' || (text.data[i] >= 'A' && text.data[i] <= 'Z'))
			return false;
	return text.data[0] >= 'A' && text.data[0] <= 'Z';
}

/* Whether only a capital makes the match a word that a tender defines, and stands there because a
 * sentence begins: "Contact the council". */
static bool capital_begins_sentence(const struct parl_case *c, const struct parl_term *term)
{
	parl_span word;
	size_t at = c->site.sentence.start;

	if (parl_glossary_layer(term->glossary) != PARL_LAYER_TENDER ||
		!(term->pattern_flags & PARL_PATTERN_CASE_EXACT) || !is_capitalised(term->text))
		return false;
	while (parl_site_next_word(&c->site, at, &word) && word.start < c->site.match.start &&
		c->site.text.data[word.start] >= '0' && c->site.text.data[word.start] <= '9')
		at = word.end;
	return word.start == c->site.match.start;
}

/* Keeps the candidates that may be reported, each with what may be done with it here. */
static void settle_each(struct parl_case *c)
{
	const char *language = sentence_language(c);
	size_t kept = 0;

	if (!language)
		language = parl_block_language(c->site.block);
	for (size_t i = 0; i < c->candidate_count; i++) {
		struct parl_candidate candidate = c->candidates[i];
		const char *why;
		enum parl_action limit;

		if (candidate.action == PARL_ACTION_LEAVE || needs_no_note(c, candidate.term) ||
			capital_begins_sentence(c, candidate.term) ||
			!language_fits(c, candidate.term, language))
			continue;
		limit = parl_guard_place(c, &candidate, &why);
		weaken_candidate(&candidate, limit, why);
		judge_conditions(c, &candidate);
		judge_certainty(c, &candidate);
		if (candidate.action > PARL_ACTION_LEAVE)
			c->candidates[kept++] = candidate;
		else if (c->candidates[i].action > PARL_ACTION_EXPLAIN)
			c->left = candidate;
	}
	c->candidate_count = kept;
}

/* Of terms that are spelled alike the highest glossary decides, here also between registers: what
 * a tender says of its words is not made unsure by what the base glossary says of them. Within one
 * register the vocabulary has seen to it. */
static void keep_highest(struct parl_case *c)
{
	const struct parl_vocabulary *vocabulary = c->bridge->vocabulary;
	size_t best = SIZE_MAX;
	size_t kept = 0;

	for (size_t i = 0; i < c->candidate_count; i++) {
		size_t rank = parl_compose_rank(vocabulary, c->candidates[i].term->glossary);

		if (rank < best) {
			best = rank;
			kept = 0;
		}
		if (rank == best)
			c->candidates[kept++] = c->candidates[i];
	}
	c->candidate_count = kept;
}

/* The concepts that the place could mean: one candidate each, in glossary order. */
static void merge_senses(struct parl_case *c)
{
	size_t kept = 0;

	for (size_t i = 0; i < c->candidate_count; i++) {
		size_t k = 0;

		while (k < kept && c->candidates[k].term->of != c->candidates[i].term->of)
			k++;
		if (k == kept)
			c->candidates[kept++] = c->candidates[i];
		else if (c->candidates[i].action > c->candidates[k].action)
			c->candidates[k] = c->candidates[i];
	}
	c->candidate_count = kept;
}

/* In a text on another subject an everyday word is rather that subject's own. */
static bool judge_subject(struct parl_case *c)
{
	bool fits = true;

	for (size_t i = 0; i < c->candidate_count; i++) {
		struct parl_candidate *candidate = &c->candidates[i];

		if (!candidate->term->everyday || candidate->action < PARL_ACTION_REPLACE)
			continue;
		if (!parl_subject_fits(c->bridge, &fits))
			return false;
		if (!fits)
			weaken_candidate(candidate, PARL_ACTION_SUGGEST,
				"the text seems to be about something else");
	}
	return true;
}

/* What was said and decided, or what somebody else has signed, is not rewritten. */
static void judge_minutes(struct parl_case *c)
{
	for (size_t i = 0; i < c->candidate_count; i++) {
		if (c->candidates[i].action <= PARL_ACTION_SUGGEST)
			continue;
		if (parl_minutes_hold(c->bridge, c->site.block))
			weaken_candidate(&c->candidates[i], PARL_ACTION_SUGGEST,
				"minutes record what was said and decided");
		else if (parl_papers_hold(c->bridge, c->site.block))
			weaken_candidate(&c->candidates[i], PARL_ACTION_SUGGEST,
				"a paper that others have signed or agreed");
	}
}

/* What the buyer's own question says is this buyer's word; that buyers say otherwise is no advice
 * then. Nor is a third word put beside the writer's and the buyer's. */
static bool judge_asked(struct parl_case *c)
{
	static const char why[] = "the buyer uses this word, in a question or a quotation";
	static const char why_other[] = "the buyer has another word for it, in a question";
	enum parl_asked_by asked;

	for (size_t i = 0; i < c->candidate_count; i++) {
		struct parl_candidate *candidate = &c->candidates[i];

		if (candidate->action <= PARL_ACTION_EXPLAIN ||
			candidate->term->register_number != 0)
			continue;
		if (!parl_asked_with(c->bridge, candidate->term, &asked))
			return false;
		if (asked == PARL_ASKED_IT)
			weaken_candidate(candidate, candidate->action - 1, why);
		if (asked == PARL_ASKED_OTHER)
			weaken_candidate(candidate, PARL_ACTION_SUGGEST, why_other);
	}
	return true;
}

bool parl_senses_settle(struct parl_case *c)
{
	settle_each(c);
	keep_highest(c);
	merge_senses(c);
	judge_minutes(c);
	return !c->keys.failed && !c->clause_keys.failed && judge_subject(c) && judge_asked(c);
}
