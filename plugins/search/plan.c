/*
 * plan.c - what all jobs of a run share (see plan.h).
 */
#include "plan.h"

#include <pthread.h>
#include <stdlib.h>

#include "terms.h"

/* A plan with its tools: jobs read the one and pass on the others. */
struct shared {
	struct plan plan;
	pthread_mutex_t mutex;
	struct tool *tools; /* that no job has */
};

static void free_tool(struct tool *tool)
{
	parl_scan_free(tool->scan);
	parl_scan_free(tool->sieve);
	parl_scan_free(tool->first);
	paragraph_release(&tool->paragraph);
	readings_release(&tool->readings);
	free(tool);
}

static void free_shared(void *opaque)
{
	struct shared *shared = opaque;

	while (shared->tools) {
		struct tool *tool = shared->tools;

		shared->tools = tool->next;
		free_tool(tool);
	}
	pthread_mutex_destroy(&shared->mutex);
	query_free(shared->plan.query);
	free(shared);
}

static struct tool *new_tool(const struct plan *plan)
{
	const struct query *query = plan->query;
	struct tool *tool = calloc(1, sizeof(*tool));

	if (!tool || !query)
		return tool;
	tool->scan = parl_scan_new(query->matcher, plan->plain ? 0 : PARL_SCAN_OVERLAPPING);
	tool->sieve = parl_scan_new(query->matcher, PARL_SCAN_OVERLAPPING);
	if (query->firsts)
		tool->first = parl_scan_new(query->firsts, 0);
	if (paragraph_begin(&tool->paragraph, query) && tool->scan && tool->sieve &&
		(tool->first || !query->firsts))
		return tool;
	free_tool(tool);
	return NULL;
}

struct tool *plan_take(const struct plan *plan)
{
	struct shared *shared = (struct shared *)plan;
	struct tool *tool;

	pthread_mutex_lock(&shared->mutex);
	tool = shared->tools;
	if (tool)
		shared->tools = tool->next;
	pthread_mutex_unlock(&shared->mutex);
	return tool ? tool : new_tool(plan);
}

void plan_give(const struct plan *plan, struct tool *tool)
{
	struct shared *shared = (struct shared *)plan;

	pthread_mutex_lock(&shared->mutex);
	tool->next = shared->tools;
	shared->tools = tool;
	pthread_mutex_unlock(&shared->mutex);
}

static void warn_of_no_concept(struct parl_job *job, const struct query *query)
{
	for (size_t i = 0; i < query->asked_count; i++)
		if (query->asked[i].names_none)
			parl_diagnose(parl_job_diagnostics(job), PARL_CODE_QUERY_NO_CONCEPT, NULL,
				"parlance lookup shows what the glossaries have",
				"no glossary in use has \"%.*s\" as a term: only these words are "
				"searched for",
				(int)query->asked[i].text.size, query->asked[i].text.data);
}

static enum parl_status fill(struct plan *plan, struct parl_job *job)
{
	plan->quiet = parl_job_option(job, "quiet") != NULL;
	plan->once = plan->quiet || parl_job_option(job, "files-with-matches") ||
		parl_job_option(job, "files-without-match");
	plan->every = parl_job_option(job, "every") != NULL;
	if (terms_wanted(job))
		return terms_check(job);
	plan->query = query_new(job);
	if (!plan->query)
		return PARL_FAILED;
	plan->plain = query_is_plain(plan->query);
	warn_of_no_concept(job, plan->query);
	return PARL_OK;
}

enum parl_status plan_make(struct parl_job *job)
{
	struct shared *shared = calloc(1, sizeof(*shared));

	if (!shared || pthread_mutex_init(&shared->mutex, NULL) != 0) {
		free(shared);
		return parl_diagnose_memory(parl_job_diagnostics(job), NULL);
	}
	if (fill(&shared->plan, job) != PARL_OK) {
		free_shared(shared);
		return PARL_FAILED;
	}
	parl_job_share(job, shared, free_shared);
	return PARL_OK;
}
