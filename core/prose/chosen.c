#include "chosen.h"

#include <string.h>
#include <strings.h>

#include "../base/any.h"
#include "../base/seek.h"
#include "defined.h"
#include "paper.h"

#define FORMS(array) array, PARL_LENGTH(array)

#define LONGEST_TERM 60

/* Between "refer to" and "as", in bytes. */
#define REFERS_REACH 80

/* How much of a sentence is read behind what somebody is called. */
#define REST_MOST 200

/* Where what is found goes. */
struct chosen {
	parl_chosen_add *add;
	void *of;
};

bool parl_chosen_serves(parl_view text)
{
	static const char *const served[] = {"beneficiary", "citizen", "client", "customer",
		"guest", "learner", "participant", "patient", "recipient", "service user", "user"};

	for (size_t i = 0; text.size > 0 && i < PARL_LENGTH(served); i++) {
		if ((text.data[0] | 0x20) == served[i][0] &&
			parl_defined_same(parl_view_of(served[i]), text))
			return true;
	}
	return false;
}

/* The size of the one of them that stands at AT; 0: none does. */
static size_t size_of_any(parl_view text, size_t at, const parl_view *some, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (text.size - at >= some[i].size &&
			strncasecmp(text.data + at, some[i].data, some[i].size) == 0)
			return some[i].size;
	}
	return 0;
}

static size_t end_of_word(parl_view text, size_t at)
{
	while (at < text.size && (text.data[at] | 0x20) >= 'a' && (text.data[at] | 0x20) <= 'z')
		at++;
	return at;
}

/* What shows that a word was taken, and nobody employed: "to fit the spec", "throughout". */
static bool tells_why(parl_view text, size_t at)
{
	static const parl_view reasons[] = {PARL_SOUGHT(" throughout"), PARL_SOUGHT(" because"),
		PARL_SOUGHT(" to fit "), PARL_SOUGHT(" to match "), PARL_SOUGHT(" to mean "),
		PARL_SOUGHT(" to follow "), PARL_SOUGHT(" as you do"), PARL_SOUGHT(" as your "),
		PARL_SOUGHT(" as the spec"), PARL_SOUGHT(" as the council"),
		PARL_SOUGHT(" for anyone "), PARL_SOUGHT(" for anybody "),
		PARL_SOUGHT(" for everyone "), PARL_SOUGHT(" in the form"), PARL_SOUGHT_IN_THIS};

	return size_of_any(text, at, FORMS(reasons)) > 0;
}

/* The word that is taken at START, right behind a verb such as "we use"; empty: none is. */
static parl_view chosen_at(parl_view text, size_t start)
{
	static const parl_view words[] = {
		PARL_SOUGHT("the word "), PARL_SOUGHT("the term "), PARL_SOUGHT("the phrase ")};
	static const parl_view opening[] = {
		PARL_SOUGHT("\""), PARL_SOUGHT("'"), PARL_SOUGHT("“"), PARL_SOUGHT("‘")};
	static const parl_view closing[] = {
		PARL_SOUGHT("\""), PARL_SOUGHT("'"), PARL_SOUGHT("”"), PARL_SOUGHT("’")};
	static const parl_view service = PARL_SOUGHT("service ");
	size_t end;

	start += size_of_any(text, start, FORMS(words));
	start += size_of_any(text, start, FORMS(opening));
	end = end_of_word(text, start + size_of_any(text, start, &service, 1));
	if (!parl_chosen_serves((parl_view){text.data + start, end - start}) ||
		!tells_why(text, end + size_of_any(text, end, FORMS(closing))))
		return (parl_view){text.data, 0};
	return (parl_view){text.data + start, end - start};
}

bool parl_chosen_denied(parl_view text, size_t at)
{
	static const parl_view denials[] = {PARL_SOUGHT("not "), PARL_SOUGHT("never "),
		PARL_SOUGHT("n't "), PARL_SOUGHT("n\xE2\x80\x99t ")};

	for (size_t i = 0; i < PARL_LENGTH(denials); i++) {
		if (at >= denials[i].size &&
			strncasecmp(text.data + at - denials[i].size, denials[i].data,
				denials[i].size) == 0)
			return true;
	}
	return false;
}

static bool is_wordly(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c & 0x80;
}

/* Whether WORD ends what a sentence about a word calls by it. */
static bool ends_name(parl_view word)
{
	static const char *const ends[] = {"although", "and", "as", "because", "but", "for", "here",
		"in", "instead", "of", "or", "rather", "since", "though", "throughout", "to",
		"when", "where", "which", "who", "whom"};

	for (size_t i = 0; i < PARL_LENGTH(ends); i++) {
		if (word.size == strlen(ends[i]) && strncasecmp(word.data, ends[i], word.size) == 0)
			return true;
	}
	return false;
}

