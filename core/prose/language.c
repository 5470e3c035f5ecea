#include "language.h"

#include <pthread.h>
#include <string.h>

#include "../base/among.h"
#include "../glossary/model.h"
#include "../text/wordset.h"

#define LEAST_WORDS 6
#define LEAST_LEAD 3

/* Bytes of the longest word of the first two lists. */
#define LONGEST_FUNCTION 5

/* And one byte more than those of others that count. */
#define LONGEST_OTHER 20

/* Function words that the two languages do not share ("i" and "a" are words of both). */
static const char *const english[] = {"an", "and", "are", "as", "at", "be", "been", "but", "by",
	"for", "from", "had", "has", "have", "his", "in", "is", "it", "of", "on", "or", "our",
	"that", "the", "their", "they", "this", "to", "was", "we", "were", "which", "who", "will",
	"with"};
static const char *const welsh[] = {"ac", "ar", "at", "bod", "cael", "dros", "drwy", "ei", "eich",
	"ein", "er", "eu", "fel", "fod", "fydd", "gan", "gyda", "hefyd", "hyn", "mae", "mae'n",
	"mewn", "nad", "neu", "nid", "o", "oedd", "oes", "rhwng", "roedd", "sy", "sy'n", "sydd",
	"trwy", "wedi", "wrth", "y", "ydyn", "ydyw", "yn", "yr", "yw"};

/* Words of charities and public bodies, as bilingual headings and labels have them; mutated too. */
static const char *const welsh_nouns[] = {"addysg", "amdanom", "anabl", "angen", "anghenion",
	"arian", "bobl", "byw", "canlyniadau", "cartref", "chefnogaeth", "cleient", "cleientiaid",
	"croeso", "cronfa", "cydgynhyrchu", "cyfleoedd", "cyllid", "cymdeithasol", "cymorth",
	"cymru", "cymuned", "cymunedau", "cymunedol", "cyngor", "cynhwysiant", "ddefnyddwyr",
	"ddigartref", "defnyddwyr", "deulu", "digartref", "diogelu", "diolch", "dysgu", "effaith",
	"elusen", "elusennau", "ganlyniadau", "gofal", "gofalwr", "gofalwyr", "gwaith", "gweithwyr",
	"gwerth", "gwirfoddol", "gwirfoddolwr", "gwirfoddolwyr", "gyllid", "gymorth", "gymuned",
	"gymunedol", "gyngor", "henoed", "iechyd", "ieuenctid", "ifainc", "ifanc", "iogelu",
	"llais", "lleol", "llety", "lloches", "mudiad", "mudiadau", "newydd", "nodau", "ofal",
	"ofalwyr", "partneriaeth", "plant", "pobl", "preswylwyr", "swydd", "swyddi", "tai",
	"tenantiaeth", "teulu", "teuluoedd", "tlodi", "trigolion", "trydydd", "wasanaeth",
	"wasanaethau", "wirfoddol", "wirfoddolwyr", "ymddiriedolwyr", "ymgysylltu", "ymyrraeth"};

static const char *const welsh_beginnings[] = {
	"dd", "ff", "ll", "mh", "ngh", "nh", "rh", "gw", "cyf", "cym", "ym"};
static const char *const welsh_endings[] = {
	"aeth", "aidd", "edd", "iad", "iaid", "iau", "oedd", "og", "ol", "wr", "wyr", "ydd", "ych"};

enum word_class { CLASS_ENGLISH = 1 << 0, CLASS_WELSH = 1 << 1, CLASS_WELSH_NOUN = 1 << 2 };

static struct parl_wordset lexicon;

/* Of Welsh function words alone: in English nearly every word is seen not to be one. */
static struct parl_wordset welsh_words;

static bool letters[256];

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80 ||
		c == '\'';
}

