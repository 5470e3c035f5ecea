#include "definitions.h"

#include <string.h>
#include <strings.h>

#include "../base/eight.h"

#define SHORTEST 2
#define LONGEST 10
#define LONGEST_TERM 60

/* Between "refer to" and "as", in bytes. */
#define REFERS_REACH 80

/* What is found, as it grows. */
struct finds {
	struct parl_definitions *found;
	struct parl_arena *arena;
	bool failed;
};

static bool is_acronym(parl_view text)
{
	size_t capitals = 0;

	if (text.size < SHORTEST || text.size > LONGEST)
		return false;
	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		bool capital = c >= 'A' && c <= 'Z';

		if (!capital && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '&')
			return false;
		capitals += capital;
	}
	return capitals >= SHORTEST;
}

static bool is_wordly(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c & 0x80;
}

/* Strips the plural s: "(CICs)" defines CIC too. */
static parl_view singular(parl_view text)
{
	if (text.size > SHORTEST && text.data[text.size - 1] == 's')
		text.size--;
	return text;
}

/* Words for the people whom a service is for: a document that defines one of them has chosen it. */
static bool names_the_served(parl_view text)
{
	static const char *const served[] = {"beneficiary", "citizen", "client", "customer",
		"guest", "learner", "participant", "patient", "recipient", "service user", "user"};

	for (size_t i = 0; i < PARL_LENGTH(served); i++) {
		if (parl_defined_same(parl_view_of(served[i]), text))
			return true;
	}
	return false;
}

static void add(struct finds *finds, struct parl_defined *set, parl_view word)
{
	finds->failed = finds->failed || !parl_defined_add(set, word, finds->arena);
}

static void add_term(struct finds *finds, parl_view term)
{
	add(finds, &finds->found->terms, term);
	finds->found->serves = finds->found->serves || names_the_served(term);
}

/* What stands in brackets. */
static void find_acronyms(struct finds *finds, parl_view text)
{
	const char *end = text.data + text.size;
	const char *open = text.data;

	while (open < end && (open = memchr(open, '(', (size_t)(end - open)))) {
		size_t left = (size_t)(end - ++open);
		const char *close = memchr(open, ')', left > LONGEST + 1 ? LONGEST + 1 : left);
		parl_view inside = {open, close ? (size_t)(close - open) : 0};

		if (is_acronym(inside)) {
			add(finds, &finds->found->acronyms, inside);
			add(finds, &finds->found->acronyms, singular(inside));
		}
	}
}

/* The size of the quotation mark that ends right before AT, which is not 0; 0: none does. */
static size_t mark_before(parl_view text, size_t at)
{
	static const char *const marks[] = {"\"", "'", "\xE2\x80\x9D", "\xE2\x80\x99"};

	for (size_t i = 0; i < PARL_LENGTH(marks); i++) {
		size_t size = strlen(marks[i]);

		if (at >= size && memcmp(text.data + at - size, marks[i], size) == 0)
			return size;
	}
	return 0;
}

/* The quoted term that ends at END, with its closing mark before; empty: there is none. */
static parl_view quoted_before(parl_view text, size_t end)
{
	size_t start = end;

	while (start > 0 && end - start < LONGEST_TERM) {
		unsigned char c = (unsigned char)text.data[start - 1];

		if (c == '"' || c == '\'' || c == 0x9C ||
			c == 0x98) /* straight, or the end of “ ‘ */
			return (parl_view){text.data + start, end - start};
		start--;
	}
	return (parl_view){"", 0};
}

/* A phrase with its size, since each quotation mark is asked for all of them. */
#define PHRASE(text)                   \
	{                              \
		text, sizeof(text) - 1 \
	}

/* "Client" means, "Client" shall mean, "Client" refers to. */
static bool defines_behind(parl_view text, size_t at)
{
	static const parl_view verbs[] = {PHRASE(" means"), PHRASE(" shall mean"),
		PHRASE(" refers to"), PHRASE(" is used for"), PHRASE(" throughout"),
		PHRASE(" to mean"), PHRASE(" to refer to"), PHRASE(" to describe"),
		PHRASE(" in this bid"), PHRASE(" in this document"), PHRASE(" in this response"),
		PHRASE(" in this proposal"), PHRASE(" in this application"),
		PHRASE(" in this tender")};

	for (size_t i = 0; at < text.size && text.data[at] == ' ' && i < PARL_LENGTH(verbs); i++) {
		if (text.size - at >= verbs[i].size &&
			strncasecmp(text.data + at, verbs[i].data, verbs[i].size) == 0)
			return true;
	}
	return false;
}

