/*
 * job.c - what a command gets, and what it says.
 */
#include "job.h"
#include "crew.h"

#include <stdlib.h>
#include <string.h>

#include "round.h"
#include "vocabulary.h"

bool parl_job_begin(struct parl_job *job, struct parl_run *run, const struct parl_input *input)
{
	*job = (struct parl_job){.run = run, .input = input};
	job->arena = parl_arena_new();
	job->faults = parl_diagnostics_new();
	return job->arena && job->faults;
}

void parl_job_release(struct parl_job *job)
{
	parl_bridge_free(job->kept_bridge);
	parl_check_free(job->check);
	parl_round_release(job->round);
	parl_document_free(job->document);
	parl_edits_release(&job->edits);
	free(job->wanted);
	parl_notes_release(&job->notes);
	parl_buffer_release(&job->bytes);
	parl_diagnostics_free(job->faults);
	parl_arena_free(job->arena);
}

const struct parl_vocabulary *parl_job_vocabulary(const struct parl_job *job)
{
	return job->run->session->vocabulary;
}

const struct parl_document *parl_job_document(const struct parl_job *job)
{
	return job->document;
}

parl_view parl_job_input(const struct parl_job *job)
{
	return job->source;
}

const char *parl_job_path(const struct parl_job *job)
{
	return job->input ? job->input->path : NULL;
}

size_t parl_job_word_count(const struct parl_job *job)
{
	return job->run->session->word_count;
}

parl_view parl_job_word(const struct parl_job *job, size_t index)
{
	return parl_view_of(job->run->settings->request->operands[index]);
}

const char *parl_job_option(const struct parl_job *job, const char *name)
{
	return parl_setting(job->run->settings, name);
}

size_t parl_job_option_count(const struct parl_job *job, const char *name)
{
	return parl_setting_count(job->run->settings, name);
}

const char *parl_job_option_at(const struct parl_job *job, const char *name, size_t index)
{
	return parl_setting_at(job->run->settings, name, index);
}

struct parl_arena *parl_job_arena(struct parl_job *job)
{
	return job->arena;
}

struct parl_diagnostics *parl_job_diagnostics(struct parl_job *job)
{
	return job->faults;
}

struct parl_output *parl_job_output(struct parl_job *job)
{
	return parl_desk_print(&job->run->desk);
}

struct parl_host *parl_job_host(const struct parl_job *job)
{
	return job->run->session->host;
}

const struct parl_request *parl_job_request(const struct parl_job *job)
{
	return job->run->settings->request;
}

const char *const *parl_job_glossary_names(struct parl_job *job, size_t *count)
{
	return parl_glossary_names(job->run->settings, count, job->arena);
}

const char *parl_job_glossary_path(struct parl_job *job, const char *name)
{
	return parl_glossary_locate(job->run->settings, name, job->arena);
}

const char *parl_job_project(const struct parl_job *job)
{
	return job->project ? job->project->path : parl_run_project(job->run);
}

struct parl_vocabulary *parl_job_compose_named(struct parl_job *job)
{
	struct parl_settings settings = *job->run->settings;

	if (parl_setting_count(&settings, "glossary") == 0) {
		job->project = parl_project_here(&settings, job->arena, job->faults);
		settings.project = job->project;
		if (!settings.project)
			return NULL;
	}
	return parl_vocabulary_open_sources(&settings, job->faults);
}

struct parl_vocabulary *parl_job_compose(struct parl_job *job, struct parl_glossary *glossary)
{
	return parl_vocabulary_around(job->run->settings, glossary, job->input->path, job->faults);
}

static const char *register_names(const struct parl_job *job, bool any)
{
	const struct parl_vocabulary *vocabulary = job->run->session->vocabulary;
	const char *list = "";

	for (size_t i = 0; list && i < parl_vocabulary_register_count(vocabulary); i++)
		list = parl_arena_join(
			job->arena, list, "|", parl_vocabulary_register_name(vocabulary, (int)i));
	return any && list ? parl_arena_join(job->arena, list, "|", "any") : list;
}

enum parl_status parl_job_register(struct parl_job *job, const char *option, bool any, int *number)
{
	const char *name = parl_job_option(job, option);
	int found;

	if (!name)
		return PARL_OK;
	if (any && parl_view_equal(parl_view_of(name), parl_view_of("any"))) {
		*number = PARL_REGISTER_ANY;
		return PARL_OK;
	}
	found = parl_vocabulary_register_find(job->run->session->vocabulary, parl_view_of(name));
	if (found < 0) {
		parl_diagnose_choice(job->faults, PARL_CODE_NO_REGISTER, name,
			register_names(job, any), "--%s: no glossary in use has the register '%s'",
			option, name);
		return PARL_FAILED;
	}
	*number = found;
	return PARL_OK;
}

/* The register that is not NUMBER of the two that a vocabulary begins with. */
static int other_register(int number)
{
	return number == 0 ? 1 : 0;
}