static void make_tables(void)
{
	parl_wordset_add_all(&lexicon, english, PARL_LENGTH(english), CLASS_ENGLISH);
	parl_wordset_add_all(&lexicon, welsh, PARL_LENGTH(welsh), CLASS_WELSH);
	parl_wordset_add_all(&lexicon, welsh_nouns, PARL_LENGTH(welsh_nouns), CLASS_WELSH_NOUN);
	parl_wordset_add_all(&welsh_words, welsh, PARL_LENGTH(welsh), CLASS_WELSH);
	for (int c = 0; c < 256; c++)
		letters[c] = is_letter((char)c);
}

static void get_ready(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, make_tables);
}

/* The next word of TEXT from *AT on, which moves behind it; false: there is none. What a hyphen
 * joins is one word: that of "drop-in" is no English "in". */
static bool next_word(parl_view text, size_t *at, parl_view *word)
{
	size_t start = *at, end;

	while (start < text.size && !letters[(unsigned char)text.data[start]])
		start++;
	for (end = start; end < text.size; end++)
		if (!letters[(unsigned char)text.data[end]] && text.data[end] != '-')
			break;
	*word = (parl_view){text.data + start, end - start};
	*at = end;
	return end > start;
}

struct tally {
	size_t words;
	size_t english;
	size_t welsh;
	size_t welsh_nouns;
	size_t welsh_spellings;
};

/* An ending that English words do not have. */
static bool ends_welsh(const char *word, size_t size)
{
	static const char *const endings[] = {
		"aeth", "iadau", "iaid", "iwyd", "oedd", "wyr", "ydd"};

	for (size_t i = 0; i < PARL_LENGTH(endings); i++) {
		size_t tail = strlen(endings[i]);

		if (size > tail && strcmp(word + size - tail, endings[i]) == 0)
			return true;
	}
	return false;
}

/* A beginning and an ending that English words do not have together. */
static bool begins_and_ends(const char *word, size_t size)
{
	bool begins = false;
	bool ends = false;

	for (size_t i = 0; !begins && i < PARL_LENGTH(welsh_beginnings); i++)
		begins = strncmp(word, welsh_beginnings[i], strlen(welsh_beginnings[i])) == 0;
	for (size_t i = 0; begins && !ends && i < PARL_LENGTH(welsh_endings); i++) {
		size_t tail = strlen(welsh_endings[i]);

		ends = size > tail && strcmp(word + size - tail, welsh_endings[i]) == 0;
	}
	return ends;
}

/* The vowels with a roof, which English does not have: â ê î ô û ŵ ŷ. */
static bool has_roof(parl_view word)
{
	static const char *const roofs[] = {
		"\xC3\xA2", "\xC3\xAA", "\xC3\xAE", "\xC3\xB4", "\xC3\xBB", "\xC5\xB5", "\xC5\xB7"};

	for (size_t at = 0; at + 1 < word.size; at++) {
		if ((unsigned char)word.data[at] < 0x80)
			continue;
		for (size_t i = 0; i < PARL_LENGTH(roofs); i++)
			if (memcmp(word.data + at, roofs[i], 2) == 0)
				return true;
	}
	return false;
}

/* An ending, or a beginning and an ending, of Welsh. */
static bool is_spelled_welsh(parl_view word)
{
	char folded[LONGEST_OTHER];

	for (size_t i = 0; i < word.size; i++) {
		char c = word.data[i];

		folded[i] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
	}
	folded[word.size] = '\0';
	return begins_and_ends(folded, word.size) || ends_welsh(folded, word.size) ||
		has_roof(word);
}

/* OTHERS: other words than function words count, too. */
static void count_word(struct tally *tally, parl_view word, bool others)
{
	uint32_t classes;

	tally->words++;
	if (word.size >= LONGEST_OTHER || (word.size > LONGEST_FUNCTION && !others))
		return;
	classes = parl_wordset_find(&lexicon, word);
	if (word.size > LONGEST_FUNCTION)
		classes &= CLASS_WELSH_NOUN;
	if (classes & CLASS_ENGLISH)
		tally->english++;
	else if (classes & CLASS_WELSH)
		tally->welsh++;
	else if (others && classes & CLASS_WELSH_NOUN)
		tally->welsh_nouns++;
	else if (others)
		tally->welsh_spellings += is_spelled_welsh(word);
}

