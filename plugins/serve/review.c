/*
 * review.c - a document, and everything that can be decided of it, as one JSON object
 * (docs/page-api.md).
 */
#include "review.h"

#include <stdio.h>

#include "commands.h"
#include "counting.h"
#include "review_sections.h"

struct review {
	struct parl_job *job;
	struct parl_json json;
	struct units units;
	const struct parl_block *block;
	struct review_sections sections;
	uint64_t sum;
	const struct parl_concept **concepts; /* that were told of */
	size_t concept_count;
};

enum parl_status review_options(struct parl_job *job, struct parl_bridge_options *options)
{
	*options = (struct parl_bridge_options){
		.size = sizeof(*options), .left = true, .apply = PARL_ACTION_REPLACE};
	return parl_job_direction(job, &options->from, &options->to);
}

static const char *kind_name(enum parl_block_kind kind)
{
	static const char *const names[] = {
		[PARL_BLOCK_PARAGRAPH] = "paragraph",
		[PARL_BLOCK_HEADING] = "heading",
		[PARL_BLOCK_LIST_ITEM] = "item",
		[PARL_BLOCK_CELL] = "cell",
		[PARL_BLOCK_QUOTATION] = "quotation",
		[PARL_BLOCK_CODE] = "code",
	};

	return names[kind];
}

static void write_blocks(struct review *review)
{
	const struct parl_document *document = parl_job_document(review->job);
	struct parl_json *json = &review->json;

	parl_json_open(json, "blocks", '[');
	for (size_t i = 0; i < parl_document_block_count(document); i++) {
		const struct parl_block *block = parl_document_block(document, i);

		parl_json_open(json, NULL, '{');
		parl_json_string(json, "kind", kind_name(parl_block_kind_of(block)));
		parl_json_number(json, "level", parl_block_level(block));
		parl_json_text(json, "text", parl_block_text(block));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

static bool write_lengths(struct review *review)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	bool fine = parl_document_text(parl_job_document(review->job), NULL, 0, &text) == PARL_OK;

	if (fine)
		counting_lengths(&review->json, parl_buffer_view(&text));
	parl_buffer_release(&text);
	return fine || parl_diagnose_memory(parl_job_diagnostics(review->job), NULL) == PARL_OK;
}

static void add_concept(struct review *review, const struct parl_concept *of)
{
	for (size_t i = review->concept_count; i-- > 0;)
		if (review->concepts[i] == of)
			return;
	review->concepts[review->concept_count++] = of;
}

static enum parl_status take(void *state, const struct parl_finding *finding)
{
	struct review *review = state;
	const struct parl_block *block = parl_finding_block(finding);
	bool fine;

	if (block != review->block)
		review->units = (struct units){.text = parl_block_text(block)};
	review->block = block;
	review->sum = review_sum(review->sum, finding);
	for (size_t i = 0; i < parl_finding_sense_count(finding); i++)
		add_concept(review, parl_term_concept(parl_finding_sense(finding, i)));
	parl_json_open(&review->json, NULL, '{');
	fine = review_finding(&review->json, review->job, &review->units, finding);
	review_sections_of(&review->sections, &review->json, finding);
	parl_json_close(&review->json, '}');
	return fine ? PARL_OK : PARL_FAILED;
}

static enum parl_status write_findings(
	struct review *review, const struct parl_bridge_options *options)
{
	enum parl_status status;

	parl_json_open(&review->json, "findings", '[');
	status = parl_job_judge(review->job, options, take, review);
	parl_json_close(&review->json, ']');
	return status;
}

/* What is told of terms stands among the findings. */
static bool is_of_term(const struct parl_issue *issue)
{
	return issue->finding != NULL;
}

static void write_issue(struct review *review, const struct parl_issue *issue)
{
	struct parl_json *json = &review->json;

	parl_json_open(json, NULL, '{');
	parl_json_string(json, "kind", parl_issue_kind_name(issue->kind));
	parl_json_string(json, "message", issue->message);
	if (issue->block) {
		parl_json_number(json, "block", (int64_t)parl_block_index(issue->block));
		if (issue->block != review->block)
			review->units = (struct units){.text = parl_block_text(issue->block)};
		review->block = issue->block;
		review_span(json, &review->units, "match", issue->span);
	} else if (issue->place.in_bytes) {
		parl_json_number(json, "line", (int64_t)issue->place.line);
	}
	parl_json_close(json, '}');
}

static enum parl_status take_issue(void *state, const struct parl_issue *issue)
{
	if (issue->state == PARL_ISSUE_OPEN && !is_of_term(issue))
		write_issue(state, issue);
	return PARL_OK;
}

static enum parl_status write_issues(
	struct review *review, const struct parl_bridge_options *options)
{
	enum parl_status status;

	review->block = NULL;
	parl_json_open(&review->json, "issues", '[');
	status = parl_job_check(review->job, options->from, options->to, false, take_issue, review);
	parl_json_close(&review->json, ']');
	return status;
}

static void write_concepts(struct review *review)
{
	parl_json_open(&review->json, "concepts", '[');
	for (size_t i = 0; i < review->concept_count; i++)
		review_concept(&review->json, review->concepts[i]);
	parl_json_close(&review->json, ']');
}

static bool write_review(struct review *review, const struct parl_bridge_options *options)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(review->job);
	struct parl_json *json = &review->json;
	char sum[17];

	parl_json_open(json, NULL, '{');
	parl_json_number(json, "v", 1);
	parl_json_string(json, "from", parl_vocabulary_register_name(vocabulary, options->from));
	parl_json_string(json, "to", parl_vocabulary_register_name(vocabulary, options->to));
	write_blocks(review);
	if (!write_lengths(review) ||
		!review_sections_write(&review->sections, json, review->job) ||
		write_findings(review, options) != PARL_OK)
		return false;
	write_concepts(review);
	if (write_issues(review, options) != PARL_OK)
		return false;
	snprintf(sum, sizeof(sum), "%016llx", (unsigned long long)review->sum);
	parl_json_string(json, "sum", sum);
	parl_json_close(json, '}');
	return true;
}

enum parl_status review_run(struct parl_job *job)
{
	struct review review = {.job = job, .sum = REVIEW_SUM};
	struct parl_bridge_options options;

	if (review_options(job, &options) != PARL_OK ||
		!review_sections_begin(&review.sections, job))
		return PARL_FAILED;
	review.concepts = parl_arena_array(parl_job_arena(job),
		parl_vocabulary_concept_count(parl_job_vocabulary(job)), sizeof(*review.concepts));
	if (!review.concepts)
		return parl_diagnose_memory(parl_job_diagnostics(job), NULL);
	parl_json_begin(&review.json, parl_job_output(job));
	return write_review(&review, &options) ? PARL_OK : PARL_FAILED;
}

/* The part of a review that needs no finding: how long the text and its answers are. */
enum parl_status lengths_run(struct parl_job *job)
{
	struct review review = {.job = job};
	bool fine = review_sections_begin(&review.sections, job);

	if (!fine)
		return PARL_FAILED;
	parl_json_begin(&review.json, parl_job_output(job));
	parl_json_open(&review.json, NULL, '{');
	fine = write_lengths(&review) && review_sections_write(&review.sections, &review.json, job);
	parl_json_close(&review.json, '}');
	return fine ? PARL_OK : PARL_FAILED;
}
