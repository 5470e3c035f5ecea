/*
 * language.h - in which language a sentence is written, when it is not the block's.
 */
#ifndef PARL_PROSE_LANGUAGE_H
#define PARL_PROSE_LANGUAGE_H

#include <parlance/types.h>

/*
 * "en" or "cy" when SENTENCE has six words or more and the function words of one of the two lead
 * the other's by three or more; NULL: it does not say, or USUAL, the language of what stands around
 * it, is English, and the sentence is at least not Welsh.
 */
const char *parl_sentence_language(parl_view sentence, const char *usual);

/*
 * Whether SENTENCE says what stands at PLACE a second time in Welsh, beside a slash, a bar, a dash
 * or in brackets: "Homeless people / Pobl ddigartref". A few words have no function words to go by:
 * Welsh spelling and the field's own Welsh words tell.
 */
bool parl_sentence_bilingual(parl_view sentence, parl_span place);

#endif
