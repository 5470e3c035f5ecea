/*
 * generate.c - texts of words, marks, ignorables and faults, and terms that are cut from them.
 */
#include "generate.h"
#include "reference.h"

#include <parlance/types.h>

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <unicode/ustring.h>
#include <unicode/utf8.h>

#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

static const char *const words[] = {"fund", "funder", "Funder", "FUND", "user", "service", "a", "s",
	"S", "l", "d", "re", "ll", "caf\u00e9", "cafe\u0301", "Stra\u00dfe", "strasse", "o\ufb03ce",
	"IT", "it", "\uff29\uff34", "2", "3.5", "1,000", "m\u00b2", "\u0130", "\u0131", "\u00f8re",
	"\u039f\u0394\u039f\u03a3", "\u03bf\u03b4\u03cc\u03c2", "\u05e6\u05d4", "\u05e9\u05b8",
	"\u062e\u062f\u0645\u0640\u0629", "\u062e\u0650", "\u304b\u304e", "\u304b\u3099",
	"\u30c7\u30fc", "\u798f\u7949", "\u0e0a\u0e48\u0e27", "\u0e01\u0e33", "\u0915\u094d\u0937",
	"\u0915\u0941", "\ud55c\uad6d", "\u1112\u1161\u11ab", "\u2122", "\u2460", "\u00bd",
	"\u037a", "\ufdfa", "\u1fc1", "\u2017", "\u212b", "\U0001d41a",
	"\U0001f469\u200d\U0001f4bb", "\U0001f469", "\U0001f3fd", "\U0001f1ec\U0001f1e7",
	"\U0001f1ec", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "\u0600", "\u3164", "\uffa0",
	"\u115f", "\u1160", "\U0001f1ea", "qu", "x", "b", "\u0149", "\u02bc"};

/* What English is made of; some as long as what the matcher takes at a time. */
static const char *const plain[] = {"fund", "funder", "Funder", "FUND", "user", "service", "a", "s",
	"IT", "it", "2", "of", "the", "The", "communities", "accountability", "responsibility",
	"responsibilities", "internationalisation", "x", "no1", "1st", "fund_raiser", "don't",
	"funder's", "e.g", "3.5", "1,000", "u", "caf\u00e9", "\u03bf\u03b4\u03cc\u03c2", "\u798f",
	"co-operative", "ser\u00advice",
	"antidisestablishmentarianismantidisestablishmentarianism"};

static const char *const spaces[] = {" ", " ", " ", " ", " ", " ", " ", " ", "\n", "\r\n", ", ",
	". ", " (", ") ", "-", "/", "  ", "\u00a0", " \u201c", "\u201d ", " \u2013 ", "\u2019s ",
	"; ", " & ", "-\n", "\t", "\n\n", "..."};

static const char *const joints[] = {" ", " ", " ", " ", "  ", "\n", "\r\n", "\n\n", "\r", "\t",
	"\f", "\v", "\xC2\x85", "\u2028", "\u2029", "\u00a0", "\u202f", "\u3000", "-", "-", "-\n",
	"-\r\n ", "- ", " - ", "--", "\u2010", "\u2011", "\u2013", "'", "'", "\u2019", "\u2018",
	"\u02bc", "\u00b4", "`", "\u2032", "\uff07", "_", "_", "__", "\u203f", ".", ",", ":", ";",
	"\"", "\u05f4", "/", "(", ")", "&", "+", "", "", ". ", "'s", "\u2019s", "'s ", "'ll", "l'",
	"\u2019re ", "qu'"};

static const char *const dust[] = {"\u00ad", "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060",
	"\ufeff", "\u200e", "\u2067", "\u034f", "\ufe0f", "\u0301", "\u0323", "\u0308", "\u0345",
	"\u20e3", "\u3099", "\u180e", "\u061c", "\U000e0001", "\U000e0061", "\u0640", "\u093f",
	"\ufffd", "\x01"};

static const char *const faults[] = {"\xFF", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF0\x9F\x91",
	"\xC0\xAF", "\xF4\x90\x80\x80", "\x80"};

static const char *const links[] = {" https://x.org/funder?a=funder ", " (http://fund.org) ",
	" www.fund.org/funder, ", " funder@fund.org ", " @funder ", " #fund ", " a@b "};

struct chance {
	uint64_t state;
};

