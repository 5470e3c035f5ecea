/*
 * alphabet.c - the order and the letters of a language, as Unicode's CLDR has them.
 *
 * In Welsh ch, dd, ff, ng, ll, ph, rh and th are letters: "llais" stands behind "lwfans". Numbers
 * are in the order of their values.
 */
#include <parlance/alphabet.h>

#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>

#include "collation.h"

#define LETTER_MOST 16 /* UTF-16 units of a letter */

struct letter {
	const char *key;
	const char *name;
};

struct parl_alphabet {
	const struct parl_collation *icu;
	UCollator *collator;
	struct parl_arena *arena;
	struct letter *letters;
	size_t count;
};

static const char *key_of(struct parl_alphabet *alphabet, const UChar *text, int32_t size)
{
	int32_t room = alphabet->icu->sort_key(alphabet->collator, text, size, NULL, 0);
	char *key = room > 0 ? parl_arena_alloc(alphabet->arena, (size_t)room) : NULL;

	if (key)
		alphabet->icu->sort_key(alphabet->collator, text, size, (uint8_t *)key, room);
	return key;
}

const char *parl_alphabet_key(struct parl_alphabet *alphabet, parl_view text)
{
	UErrorCode error = U_ZERO_ERROR;
	const char *key = NULL;
	UChar *wide;
	int32_t size = 0;

	if (text.size > INT32_MAX / 4)
		return NULL;
	wide = malloc((text.size + 1) * sizeof(*wide));
	if (wide) {
		u_strFromUTF8WithSub(wide, (int32_t)text.size + 1, &size, text.data,
			(int32_t)text.size, 0xFFFD, NULL, &error);
		if (U_SUCCESS(error))
			key = key_of(alphabet, wide, size);
	}
	free(wide);
	return key;
}

static int by_key(const void *a, const void *b)
{
	const struct letter *one = a, *other = b;

	return strcmp(one->key, other->key);
}

/* Keys are those of small letters, which come before capitals and accents: no text that begins
 * with the letter stands before it. */
static bool add_letter(struct parl_alphabet *alphabet, const UChar *text, int32_t size)
{
	UChar small[LETTER_MOST], title[LETTER_MOST];
	char name[LETTER_MOST * 3 + 1] = "";
	UErrorCode error = U_ZERO_ERROR;
	struct letter *letter = &alphabet->letters[alphabet->count];
	int32_t small_size = u_strToLower(small, LETTER_MOST, text, size, "", &error);
	int32_t title_size = u_strToTitle(title, LETTER_MOST, text, size, NULL, "", &error);

	u_strToUTF8(name, sizeof(name), NULL, title, title_size, &error);
	if (U_FAILURE(error))
		return error != U_MEMORY_ALLOCATION_ERROR;
	letter->key = key_of(alphabet, small, small_size);
	letter->name = parl_arena_print(alphabet->arena, "%s", name);
	alphabet->count++;
	return letter->key && letter->name;
}

static bool add_set(struct parl_alphabet *alphabet, const USet *set)
{
	bool good = true;
	int32_t items = uset_getItemCount(set);

	for (int32_t i = 0; good && i < items; i++) {
		UChar text[LETTER_MOST];
		UChar32 first, last;
		UErrorCode error = U_ZERO_ERROR;
		int32_t size = uset_getItem(set, i, &first, &last, text, LETTER_MOST, &error);

		if (size >= 2 && U_SUCCESS(error))
			good = add_letter(alphabet, text, size);
		for (UChar32 c = first; good && size == 0 && c <= last; c++) {
			int32_t at = 0;

			U16_APPEND_UNSAFE(text, at, c);
			good = add_letter(alphabet, text, at);
		}
	}
	return good;
}

/* The letters of LANGUAGE; a to z besides, for words from elsewhere (Welsh has no k). */
static bool add_letters(struct parl_alphabet *alphabet, const char *language)
{
	UErrorCode error = U_ZERO_ERROR;
	const struct parl_collation *icu = alphabet->icu;
	ULocaleData *data = icu->open_data(language, &error);
	USet *set = uset_openEmpty();
	bool good = data && set;

	/* What is not known would be answered with the letters of the machine's own language. */
	if (good && U_SUCCESS(error) && error != U_USING_DEFAULT_WARNING)
		icu->exemplars(data, set, 0, ULOCDATA_ES_INDEX, &error);
	if (good)
		uset_addRange(set, 'A', 'Z');
	/* A set that finds no memory says nothing, and lacks what was added. */
	good = good && error != U_MEMORY_ALLOCATION_ERROR && uset_containsRange(set, 'A', 'Z');
	if (good) {
		alphabet->letters = parl_arena_array(
			alphabet->arena, (size_t)uset_size(set), sizeof(*alphabet->letters));
		good = alphabet->letters && add_set(alphabet, set);
	}
	if (good)
		qsort(alphabet->letters, alphabet->count, sizeof(*alphabet->letters), by_key);
	uset_close(set);
	icu->close_data(data);
	return good;
}

struct parl_alphabet *parl_alphabet_new(const char *language, struct parl_arena *arena)
{
	struct parl_alphabet *alphabet = parl_arena_alloc(arena, sizeof(*alphabet));
	UErrorCode error = U_ZERO_ERROR;

	if (!alphabet)
		return NULL;
	alphabet->arena = arena;
	alphabet->icu = parl_collation();
	if (!alphabet->icu)
		return NULL;
	alphabet->collator = alphabet->icu->open(language, &error);
	if (alphabet->collator)
		alphabet->icu->set_attribute(
			alphabet->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
	if (U_FAILURE(error) || !add_letters(alphabet, language)) {
		parl_alphabet_free(alphabet);
		return NULL;
	}
	return alphabet;
}

enum parl_status parl_diagnose_alphabet(struct parl_diagnostics *list, const char *file)
{
	if (parl_collation())
		return parl_diagnose_memory(list, file);
	parl_diagnose(list, PARL_CODE_NO_ALPHABET, file,
		"install that part of ICU; `parlance lookup TERM` and all else works without",
		"%s is not installed, which knows the order of the alphabet",
		parl_collation_file());
	return PARL_FAILED;
}

void parl_alphabet_free(struct parl_alphabet *alphabet)
{
	if (alphabet)
		alphabet->icu->close(alphabet->collator);
}

const char *parl_alphabet_letter(const struct parl_alphabet *alphabet, const char *key)
{
	size_t low = 0, high = alphabet->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(alphabet->letters[middle].key, key) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? alphabet->letters[low - 1].name : NULL;
}

const char *parl_alphabet_language(const char *language, struct parl_arena *arena)
{
	UChar wide[64];
	char name[64 * 3 + 1] = "";
	UErrorCode error = U_ZERO_ERROR;
	int32_t size = uloc_getDisplayLanguage(language, "en", wide, 64, &error);

	u_strToUTF8(name, sizeof(name), NULL, wide, size, &error);
	return parl_arena_print(arena, "%s", U_SUCCESS(error) ? name : language);
}
