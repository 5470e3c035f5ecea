#include "hearsay.h"

#include "../prose/lexicon.h"

/* How many words may stand between who says something and the verb, or between that and "that". */
#define REACH 4

static bool is_body(parl_view word)
{
	static const char *const bodies[] = {"authorities", "authority", "commissioner",
		"commissioners", "council", "councils", "department", "funder", "funders",
		"government", "icb", "ministry", "minister", "nhs", "ofsted", "trust"};

	return PARL_IS_ANY(word, bodies);
}

/* What such a body asks with. */
static bool is_paper(parl_view word)
{
	static const char *const papers[] = {"application", "brief", "form", "guidance", "itt",
		"portal", "question", "questions", "spec", "specification", "template", "tender"};

	return PARL_IS_ANY(word, papers);
}

/* Whether a body, or a paper of one, stands before AT, the place of a verb, near enough to be its
 * subject. */
static bool body_before(const struct parl_beside *b, size_t at)
{
	for (size_t i = at + 1; i <= at + REACH && i < b->left_count; i++) {
		if (b->left[i - 1].gap != PARL_GAP_NONE)
			return false;
		if (is_body(parl_beside_left(b, i)) || is_paper(parl_beside_left(b, i)))
			return true;
	}
	return false;
}

/* Whether one of VERBS, with a body for its subject, stands a few words before AT. */
static bool verb_before(
	const struct parl_beside *b, size_t at, const char *const *verbs, size_t count)
{
	for (size_t i = at + 1; i <= at + REACH && i < b->left_count; i++) {
		if (b->left[i - 1].gap != PARL_GAP_NONE)
			return false;
		if (parl_word_is_any(parl_beside_left(b, i), verbs, count))
			return body_before(b, i);
	}
	return false;
}

/* "The ICB has told us verbally that", from AT, the place of "that". */
static bool said_before(const struct parl_beside *b, size_t at)
{
	static const char *const verbs[] = {"advised", "agreed", "announced", "assured",
		"confirmed", "indicated", "promised", "told", "warned"};

	return verb_before(b, at, verbs, PARL_LENGTH(verbs));
}

/* "The form asks how many", "the council wants to know what", "they ask for numbers of", from AT,
 * the place of the word that the question begins with. */
static bool asked_before(const struct parl_beside *b, size_t at)
{
	static const char *const questions[] = {"about", "for", "how", "number", "numbers", "what",
		"whether", "which", "who", "whom", "why"};
	static const char *const verbs[] = {"ask", "asked", "asks", "know"};
	static const char *const wants[] = {"want", "wanted", "wants"};
	parl_view word = parl_beside_left(b, at);

	if (!PARL_IS_ANY(word, questions))
		return false;
	if (PARL_IS_ANY(parl_beside_left(b, at + 1), wants) && body_before(b, at + 1))
		return !parl_word_equal(word, "for");
	return verb_before(b, at, verbs, PARL_LENGTH(verbs));
}

/* "She asked whether", "he said that", from AT, the place of "whether": one person's words. */
static bool told_by_one(const struct parl_beside *b, size_t at)
{
	static const char *const links[] = {"if", "that", "whether"};
	static const char *const verbs[] = {"asked", "said", "says", "thought", "wondered"};

	return PARL_IS_ANY(parl_beside_left(b, at), links) &&
		PARL_IS_ANY(parl_beside_left(b, at + 1), verbs) &&
		(parl_word_equal(parl_beside_left(b, at + 2), "he") ||
			parl_word_equal(parl_beside_left(b, at + 2), "she"));
}

/* "The council has said it will look at", from AT, the place of "will". */
static bool means_to(const struct parl_beside *b, size_t at)
{
	static const char *const itself[] = {"he", "it", "she", "they"};
	static const char *const says[] = {"said", "say", "says"};
	size_t verb = at + 2;

	if (!PARL_IS_ANY(parl_beside_left(b, at + 1), itself))
		return false;
	if (parl_word_equal(parl_beside_left(b, verb), "that"))
		verb++;
	return PARL_IS_ANY(parl_beside_left(b, verb), says) && body_before(b, verb);
}

bool parl_hearsay_reported(const struct parl_beside *b)
{
	static const char *const promises[] = {"announced", "pledged", "promised", "promises"};
	static const char *const wills[] = {
		"can", "could", "hopes", "may", "might", "plans", "will", "would"};

	for (size_t i = 0; i < b->left_count && b->left[i].gap != PARL_GAP_BREAK; i++) {
		parl_view word = parl_beside_left(b, i);

		if ((parl_word_equal(word, "that") && said_before(b, i)) || told_by_one(b, i))
			return true;
		if (i < REACH && PARL_IS_ANY(word, promises) && body_before(b, i))
			return true;
		if (i < REACH && asked_before(b, i))
			return true;
		if (PARL_IS_ANY(word, wills) && means_to(b, i))
			return true;
	}
	return false;
}
