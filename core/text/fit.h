/*
 * fit.h - a term in the form, the capitals and with the article of what it replaces.
 */
#ifndef PARL_TEXT_FIT_H
#define PARL_TEXT_FIT_H

#include "inflect.h"

struct parl_fit_request {
	parl_view before;  /* the sentence up to the match */
	parl_view after;   /* what follows the match; may be empty */
	parl_view matched; /* as the text has it */
	parl_view spelled; /* the matched form as the glossary spells it */
	unsigned forms;    /* what form that is, bits 1 << enum parl_form; verbs may have several */
	parl_view target;  /* the new term in its base form */
	enum parl_word_class target_class;
	parl_view target_head; /* {NULL, 0}: by rule */
	/* How each form of the target is spelled; data NULL: by rule. */
	parl_view target_forms[PARL_FORM_COUNT];
};

struct parl_fit {
	parl_view text;    /* the target as it is to be written */
	parl_view article; /* "a" or "an" in the capitals of the article before; size 0: none stands
			      there */
	parl_span place;   /* where that article stands in `before` */
};

/* False: out of memory. Where the target has no such form (mass nouns) its base form is written. */
bool parl_fit_term(
	const struct parl_fit_request *request, struct parl_fit *fit, struct parl_arena *arena);

#endif
