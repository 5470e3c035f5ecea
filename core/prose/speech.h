/*
 * speech.h - what somebody said, quoted without quotation marks: "Old folk like a song, says Ann."
 */
#ifndef PARL_PROSE_SPEECH_H
#define PARL_PROSE_SPEECH_H

#include "site.h"

/* Whether WORD of the sentence of SITE, a verb of saying, tells whose words its sentence is. */
bool parl_speech_at(const struct parl_site *site, parl_span word);

/* Adds the verbs to SET. */
struct parl_wordset;
void parl_speech_add_beginnings(struct parl_wordset *set, uint32_t classes);

#endif
