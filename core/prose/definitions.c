#include "definitions.h"

#include <string.h>
#include <strings.h>

#include "../base/among.h"
#include "../base/any.h"
#include "../base/seek.h"
#include "chosen.h"
#include "paper.h"

#define SHORTEST 2
#define LONGEST 10
#define LONGEST_TERM 60

/* Before a quotation, in bytes, the buyer's papers are looked for. */
#define PAPERS_REACH 80

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

/* Strips the plural s: "(CICs)" defines CIC too. */
static parl_view singular(parl_view text)
{
	if (text.size > SHORTEST && text.data[text.size - 1] == 's')
		text.size--;
	return text;
}

static void add(struct finds *finds, struct parl_defined *set, parl_view word)
{
	finds->failed = finds->failed || !parl_defined_add(set, word, finds->arena);
}

static void add_term(struct finds *finds, parl_view term)
{
	add(finds, &finds->found->terms, term);
	finds->found->serves = finds->found->serves || parl_chosen_serves(term);
}

static void add_chosen(void *finds, parl_view word)
{
	add_term(finds, word);
}

static void add_quoted(struct finds *finds, parl_view term)
{
	add(finds, &finds->found->quoted, term);
	if (parl_chosen_serves(term))
		add(finds, &finds->found->weighed, term);
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

/* "Client" means, "Client" shall mean, "Client" refers to. */
static bool defines_behind(parl_view text, size_t at)
{
	static const parl_view verbs[] = {PARL_SOUGHT(" means"), PARL_SOUGHT(" we mean"),
		PARL_SOUGHT(", we mean"), PARL_SOUGHT(" shall mean"), PARL_SOUGHT(" refers to"),
		PARL_SOUGHT(" is used for"), PARL_SOUGHT(" throughout"), PARL_SOUGHT(" to mean"),
		PARL_SOUGHT(" to refer to"), PARL_SOUGHT(" to describe"), PARL_SOUGHT_IN_THIS};

	for (size_t i = 0; at < text.size && (text.data[at] == ' ' || text.data[at] == ',') &&
		i < PARL_LENGTH(verbs);
		i++) {
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
	static const parl_view frames[] = {PARL_SOUGHT("are called "), PARL_SOUGHT("is called "),
		PARL_SOUGHT("called "), PARL_SOUGHT("("), PARL_SOUGHT("(the "),
		PARL_SOUGHT("(hereinafter "), PARL_SOUGHT("(hereafter "),
		PARL_SOUGHT("hereinafter called "), PARL_SOUGHT("hereinafter called the "),
		PARL_SOUGHT("we use the term "), PARL_SOUGHT("the term "),
		PARL_SOUGHT("we use the word "), PARL_SOUGHT("when we say "),
		PARL_SOUGHT("known here as "), PARL_SOUGHT("referred to as "),
		PARL_SOUGHT("referred to here as ")};

	for (size_t i = 0; i < PARL_LENGTH(frames); i++) {
		size_t size = frames[i].size;

		if (at >= size && text.data[at - 1] == frames[i].data[size - 1] &&
			(size < 2 || (text.data[at - 2] | 0x20) == frames[i].data[size - 2]) &&
			strncasecmp(text.data + at - size, frames[i].data, size) == 0)
			return true;
	}
	return false;
}

/* Of a quotation mark. */
static bool may_close(unsigned char byte)
{
	return byte == '"' || byte == '\'' || byte == 0x9D || byte == 0x99;
}

static struct parl_among closing = PARL_AMONG(may_close);

/* "We don't use “clients” in this bid": what stands before the opening mark at AT defines nothing.
 */
static bool is_refused(parl_view text, size_t at)
{
	static const parl_view verbs[] = {PARL_SOUGHT("use "), PARL_SOUGHT("use the word "),
		PARL_SOUGHT("use the term "), PARL_SOUGHT("say "), PARL_SOUGHT("write ")};

	for (size_t i = 0; i < PARL_LENGTH(verbs); i++) {
		size_t size = verbs[i].size;

		if (at >= size && strncasecmp(text.data + at - size, verbs[i].data, size) == 0 &&
			parl_chosen_denied(text, at - size))
			return true;
	}
	return false;
}

/* Behind the next byte at or after AT with which a mark may end. The text's size: there is none. */
static size_t behind_mark(parl_view text, size_t at)
{
	at = parl_among_next(&closing, text, at);
	return at < text.size ? at + 1 : at;
}

/* "The spec speaks of “service users”": whether the quotation that opens at AT is the buyer's. */
static bool is_of_buyer(parl_view text, size_t at)
{
	static const parl_view papers[] = {PARL_SOUGHT("spec"), PARL_SOUGHT("tender"),
		PARL_SOUGHT("brief"), PARL_SOUGHT("guidance"), PARL_SOUGHT("ITT"),
		PARL_SOUGHT("you ")};
	size_t start = at > PAPERS_REACH ? at - PAPERS_REACH : 0;

	for (size_t i = 0; i < PARL_LENGTH(papers); i++) {
		if (parl_seek((parl_view){text.data + start, at - start}, papers[i]))
			return true;
	}
	return false;
}

/* The quoted terms, and which of them the text around them defines. */
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
		if ((defines_behind(text, at) || defines_before(text, open)) &&
			!is_refused(text, open))
			add_term(finds, term);
		else if (!is_of_buyer(text, open))
			add_quoted(finds, term);
	}
}

