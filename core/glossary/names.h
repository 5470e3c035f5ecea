/*
 * names.h - the closed lists of words in a glossary, and the nearest known word to a mistyped one.
 */
#ifndef PARL_GLOSSARY_NAMES_H
#define PARL_GLOSSARY_NAMES_H

#include <parlance/glossary.h>

/* The words of one key; the index of a word is its value. */
struct parl_words {
	const char *const *names;
	size_t count;
};

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

/* The value of TEXT; -1: it is none of the words. */
int parl_words_find(const struct parl_words *words, parl_view text);

/* The word that TEXT was probably meant to be; NULL: none is near. */
const char *parl_words_nearest(const struct parl_words *words, parl_view text);

/* "exact, close or broader" */
void parl_words_list(const struct parl_words *words, struct parl_buffer *list);

/* The edits within which a text of so many clusters counts as mistyped. */
size_t parl_near_limit(parl_view text);

#endif