/* People called "clients", carers ("family carers"), hereinafter "the beneficiaries", by "client"
 * we mean: what stands before the opening mark at AT. */
static bool defines_before(parl_view text, size_t at)
{
	static const parl_view frames[] = {PHRASE("are called "), PHRASE("is called "),
		PHRASE("called "), PHRASE("("), PHRASE("(the "), PHRASE("(hereinafter "),
		PHRASE("(hereafter "), PHRASE("hereinafter called "),
		PHRASE("hereinafter called the "), PHRASE("we use the term "), PHRASE("the term "),
		PHRASE("we use the word "), PHRASE("known here as "), PHRASE("referred to as "),
		PHRASE("referred to here as ")};

	for (size_t i = 0; i < PARL_LENGTH(frames); i++) {
		size_t size = frames[i].size;

		if (at >= size && text.data[at - 1] == frames[i].data[size - 1] &&
			(size < 2 || (text.data[at - 2] | 0x20) == frames[i].data[size - 2]) &&
			strncasecmp(text.data + at - size, frames[i].data, size) == 0)
			return true;
	}
	return false;
}

static bool may_close(char c)
{
	return (c == '"') | (c == '\'') | (c == '\x9D') | (c == '\x99');
}

static bool any_may_close(uint64_t bytes)
{
	return (parl_eight_has(bytes, '"') | parl_eight_has(bytes, '\'') |
		       parl_eight_has(bytes, 0x9D) | parl_eight_has(bytes, 0x99)) != 0;
}

/* Behind the next byte at or after AT with which a mark may end; every byte of a text is looked at:
 * many at a time. The text's size: there is none. */
static size_t behind_mark(parl_view text, size_t at)
{
	while (text.size - at >= PARL_EIGHT && !any_may_close(parl_eight_at(text.data + at)))
		at += PARL_EIGHT;
	while (at < text.size && !may_close(text.data[at]))
		at++;
	return at < text.size ? at + 1 : at;
}

/* The quoted terms that the text around them defines. */
static void find_terms(struct finds *finds, parl_view text)
{
	for (size_t at = behind_mark(text, 0); at < text.size; at = behind_mark(text, at)) {
		size_t mark = mark_before(text, at);
		parl_view term =
			mark && at > mark ? quoted_before(text, at - mark) : (parl_view){"", 0};
		size_t open;

		if (term.size == 0)
			continue;
		open = (size_t)(term.data - text.data) - 1;
		if ((unsigned char)text.data[open] >= 0x80)
			open -= 2;
		if (defines_behind(text, at) || defines_before(text, open))
			add_term(finds, term);
	}
}

/* Bytes of ASCII letters in lower case; others become something else. */
static uint64_t lower_at(const char *data)
{
	return parl_eight_at(data) | PARL_EIGHT_EACH(0x20);
}

/* Whether "herea" or "herei" may begin among the eight bytes at DATA, behind which four more are.
 */
static bool any_may_be_here(const char *data)
{
	uint64_t last = lower_at(data + 4);

	return parl_eight_has(lower_at(data), 'h') & parl_eight_has(lower_at(data + 3), 'e') &
		(parl_eight_has(last, 'a') | parl_eight_has(last, 'i'));
}

/* The next "here" at or after AT that may go on as a frame does, so far before the end that
 * something can follow. */
static size_t next_here(parl_view text, size_t at)
{
	for (; at + 10 < text.size; at++) {
		if (text.size - at >= 2 * PARL_EIGHT && !any_may_be_here(text.data + at))
			at += PARL_EIGHT - 1;
		else if ((text.data[at] | 0x20) == 'h' &&
			strncasecmp(text.data + at, "here", 4) == 0)
			return at;
	}
	return text.size;
}

