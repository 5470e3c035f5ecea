/*
 * entity.c - character references: numbers, and the names that people write.
 *
 * Of HTML's 2,125 names the hundred and thirty that occur in prose; the others stay as they stand,
 * which harms nobody: they are read as their letters.
 */
#include "bytes.h"
#include "markdown.h"

#include <string.h>

/* The names of U+00A0 to U+00FF, in their order. */
static const char latin[] =
	"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
	"sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
	"Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
	"ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN "
	"szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
	"iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute "
	"ucirc uuml yacute thorn yuml ";

static const struct {
	const char *name;
	uint32_t point;
} others[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''},
	{"hellip", 0x2026}, {"mdash", 0x2014}, {"ndash", 0x2013}, {"lsquo", 0x2018},
	{"rsquo", 0x2019}, {"sbquo", 0x201A}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
	{"bdquo", 0x201E}, {"bull", 0x2022}, {"euro", 0x20AC}, {"trade", 0x2122}, {"ensp", 0x2002},
	{"emsp", 0x2003}, {"thinsp", 0x2009}, {"zwnj", 0x200C}, {"zwj", 0x200D}, {"lrm", 0x200E},
	{"rlm", 0x200F}, {"dagger", 0x2020}, {"Dagger", 0x2021}, {"permil", 0x2030},
	{"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"larr", 0x2190}, {"rarr", 0x2192},
	{"minus", 0x2212}, {"OElig", 0x152}, {"oelig", 0x153}, {"Scaron", 0x160}, {"scaron", 0x161},
	{"Yuml", 0x178}, {"wcirc", 0x175}, {"Wcirc", 0x174}, {"ycirc", 0x177}, {"Ycirc", 0x176}};

static uint32_t named(const char *name, size_t size)
{
	for (size_t i = 0; i < PARL_LENGTH(others); i++)
		if (strlen(others[i].name) == size && memcmp(others[i].name, name, size) == 0)
			return others[i].point;
	uint32_t point = 0xA0;
	for (const char *at = latin; *at; point++) {
		size_t length = strcspn(at, " ");
		if (length == size && memcmp(at, name, size) == 0)
			return point;
		at += length + 1;
	}
	return 0;
}

static int digit_of(char byte)
{
	if (is_digit(byte))
		return byte - '0';
	byte = small(byte);
	return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : 16;
}

/* The number between AT and END; 0: it is none. */
static uint32_t numbered(parl_view text, size_t at, size_t end)
{
	bool hex = at < end && (text.data[at] == 'x' || text.data[at] == 'X');
	at += hex;
	if (at == end || end - at > (hex ? 6 : 7))
		return 0;
	uint32_t point = 0;
	for (; at < end; at++) {
		int digit = digit_of(text.data[at]);
		if (digit >= (hex ? 16 : 10))
			return 0;
		point = point * (hex ? 16 : 10) + (uint32_t)digit;
	}
	bool valid = point > 0 && point < 0x110000 && (point < 0xD800 || point > 0xDFFF);
	return valid ? point : 0xFFFD;
}

static size_t encode(uint32_t point, char decoded[4])
{
	if (point < 0x80) {
		decoded[0] = (char)point;
		return 1;
	}
	size_t size = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
	for (size_t i = size - 1; i > 0; i--) {
		decoded[i] = (char)(0x80 | (point & 0x3F));
		point >>= 6;
	}
	decoded[0] = (char)(leads[size] | point);
	return size;
}

size_t entity_read(parl_view text, size_t at, char decoded[4], size_t *size)
{
	size_t end = at + 1;
	while (end < text.size && end - at <= 10 && text.data[end] != ';' &&
		(is_digit(text.data[end]) || is_letter(text.data[end]) || text.data[end] == '#'))
		end++;
	if (end >= text.size || text.data[end] != ';' || end == at + 1)
		return 0;
	uint32_t point = text.data[at + 1] == '#' ? numbered(text, at + 2, end)
						  : named(text.data + at + 1, end - at - 1);
	if (point == 0)
		return 0;
	*size = encode(point, decoded);
	return end + 1 - at;
}
