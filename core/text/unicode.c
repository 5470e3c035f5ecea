/*
 * unicode.c - the once-initialised tables. They are never freed: filtered normalisers keep pointers
 * to their sets, and u_cleanup belongs to the embedding program alone.
 */
#include "unicode.h"

#include <pthread.h>
#include <stdatomic.h>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

/*
 * The sets, character by character: ICU's patterns for them take longer than a short run.
 *
 * NORMALISED is all but symbols without a canonical decomposition, which would turn into letters or
 * spaces, and tag characters, which tell the flag of Wales from that of England.
 *
 * MARKS is not every Mn: that would destroy Devanagari, Thai and Japanese.
 */
struct sets {
	USet *normalised; /* what it is not, until it is turned around */
	USet *marks;
	const UNormalizer2 *nfc;
	UErrorCode error;
};

static void add_symbol(struct sets *sets, UChar32 c)
{
	UChar units[8];
	UErrorCode error = U_ZERO_ERROR; /* of what does not fit: it is there all the same */

	if (unorm2_getRawDecomposition(sets->nfc, c, units, 8, &error) < 0)
		uset_add(sets->normalised, c);
}

static void add_mark(struct sets *sets, UChar32 c)
{
	UScriptCode script = uscript_getScript(c, &sets->error);
	bool dropped = script == USCRIPT_INHERITED || script == USCRIPT_ARABIC ||
		script == USCRIPT_HEBREW || script == USCRIPT_CYRILLIC || script == USCRIPT_SYRIAC;

	if (dropped && c != 0x3099 && c != 0x309A &&
		!u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
		uset_add(sets->marks, c);
}

static UBool add_range(const void *context, UChar32 start, UChar32 limit, UCharCategory type)
{
	struct sets *sets = (struct sets *)(uintptr_t)context;
	bool symbols = type == U_OTHER_SYMBOL || type == U_MODIFIER_SYMBOL;

	for (UChar32 c = start; c < limit && (symbols || type == U_NON_SPACING_MARK); c++) {
		if (symbols)
			add_symbol(sets, c);
		else
			add_mark(sets, c);
	}
	return U_SUCCESS(sets->error);
}

static void fill(struct sets *sets)
{
	u_enumCharTypes(add_range, sets);
	uset_addRange(sets->normalised, 0xE0020, 0xE007F);
	uset_complement(sets->normalised);
	uset_add(sets->marks, 0x0640);
	uset_freeze(sets->normalised);
	uset_freeze(sets->marks);
}

/* Whatever is made before a failure is given back, so that the next call can try again. */
static bool open_tables(struct parl_unicode *tables)
{
	UErrorCode error = U_ZERO_ERROR;
	struct sets sets = {
		uset_openEmpty(), uset_openEmpty(), unorm2_getNFCInstance(&error), U_ZERO_ERROR};
	USet *normalised = sets.normalised, *marks = sets.marks;

	if (!normalised || !marks)
		error = U_MEMORY_ALLOCATION_ERROR;
	if (U_SUCCESS(error)) {
		fill(&sets);
		error = sets.error;
		/* A set for which memory ran out is empty from then on. */
		if (!uset_contains(normalised, 'a') || !uset_contains(marks, 0x0640))
			error = U_MEMORY_ALLOCATION_ERROR;
	}
	UNormalizer2 *folded =
		unorm2_openFiltered(unorm2_getNFKCCasefoldInstance(&error), normalised, &error);
	UNormalizer2 *exact =
		unorm2_openFiltered(unorm2_getNFKCInstance(&error), normalised, &error);
	tables->folded = folded;
	tables->exact = exact;
	tables->nfd = unorm2_getNFDInstance(&error);
	tables->nfc = sets.nfc;
	tables->normalised = normalised;
	tables->marks = marks;
	if (U_SUCCESS(error))
		return true;
	unorm2_close(exact);
	unorm2_close(folded);
	uset_close(marks);
	uset_close(normalised);
	return false;
}

const struct parl_unicode *parl_unicode(void)
{
	static struct parl_unicode tables;
	static atomic_bool ready;
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

	if (atomic_load_explicit(&ready, memory_order_acquire))
		return &tables;
	pthread_mutex_lock(&lock);
	bool done = atomic_load_explicit(&ready, memory_order_relaxed) || open_tables(&tables);
	atomic_store_explicit(&ready, done, memory_order_release);
	pthread_mutex_unlock(&lock);
	return done ? &tables : NULL;
}

bool parl_is_space(int32_t c)
{
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r');
	return u_isUWhiteSpace(c);
}

bool parl_is_alnum(int32_t c)
{
	return c >= 0 && u_isalnum(c);
}

bool parl_is_ignorable(int32_t c)
{
	return c >= 0x80 && !(c >= 0xE0020 && c <= 0xE007F) &&
		u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool parl_is_pictograph(int32_t c)
{
	return c >= 0x80 && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
}
