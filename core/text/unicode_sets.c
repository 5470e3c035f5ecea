/*
 * unicode_sets.c - two sets of characters, from ICU or from what it once answered.
 */
#include "unicode_sets.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

struct asking {
	USet *left;
	USet *marks;
	const UNormalizer2 *nfc;
	UErrorCode error;
};

static void add_symbol(struct asking *asking, UChar32 c)
{
	UChar units[8];
	UErrorCode error = U_ZERO_ERROR; /* of what does not fit: it is there all the same */

	if (unorm2_getRawDecomposition(asking->nfc, c, units, 8, &error) < 0)
		uset_add(asking->left, c);
}

static void add_mark(struct asking *asking, UChar32 c)
{
	UScriptCode script = uscript_getScript(c, &asking->error);
	bool dropped = script == USCRIPT_INHERITED || script == USCRIPT_ARABIC ||
		script == USCRIPT_HEBREW || script == USCRIPT_CYRILLIC || script == USCRIPT_SYRIAC;

	if (dropped && c != 0x3099 && c != 0x309A &&
		!u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
		uset_add(asking->marks, c);
}

static UBool add_range(const void *context, UChar32 start, UChar32 limit, UCharCategory type)
{
	struct asking *asking = (struct asking *)(uintptr_t)context;
	bool symbols = type == U_OTHER_SYMBOL || type == U_MODIFIER_SYMBOL;

	for (UChar32 c = start; c < limit && (symbols || type == U_NON_SPACING_MARK); c++) {
		if (symbols)
			add_symbol(asking, c);
		else
			add_mark(asking, c);
	}
	return U_SUCCESS(asking->error);
}

void parl_unicode_ask(USet *left, USet *marks, UErrorCode *error)
{
	struct asking asking = {left, marks, unorm2_getNFCInstance(error), *error};

	if (U_FAILURE(asking.error))
		return;
	u_enumCharTypes(add_range, &asking);
	uset_addRange(left, 0xE0020, 0xE007F);
	uset_add(marks, 0x0640);
	*error = asking.error;
}

static void add_ranges(USet *set, const struct parl_unicode_range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		uset_addRange(set, ranges[i].first, ranges[i].last);
}

bool parl_unicode_recall(USet *left, USet *marks)
{
	UVersionInfo icu, version;

	u_getVersion(icu);
	u_getUnicodeVersion(version);
	if (memcmp(icu, parl_unicode_table_icu, sizeof(icu)) != 0 ||
		memcmp(version, parl_unicode_table_version, sizeof(version)) != 0)
		return false;
	add_ranges(left, parl_unicode_table_left, parl_unicode_table_left_count);
	add_ranges(marks, parl_unicode_table_marks, parl_unicode_table_marks_count);
	return true;
}