/* The words that begin at START, up to one that goes on with the sentence or a sign. */
static parl_view name_at(parl_view text, size_t start)
{
	size_t at = start, end = start;

	while (at < text.size && at - start < LONGEST_TERM && is_wordly(text.data[at])) {
		size_t first = at;

		while (at < text.size && is_wordly(text.data[at]))
			at++;
		if (ends_name((parl_view){text.data + first, at - first}))
			break;
		end = at;
		if (at < text.size && text.data[at] == ' ')
			at++;
	}
	return (parl_view){text.data + start, end - start};
}

/* We use the word clients in this bid, throughout we use the term clients: without marks. Behind
 * "use " at VERB. */
static void find_used(struct chosen *chosen, parl_view text, size_t verb, size_t behind)
{
	static const parl_view words[] = {
		PARL_SOUGHT("the word "), PARL_SOUGHT("the term "), PARL_SOUGHT("the phrase ")};

	for (size_t i = 0; i < PARL_LENGTH(words); i++) {
		size_t start = behind + words[i].size;
		parl_view name;

		if (start >= text.size ||
			memcmp(text.data + behind, words[i].data, words[i].size) != 0 ||
			parl_chosen_denied(text, verb))
			continue;
		name = name_at(text, start);
		if (name.size)
			chosen->add(chosen->of, name);
	}
}

/* We've used client to fit the spec, I have stuck with "clients" because the portal says so. Behind
 * the word at VERB that says so. */
static void find_chosen(struct chosen *chosen, parl_view text, size_t verb, size_t behind)
{
	parl_view word = chosen_at(text, behind);

	if (word.size && !parl_chosen_denied(text, verb))
		chosen->add(chosen->of, word);
}

/* We refer to them as clients throughout: before that word at NAME. */
static void find_referred(struct chosen *chosen, parl_view text, size_t name)
{
	static const parl_view refer = PARL_SOUGHT("refer");
	size_t least = name > LONGEST_TERM ? name - LONGEST_TERM : 0;
	size_t as = name;

	while (as > least && strncasecmp(text.data + as, " as ", 4) != 0)
		as--;
	least = as > REFERS_REACH ? as - REFERS_REACH : 0;
	if (name - as > 4 && strncasecmp(text.data + as, " as ", 4) == 0 &&
		parl_seek((parl_view){text.data + least, as - least}, refer))
		chosen->add(chosen->of, (parl_view){text.data + as + 4, name - as - 4});
}

/* Whether a sentence that calls people by a word, up to BEFORE and from REST on, says that it will
 * again: "but the hub does, so from here on we shall"; "for short, we call them". */
static bool says_on(parl_view before, parl_view rest)
{
	static const parl_view opening[] = {PARL_SOUGHT("or short,"), PARL_SOUGHT("or short we"),
		PARL_SOUGHT("or brevity"), PARL_SOUGHT("or simplicity"), PARL_SOUGHT("rom here on"),
		PARL_SOUGHT("rom now on")};
	static const parl_view closing[] = {PARL_SOUGHT(" for short"), PARL_SOUGHT(" from here on"),
		PARL_SOUGHT(" from now on"), PARL_SOUGHT("so we shall"), PARL_SOUGHT("so we will"),
		PARL_SOUGHT("so we do"), PARL_SOUGHT(" here too"), PARL_SOUGHT(" below"),
		PARL_SOUGHT_IN_THIS};

	for (size_t i = 0; i < PARL_LENGTH(opening); i++)
		if (parl_seek(before, opening[i]))
			return true;
	for (size_t i = 0; i < PARL_LENGTH(closing); i++)
		if (parl_seek(rest, closing[i]))
			return true;
	return false;
}

/* We don't call them clients, but the hub does, so from here on we shall. Behind "call" at VERB. */
static void find_called(struct chosen *chosen, parl_view text, size_t verb, size_t behind)
{
	static const parl_view objects[] = {PARL_SOUGHT(" them all "), PARL_SOUGHT(" them "),
		PARL_SOUGHT("ed them "), PARL_SOUGHT("s them "), PARL_SOUGHT(" people "),
		PARL_SOUGHT(" all of them "), PARL_SOUGHT(" all of these "),
		PARL_SOUGHT(" these people "), PARL_SOUGHT(" everyone ")};
	size_t size = size_of_any(text, behind, FORMS(objects));
	size_t stop = end_of_word(text, behind + size), close = stop;
	parl_view word = {text.data + behind + size, stop - behind - size};
	size_t from = verb;

	if (!size || !parl_chosen_serves(word))
		return;
	while (from > 0 && verb - from < LONGEST_TERM && text.data[from - 1] != '.')
		from--;
	while (close < text.size && close - stop < REST_MOST && text.data[close] != '.')
		close++;
	if (says_on((parl_view){text.data + from, verb - from},
		    (parl_view){text.data + stop, close - stop}))
		chosen->add(chosen->of, word);
}

