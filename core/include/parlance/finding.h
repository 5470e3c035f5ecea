/*
 * finding.h - a term found in a document and judged in its place: the bridge.
 *
 * The bridge answers one question for every command, report and server: what is to be done with
 * this occurrence, why, and how would the replacement read here. It changes nothing itself.
 */
#ifndef PARLANCE_FINDING_H
#define PARLANCE_FINDING_H

#include <parlance/document.h>
#include <parlance/glossary.h>

PARL_BEGIN

/* Registers beside the numbers of parl_vocabulary_register_name. */
#define PARL_REGISTER_ANY (-1) /* from: terms of every register */
#define PARL_REGISTER_OTHER \
	(-2) /* to: the second of the first two registers that a term is not of */

/* What to look for. */
struct parl_bridge_options {
	size_t size; /* sizeof(struct parl_bridge_options) */
	int from;    /* register of the terms to find; deprecated terms of others are found too */
	int to;      /* register of the replacements */
	bool keep;   /* findings live as long as the bridge, not only until the next call */
	bool left;   /* also what is left for its place, with PARL_ACTION_LEAVE and why */

	/* What will be applied, PARL_ACTION_SUGGEST and above, or by default replacements only:
	 * findings are settled so that the same again finds nothing more to apply. */
	enum parl_action apply;

	/* Explained to somebody who reads the words of `to`, and nothing is to be written: no term
	 * is more than explained, and what only keeps words from being changed (quotations, titles,
	 * form fields, other people's words) hides none. */
	bool explain;

	bool hushed; /* also what a comment in the document switches off (parl_finding_hushed) */
};

struct parl_bridge;
struct parl_finding;

/* A bridge over one document; it keeps both. NULL: out of memory. */
PARL_API struct parl_bridge *parl_bridge_new(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options);
PARL_API void parl_bridge_free(struct parl_bridge *bridge);

/* Begins to judge BLOCK: its findings come from parl_bridge_next. */
PARL_API void parl_bridge_judge(struct parl_bridge *bridge, const struct parl_block *block);

/* Findings of the block in the order of their place, some at a time, so that a long one needs no
 * more memory than others; they live until the next call of either, or the free. PARL_NONE: there
 * are no more; PARL_FAILED: out of memory. */
PARL_API enum parl_status parl_bridge_next(
	struct parl_bridge *bridge, const struct parl_finding *const **findings, size_t *count);

/* FINDING, of those that came last, with another term written: judged anew, but never stronger
 * than FINDING. It lives as FINDING does. NULL: out of memory. */
PARL_API const struct parl_finding *parl_bridge_reword(struct parl_bridge *bridge,
	const struct parl_finding *finding, const struct parl_term *wording);

PARL_API const struct parl_block *parl_finding_block(const struct parl_finding *finding);

/* The term in the text. */
PARL_API parl_span parl_finding_match(const struct parl_finding *finding);

/* The sentence that it stands in, no longer than some thousand bytes on either side. */
PARL_API parl_span parl_finding_sentence(const struct parl_finding *finding);

/* The term, and the others that the place could mean (settled only by a person); count includes
 * the first. Several senses are never more than explained. */
PARL_API const struct parl_term *parl_finding_term(const struct parl_finding *finding);
PARL_API size_t parl_finding_sense_count(const struct parl_finding *finding);
PARL_API const struct parl_term *parl_finding_sense(
	const struct parl_finding *finding, size_t index);

PARL_API enum parl_action parl_finding_action(const struct parl_finding *finding);

/* Whether a comment in the document switches it off. */
PARL_API bool parl_finding_hushed(const struct parl_finding *finding);

/* The whole edit, a changed article included; the match itself where there is no replacement. */
PARL_API parl_span parl_finding_span(const struct parl_finding *finding);

/* What the whole edit becomes, in its final form; data NULL: no replacement. */
PARL_API parl_view parl_finding_replacement(const struct parl_finding *finding);

/* The term that the replacement writes; NULL: none. */
PARL_API const struct parl_term *parl_finding_target(const struct parl_finding *finding);

/* Other wordings that would do, in their form for this place (the match only, no article). */
PARL_API size_t parl_finding_offer_count(const struct parl_finding *finding);
PARL_API parl_view parl_finding_offer(const struct parl_finding *finding, size_t index);

/* The terms that could be written: the target, then the others that the glossary names for it, or
 * admits on the other side. FOUND takes up to LIMIT; returns how many there are, 0 where there is
 * no replacement. */
PARL_API size_t parl_finding_wordings(
	const struct parl_finding *finding, const struct parl_term **found, size_t limit);

/* Further edits that go with it (the verb of a subject whose number changes). */
PARL_API size_t parl_finding_also_count(const struct parl_finding *finding);
PARL_API struct parl_edit parl_finding_also(const struct parl_finding *finding, size_t index);

/* Where the last of its edits ends: one that goes with it stands behind it. */
PARL_API size_t parl_finding_end(const struct parl_finding *finding);

/* Whether the replacement reads right in its place. Where it does not ("people sleeping rough's
 * dogs"), it says what to write about, and only a person may write it. */
PARL_API bool parl_finding_fits(const struct parl_finding *finding);

/* Whether it was only to be explained (parl_bridge_options.explain). */
PARL_API bool parl_finding_explains(const struct parl_finding *finding);

/* Why, for the reader; never NULL. Then why the action is weaker than the glossary's ("a name",
 * "in a quotation"); NULL: it is not. */
PARL_API const char *parl_finding_reason(const struct parl_finding *finding);
PARL_API const char *parl_finding_weakened(const struct parl_finding *finding);

/* Why the place makes a change doubtful, also where the glossary does no more than suggest it;
 * NULL: it does not. */
PARL_API const char *parl_finding_doubt(const struct parl_finding *finding);

/* What the edit and those that go with it add: words (runs of non-white-space) and characters
 * (code points, a line break one). The sum over applied findings is exactly the change of the text.
 */
PARL_API long parl_finding_words(const struct parl_finding *finding);
PARL_API long parl_finding_characters(const struct parl_finding *finding);

/* The same by RULE: what they add to parl_document_text. PARL_FAILED: out of memory. */
PARL_API enum parl_status parl_finding_cost(
	const struct parl_finding *finding, const struct parl_rule *rule, long *cost);

/*
 * Findings of one document that live longer than their bridge, for what is told at its end: two or
 * three bytes for each, and once for all that are alike what they say. The document has to live as
 * long; once they are cleared they may be another's. NULL: out of memory.
 */
struct parl_findings;

PARL_API struct parl_findings *parl_findings_new(void);
PARL_API void parl_findings_free(struct parl_findings *findings);
PARL_API void parl_findings_clear(struct parl_findings *findings);

/* Keeps FINDING behind the others. False: out of memory. */
PARL_API bool parl_findings_add(struct parl_findings *findings, const struct parl_finding *finding);
PARL_API size_t parl_findings_count(const struct parl_findings *findings);

/* The finding that was kept as number INDEX, from 0; it lives until the next is asked for. */
PARL_API const struct parl_finding *parl_findings_at(struct parl_findings *findings, size_t index);

/* Runs the examples of a glossary within a vocabulary; each that fails is a fault at its place.
 * FILE and TEXT are what the glossary was read from. */
PARL_API enum parl_status parl_glossary_test(const struct parl_glossary *glossary,
	const struct parl_vocabulary *vocabulary, const char *file, parl_view text,
	struct parl_diagnostics *faults);

PARL_END

#endif
