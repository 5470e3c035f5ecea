#include "lexicon.h"

#include <pthread.h>
#include <string.h>

#include "../text/wordset.h"

static const char *const articles[] = {"a", "an", "the"};

static const char *const be_forms[] = {"am", "are", "aren't", "be", "been", "being", "is", "isn't",
	"it's", "that's", "they're", "was", "wasn't", "we're", "were", "weren't", "you're"};

static const char *const function_words[] = {"a", "about", "above", "across", "after", "again",
	"against", "all", "almost", "along", "already", "also", "although", "always", "am", "among",
	"an", "and", "any", "are", "aren't", "around", "as", "at", "away", "be", "because", "been",
	"before", "behind", "being", "below", "beside", "between", "beyond", "both", "but", "by",
	"can", "can't", "cannot", "could", "couldn't", "despite", "did", "didn't", "do", "does",
	"doesn't", "don't", "down", "during", "each", "either", "else", "even", "ever", "every",
	"except", "few", "fewer", "for", "from", "had", "has", "hasn't", "have", "haven't", "he",
	"her", "here", "hers", "him", "his", "how", "however", "i", "if", "in", "inside", "instead",
	"into", "is", "isn't", "it", "its", "just", "least", "less", "like", "many", "may", "me",
	"might", "mine", "more", "most", "much", "must", "my", "near", "neither", "never", "no",
	"nor", "not", "now", "of", "off", "often", "on", "once", "only", "onto", "or", "other",
	"others", "our", "ours", "out", "outside", "over", "own", "per", "rather", "same", "shall",
	"she", "should", "shouldn't", "since", "so", "some", "still", "such", "than", "that", "the",
	"their", "theirs", "them", "then", "there", "these", "they", "this", "those", "though",
	"through", "throughout", "to", "together", "too", "toward", "towards", "under", "until",
	"up", "upon", "us", "usually", "very", "via", "was", "wasn't", "we", "were", "weren't",
	"what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will",
	"with", "within", "without", "won't", "would", "wouldn't", "yet", "you", "your", "yours"};

static const char *const common_verbs[] = {"access", "act", "add", "agree", "agreed", "aim",
	"allow", "amend", "answer", "appear", "apply", "approach", "arrive", "arrived", "ask",
	"asked", "ate", "attend", "attended", "became", "become", "began", "begin", "believe",
	"benefit", "book", "bought", "bring", "broke", "brought", "build", "built", "call",
	"called", "came", "carry", "caught", "check", "choose", "chose", "close", "collect", "come",
	"complete", "completed", "consider", "contact", "continue", "contribute", "cook", "cope",
	"cost", "create", "deal", "dealt", "decide", "deliver", "depend", "describe", "deserve",
	"develop", "died", "discuss", "drank", "drew", "drink", "drive", "drop", "drove", "employ",
	"enjoy", "ensure", "enter", "exist", "expect", "explain", "face", "fall", "fear", "feel",
	"fell", "felt", "find", "flew", "follow", "found", "gain", "gained", "gather", "gave",
	"get", "give", "go", "got", "govern", "grew", "grow", "handle", "happen", "have", "hear",
	"heard", "held", "help", "helped", "hid", "hold", "improve", "improved", "include",
	"inform", "inspect", "invite", "join", "joined", "keep", "kept", "knew", "knock", "know",
	"lack", "lead", "learn", "leave", "led", "left", "lent", "listen", "live", "lived", "look",
	"lose", "lost", "love", "made", "make", "manage", "matter", "mean", "meet", "met", "miss",
	"move", "moved", "need", "needed", "offer", "open", "oversee", "own", "paid", "participate",
	"pass", "pay", "phone", "pick", "plan", "prefer", "provide", "raise", "ran", "rang",
	"reach", "reached", "read", "receive", "received", "rely", "remain", "reply", "report",
	"reported", "respond", "return", "review", "ring", "rise", "rode", "rose", "run", "said",
	"sang", "sat", "save", "saw", "say", "see", "seek", "seem", "send", "sent", "set", "share",
	"show", "shut", "sign", "sing", "sit", "sleep", "slept", "speak", "spend", "spent", "spoke",
	"stand", "start", "started", "stay", "stayed", "stood", "stop", "struggle", "suffer",
	"suggest", "swam", "take", "talk", "taught", "teach", "tell", "tend", "thank", "think",
	"threw", "thrive", "told", "took", "travel", "trust", "try", "turn", "understand",
	"understood", "update", "use", "used", "value", "visit", "vote", "wait", "walk", "want",
	"wanted", "went", "win", "won", "wore", "work", "worked", "worry", "write", "wrote"};

static const char *const degree_words[] = {"enough", "equally", "extremely", "far", "highly",
	"increasingly", "least", "less", "more", "most", "particularly", "quite", "rather",
	"really", "so", "too", "very"};

