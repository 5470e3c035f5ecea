/*
 * unclean.c - bytes that are no text: told with how many there are, and refused where a text that
 * is rewritten might be damaged.
 */
#include "unclean.h"

#include <string.h>

#include <parlance/text.h>

#include "../text/clean.h"
#include "kinds.h"

static size_t count_ill_formed(parl_view text, parl_span *first)
{
	parl_span fault = parl_utf8_fault(text, 0);
	size_t count = 0;

	*first = fault;
	for (; fault.start < text.size; fault = parl_utf8_fault(text, fault.end))
		count++;
	return count;
}

static size_t count_nul(parl_view text, parl_span *first)
{
	const char *end = text.data + text.size;
	size_t count = 0;

	for (const char *at = text.data; at < end && (at = memchr(at, '\0', (size_t)(end - at)));
		at++)
		if (count++ == 0)
			*first =
				(parl_span){(size_t)(at - text.data), (size_t)(at - text.data) + 1};
	return count;
}

static bool is_utf16(parl_view text)
{
	return parl_view_begins(text, "\xFF\xFE") || parl_view_begins(text, "\xFE\xFF");
}

/* The code of what is unclean, which is refused where a rewritten text might be damaged. */
static enum parl_code unclean(const struct parl_job *job, enum parl_code code)
{
	bool refused = job->run->session->command->rewrites && !parl_job_option(job, "force");

	return refused ? PARL_CODE_INPUT_REFUSED : code;
}

#define NO_TEXT "it looks like a picture, a program or a packed file: name a document"

static void report_unclean(struct parl_job *job, enum parl_code code, const char *what,
	size_t count, parl_span first, bool binary)
{
	bool refused = unclean(job, code) == PARL_CODE_INPUT_REFUSED;
	const char *help = refused ? "save it as UTF-8, or rewrite it all the same with --force: "
				     "every other byte then stays as it is"
				   : "no term is found there; save it as UTF-8";

	if (binary)
		help = refused ? NO_TEXT ", or rewrite it all the same with --force" : NO_TEXT;

	parl_diagnose_at(job->faults, unclean(job, code), job->input->path, job->source, first,
		help, "%s%zu %s%s, the first at byte %zu", refused ? "not rewritten: " : "", count,
		what, count == 1 ? "" : "s", first.start);
}

/* Of such a text each byte would be a fault, and none of them says what it is. */
static void report_utf16(struct parl_job *job)
{
	enum parl_code code = unclean(job, PARL_CODE_INPUT_ILL_FORMED);

	parl_diagnose(job->faults, code, job->input->path,
		"save it as UTF-8: in Notepad by Save as, Encoding", "%sit is UTF-16, of which %s",
		code == PARL_CODE_INPUT_REFUSED ? "not rewritten: " : "",
		code == PARL_CODE_INPUT_REFUSED ? "no word is known" : "no word is found");
}

static void report_bytes(struct parl_job *job)
{
	parl_span first = {0, 0}, first_nul = {0, 0};
	size_t count = count_ill_formed(job->source, &first);
	size_t count_0 = count_nul(job->source, &first_nul);
	bool binary = count && count_0;

	if (count)
		report_unclean(job, PARL_CODE_INPUT_ILL_FORMED, "ill-formed UTF-8 sequence", count,
			first, binary);
	if (count_0 && !binary)
		report_unclean(job, PARL_CODE_INPUT_NUL, "NUL byte", count_0, first_nul, false);
}

enum parl_status parl_job_check_clean(struct parl_job *job)
{
	if (parl_kind_refused(job))
		return PARL_FAILED;
	/* Of what is not read nothing is said. */
	if (job->beginning || parl_text_is_clean(job->source))
		return PARL_OK;
	/* A search through folders tells of such files once, at its end. */
	job->unclean = job->input->found && job->run->session->command->any;
	if (job->unclean)
		return PARL_OK;
	if (is_utf16(job->source))
		report_utf16(job);
	else
		report_bytes(job);
	return parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR) ? PARL_FAILED : PARL_OK;
}
