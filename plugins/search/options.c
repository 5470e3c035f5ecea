/*
 * options.c - what is wrong with the options: said once, not for every file.
 */
#include "options.h"

#include <stdlib.h>
#include <string.h>

#include <parlance/event.h>

#include "terms.h"

/* No gap of a phrase is wider, and no context. */
#define MOST_NEAR 100
#define MOST_CONTEXT 1000000
#define MOST_WIDTH 1000

static bool check_number(struct parl_job *job, const char *name, unsigned long most)
{
	const char *value = parl_job_option(job, name);
	char *end;
	unsigned long number;

	if (!value)
		return true;
	number = strtoul(value, &end, 10);
	if (*value >= '0' && *value <= '9' && *end == '\0' && number <= most)
		return true;
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_OPTION_VALUE, NULL,
		parl_arena_print(parl_job_arena(job), "write a number up to %lu", most),
		"--%s does not take '%s'", name, value);
	return false;
}

/* Options that say nothing without another one, or against another one. */
static bool check_fit(struct parl_job *job)
{
	bool terms = terms_wanted(job);
	bool wants_capitals = strcmp(parl_job_option(job, "case"), "exact") == 0;
	const char *fault = NULL, *help = "leave one of them away; parlance help search";

	if (terms &&
		(parl_job_word_count(job) || parl_job_option_count(job, "query") ||
			parl_job_option_count(job, "file") || parl_job_option_count(job, "not")))
		fault = "--vocabulary and --domain look for terms of the glossaries, and take no "
			"queries";
	else if (parl_job_option(job, "ignore-case") && wants_capitals)
		fault = "--ignore-case and --case exact say the opposite";
	if (parl_job_option(job, "every") && !terms) {
		fault = "--every is about terms: it goes with --vocabulary or --domain";
		help = "leave it away: of a query every place is found anyway";
	} else if (parl_job_option(job, "register") && !terms && !parl_job_option(job, "concept")) {
		fault = "--register is about terms: it goes with --concept, --domain or "
			"--vocabulary";
		help = "add --concept, to find the other terms of the query's concept";
	}
	if (!fault)
		return true;
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_QUERY_OPTIONS, NULL, help, "%s", fault);
	return false;
}

static const char *field_names(struct parl_arena *arena)
{
	const char *names = NULL;

	for (enum parl_hit_field field = 0; field < PARL_HIT_FIELDS; field++)
		names = parl_arena_join(arena, names, ", ", parl_hit_field_name(field));
	return names;
}

/* Whether --fields names fields, of a report that has some. */
static bool check_fields(struct parl_job *job)
{
	const char *list = parl_job_option(job, "fields");
	const char *format = parl_job_option(job, "format");
	enum parl_hit_field fields[PARL_HIT_FIELDS];
	struct parl_diagnostics *faults = parl_job_diagnostics(job);
	size_t count = 0;
	parl_view wrong;

	if (!list)
		return true;
	if (!parl_job_option(job, "ndjson") && strcmp(format, "jsonl") != 0 &&
		strcmp(format, "tsv") != 0) {
		parl_diagnose(faults, PARL_CODE_QUERY_OPTIONS, NULL,
			"add --format jsonl or --format tsv",
			"--fields is about records, and %s has none", format);
		return false;
	}
	count = parl_hit_fields(list, fields, &wrong);
	if (count == 0)
		parl_diagnose(faults, PARL_CODE_QUERY_FIELD, NULL,
			parl_arena_print(parl_job_arena(job), "the fields are %s",
				field_names(parl_job_arena(job))),
			wrong.size ? "--fields: '%.*s' is no field, or stands there twice"
				   : "--fields: a name is missing%.*s",
			(int)wrong.size, wrong.data);
	for (size_t i = 0; i < count; i++)
		if (fields[i] == PARL_HIT_UTF16 && strcmp(format, "tsv") == 0) {
			parl_diagnose(faults, PARL_CODE_QUERY_FIELD, NULL,
				"leave it away, or write --format jsonl",
				"--fields: 'utf16' is six numbers, and no column of a table");
			return false;
		}
	return count > 0;
}

bool options_check(struct parl_job *job)
{
	return check_number(job, "near", MOST_NEAR) && check_number(job, "kwic", MOST_WIDTH) &&
		check_number(job, "after-context", MOST_CONTEXT) &&
		check_number(job, "before-context", MOST_CONTEXT) &&
		check_number(job, "context", MOST_CONTEXT) && check_fit(job) && check_fields(job);
}