/* splitmix64 */
static uint64_t draw(struct chance *chance)
{
	uint64_t z = chance->state += 0x9E3779B97F4A7C15u;
	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
	z = (z ^ z >> 27) * 0x94D049BB133111EBu;
	return z ^ z >> 31;
}

static size_t below(struct chance *chance, size_t count)
{
	return draw(chance) % count;
}

static bool one_in(struct chance *chance, size_t count)
{
	return below(chance, count) == 0;
}

struct bytes {
	char data[2000];
	size_t size;
};

static void put(struct bytes *bytes, const char *more)
{
	size_t size = strlen(more);
	if (bytes->size + size <= sizeof bytes->data) {
		memcpy(bytes->data + bytes->size, more, size);
		bytes->size += size;
	}
}

#define PICK(chance, list) ((list)[below((chance), PARL_LENGTH(list))])

/* A word, perhaps with dust in it. */
static void put_word(struct chance *chance, struct bytes *text, const char *word, bool dusty)
{
	for (size_t i = 0; word[i] != '\0';) {
		size_t start = i;
		char part[5] = "";
		U8_FWD_1((const uint8_t *)word, i, strlen(word));
		memcpy(part, word + start, i - start);
		put(text, part);
		while (dusty && one_in(chance, 8))
			put(text, PICK(chance, dust));
	}
}

static void make_text(struct chance *chance, struct bytes *text, bool ill, bool linked)
{
	const char *few[6];
	size_t length = 1 + below(chance, 14);
	bool dusty = one_in(chance, 2);
	text->size = 0;
	for (size_t i = 0; i < 6; i++)
		few[i] = PICK(chance, words);
	for (size_t i = 0; i < length; i++) {
		if (one_in(chance, 3) || dusty)
			if (one_in(chance, 6))
				put(text, PICK(chance, dust));
		put_word(chance, text, few[below(chance, 6)], dusty && one_in(chance, 2));
		if (ill && one_in(chance, 6))
			put(text, PICK(chance, faults));
		if (one_in(chance, 60))
			for (size_t j = 0; j < 40 + below(chance, 40); j++)
				put(text, one_in(chance, 2) ? "\u0301" : "\u00ad");
		if (linked && one_in(chance, 3))
			put(text, PICK(chance, links));
		put(text, PICK(chance, joints));
		if (one_in(chance, 12))
			put(text, PICK(chance, joints));
		if (dusty && one_in(chance, 8))
			put(text, PICK(chance, dust));
	}
}

/* Longer, and more like prose. */
static void make_prose(struct chance *chance, struct bytes *text)
{
	size_t length = 4 + below(chance, 36), few = 2 + below(chance, 12);
	const char *some[14];
	text->size = 0;
	for (size_t i = 0; i < few; i++)
		some[i] = PICK(chance, plain);
	while (one_in(chance, 2) && text->size < 100)
		put(text, " ");
	for (size_t i = 0; i < length; i++) {
		put(text, some[below(chance, few)]);
		put(text, one_in(chance, 40) ? PICK(chance, dust) : PICK(chance, spaces));
	}
}

/* A piece of TEXT between two characters; well-formed. */
static void cut(struct chance *chance, const struct bytes *text, struct bytes *term)
{
	size_t starts[2001], count = 0, at = 0;
	const uint8_t *bytes = (const uint8_t *)text->data;
	while (at < text->size) {
		starts[count++] = at;
		U8_FWD_1(bytes, at, text->size);
	}
	starts[count] = text->size;
	size_t first = below(chance, count), most = one_in(chance, 3) ? 40 : 9;
	if (one_in(chance, 12))
		most = 200;
	size_t last = first + 1 + below(chance, most);
	last = last > count ? count : last;
	term->size = 0;
	for (at = starts[first]; at < starts[last];) {
		size_t start = at;
		UChar32 c;
		U8_NEXT(bytes, at, starts[last], c);
		if (c < 0)
			continue;
		memcpy(term->data + term->size, bytes + start, at - start);
		term->size += at - start;
	}
}

