/*
 * unicode.c - the once-initialised tables. They are never freed: filtered normalisers keep pointers
 * to their sets, and u_cleanup belongs to the embedding program alone.
 */
#include "unicode.h"

#include <pthread.h>
#include <stdatomic.h>

#include <unicode/uchar.h>
#include <unicode/ustring.h>

/* What is normalised: all but symbols without a canonical decomposition, which would turn into
 * letters or spaces, and tag characters, which tell the flag of Wales from that of England. */
#define NORMALISED "[^[[[:So:][:Sk:]]-[:Decomposition_Type=Canonical:]][\\U000E0020-\\U000E007F]]"

/* Not every Mn: that would destroy Devanagari, Thai and Japanese. */
#define MARKS                                                                 \
	"[[[:Mn:]&[[:sc=Zinh:][:sc=Arab:][:sc=Hebr:][:sc=Cyrl:][:sc=Syrc:]]]" \
	"-[\\u3099\\u309A]-[:DI:]\\u0640]"

static USet *frozen_set(const char *pattern, UErrorCode *error)
{
	UChar units[200];
	int32_t length = 0;
	u_strFromUTF8(units, 200, &length, pattern, -1, error);
	USet *set = uset_openPattern(units, length, error);
	if (U_SUCCESS(*error))
		uset_freeze(set);
	return set;
}

/* Whatever is made before a failure is given back, so that the next call can try again. */
static bool open_tables(struct parl_unicode *tables)
{
	UErrorCode error = U_ZERO_ERROR;
	USet *normalised = frozen_set(NORMALISED, &error);
	USet *marks = frozen_set(MARKS, &error);
	UNormalizer2 *folded =
		unorm2_openFiltered(unorm2_getNFKCCasefoldInstance(&error), normalised, &error);
	UNormalizer2 *exact =
		unorm2_openFiltered(unorm2_getNFKCInstance(&error), normalised, &error);
	tables->folded = folded;
	tables->exact = exact;
	tables->nfd = unorm2_getNFDInstance(&error);
	tables->nfc = unorm2_getNFCInstance(&error);
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
