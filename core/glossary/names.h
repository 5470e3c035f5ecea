/*
 * names.h - the closed lists of words in a glossary.
 */
#ifndef PARL_GLOSSARY_NAMES_H
#define PARL_GLOSSARY_NAMES_H

#include <parlance/glossary.h>

#include "../json/words.h"

extern const struct parl_words parl_words_layer;
extern const struct parl_words parl_words_mapping;
extern const struct parl_words parl_words_action;
extern const struct parl_words parl_words_else; /* replace is no `else` */
extern const struct parl_words parl_words_status;
extern const struct parl_words parl_words_pos;
extern const struct parl_words parl_words_number;
extern const struct parl_words parl_words_case;
extern const struct parl_words parl_words_marks;
extern const struct parl_words parl_words_hyphen;
extern const struct parl_words parl_words_found;
extern const struct parl_words parl_words_class; /* @name, @noun ... */

/* Values of the words that only the glossary's own rooms need. */
enum parl_case { PARL_CASE_FOLD, PARL_CASE_EXACT };
enum parl_marks { PARL_MARKS_EXACT, PARL_MARKS_IGNORE };
enum parl_hyphen { PARL_HYPHEN_BOUNDARY, PARL_HYPHEN_JOIN, PARL_HYPHEN_SPACE };

#endif