/* (hereinafter called the beneficiaries): without marks. */
static void find_unquoted(struct finds *finds, parl_view text)
{
	static const char *const frames[] = {"hereinafter called the ", "hereinafter called ",
		"hereinafter the ", "hereafter the "};

	for (size_t i = next_here(text, 0); i + 10 < text.size; i = next_here(text, i + 1)) {
		for (size_t k = 0; k < PARL_LENGTH(frames); k++) {
			size_t start = i + strlen(frames[k]);
			size_t end = start;

			if (start >= text.size ||
				strncasecmp(text.data + i, frames[k], strlen(frames[k])) != 0)
				continue;
			while (end < text.size && end - start < LONGEST_TERM &&
				text.data[end] != ')' && text.data[end] != ',' &&
				text.data[end] != '.')
				end++;
			add_term(finds, (parl_view){text.data + start, end - start});
			break;
		}
	}
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

/* Whether "not", "never" or "n't" stands right before AT. */
static bool is_denied(parl_view text, size_t at)
{
	static const parl_view denials[] = {
		PHRASE("not "), PHRASE("never "), PHRASE("n't "), PHRASE("n\xE2\x80\x99t ")};

	for (size_t i = 0; i < PARL_LENGTH(denials); i++) {
		if (at >= denials[i].size &&
			strncasecmp(text.data + at - denials[i].size, denials[i].data,
				denials[i].size) == 0)
			return true;
	}
	return false;
}

/* We use the word clients in this bid, throughout we use the term clients: without marks. */
static void find_used(struct finds *finds, parl_view text)
{
	static const char use[] = "use the ";
	static const parl_view words[] = {PHRASE("word "), PHRASE("term "), PHRASE("phrase ")};
	const char *end = text.data + text.size;
	const char *at = text.data;

	while ((at = memmem(at, (size_t)(end - at), use, sizeof(use) - 1))) {
		size_t start = (size_t)(at - text.data);

		at += sizeof(use) - 1;
		for (size_t i = 0; i < PARL_LENGTH(words); i++) {
			if ((size_t)(end - at) > words[i].size &&
				memcmp(at, words[i].data, words[i].size) == 0 &&
				!is_denied(text, start)) {
				parl_view name =
					name_at(text, (size_t)(at - text.data) + words[i].size);

				if (name.size)
					add_term(finds, name);
				break;
			}
		}
	}
}

/* We refer to them as clients throughout. */
static void find_referred(struct finds *finds, parl_view text)
{
	static const char throughout[] = " throughout";
	const char *end = text.data + text.size;
	const char *at = text.data;

	while ((at = memmem(at, (size_t)(end - at), throughout, sizeof(throughout) - 1))) {
		size_t name = (size_t)(at - text.data);
		size_t least = name > LONGEST_TERM ? name - LONGEST_TERM : 0;
		size_t as = name;

		while (as > least && strncasecmp(text.data + as, " as ", 4) != 0)
			as--;
		least = as > REFERS_REACH ? as - REFERS_REACH : 0;
		if (name - as > 4 && strncasecmp(text.data + as, " as ", 4) == 0 &&
			memmem(text.data + least, as - least, "refer", 5))
			add_term(finds, (parl_view){text.data + as + 4, name - as - 4});
		at += sizeof(throughout) - 1;
	}
}

bool parl_definitions_find(const struct parl_document *document, size_t first, size_t end,
	struct parl_definitions *found, struct parl_arena *arena)
{
	struct finds finds = {found, arena, false};

	*found = PARL_DEFINITIONS_NONE;
	for (size_t i = first; i < end; i++) {
		parl_view text = parl_block_text(parl_document_block(document, i));

		find_acronyms(&finds, text);
		find_terms(&finds, text);
		find_unquoted(&finds, text);
		find_used(&finds, text);
		find_referred(&finds, text);
	}
	return !finds.failed;
}

bool parl_definitions_join(struct parl_definitions *found, const struct parl_definitions *more,
	struct parl_arena *arena)
{
	found->serves |= more->serves;
	return parl_defined_join(&found->acronyms, &more->acronyms, arena) &&
		parl_defined_join(&found->terms, &more->terms, arena);
}

bool parl_definitions_have(const struct parl_definitions *found, parl_view text)
{
	return parl_defined_has(&found->acronyms, text) || parl_defined_has(&found->terms, text);
}

bool parl_definitions_rival(const struct parl_definitions *found, parl_view text)
{
	return found->serves && names_the_served(text);
}
