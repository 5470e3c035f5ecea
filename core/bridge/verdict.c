#include "verdict.h"

#include "reading.h"
#include "replacement.h"

static int target_register(const struct parl_bridge *bridge, const struct parl_term *term)
{
	if (bridge->from != PARL_REGISTER_ANY && term->register_number != bridge->from)
		return term->register_number; /* outdated: its own register's word */
	if (bridge->to == PARL_REGISTER_OTHER)
		return term->register_number == 0 ? 1 : 0;
	return bridge->to;
}

/* Who is to be told: also of a word of their own side that not all there know. */
static int reader_of(const struct parl_bridge *bridge, const struct parl_term *term)
{
	if (bridge->explain && term->obscure && bridge->to == term->register_number)
		return bridge->to;
	if (bridge->to == PARL_REGISTER_OTHER || bridge->to == term->register_number)
		return term->register_number == 0 ? 1 : 0;
	return bridge->to;
}

static const struct parl_term *target_of(
	const struct parl_bridge *bridge, const struct parl_case *c)
{
	const struct parl_term *term = c->candidates[0].term;

	return parl_term_target(term, target_register(bridge, term));
}

/* --- making the finding ------------------------------------------------------------------------
 */

/* The reason is written for the writer who is to change a term, or to see what came after it. A
 * reader of the other side's words wants to know what they mean. */
static const char *reason_of(struct parl_case *c, const struct parl_finding *finding)
{
	const struct parl_term *term = finding->senses[0];
	const struct parl_concept *of = term->of;
	bool to_read = finding->explains ||
		(term->register_number != 0 && finding->action <= PARL_ACTION_EXPLAIN &&
			term->status != PARL_TERM_SUPERSEDED);

	if (finding->sense_count > 1)
		return "The word has several meanings: the place decides which.";
	if (to_read && of->definition)
		return of->definition;
	if (of->reason)
		return of->reason;
	if (finding->target)
		return parl_arena_print(c->bridge->arena, "The usual word%s is \"%s\".",
			finding->target->register_number == term->register_number
				? ""
				: " on the other side",
			finding->target->text.data);
	return of->definition ? of->definition : "A term of the glossary.";
}

bool parl_verdict_is_idle(const struct parl_case *c, const struct parl_finding *finding)
{
	return finding->replacement.data &&
		parl_view_equal(parl_site_view(&c->site, finding->span), finding->replacement);
}

static bool can_be_written(const struct parl_finding *finding)
{
	return parl_block_editable(finding->block, finding->span) &&
		(!finding->also.block || parl_block_editable(finding->block, finding->also.span));
}

static void forget_replacement(struct parl_finding *finding)
{
	finding->replacement = (parl_view){NULL, 0};
	finding->span = finding->match;
	finding->also.block = NULL;
	finding->words = 0;
	finding->characters = 0;
}

bool parl_verdict_word(
	struct parl_case *c, const struct parl_term *target, struct parl_finding *finding)
{
	const char *why;

	finding->target = target;
	if (!parl_replacement_make(c, &c->candidates[0], finding))
		return false;
	why = parl_reading_fault(c, &c->candidates[0], finding);
	if (why)
		parl_finding_unfit(finding, why);
	if (!can_be_written(finding)) {
		parl_finding_weaken(finding, PARL_ACTION_EXPLAIN,
			"the document does not let it be changed here");
		forget_replacement(finding);
	}
	return true;
}

static bool add_replacement(struct parl_case *c, struct parl_finding *finding)
{
	const struct parl_term *target = target_of(c->bridge, c);

	if (target)
		return parl_verdict_word(c, target, finding);
	parl_finding_weaken(finding, PARL_ACTION_EXPLAIN, "the glossary has no word for it");
	return true;
}

/* A finding of the candidates, of which the first says what may be done. */
static struct parl_finding *begin(
	struct parl_case *c, const struct parl_candidate *candidates, size_t count)
{
	struct parl_arena *arena = c->bridge->arena;
	struct parl_finding *finding = parl_arena_alloc(arena, sizeof(*finding));

	if (!finding)
		return NULL;
	finding->senses = parl_arena_array(arena, count, sizeof(*finding->senses));
	if (!finding->senses)
		return NULL;
	finding->block = c->site.block;
	finding->match = finding->span = c->site.match;
	finding->sentence = c->site.sentence;
	finding->candidate = candidates[0];
	finding->action = candidates[0].action;
	finding->weakened = candidates[0].weakened;
	finding->doubt = candidates[0].doubt;
	finding->explains = c->bridge->explain;
	finding->reader = reader_of(c->bridge, candidates[0].term);
	finding->sense_count = count;
	for (size_t i = 0; i < count; i++)
		finding->senses[i] = candidates[i].term;
	return finding;
}

struct parl_finding *parl_verdict_left(struct parl_case *c)
{
	struct parl_finding *finding = begin(c, &c->left, 1);

	if (finding)
		finding->reason = reason_of(c, finding);
	return finding && finding->reason ? finding : NULL;
}

struct parl_finding *parl_verdict_of(struct parl_case *c)
{
	struct parl_finding *finding = begin(c, c->candidates, c->candidate_count);

	if (!finding)
		return NULL;
	if (c->candidate_count > 1)
		parl_finding_weaken(finding, PARL_ACTION_EXPLAIN, "it has several meanings");
	if (finding->action > PARL_ACTION_EXPLAIN && !add_replacement(c, finding))
		return NULL;
	finding->reason = reason_of(c, finding);
	return finding->reason ? finding : NULL;
}
