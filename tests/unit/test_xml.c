/*
 * test_xml.c - the rough look at XML before a parser sees it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/text.h>

static size_t attributes(const char *xml)
{
	size_t size = strlen(xml), count;
	char *copy = malloc(size + 1); /* so that reading beyond is caught */
	memcpy(copy, xml, size);
	count = parl_xml_attributes((parl_view){copy, size});
	free(copy);
	return count;
}

static void attributes_of_the_fullest_tag(void **state)
{
	static const struct {
		const char *xml;
		size_t count;
	} cases[] = {
		{"", 0},
		{"<", 0},
		{"a = b = c", 0},
		{"<a b='1' c=\"2\"/><d e = '3'>x=y</d>", 2},
		{"<a b='>' c='d=e=f' g=\"='=\"/>", 3},
		{"<!-- <a b= c= d=> --><e f=''/>", 1},
		{"<![CDATA[<a b= c= d=>]]><e f='' g=''/>", 2},
		{"<?xml version='1.0' encoding='UTF-8'?><a/>", 0},
		{"<!DOCTYPE a [<!ENTITY b 'c=d=e='>]><a b='' c=''/>", 2},
		{"<a b='", 1},
		{"<a b= c=", 2},
		{"<!--", 0},
		{"<?", 0},
		{"<![CDATA[", 0},
	};
	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(cases); i++)
		assert_int_equal(attributes(cases[i].xml), cases[i].count);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(attributes_of_the_fullest_tag),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