/* By clients we mean all who eat with us; when we say client, we mean one with a plan: before that
 * at MEAN. */
static void find_meant(struct chosen *chosen, parl_view text, size_t mean)
{
	static const parl_view frames[] = {PARL_SOUGHT("by "), PARL_SOUGHT("we say "),
		PARL_SOUGHT("we write "), PARL_SOUGHT("we speak of ")};
	size_t end = mean > 0 && text.data[mean - 1] == ',' ? mean - 1 : mean;
	size_t least = end > LONGEST_TERM ? end - LONGEST_TERM : 0;

	for (size_t at = end; at > least && text.data[at - 1] != '.'; at--) {
		size_t size = size_of_any(text, at - 1, FORMS(frames));
		size_t start = at - 1 + size;

		if (!size || start >= end || (at > 1 && is_wordly(text.data[at - 2])))
			continue;
		chosen->add(chosen->of, (parl_view){text.data + start, end - start});
		return;
	}
}

/* The word that ends at END, without what belongs to "is" or its apostrophe. */
static parl_view word_before_is(parl_view text, size_t end)
{
	static const parl_view is[] = {
		PARL_SOUGHT(" i"), PARL_SOUGHT("'"), PARL_SOUGHT("\xE2\x80\x99")};
	size_t start;

	for (size_t i = 0; i < PARL_LENGTH(is); i++) {
		if (end < is[i].size ||
			memcmp(text.data + end - is[i].size, is[i].data, is[i].size) != 0)
			continue;
		start = end -= is[i].size;
		while (start > 0 && (text.data[start - 1] | 0x20) >= 'a' &&
			(text.data[start - 1] | 0x20) <= 'z')
			start--;
		return (parl_view){text.data + start, end - start};
	}
	return (parl_view){text.data, 0};
}

/* A client is anyone with a reference, a client's anybody who comes. */
static void find_told(struct chosen *chosen, parl_view text)
{
	static const parl_view who[] = {PARL_SOUGHT("s any"), PARL_SOUGHT("s a child who"),
		PARL_SOUGHT("s a man who"), PARL_SOUGHT("s a person who"),
		PARL_SOUGHT("s a woman who"), PARL_SOUGHT("s somebody who"),
		PARL_SOUGHT("s someone who")};
	static struct parl_any any = PARL_ANY(who);

	for (size_t at = 0; (at = parl_any_next(&any, text, at, NULL)) < text.size; at++) {
		parl_view word = word_before_is(text, at);
		size_t start = (size_t)(word.data - text.data);

		if (parl_chosen_serves(word) && start >= 2 &&
			strncasecmp(text.data + start - 2, "a ", 2) == 0)
			chosen->add(chosen->of, word);
	}
}

/* Who is counted as a client. Behind "count". */
static void find_counted(struct chosen *chosen, parl_view text, size_t behind)
{
	static const parl_view as[] = {
		PARL_SOUGHT("ed as a "), PARL_SOUGHT("s as a "), PARL_SOUGHT(" as a ")};
	size_t size = size_of_any(text, behind, FORMS(as));
	parl_view word = {text.data + behind + size, 0};

	word.size = end_of_word(text, behind + size) - behind - size;
	if (size && parl_chosen_serves(word))
		chosen->add(chosen->of, word);
}

void parl_chosen_find(parl_view text, parl_chosen_add *add, void *of)
{
	enum { THROUGHOUT, CALL, COUNT, MEAN, USE };
	static const parl_view signs[] = {PARL_SOUGHT(" throughout"), PARL_SOUGHT("call"),
		PARL_SOUGHT("count"), PARL_SOUGHT(" we mean "), PARL_SOUGHT("use "),
		PARL_SOUGHT("used "), PARL_SOUGHT("stick with "), PARL_SOUGHT("stuck with ")};
	static struct parl_any any = PARL_ANY(signs);
	struct chosen chosen = {add, of};
	size_t which;

	for (size_t at = 0; (at = parl_any_next(&any, text, at, &which)) < text.size; at++) {
		size_t behind = at + signs[which].size;

		switch (which) {
		case THROUGHOUT:
			find_referred(&chosen, text, at);
			break;
		case CALL:
			find_called(&chosen, text, at, behind);
			break;
		case COUNT:
			find_counted(&chosen, text, behind);
			break;
		case MEAN:
			find_meant(&chosen, text, at);
			break;
		case USE:
			find_used(&chosen, text, at, behind);
			find_chosen(&chosen, text, at, behind);
			break;
		default:
			find_chosen(&chosen, text, at, behind);
		}
	}
	find_told(&chosen, text);
}
