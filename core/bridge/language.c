#include "language.h"

#include <stdlib.h>
#include <string.h>

#define LENGTH(list) (sizeof(list) / sizeof((list)[0]))
#define LEAST_WORDS 6
#define LEAST_LEAD 3

/* Function words that the two languages do not share ("i" and "a" are words of both). */
static const char *const english[] = {"an", "and", "are", "as", "at", "be", "been", "but", "by",
	"for", "from", "had", "has", "have", "his", "in", "is", "it", "of", "on", "or", "our",
	"that", "the", "their", "they", "this", "to", "was", "we", "were", "which", "who", "will",
	"with"};
static const char *const welsh[] = {"ac", "ar", "at", "bod", "cael", "dros", "drwy", "ei", "eich",
	"ein", "er", "eu", "fel", "fod", "fydd", "gan", "gyda", "hefyd", "hyn", "mae", "mae'n",
	"mewn", "nad", "neu", "nid", "o", "oedd", "oes", "rhwng", "roedd", "sy", "sy'n", "sydd",
	"trwy", "wedi", "wrth", "y", "ydyn", "ydyw", "yn", "yr", "yw"};

static int compare(const void *word, const void *entry)
{
	return strcmp(word, *(const char *const *)entry);
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80 ||
		c == '\'';
}

struct tally {
	size_t words;
	size_t english;
	size_t welsh;
};

static void count_word(struct tally *tally, parl_view word)
{
	char folded[12];

	tally->words++;
	if (word.size >= sizeof(folded))
		return;
	for (size_t i = 0; i < word.size; i++) {
		char c = word.data[i];

		folded[i] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
	}
	folded[word.size] = '\0';
	if (bsearch(folded, english, LENGTH(english), sizeof(*english), compare))
		tally->english++;
	else if (bsearch(folded, welsh, LENGTH(welsh), sizeof(*welsh), compare))
		tally->welsh++;
}

const char *parl_sentence_language(parl_view sentence)
{
	struct tally tally = {0, 0, 0};

	for (size_t i = 0; i < sentence.size;) {
		size_t start = i;

		while (i < sentence.size && is_letter(sentence.data[i]))
			i++;
		if (i > start)
			count_word(&tally, (parl_view){sentence.data + start, i - start});
		else
			i++;
	}
	if (tally.words < LEAST_WORDS)
		return NULL;
	if (tally.english >= tally.welsh + LEAST_LEAD)
		return "en";
	if (tally.welsh >= tally.english + LEAST_LEAD)
		return "cy";
	return NULL;
}
