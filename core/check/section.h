/*
 * section.h - one answer of a document: the limits that its question states, and its title.
 */
#ifndef PARL_CHECK_SECTION_H
#define PARL_CHECK_SECTION_H

#include <parlance/check.h>

/* Adds the limits that TEXT states, each once, as many as a section has. */
void parl_section_read_limits(struct parl_section *section, parl_view text);

bool parl_states_limit(parl_view text);

/* The first line of TEXT, of no more than 160 bytes, and of whole characters. */
parl_view parl_section_title(parl_view text);

#endif
