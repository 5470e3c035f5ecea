/*
 * subject.h - whether a document is about what the glossaries are about.
 *
 * "Client", "running costs", "closing date" are words of every trade: an IT note or a solicitor's
 * letter has them, too. Where hardly anything else in a text is a term or a word of the subject, a
 * term that its glossary calls everyday is not changed by itself.
 */
#ifndef PARL_BRIDGE_SUBJECT_H
#define PARL_BRIDGE_SUBJECT_H

#include "bridge.h"

/* Settled once for the document, when it is first asked for. A short text is given the benefit of
 * the doubt. False: out of memory; else FITS says it. */
bool parl_subject_fits(struct parl_bridge *bridge, bool *fits);

#endif
