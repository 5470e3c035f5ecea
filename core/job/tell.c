/*
 * tell.c - what a command says of its job: events for the reports, notes and edits for the
 * document.
 */
#include "job.h"

#include <string.h>

#include "seat.h"

static void complete(const struct parl_job *job, struct parl_event *event)
{
	event->command = job->run->session->command->head.name;
	event->vocabulary = job->run->session->vocabulary;
	event->emits = job->run->session->command->events;
	event->rewrites = job->run->desk.documents;
	event->path = parl_job_path(job);
	event->document = job->document;
	event->project = parl_run_project(job->run);
	event->settings = job->run->settings;
	event->source = parl_job_input(job);
	event->limits = job->limits.items;
	event->limit_count = job->limits.count;
}

static bool pass_on(struct parl_job *job, const struct parl_event *event)
{
	return job->seat ? parl_seat_emit(job, event) : parl_desk_event(&job->run->desk, event);
}

bool parl_job_emit(struct parl_job *job, struct parl_event event)
{
	complete(job, &event);
	return pass_on(job, &event);
}

bool parl_job_block(struct parl_job *job, const struct parl_block *block)
{
	job->told_block = block;
	return parl_job_emit(job, (struct parl_event){.kind = PARL_EVENT_BLOCK, .block = block});
}

bool parl_job_finding(
	struct parl_job *job, const struct parl_finding *finding, enum parl_finding_state state)
{
	const struct parl_block *block = parl_finding_block(finding);
	enum parl_decision decision = parl_job_decision(job, finding);

	if (state == PARL_FINDING_OFFERED && decision == PARL_DECISION_LEAVE)
		state = PARL_FINDING_DECLINED;
	job->totals.applied += state == PARL_FINDING_APPLIED;
	job->totals.offered += state == PARL_FINDING_OFFERED;
	job->totals.noted += state == PARL_FINDING_NOTED;
	job->totals.declined += state == PARL_FINDING_DECLINED;
	job->totals.held += state == PARL_FINDING_HELD;
	if (job->told_block != block && !parl_job_block(job, block))
		return false;
	return parl_job_emit(job,
		(struct parl_event){.kind = PARL_EVENT_FINDING,
			.block = block,
			.finding = finding,
			.state = state,
			.decision = decision});
}

bool parl_job_issue(struct parl_job *job, const struct parl_issue *issue)
{
	job->totals.issues += issue->state == PARL_ISSUE_OPEN;
	job->totals.known += issue->state == PARL_ISSUE_KNOWN;
	job->totals.errors +=
		issue->state == PARL_ISSUE_OPEN && issue->severity == PARL_SEVERITY_ERROR;
	job->totals.warnings +=
		issue->state == PARL_ISSUE_OPEN && issue->severity == PARL_SEVERITY_WARNING;
	return parl_job_emit(job,
		(struct parl_event){
			.kind = PARL_EVENT_ISSUE, .block = issue->block, .issue = issue});
}

bool parl_job_left(struct parl_job *job, const struct parl_finding *finding)
{
	return parl_job_emit(job,
		(struct parl_event){.kind = PARL_EVENT_LEFT,
			.block = parl_finding_block(finding),
			.finding = finding});
}

bool parl_job_hit_unjudged(struct parl_job *job, const struct parl_block *block, parl_span span,
	const struct parl_term *term, size_t meanings)
{
	struct parl_event *event = &job->hit;

	/* There may be a million of them, of which nothing else differs. */
	if (event->kind == 0 || event->document != job->document) {
		*event = (struct parl_event){.kind = PARL_EVENT_HIT};
		complete(job, event);
	}
	event->block = block;
	event->span = span;
	event->term = term;
	event->meanings = meanings;
	job->totals.hits++;
	return pass_on(job, event);
}

bool parl_job_hit(struct parl_job *job, const struct parl_block *block, parl_span span,
	const struct parl_term *term)
{
	return parl_job_hit_unjudged(job, block, span, term, 0);
}

bool parl_job_count(struct parl_job *job, const struct parl_count *count)
{
	struct parl_count full = {0};

	memcpy(&full, count, count->size < sizeof(full) ? count->size : sizeof(full));
	return parl_job_emit(job, (struct parl_event){.kind = PARL_EVENT_COUNT, .count = &full});
}

bool parl_job_shows(const struct parl_job *job, uint32_t kinds)
{
	return parl_desk_shows(&job->run->desk, kinds);
}

bool parl_job_takes_notes(const struct parl_job *job)
{
	bool asked = !job->format->notes_in_text || !job->run->session->command->rewrites ||
		parl_job_option(job, "comments");

	return job->document && job->format->notes && asked &&
		parl_desk_takes_documents(&job->run->desk) && !parl_job_option(job, "no-comments");
}

bool parl_job_is_read(const struct parl_job *job)
{
	return parl_job_takes_notes(job) || parl_desk_is_read(&job->run->desk);
}

enum parl_status parl_job_note(
	struct parl_job *job, const struct parl_finding *finding, enum parl_finding_state state)
{
	const struct parl_block *block = parl_finding_block(finding);
	const char *id = parl_concept_id(parl_term_concept(parl_finding_term(finding)));
	bool declined = state == PARL_FINDING_OFFERED &&
		parl_job_decision(job, finding) == PARL_DECISION_LEAVE;

	if (declined || !parl_job_takes_notes(job) || !parl_block_takes_notes(block) ||
		parl_block_noted(block, parl_finding_span(finding), id))
		return PARL_NONE;
	if (parl_notes_add(&job->notes, finding, state, job->arena))
		return PARL_OK;
	return parl_diagnose_memory(job->faults, parl_job_path(job));
}

enum parl_status parl_job_apply(struct parl_job *job, const struct parl_finding *finding)
{
	if (parl_edits_add(&job->edits, finding, job->arena))
		return PARL_OK;
	return parl_diagnose_memory(job->faults, parl_job_path(job));
}