/* Another spelling of TERM that may have the same key. */
static void vary(struct chance *chance, struct bytes *term)
{
	static const char *const swaps[][2] = {{"\u2019", "'"}, {"'", "\u2019"}, {"\u00ad", ""},
		{"-\n", "-"}, {"\n", " "}, {"-", "\u2010"}, {" ", "-"}, {"-", " "}, {"e", "\u00e9"},
		{"\u00e9", "e"}, {"\u00e9", "e\u0301"}, {"e\u0301", "\u00e9"}, {"\u200d", ""},
		{"  ", " "}, {"\u3164", ""}, {"\u0301", ""}, {"ss", "\u00df"}, {"'s", ""},
		{"\u00a0", "  "}};
	const char *const *swap = PICK(chance, swaps);
	char *place = memmem(term->data, term->size, swap[0], strlen(swap[0]));
	if (place == NULL || term->size + 8 > sizeof term->data)
		return;
	size_t old = strlen(swap[0]), new = strlen(swap[1]);
	memmove(place + new, place + old, term->size - (size_t)(place - term->data) - old);
	memcpy(place, swap[1], new);
	term->size = term->size - old + new;
}

static void change_case(struct chance *chance, struct bytes *term)
{
	UChar units[2000], changed[2000];
	UErrorCode error = U_ZERO_ERROR;
	int32_t size, most = sizeof term->data;
	u_strFromUTF8(units, 2000, &size, term->data, (int32_t)term->size, &error);
	size = one_in(chance, 2) ? u_strToUpper(changed, 2000, units, size, "", &error)
				 : u_strToLower(changed, 2000, units, size, "", &error);
	struct bytes result;
	u_strToUTF8(result.data, most, &size, changed, size, &error);
	if (U_SUCCESS(error)) {
		result.size = (size_t)size;
		*term = result;
	}
}

static json_t *make_term(struct chance *chance, const struct bytes *text)
{
	struct bytes term;
	cut(chance, text, &term);
	if (one_in(chance, 3))
		vary(chance, &term);
	if (one_in(chance, 4))
		change_case(chance, &term);
	return json_stringn(term.data, term.size);
}

static json_t *make_terms(struct chance *chance, const struct bytes *text)
{
	json_t *terms = json_array();
	size_t count = 1 + below(chance, 7);
	for (size_t i = 0; i < count; i++) {
		json_t *term = make_term(chance, text);
		if (one_in(chance, 3)) {
			term = json_pack("{s: o}", "term", term);
			if (one_in(chance, 2))
				json_object_set_new(term, "case", json_string("sensitive"));
			if (one_in(chance, 2))
				json_object_set_new(term, "marks", json_string("ignore"));
			if (one_in(chance, 4))
				json_object_set_new(term, "forms",
					json_pack("[o, o]", make_term(chance, text),
						make_term(chance, text)));
		}
		json_array_append_new(terms, term);
	}
	return terms;
}

static json_t *make_options(struct chance *chance, bool linked)
{
	json_t *options = json_object();
	if (one_in(chance, 6))
		json_object_set_new(options, "clitics", json_array());
	else if (one_in(chance, 6))
		json_object_set_new(
			options, "clitics", json_pack("[s, s, s, s]", "r", "a", "it", "user"));
	if (one_in(chance, 3))
		json_object_set_new(options, "elisions",
			json_pack("[s, s, s, s, s]", "l", "d", "qu", "a", "fund"));
	if (one_in(chance, 5))
		json_object_set_new(options, "hyphen", json_string("join"));
	if (one_in(chance, 6))
		json_object_set_new(options, "hyphen_as_space", json_true());
	if (linked)
		json_object_set_new(options, "protect", json_true());
	return options;
}

static json_t *hexadecimal(const struct bytes *text)
{
	static char digits[2 * sizeof text->data + 1];
	for (size_t i = 0; i < text->size; i++)
		snprintf(digits + 2 * i, 3, "%02x", (unsigned char)text->data[i]);
	return json_stringn(digits, 2 * text->size);
}

json_t *generate_case(uint64_t seed, uint64_t number)
{
	struct chance chance = {seed * 1000003 + number};
	struct bytes text;
	bool ill = one_in(&chance, 6), linked = one_in(&chance, 12);
	bool prose = one_in(&chance, 3);
	do
		if (prose)
			make_prose(&chance, &text);
		else
			make_text(&chance, &text, ill, linked);
	while (text.size == 0);
	json_t *test = json_pack("{s: o, s: s, s: o, s: o}", "id",
		json_sprintf(
			"random-%llu-%llu", (unsigned long long)seed, (unsigned long long)number),
		"group", "random", "terms", make_terms(&chance, &text), "options",
		make_options(&chance, linked));
	if (ill)
		json_object_set_new(test, "text_hex", hexadecimal(&text));
	else
		json_object_set_new(test, "text", json_stringn(text.data, text.size));
	json_object_set_new(test, "expected", reference_find(test, text.data, text.size));
	return test;
}