/* OTHERS, too: only up to an English word, behind which nothing is Welsh. */
static struct tally count_words(parl_view text, bool others)
{
	struct tally tally = {0, 0, 0, 0, 0};
	parl_view word;

	get_ready();
	for (size_t at = 0; !(others && tally.english > 0) && next_word(text, &at, &word);)
		count_word(&tally, word, others);
	return tally;
}

/* Whether there are Welsh function words enough. */
static bool may_be_welsh(parl_view text)
{
	size_t count = 0;
	parl_view word;

	get_ready();
	for (size_t at = 0; count < LEAST_LEAD && next_word(text, &at, &word);)
		count += word.size <= LONGEST_FUNCTION && parl_wordset_find(&welsh_words, word);
	return count == LEAST_LEAD;
}

const char *parl_sentence_language(parl_view sentence, const char *usual)
{
	struct tally tally;

	if (parl_language_same(usual, "en") && !may_be_welsh(sentence))
		return NULL;
	tally = count_words(sentence, false);
	if (tally.words < LEAST_WORDS)
		return NULL;
	if (tally.english >= tally.welsh + LEAST_LEAD)
		return "en";
	if (tally.welsh >= tally.english + LEAST_LEAD)
		return "cy";
	return NULL;
}

/* --- two languages in a line ------------------------------------------------------------------ */

/* Welsh words of the field, or half of all, and no English between them. */
static bool is_welsh(parl_view part)
{
	struct tally tally = count_words(part, true);
	size_t marked = tally.welsh_nouns + tally.welsh_spellings;

	return marked > 0 && tally.english == 0 && 2 * (marked + tally.welsh) >= tally.words;
}

/* The size of what parts a line at AT: a slash, bar or bracket, a dash, a hyphen between spaces. */
static size_t parting_at(parl_view text, size_t at)
{
	char c = text.data[at];

	if (c == '/' || c == '|' || c == '(' || c == ')')
		return 1;
	if (c == '-')
		return at > 0 && text.data[at - 1] == ' ' && at + 1 < text.size &&
			text.data[at + 1] == ' ';
	return text.size - at >= 3 && memcmp(text.data + at, "\xE2\x80", 2) == 0 &&
			(text.data[at + 2] == '\x93' || text.data[at + 2] == '\x94')
		? 3
		: 0;
}

static bool may_part(unsigned char byte)
{
	return byte == '/' || byte == '|' || byte == '(' || byte == ')' || byte == '-' ||
		byte == 0xE2;
}

static struct parl_among parting = PARL_AMONG(may_part);

/* The first place at or after AT where TEXT is parted, its end at last; *SIZE: of what parts it. */
static size_t next_parting(parl_view text, size_t at, size_t *size)
{
	for (; (at = parl_among_next(&parting, text, at)) < text.size; at++) {
		*size = parting_at(text, at);
		if (*size > 0)
			return at;
	}
	*size = 1;
	return text.size;
}

bool parl_sentence_bilingual(parl_view sentence, parl_span place)
{
	size_t size;
	size_t at = next_parting(sentence, 0, &size);
	bool welsh_before = false;
	bool passed = false;

	if (at == sentence.size)
		return false;
	for (size_t start = 0; start <= sentence.size; at = next_parting(sentence, start, &size)) {
		bool is = at > start && is_welsh((parl_view){sentence.data + start, at - start});

		if (passed)
			return is;
		if (place.start >= start && place.start < at) {
			if (welsh_before)
				return !is;
			passed = !is;
			if (is)
				return false;
		}
		welsh_before = is;
		start = at + size;
	}
	return false;
}