static const char *const not_adverbs[] = {"early", "elderly", "family", "friendly", "likely",
	"lonely", "monthly", "only", "quarterly", "supply", "weekly", "yearly"};

static const char *const person_nouns[] = {
	"ex", "female", "former", "girl", "male", "men", "teenage", "woman", "women"};

static const char *const describing[] = {"able-bodied", "adult", "african", "alcohol", "anxious",
	"asian", "autistic", "bedbound", "bereaved", "bisexual", "black", "blind", "british",
	"childless", "coastal", "deaf", "depressed", "deprived", "destitute", "disabled",
	"disadvantaged", "displaced", "drug", "dying", "elderly", "emotional", "excluded", "female",
	"financial", "frail", "gay", "gender-based", "hearing-impaired", "homeless", "honour-based",
	"housebound", "housed", "hungry", "ill", "impaired", "infirm", "injured", "isolated",
	"jobless", "lesbian", "local", "lonelier", "lonely", "low-income", "male", "marginalised",
	"minority", "needy", "neurodivergent", "older", "orphaned", "paid", "parent", "physical",
	"poor", "poorer", "pregnant", "psychological", "racist", "refugee", "remote", "retired",
	"rural", "sexual", "sick", "sighted", "single", "stateless", "teenage", "trans",
	"traumatised", "unemployed", "unhoused", "unwell", "urban", "verbal", "vulnerable",
	"wealthy", "white", "workless", "young", "younger"};

static const char *const prepositions[] = {"about", "across", "after", "against", "among", "around",
	"as", "at", "before", "behind", "below", "between", "beyond", "by", "despite", "during",
	"except", "for", "from", "in", "inside", "into", "like", "near", "of", "off", "on", "onto",
	"outside", "over", "per", "through", "throughout", "to", "towards", "under", "until",
	"upon", "via", "with", "within", "without"};

static const char *const auxiliaries[] = {"can", "can't", "cannot", "could", "couldn't", "did",
	"didn't", "do", "does", "doesn't", "don't", "had", "hadn't", "has", "hasn't", "have",
	"haven't", "may", "might", "must", "shall", "should", "shouldn't", "will", "won't", "would",
	"wouldn't"};

static const char *const first_person[] = {
	"i", "i'd", "i'll", "i'm", "i've", "me", "mine", "my", "myself"};

static const struct {
	const char *singular;
	const char *plural;
} verb_pairs[] = {{"does", "do"}, {"doesn't", "don't"}, {"has", "have"}, {"hasn't", "haven't"},
	{"is", "are"}, {"isn't", "aren't"}, {"was", "were"}, {"wasn't", "weren't"}};

/* What a word is, by the lists above. */
enum word_class {
	CLASS_ARTICLE = 1 << 0,
	CLASS_INDEFINITE = 1 << 1,
	CLASS_BE = 1 << 2,
	CLASS_FUNCTION = 1 << 3,
	CLASS_VERB = 1 << 4,
	CLASS_DEGREE = 1 << 5,
	CLASS_NO_ADVERB = 1 << 6,
	CLASS_PERSON = 1 << 7,
	CLASS_DESCRIBING = 1 << 8,
	CLASS_PREPOSITION = 1 << 9,
	CLASS_AUXILIARY = 1 << 10,
	CLASS_FIRST_PERSON = 1 << 11
};

static struct parl_wordset lexicon;

#define ADD(list, classes) parl_wordset_add_all(&lexicon, list, PARL_LENGTH(list), classes)

static void make_lexicon(void)
{
	ADD(articles, CLASS_ARTICLE);
	parl_wordset_add_all(&lexicon, articles, 2, CLASS_INDEFINITE);
	ADD(be_forms, CLASS_BE);
	ADD(function_words, CLASS_FUNCTION);
	ADD(common_verbs, CLASS_VERB);
	ADD(degree_words, CLASS_DEGREE);
	ADD(not_adverbs, CLASS_NO_ADVERB);
	ADD(person_nouns, CLASS_PERSON);
	ADD(describing, CLASS_DESCRIBING);
	ADD(prepositions, CLASS_PREPOSITION);
	ADD(auxiliaries, CLASS_AUXILIARY);
	ADD(first_person, CLASS_FIRST_PERSON);
}

static bool is_of(parl_view word, uint32_t classes)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, make_lexicon);
	return parl_wordset_find(&lexicon, word) & classes;
}

/* Whether LOWER begins as a word does whose first byte is FIRST: most are told apart here. */
static bool begins_alike(char first, const char *lower)
{
	return (first | 0x20) == (lower[0] | 0x20);
}

bool parl_word_equal(parl_view word, const char *lower)
{
	size_t at = 0;

	if (word.size == 0 || !begins_alike(word.data[0], lower))
		return false;
	for (; at < word.size && *lower; lower++) {
		char c = word.data[at++];

		if (c >= 'A' && c <= 'Z') {
			c = (char)(c - 'A' + 'a');
		} else if (c == '\xE2' && word.size - at >= 2 &&
			memcmp(word.data + at, "\x80\x99", 2) == 0) {
			c = '\'';
			at += 2;
		}
		if (c != *lower)
			return false;
	}
	return at == word.size && *lower == '\0';
}

