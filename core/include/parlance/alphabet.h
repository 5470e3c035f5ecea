/*
 * alphabet.h - the order and the letters of a language, as Unicode's CLDR has them.
 *
 * For lists that people read, never for matching. Numbers are in the order of their values; texts
 * that the language holds for equal ("co-op", "coop" in some) have equal keys: break such ties by
 * bytes. Keys are of one version of ICU: they are not to be stored.
 */
#ifndef PARLANCE_ALPHABET_H
#define PARLANCE_ALPHABET_H

#include <parlance/diagnostic.h>
#include <parlance/memory.h>

PARL_BEGIN

struct parl_alphabet;

/* The alphabet of LANGUAGE (BCP 47); what it gives lives in ARENA. NULL: out of memory, or the part
 * of ICU that knows it (libicui18n) is not installed. */
PARL_API struct parl_alphabet *parl_alphabet_new(const char *language, struct parl_arena *arena);
PARL_API void parl_alphabet_free(struct parl_alphabet *alphabet);

/* Adds why a list over FILE (may be NULL) could not be sorted: that part of ICU, or else memory.
 * PARL_FAILED, to be returned. */
PARL_API enum parl_status parl_diagnose_alphabet(struct parl_diagnostics *list, const char *file);

/* A terminated key: texts are in the order of their keys' bytes. NULL: out of memory. */
PARL_API const char *parl_alphabet_key(struct parl_alphabet *alphabet, parl_view text);

/* The letter under which the text of KEY stands in a list ("Ll" in Welsh); NULL: it begins with no
 * letter. */
PARL_API const char *parl_alphabet_letter(const struct parl_alphabet *alphabet, const char *key);

/* What English calls LANGUAGE. NULL: out of memory. */
PARL_API const char *parl_alphabet_language(const char *language, struct parl_arena *arena);

PARL_END

#endif
