/*
 * explain.c - `parlance explain`: the codes of messages, and the page of the manual about them.
 */
#include <stdlib.h>
#include <string.h>

#include "about.h"
#include "prose.h"

/* "P-120", "p-120", "120"; 0: it is no code. */
static int read_code(const char *word)
{
	char *end;
	long number;

	if (*word == 'P' || *word == 'p')
		word++;
	if (*word == '-')
		word++;
	number = strtol(word, &end, 10);
	return *word && !*end && number > 0 && number < 10000 ? (int)number : 0;
}

static void explain_text(struct parl_output *output, const struct parl_code_info *code)
{
	parl_output_print(output, "P-%03d  %s: %s\n\n", code->number,
		parl_severity_name(code->severity), code->title);
	parl_print_prose(output, parl_view_of(code->text), 0, 0);
}

static void explain_markdown(struct parl_output *output, const struct parl_code_info *code)
{
	parl_output_print(output, "\n## P-%03d: %s\n\n*%s.* ", code->number, code->title,
		parl_severity_name(code->severity));
	parl_print_prose(output, parl_view_of(code->text),
		strlen(parl_severity_name(code->severity)) + 4, 0);
}

static void list_text(struct parl_output *output)
{
	size_t count;
	const struct parl_code_info *codes = parl_code_all(&count);

	for (size_t i = 0; i < count; i++)
		parl_output_print(output, "P-%03d  %-8s %s\n", codes[i].number,
			parl_severity_name(codes[i].severity), codes[i].title);
}

static void list_markdown(struct parl_output *output)
{
	size_t count;
	const struct parl_code_info *codes = parl_code_all(&count);

	parl_output_print(output,
		"# Messages\n\nEvery message of parlance has a code, which keeps its meaning for "
		"good.\n`parlance explain P-120` shows one of these entries; this page is made by\n"
		"`parlance explain --format markdown`.\n");
	for (size_t i = 0; i < count; i++)
		explain_markdown(output, &codes[i]);
}

enum parl_status parl_explain_run(struct parl_job *job)
{
	bool markdown = strcmp(parl_job_option(job, "format"), "markdown") == 0;
	struct parl_output *output = parl_job_output(job);
	const struct parl_code_info *code;
	const char *word;

	if (parl_job_word_count(job) == 0) {
		(markdown ? list_markdown : list_text)(output);
		return PARL_OK;
	}
	word = parl_job_word(job, 0).data;
	code = parl_code_find(read_code(word));
	if (!code) {
		parl_diagnose(parl_job_diagnostics(job), PARL_CODE_NO_CODE, NULL,
			"codes look like P-120; without one, `parlance explain` lists them all",
			"there is no code '%s'", word);
		return PARL_FAILED;
	}
	(markdown ? explain_markdown : explain_text)(output, code);
	return PARL_OK;
}