bool parl_word_is_any(parl_view word, const char *const *list, size_t count)
{
	for (size_t i = 0; word.size > 0 && i < count; i++) {
		if (begins_alike(word.data[0], list[i]) && parl_word_equal(word, list[i]))
			return true;
	}
	return false;
}

bool parl_word_is_article(parl_view word)
{
	return is_of(word, CLASS_ARTICLE);
}

bool parl_word_is_indefinite(parl_view word)
{
	return is_of(word, CLASS_INDEFINITE);
}

bool parl_word_is_be(parl_view word)
{
	return is_of(word, CLASS_BE);
}

bool parl_word_is_function(parl_view word)
{
	return is_of(word, CLASS_FUNCTION);
}

bool parl_word_is_common_verb(parl_view word)
{
	if (is_of(word, CLASS_VERB))
		return true;
	for (size_t ending = 1; ending <= 2; ending++) { /* meets, goes */
		if (word.size > ending + 1 && word.data[word.size - 1] == 's' &&
			(ending == 1 || word.data[word.size - 2] == 'e') &&
			is_of((parl_view){word.data, word.size - ending}, CLASS_VERB))
			return true;
	}
	return false;
}

bool parl_word_is_degree(parl_view word)
{
	if (is_of(word, CLASS_DEGREE))
		return true;
	return word.size > 4 && memcmp(word.data + word.size - 2, "ly", 2) == 0 &&
		!is_of(word, CLASS_NO_ADVERB);
}

bool parl_word_is_person_noun(parl_view word)
{
	return is_of(word, CLASS_PERSON);
}

bool parl_word_is_describing(parl_view word)
{
	return is_of(word, CLASS_DESCRIBING);
}

bool parl_word_is_ing(parl_view word)
{
	static const char *const others[] = {
		"according", "during", "following", "including", "regarding"};

	return word.size > 4 && memcmp(word.data + word.size - 3, "ing", 3) == 0 &&
		!PARL_IS_ANY(word, others);
}

bool parl_word_is_preposition(parl_view word)
{
	return is_of(word, CLASS_PREPOSITION);
}

bool parl_word_is_auxiliary(parl_view word)
{
	return is_of(word, CLASS_AUXILIARY);
}

/* The pronoun has a capital: a Welsh "i" is a preposition. */
bool parl_word_is_first_person(parl_view word)
{
	return !(word.size && word.data[0] == 'i') && is_of(word, CLASS_FIRST_PERSON);
}

bool parl_word_is_theirs(parl_view word)
{
	static const char *const theirs[] = {"her", "his", "its", "their"};

	return PARL_IS_ANY(word, theirs);
}

bool parl_word_is_link(parl_view word)
{
	return parl_word_equal(word, "and") || parl_word_equal(word, "or");
}

void parl_word_add_first_person(struct parl_wordset *set, uint32_t classes)
{
	parl_wordset_add_all(set, first_person, PARL_LENGTH(first_person), classes);
}

const char *parl_verb_other_number(parl_view word, bool to_plural)
{
	for (size_t i = 0; i < PARL_LENGTH(verb_pairs); i++) {
		if (parl_word_equal(
			    word, to_plural ? verb_pairs[i].singular : verb_pairs[i].plural))
			return to_plural ? verb_pairs[i].plural : verb_pairs[i].singular;
	}
	return NULL;
}

bool parl_word_same(parl_view a, parl_view b)
{
	size_t shorter = a.size < b.size ? a.size : b.size;

	if (shorter < 2 || (a.size > b.size ? a.size - b.size : b.size - a.size) > 1)
		return false;
	for (size_t i = 0; i < shorter; i++) {
		if ((a.data[i] | 0x20) != (b.data[i] | 0x20))
			return false;
	}
	return a.size == b.size || (a.size > b.size ? a.data[shorter] : b.data[shorter]) == 's';
}

parl_view parl_word_owner(parl_view word)
{
	static const char *const endings[] = {"'s", "\xe2\x80\x99s"};

	for (size_t i = 0; i < PARL_LENGTH(endings); i++) {
		size_t size = strlen(endings[i]);

		if (word.size > size && memcmp(word.data + word.size - size, endings[i], size) == 0)
			return (parl_view){word.data, word.size - size};
	}
	return (parl_view){word.data, 0};
}

parl_view parl_words_first(parl_view text)
{
	size_t end = 0;

	while (end < text.size && text.data[end] != ' ' && text.data[end] != '\n')
		end++;
	return (parl_view){text.data, end};
}

parl_view parl_words_last(parl_view text)
{
	size_t start = text.size;

	while (start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '\n')
		start--;
	return (parl_view){text.data + start, text.size - start};
}