/* Adds what stands from START on up to a bracket, a comma or a full stop. */
static void add_rest(struct finds *finds, parl_view text, size_t start)
{
	size_t end = start;

	while (end < text.size && end - start < LONGEST_TERM && text.data[end] != ')' &&
		text.data[end] != ',' && text.data[end] != '.')
		end++;
	add_term(finds, (parl_view){text.data + start, end - start});
}

/* (hereinafter called the beneficiaries): without marks. Of two frames that begin alike the longer
 * is first. */
static void find_unquoted(struct finds *finds, parl_view text)
{
	static const parl_view frames[] = {PARL_SOUGHT("hereinafter called the "),
		PARL_SOUGHT("hereinafter called "), PARL_SOUGHT("hereinafter the "),
		PARL_SOUGHT("hereafter the ")};
	static struct parl_any any = PARL_ANY_BLIND(frames);
	size_t which;

	for (size_t at = 0; (at = parl_any_next(&any, text, at, &which)) < text.size;) {
		at += frames[which].size;
		add_rest(finds, text, at);
	}
}

/* Whether the words from AT on tell who is meant: "anyone who", "people who". */
static bool tells_who(parl_view text, size_t at)
{
	static const parl_view who[] = {PARL_SOUGHT("anybody who"), PARL_SOUGHT("anyone who"),
		PARL_SOUGHT("any person"), PARL_SOUGHT("a person who"), PARL_SOUGHT("people who"),
		PARL_SOUGHT("somebody who"), PARL_SOUGHT("someone who"), PARL_SOUGHT("those who")};

	for (size_t i = 0; i < PARL_LENGTH(who); i++)
		if (text.size - at >= who[i].size &&
			strncasecmp(text.data + at, who[i].data, who[i].size) == 0)
			return true;
	return false;
}

/* "Clients: anyone who has had an interview", at the start of a line. */
static void find_glossed(struct finds *finds, parl_view text)
{
	for (size_t start = 0; start < text.size;) {
		const char *feed = memchr(text.data + start, '\n', text.size - start);
		size_t end = feed ? (size_t)(feed - text.data) : text.size;
		size_t most = end - start > LONGEST_TERM ? start + LONGEST_TERM : end;
		const char *colon = memchr(text.data + start, ':', most - start);
		size_t at = colon ? (size_t)(colon - text.data) : end, behind = at + 1;

		while (behind < end && (text.data[behind] == ' ' || text.data[behind] == '*'))
			behind++;
		if (behind < end && tells_who(text, behind))
			add_term(finds, (parl_view){text.data + start, at - start});
		start = end + 1;
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
		find_glossed(&finds, text);
		parl_chosen_find(text, add_chosen, &finds);
	}
	return !finds.failed;
}

bool parl_definitions_join(struct parl_definitions *found, const struct parl_definitions *more,
	struct parl_arena *arena)
{
	found->serves |= more->serves;
	return parl_defined_join(&found->acronyms, &more->acronyms, arena) &&
		parl_defined_join(&found->terms, &more->terms, arena) &&
		parl_defined_join(&found->quoted, &more->quoted, arena) &&
		parl_defined_join(&found->weighed, &more->weighed, arena);
}

bool parl_definitions_have(const struct parl_definitions *found, parl_view text)
{
	return parl_defined_has(&found->acronyms, text) || parl_defined_has(&found->terms, text);
}

bool parl_definitions_quote(const struct parl_definitions *found, parl_view text)
{
	return parl_defined_has(&found->quoted, text);
}

bool parl_definitions_weigh(const struct parl_definitions *found, parl_view text)
{
	return found->weighed.count > 1 && parl_chosen_serves(text);
}

bool parl_definitions_rival(const struct parl_definitions *found, parl_view text)
{
	return found->serves && parl_chosen_serves(text);
}
