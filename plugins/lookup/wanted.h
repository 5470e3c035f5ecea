/*
 * wanted.h - which terms and concepts the options leave: a register, a domain, a language.
 */
#ifndef LOOKUP_WANTED_H
#define LOOKUP_WANTED_H

#include <parlance/job.h>

struct wanted {
	struct parl_job *job;
	int register_number;  /* or PARL_REGISTER_ANY */
	const char *language; /* NULL: any */
};

/* Reads the options. PARL_FAILED, with a diagnostic: no glossary has such a register, or such
 * a domain. */
enum parl_status wanted_read(struct wanted *wanted, struct parl_job *job);

bool wanted_term(const struct wanted *wanted, const struct parl_term *term);
bool wanted_concept(const struct wanted *wanted, const struct parl_concept *concept_);

#endif
