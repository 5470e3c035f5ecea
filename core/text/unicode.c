/*
 * unicode.c - the once-initialised tables. They are never freed: filtered normalisers keep pointers
 * to their sets, and u_cleanup belongs to the embedding program alone.
 */
#include "unicode.h"

#include "../base/once.h"

#include <unicode/uchar.h>

#include "unicode_sets.h"

/* Whatever is made before a failure is given back, so that the next call can try again. */
static bool open_tables(void *made)
{
	struct parl_unicode *tables = made;
	UErrorCode error = U_ZERO_ERROR;
	USet *normalised = uset_openEmpty(), *marks = uset_openEmpty();

	if (!normalised || !marks)
		error = U_MEMORY_ALLOCATION_ERROR;
	else if (!parl_unicode_recall(normalised, marks))
		parl_unicode_ask(normalised, marks, &error);
	if (U_SUCCESS(error)) {
		uset_complement(normalised);
		uset_freeze(normalised);
		uset_freeze(marks);
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
	tables->nfc = unorm2_getNFCInstance(&error);
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
	static struct parl_once once = PARL_ONCE;

	return parl_once(&once, open_tables, &tables) ? &tables : NULL;
}

bool parl_is_space(int32_t c)
{
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r');
	return u_isUWhiteSpace(c);
}

bool parl_is_alnum(int32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
	return u_isalnum(c);
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
