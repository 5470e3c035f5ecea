/*
 * choice.h - which of several words was meant.
 */
#ifndef PARL_SETUP_CHOICE_H
#define PARL_SETUP_CHOICE_H

#include <parlance/run.h>

/* The one of CHOICES ("a|b") that begins with WORD, else the one spelled most nearly so; {NULL, 0}:
 * none is near. */
parl_view parl_choice_nearest(parl_view word, const char *choices);

#endif
