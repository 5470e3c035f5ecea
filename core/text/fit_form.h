/*
 * fit_form.h - which form of a term is to be written, where that of the match could be several:
 * "put" in "we have put" and in "we will put".
 */
#ifndef PARL_TEXT_FIT_FORM_H
#define PARL_TEXT_FIT_FORM_H

#include "fit.h"

/* The form of the match, or what its neighbours make of one that could be several. */
enum parl_form parl_fit_form(const struct parl_fit_request *request);

/* Whether WORD, whatever its case and apostrophes, is one of LIST, which ends in NULL. */
bool parl_fit_is_any(parl_view word, const char *const *list);

#endif
