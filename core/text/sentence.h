/*
 * sentence.h - where sentences and words of running text begin and end, for the bridge.
 *
 * Sentences: UAX #29 with a list of abbreviations that end none (e.g., i.e., Dr, No., approx.).
 * Words: runs of letters, digits, and inner apostrophes and hyphens, with byte spans.
 */
#ifndef PARL_TEXT_SENTENCE_H
#define PARL_TEXT_SENTENCE_H

#include <parlance/memory.h>

/* A sentence has no more bytes: nobody writes one, so a text without full stops is cut there, at
 * white space where there is any. */
#define PARL_SENTENCE_MOST ((size_t)16 * 1024)

/* The sentences of TEXT from FROM on, where one begins, until they have LEAST bytes together, as
 * ascending spans without gaps (trailing white space belongs to the sentence before). A line break
 * inside a paragraph ends none; an empty line does. NULL: out of memory. */
parl_span *parl_sentences(
	parl_view text, size_t from, size_t least, size_t *count, struct parl_arena *arena);

/* The word that ends at or before END, skipping white space (not punctuation): false when
 * punctuation or the start of the text stands between: WORD is then empty, beside it. A soft hyphen
 * and other ignorables do not split a word. */
bool parl_word_before(parl_view text, size_t end, parl_span *word);

/* The word that begins at or after START, likewise. */
bool parl_word_after(parl_view text, size_t start, parl_span *word);

/* The next word at or after START, whatever stands between; false: there is none before END. */
bool parl_word_seek(parl_view text, size_t start, size_t end, parl_span *word);

#endif