enum parl_status parl_job_direction(struct parl_job *job, int *from, int *to)
{
	const struct parl_vocabulary *vocabulary = job->run->session->vocabulary;

	*from = *to = -1;
	if (parl_job_register(job, "from", false, from) != PARL_OK ||
		parl_job_register(job, "to", false, to) != PARL_OK)
		return PARL_FAILED;
	if (*from < 0)
		*from = *to < 0 ? 0 : other_register(*to);
	if (*to < 0)
		*to = other_register(*from);
	if (parl_vocabulary_register_count(vocabulary) < 2) {
		parl_diagnose(job->faults, PARL_CODE_ONE_REGISTER, NULL,
			"name a further glossary that has words for the other side; parlance annotate "
			"shows where the terms stand",
			"the glossaries in use have only one register, \"%s\": there is nothing to "
			"translate to",
			parl_vocabulary_register_name(vocabulary, 0));
		return PARL_FAILED;
	}
	if (*from == *to) {
		parl_diagnose(job->faults, PARL_CODE_SAME_REGISTER, NULL,
			"name two different registers, or leave --from or --to away",
			"--from and --to are both \"%s\"",
			parl_vocabulary_register_name(vocabulary, *from));
		return PARL_FAILED;
	}
	return PARL_OK;
}

const char *parl_run_project(const struct parl_run *run)
{
	return run->settings->project ? run->settings->project->path : NULL;
}

bool parl_job_emit(struct parl_job *job, struct parl_event event)
{
	event.command = job->run->session->command->head.name;
	event.vocabulary = job->run->session->vocabulary;
	event.emits = job->run->session->command->events;
	event.rewrites = job->run->desk.documents;
	event.path = parl_job_path(job);
	event.document = job->document;
	event.project = parl_run_project(job->run);
	event.settings = job->run->settings;
	event.source = parl_job_input(job);
	event.limits = job->limits.items;
	event.limit_count = job->limits.count;
	return job->seat ? parl_crew_emit(job, &event) : parl_desk_event(&job->run->desk, &event);
}

bool parl_job_block(struct parl_job *job, const struct parl_block *block)
{
	job->told_block = block;
	return parl_job_emit(job, (struct parl_event){.kind = PARL_EVENT_BLOCK, .block = block});
}

enum parl_decision parl_job_decision(const struct parl_job *job, const struct parl_finding *finding)
{
	return finding == job->at_hand
		? job->decision
		: parl_decisions_on(&job->run->session->decisions, finding).decision;
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

bool parl_job_want(struct parl_job *job, size_t offset)
{
	size_t *wanted =
		parl_room(job->wanted, &job->wanted_room, job->wanted_count, sizeof(*wanted));

	if (!wanted)
		return false;
	job->wanted = wanted;
	job->wanted[job->wanted_count++] = offset;
	return true;
}

void parl_job_share(struct parl_job *job, void *shared, void (*release)(void *shared))
{
	job->run->session->shared = shared;
	job->run->session->release_shared = release;
}

const void *parl_job_shared(const struct parl_job *job)
{
	return job->run->session->shared;
}

void parl_job_leave_rest(struct parl_job *job)
{
	job->leaves_rest = true;
}

bool parl_job_left(struct parl_job *job, const struct parl_finding *finding)
{
	return parl_job_emit(job,
		(struct parl_event){.kind = PARL_EVENT_LEFT,
			.block = parl_finding_block(finding),
			.finding = finding});
}

bool parl_job_shows(const struct parl_job *job, uint32_t kinds)
{
	return parl_desk_shows(&job->run->desk, kinds);
}

bool parl_job_hit(struct parl_job *job, const struct parl_block *block, parl_span span,
	const struct parl_term *term)
{
	job->totals.hits++;
	return parl_job_emit(job,
		(struct parl_event){
			.kind = PARL_EVENT_HIT, .block = block, .span = span, .term = term});
}

bool parl_job_count(struct parl_job *job, const struct parl_count *count)
{
	struct parl_count full = {0};

	memcpy(&full, count, count->size < sizeof(full) ? count->size : sizeof(full));
	return parl_job_emit(job, (struct parl_event){.kind = PARL_EVENT_COUNT, .count = &full});
}

const struct parl_finding *parl_job_reword(
	struct parl_job *job, const struct parl_finding *finding, const struct parl_term *wording)
{
	finding = parl_bridge_reword(job->bridge, finding, wording);
	if (!finding)
		parl_diagnose_memory(job->faults, parl_job_path(job));
	return finding;
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

bool parl_job_first(struct parl_job *job, const struct parl_finding *finding)
{
	if (!job->seen)
		job->seen = parl_seen_new(job->run->session->vocabulary, job->arena);
	/* Out of memory: rather told twice than not at all. */
	return !job->seen || parl_seen_first(job->seen, finding);
}

enum parl_status parl_job_apply(struct parl_job *job, const struct parl_finding *finding)
{
	if (parl_edits_add(&job->edits, finding, job->arena))
		return PARL_OK;
	return parl_diagnose_memory(job->faults, parl_job_path(job));
}
