/*
 * article.c - "a" or "an", by the sound with which the next word begins.
 */
#include "inflect.h"

#include "../base/utf8.h"
#include "unicode.h"

#include <string.h>

#include <unicode/uchar.h>

#define LONGEST 32

/* The first token of a text, for the rules: ASCII, marks taken off ("état" is "etat"). */
struct token {
	char text[LONGEST + 1];  /* letters and digits as they stand */
	char lower[LONGEST + 1]; /* the same in lower case */
	size_t size;
	size_t capitals;
	size_t smalls;
	parl_view rest; /* what follows it in the text */
};

/* Acronyms that are spoken as words; all others are spelled out, letter by letter. */
static const char *const spoken[] = {"CAFCASS", "CAMHS", "COSHH", "COVID", "DEFRA", "HACCP",
	"HEFCE", "LAC", "LASPO", "LEADER", "LEP", "LIFT", "MAPPA", "MARAC", "MASH", "MENCAP",
	"MIND", "MUGA", "NACRO", "NASA", "NATO", "NAVCA", "NEBOSH", "NEET", "NESTA", "NICE",
	"NIMBY", "NOMIS", "NOMS", "RADAR", "RAG", "RAMS", "REACH", "RIBA", "RIDDOR", "ROSPA",
	"SAGE", "SARC", "SARS", "SCIE", "SCOPE", "SENCO", "SEND", "SIB", "SIBS", "SMART", "SORP",
	"SPAD", "STEAM", "STEM", "SWOT", "UNISON", NULL};

static const char *const silent_h[] = {"heir", "honest", "honor", "honour", "hors", "hour", NULL};

/* Beginnings in a vowel letter that are spoken with a consonant: "you", "won". */
static const char *const consonant_sounds[] = {"eu", "ewe", "ubiq", "uganda", "ukr", "ukulele",
	"unanim", "uni", "ura", "ure", "uri", "uro", "uru", "usa", "use", "usi", "usu", "ute",
	"uti", "utop", NULL};

/* "uni" that is "un" and an i. */
static const char *const un_i[] = {"unide", "unill", "unim", "unin", "uniro", "uniss", NULL};

static bool begins(const char *word, const char *const *starts)
{
	for (; *starts; starts++)
		if (strncmp(word, *starts, strlen(*starts)) == 0)
			return true;
	return false;
}

static bool is_one(const char *word, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(word, *list) == 0)
			return true;
	return false;
}

/* The letter without its marks, or 0: a letter that is none of a to z. */
static char plain_letter(int32_t c)
{
	const struct parl_unicode *unicode = parl_unicode();
	if (c >= 0x80 && unicode) {
		UChar parts[8];
		UErrorCode error = U_ZERO_ERROR;
		int32_t size = unorm2_getDecomposition(unicode->nfd, c, parts, 8, &error);
		if (U_SUCCESS(error) && size > 0)
			c = parts[0];
	}
	if (c == 0xC6 || c == 0xE6 || c == 0xC5 || c == 0x152 || c == 0x153 || c == 0xD8 ||
		c == 0xF8)
		return 'a';
	return c < 0x80 && parl_is_alnum(c) ? (char)c : '\0';
}

static bool joins(int32_t c)
{
	return c == '\'' || c == 0x2019 || parl_is_ignorable(c) || u_getCombiningClass(c) != 0;
}

/* Takes a token from AT on. It ends at anything but letters and digits; the apostrophe of "one's"
 * ends it too, so that the word is what stands before. */
