/*
 * harmless.c - characters that are no part of words in ASCII, whatever the folding: those that
 * stand in English and in what is mixed with it, by ranges. test_rare.c asks ICU about each.
 */
#include "rare.h"

struct range {
	uint16_t first, last;
};

/* Signs, and letters of other scripts, the most frequent first. */
static const struct range ranges[] = {
	{0x2010, 0x2027}, /* dashes, quotation marks, bullets, the ellipsis */
	{0xA0, 0xA7}, {0xA9, 0xA9}, {0xAB, 0xAC}, {0xAE, 0xAE}, {0xB0, 0xB1}, {0xB6, 0xB7},
	{0xBB, 0xBB}, {0xBF, 0xBF}, {0xE000, 0xF8FF}, /* private: bullets of Word's fonts */
	{0x2030, 0x205E}, {0x20A9, 0x20C0}, {0x2190, 0x2426}, {0x2500, 0x2BFF}, {0xFFFC, 0xFFFD},
	{0x370, 0x482}, {0x48A, 0x52F},                 /* Greek, Cyrillic */
	{0x5D0, 0x5EA}, {0x621, 0x63F}, {0x641, 0x64A}, /* Hebrew, Arabic */
	{0x3001, 0x3029}, {0x3041, 0x3096}, {0x309D, 0x30FE}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
	{0xAC00, 0xD7A3}};

/* Latin letters, of which accents can be taken away. */
static const struct range accented[] = {
	{0xC0, 0xDE}, {0xE0, 0xFF}, {0x100, 0x12F}, {0x134, 0x13E}, {0x141, 0x148}, {0x14A, 0x17E}};

static bool is_in(const struct range *list, size_t count, int32_t c)
{
	for (size_t i = 0; i < count; i++)
		if (c >= list[i].first && c <= list[i].last)
			return true;
	return false;
}

bool parl_rare_harmless(int32_t c, bool marks)
{
	return is_in(ranges, PARL_LENGTH(ranges), c) ||
		(!marks && is_in(accented, PARL_LENGTH(accented), c));
}
