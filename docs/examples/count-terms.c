/* count-terms.c - a command for parlance: how many terms of each domain a document has. */
#include <parlance/plugin.h>
#include <string.h>

struct tally {
	const char *domain;
	int count;
};

/* There are never more domains than concepts, so the array always ends with an empty tally. */
static enum parl_status count(void *tallies, const struct parl_finding *finding)
{
	const char *domain = parl_concept_domain(parl_term_concept(parl_finding_term(finding)));
	struct tally *tally = tallies;

	for (domain = domain ? domain : "other"; tally->domain; tally++)
		if (strcmp(tally->domain, domain) == 0)
			break;
	tally->domain = domain;
	tally->count++;
	return PARL_OK;
}

static enum parl_status run(struct parl_job *job)
{
	struct parl_bridge_options every = {
		.size = sizeof(every), .from = PARL_REGISTER_ANY, .to = PARL_REGISTER_OTHER};
	size_t concepts = parl_vocabulary_concept_count(parl_job_vocabulary(job));
	struct tally *tallies = parl_arena_array(parl_job_arena(job), concepts + 2, sizeof(*tallies));

	if (!tallies)
		return parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job));
	if (parl_job_judge(job, &every, count, tallies) != PARL_OK)
		return PARL_FAILED;
	for (; tallies->domain; tallies++) {
		parl_output_print(parl_job_output(job), "%4d  ", tallies->count);
		parl_output_text(parl_job_output(job), parl_view_of(tallies->domain));
		parl_output_print(parl_job_output(job), "\n");
	}
	return PARL_OK;
}

static const struct parl_command command = {
	.head = {sizeof(command), PARL_CAPABILITY_COMMAND, "count-terms", "Count terms by domain"},
	.input = PARL_INPUT_DOCUMENT, .vocabulary = true, .run = run};
static const struct parl_capability *const capabilities[] = {&command.head, NULL};
PARL_PLUGIN("count-terms", "1.0", "MIT", "Count terms by domain",
	"command count-terms Count terms by domain\n", capabilities);