static struct token read_token(parl_view text, size_t at)
{
	struct token token = {.size = 0};
	while (at < text.size) {
		size_t next = at;
		int32_t c = parl_utf8_next(text, &next);
		bool mark = c > 0x7F && joins(c) && c != 0x2019;
		if (!mark && !parl_is_alnum(c))
			break;
		if (!mark && token.size < LONGEST) {
			char letter = plain_letter(c);
			/* a letter of another script begins with a consonant, as far as we know */
			letter = letter ? letter : 'z';
			bool capital = u_isupper(c);
			token.capitals += capital;
			token.smalls += !capital && u_isalpha(c);
			token.text[token.size] = letter;
			token.lower[token.size++] =
				(char)(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
		}
		at = next;
	}
	token.rest = (parl_view){text.data + at, text.size - at};
	return token;
}

/* Skips what is not spoken: quotation marks, brackets, and the sign of a sum of money. */
static size_t spoken_start(parl_view text)
{
	size_t at = 0;
	while (at < text.size) {
		size_t next = at;
		if (parl_is_alnum(parl_utf8_next(text, &next)))
			break;
		at = next;
	}
	return at;
}

/* Takes the digits at the start of TEXT, less the commas of thousands. */
static size_t read_digits(parl_view text, char *digits, bool *commas)
{
	size_t count = 0;
	*commas = false;
	for (size_t i = 0; i < text.size && count < LONGEST; i++) {
		char c = text.data[i];
		bool inner =
			i + 1 < text.size && text.data[i + 1] >= '0' && text.data[i + 1] <= '9';
		if (c >= '0' && c <= '9')
			digits[count++] = c;
		else if (c == ',' && inner)
			*commas = true;
		else
			break;
	}
	return count;
}

/* Eight, eighty, eleven, eighteen, and these in thousands and millions. "1800s" and a year such as
 * 1851 are read in hundreds; "1,800" and "1800" are one thousand eight hundred. */
static bool number_is_vowel(parl_view text)
{
	char digits[LONGEST] = "";
	bool commas;
	size_t count = read_digits(text, digits, &commas);
	if (digits[0] == '8')
		return true;
	if (count < 2 || digits[0] != '1' || (digits[1] != '1' && digits[1] != '8'))
		return false;
	if (count % 3 == 2)
		return true;
	bool hundreds = count == 4 && digits[1] == '8' && !commas;
	bool round = hundreds && digits[2] == '0' && digits[3] == '0';
	return hundreds && (!round || (text.size > 4 && text.data[4] == 's'));
}

static bool letter_is_vowel(char letter)
{
	return letter && strchr("aefhilmnorsx", letter);
}

/* Whether capitals are a word that is shouted rather than letters: long, and as easily spoken as a
 * word, with vowels and never four consonants in a row. */
static bool is_shouted(const struct token *token)
{
	size_t vowels = 0;
	size_t row = 0;
	size_t longest = 0;
	for (size_t i = 0; i < token->size; i++) {
		bool vowel = strchr("aeiouy", token->lower[i]) != NULL;
		vowels += vowel;
		row = vowel ? 0 : row + 1;
		longest = row > longest ? row : longest;
	}
	return token->size >= 6 && vowels >= 2 && longest < 4;
}

/* Whether the token is spoken letter by letter: SME, SMEs, MoU, A4, the X of X-ray. */
static bool is_spelled(const struct token *token)
{
	if (token->size == 1) {
		bool hyphen = token->rest.size > 0 && strchr("-&.", token->rest.data[0]);
		return token->capitals == 1 || hyphen;
	}
	if (token->capitals == 0)
		return false;
	bool digit = token->text[1] >= '0' && token->text[1] <= '9';
	if (token->capitals == 1)
		return digit && token->smalls == 0;
	if (token->smalls > 1)
		return false;
	char upper[LONGEST + 1];
	size_t size = token->size;
	/* the plural of an acronym is read as the acronym is */
	if (token->smalls == 1 && token->text[size - 1] == 's')
		size--;
	memcpy(upper, token->text, size);
	upper[size] = '\0';
	return !is_one(upper, spoken) && !is_shouted(token);
}

static bool word_is_vowel(const struct token *token)
{
	const char *word = token->lower;
	if (word[0] == 'h')
		return begins(word, silent_h);
	if (word[0] == 'y')
		return token->size > 1 && !strchr("aeiou", word[1]);
	if (begins(word, un_i))
		return true;
	if (begins(word, consonant_sounds))
		return false;
	static const char *const won[] = {"one", "ones", "once", "oneness", "oneself", NULL};
	return strchr("aeiou", word[0]) && !is_one(word, won);
}

const char *parl_article(parl_view text)
{
	size_t at = spoken_start(text);
	if (at == text.size)
		return "a";
	parl_view rest = {text.data + at, text.size - at};
	bool vowel;
	if (rest.data[0] >= '0' && rest.data[0] <= '9') {
		vowel = number_is_vowel(rest);
	} else {
		struct token token = read_token(text, at);
		vowel = is_spelled(&token) ? letter_is_vowel(token.lower[0])
					   : word_is_vowel(&token);
	}
	return vowel ? "an" : "a";
}
