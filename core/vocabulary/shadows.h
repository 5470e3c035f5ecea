/*
 * shadows.h - of one key in one register, the highest layer that holds it decides.
 */
#ifndef PARL_VOCABULARY_SHADOWS_H
#define PARL_VOCABULARY_SHADOWS_H

#include "composed.h"

/* Takes the entries out of the vocabulary that a higher glossary's entry stands in the place of,
 * and notes each as an override. False: out of memory. */
bool parl_hide_shadowed(struct parl_vocabulary *vocabulary, struct parl_arena *scratch);

#endif
