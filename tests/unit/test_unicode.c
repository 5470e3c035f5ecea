/*
 * test_unicode.c - the sets of characters that are kept as a table are those that ICU answers.
 *
 *   test_unicode --write >core/text/unicode_table.c     makes the table anew, of the ICU that runs
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "text/unicode.h"
#include "text/unicode_sets.h"

struct sets {
	USet *left, *marks;
};

static struct sets asked(void)
{
	struct sets sets = {uset_openEmpty(), uset_openEmpty()};
	UErrorCode error = U_ZERO_ERROR;

	parl_unicode_ask(sets.left, sets.marks, &error);
	assert_true(U_SUCCESS(error));
	return sets;
}

static void close_sets(struct sets sets)
{
	uset_close(sets.left);
	uset_close(sets.marks);
}

/* The table's ICU may be another than this one, which then is asked. */
static void test_table(void **state)
{
	struct sets sets = asked(), kept = {uset_openEmpty(), uset_openEmpty()};
	UVersionInfo icu;

	(void)state;
	u_getVersion(icu);
	if (parl_unicode_recall(kept.left, kept.marks)) {
		assert_true(uset_equals(kept.left, sets.left));
		assert_true(uset_equals(kept.marks, sets.marks));
	} else {
		assert_memory_not_equal(icu, parl_unicode_table_icu, sizeof(icu));
		assert_true(uset_isEmpty(kept.left) && uset_isEmpty(kept.marks));
	}
	close_sets(sets);
	close_sets(kept);
}

/* Of either way: what the contract says of some characters. */
static void test_characters(void **state)
{
	const struct parl_unicode *unicode = parl_unicode();

	(void)state;
	assert_non_null(unicode);
	assert_true(uset_contains(unicode->normalised, 0xFB01));   /* the ligature fi */
	assert_true(uset_contains(unicode->normalised, 0x212B));   /* Angstrom, canonical */
	assert_false(uset_contains(unicode->normalised, 0x2122));  /* the trade mark sign */
	assert_false(uset_contains(unicode->normalised, 0xE0067)); /* a tag letter */
	assert_true(uset_contains(unicode->marks, 0x0301));        /* the acute */
	assert_true(uset_contains(unicode->marks, 0x0640));        /* tatweel */
	assert_false(uset_contains(unicode->marks, 0x3099));       /* Japanese voicing */
	assert_false(uset_contains(unicode->marks, 0x093C));       /* Devanagari nukta */
}

static void write_set(const char *name, const USet *set)
{
	UErrorCode error = U_ZERO_ERROR;
	int32_t count = uset_getItemCount(set);

	printf("\nconst struct parl_unicode_range parl_unicode_table_%s[] = {\n", name);
	for (int32_t i = 0; i < count; i++) {
		UChar32 first, last;

		uset_getItem(set, i, &first, &last, NULL, 0, &error);
		printf("%s{0x%04X, 0x%04X},%s", i % 5 == 0 ? "\t" : " ", (unsigned)first,
			(unsigned)last, i % 5 == 4 || i == count - 1 ? "\n" : "");
	}
	printf("};\nconst size_t parl_unicode_table_%s_count = "
	       "PARL_LENGTH(parl_unicode_table_%s);\n",
		name, name);
}

static void write_version(const char *name, const unsigned char *version)
{
	printf("const unsigned char parl_unicode_table_%s[4] = {%d, %d, %d, %d};\n", name,
		version[0], version[1], version[2], version[3]);
}

static void write_table(void)
{
	struct sets sets = asked();
	UVersionInfo icu, version;

	u_getVersion(icu);
	u_getUnicodeVersion(version);
	puts("/*\n * unicode_table.c - what one ICU answers of two sets (unicode_sets.h). Made by\n"
	     " * tests/unit/test_unicode.c, not by hand.\n */\n#include \"unicode_sets.h\"\n\n"
	     "/* clang-format off */");
	write_version("icu", icu);
	write_version("version", version);
	write_set("left", sets.left);
	write_set("marks", sets.marks);
	close_sets(sets);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_characters),
	};

	if (argc > 1 && strcmp(argv[1], "--write") == 0) {
		write_table();
		return 0;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
