/*
 * wanted.c - what the options leave.
 */
#include "wanted.h"

#include <string.h>
#include <strings.h>

enum parl_status wanted_read(struct wanted *wanted, struct parl_job *job)
{
	*wanted = (struct wanted){.job = job,
		.register_number = PARL_REGISTER_ANY,
		.language = parl_job_option(job, "lang")};
	return parl_job_check_domains(job, "domain") == PARL_OK
		? parl_job_register(job, "register", true, &wanted->register_number)
		: PARL_FAILED;
}

bool wanted_concept(const struct wanted *wanted, const struct parl_concept *concept)
{
	return parl_job_wants_domain(wanted->job, "domain", concept);
}

/* "en" takes "en-GB" in. */
static bool is_of(const char *language, const char *wanted)
{
	size_t size = strlen(wanted);

	return strncasecmp(language, wanted, size) == 0 &&
		(language[size] == '\0' || language[size] == '-');
}

bool wanted_term(const struct wanted *wanted, const struct parl_term *term)
{
	return wanted_concept(wanted, parl_term_concept(term)) &&
		(wanted->register_number == PARL_REGISTER_ANY ||
			parl_term_register(term) == wanted->register_number) &&
		(!wanted->language || is_of(parl_term_language(term), wanted->language));
}
