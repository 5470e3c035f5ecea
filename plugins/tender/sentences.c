/*
 * sentences.c - definitions in running text: "Client" means a person whom the Council refers.
 */
#include <string.h>

#include <parlance/text.h>

#include "tender.h"

/* Words before the verb of a definition without quotation marks, at most. */
#define WORDS_MOST 6

static parl_view rest_of(parl_view text, size_t at)
{
	return (parl_view){text.data + at, text.size - at};
}

/* Whether TEXT, a sentence behind a definition, goes on about what is defined; any other speaks of
 * something else. */
static bool goes_on(parl_view text)
{
	static const char *const words[] = {"It ", "They ", "He ", "She ", "This includes ",
		"This excludes ", "This does not include ", "These include ",
		"For the avoidance of doubt"};

	for (size_t i = 0; i < PARL_LENGTH(words); i++)
		if (parl_view_begins(text, words[i]))
			return true;
	return false;
}

/* The first sentence of TEXT, and those behind it that go on about the same. */
static parl_view own_sentences(struct finds *finds, parl_view text)
{
	size_t count, own = 1;
	parl_span *sentences;

	text = parl_text_cut(text, DEFINITION_BYTES);
	sentences = parl_text_sentences(text, &count, finds->arena);
	finds->failed |= !sentences;
	if (!sentences || !count)
		return text;
	while (own < count && goes_on(parl_view_part(text, sentences[own])))
		own++;
	return parl_view_part(text, (parl_span){0, sentences[own - 1].end});
}

/* Words with which sentences begin that define nothing: "Our Approach means that ...". */
static bool begins_sentence(parl_view text)
{
	static const char *const words[] = {"A ", "An ", "By ", "For ", "He ", "His ", "How ",
		"In ", "It ", "Its ", "My ", "Our ", "She ", "That ", "The ", "Their ", "These ",
		"They ", "This ", "Those ", "We ", "What ", "Which ", "Who ", "You ", "Your "};

	for (size_t i = 0; i < PARL_LENGTH(words); i++)
		if (parl_view_begins(text, words[i]))
			return true;
	return false;
}

/* How many words TEXT has; CAPITALS takes how many begin with a capital. */
static size_t words_of(parl_view text, size_t *capitals)
{
	size_t count = 0;

	*capitals = 0;
	for (size_t i = 0; i < text.size; i++) {
		bool begins = (i == 0 || text.data[i - 1] == ' ') && text.data[i] != ' ';

		count += begins;
		*capitals += begins && text.data[i] >= 'A' && text.data[i] <= 'Z';
	}
	return count;
}

/* TEXT, which stands behind a term, without the brackets that it begins with: in them is a short
 * form, or in quotation marks what else it is called. */
static parl_view behind_brackets(parl_view text)
{
	size_t most = text.size < TERM_BYTES ? text.size : TERM_BYTES;
	const char *end = most && text.data[0] == '(' ? memchr(text.data, ')', most) : NULL;

	return end ? parl_text_trim(rest_of(text, (size_t)(end - text.data) + 1)) : text;
}

/* The length of the words with capitals before the verb with which TEXT begins, of which small ones
 * may stand in between: "Head of Service"; VERB takes what begins with the verb, SAID what stands
 * behind it. 0: there are none, or too many. */
static size_t capitals_before_verb(parl_view text, parl_view *verb, parl_view *said)
{
	size_t at = 0, lead;

	for (unsigned words = 0; words < WORDS_MOST && at < text.size; words++) {
		parl_view word = rest_of(text, at);
		const char *space = memchr(word.data, ' ', word.size);
		bool capital = word.data[0] >= 'A' && word.data[0] <= 'Z';

		if (!space)
			return 0;
		*verb = behind_brackets(word);
		if (words && phrase_verb(*verb, &lead)) {
			*said = rest_of(*verb, lead);
			return at - 1;
		}
		word.size = (size_t)(space - word.data);
		if (!capital && (words == 0 || word.size > 3 || word.data[0] == '('))
			return 0;
		at += word.size + 1;
	}
	return 0;
}

/* What TEXT, with which block INDEX ends, says of what is defined: with the list behind it where it
 * ends in a colon. */
static parl_view meaning_of(
	struct finds *finds, const struct parl_document *document, size_t index, parl_view text)
{
	size_t end = index + 1;
	parl_view list, own = own_sentences(finds, text);
	const char *all;

	if (own.size < text.size || text.size == 0 || text.data[text.size - 1] != ':')
		return own;
	while (end < parl_document_block_count(document) &&
		parl_block_kind_of(parl_document_block(document, end)) == PARL_BLOCK_LIST_ITEM)
		end++;
	list = finds_join(finds, document, index + 1, end);
	all = parl_arena_print(
		finds->arena, "%.*s %.*s", (int)text.size, text.data, (int)list.size, list.data);
	finds->failed |= !all;
	return all ? parl_view_of(all) : text;
}

/* One whose end is not known yet. */
struct begun {
	struct terms terms;
	parl_span span; /* of them, with their marks */
	size_t at;      /* where what they mean begins */
};

/* Takes it up to END of the text of block INDEX. */
static void take_begun(struct finds *finds, const struct parl_document *document, size_t index,
	const struct begun *begun, size_t end)
{
	const struct parl_block *block = parl_document_block(document, index);
	parl_view text = parl_block_text(block);
	parl_view said = parl_view_part(text, (parl_span){begun->at, end});

	if (begun->terms.count)
		finds_add(finds, &begun->terms,
			end == text.size ? meaning_of(finds, document, index, said)
					 : own_sentences(finds, said),
			block, begun->span);
}

/* Adds those in quotation marks in TEXT. */
static void add_all(struct terms *terms, parl_view text)
{
	size_t at = 0, open;
	parl_view term;

	while (phrase_next(text, &at, &open, &term))
		phrase_add(terms, term);
}

/* Those in quotation marks before a verb. */
static void take_quoted(struct finds *finds, const struct parl_document *document, size_t index)
{
	parl_view text = parl_block_text(parl_document_block(document, index)), term;
	struct begun begun = {.terms.count = 0}, next = begun;
	size_t open, lead;

	while (phrase_next(text, &next.at, &open, &term)) {
		parl_view behind = parl_text_trim(rest_of(text, next.at));
		parl_view said = behind_brackets(behind);

		/* "Approve" and "Approved" mean: the first stands close before the second. */
		if (next.terms.count && open - next.span.end > sizeof(" and/or the "))
			next.terms.count = 0;
		if (!next.terms.count)
			next.span.start = open;
		phrase_add(&next.terms, term);
		next.span.end = next.at;
		if (!phrase_verb(said, &lead))
			continue;
		add_all(&next.terms, (parl_view){behind.data, (size_t)(said.data - behind.data)});
		take_begun(finds, document, index, &begun, next.span.start);
		next.at = (size_t)(said.data - text.data) + lead;
		begun = next;
		next.terms.count = 0;
	}
	take_begun(finds, document, index, &begun, text.size);
}

/* Whether TEXT begins with a verb that does nothing but define: "means" and "refers to" stand in
 * any sentence. */
static bool only_defines(parl_view text)
{
	static const char *const others[] = {"mean", "will mean", "refer"};
	size_t lead;

	for (size_t i = 0; i < PARL_LENGTH(others); i++)
		if (parl_view_begins(text, others[i]))
			return false;
	return phrase_verb(text, &lead);
}

/* The size of the article that TEXT begins with. */
static size_t article_of(parl_view text)
{
	static const char *const articles[] = {"A ", "An ", "The ", "a ", "an ", "the "};

	for (size_t i = 0; i < PARL_LENGTH(articles); i++)
		if (parl_view_begins(text, articles[i]))
			return strlen(articles[i]);
	return 0;
}

/* Takes one without quotation marks, with which the sentence at START of block INDEX begins; with
 * ANY verb, else only with one that does nothing but define. False: there is none. */
static bool take_unquoted(struct finds *finds, const struct parl_document *document, size_t index,
	size_t start, bool any, bool section_defines)
{
	const struct parl_block *block = parl_document_block(document, index);
	parl_view text = rest_of(parl_block_text(block), start), verb, said;
	size_t article = article_of(text), size, capitals;
	struct terms terms = {.count = 0};

	text = rest_of(text, article);
	size = begins_sentence(text) ? 0 : capitals_before_verb(text, &verb, &said);
	words_of((parl_view){text.data, size}, &capitals);
	if (!size ||
		(!only_defines(verb) && (!any || article || capitals < (section_defines ? 1 : 2))))
		return false;
	phrase_add(&terms, (parl_view){text.data, size});
	start += article;
	finds_add(finds, &terms, meaning_of(finds, document, index, said), block,
		(parl_span){start, start + size});
	return true;
}

/* A line of a glossary: "Welcome Meal: a lunch", "Welcome Meal - a lunch". */
static void take_line(struct finds *finds, const struct parl_block *block)
{
	static const char *const signs[] = {": ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
	parl_view text = parl_block_text(block), name = parl_text_cut(text, TERM_BYTES);
	size_t size = name.size, behind = 0, capitals;
	struct terms terms;
	bool quoted;

	for (size_t i = 0; i < PARL_LENGTH(signs); i++) {
		const char *at = memmem(name.data, size, signs[i], strlen(signs[i]));

		if (at) {
			size = (size_t)(at - name.data);
			behind = size + strlen(signs[i]);
		}
	}
	name.size = size;
	if (!behind || begins_sentence(name) || words_of(name, &capitals) > WORDS_MOST || !capitals)
		return;
	terms = phrase_terms(name, &quoted);
	finds_add(finds, &terms, rest_of(text, behind), block, (parl_span){0, size});
}

void sentences_take(struct finds *finds, const struct parl_document *document, size_t index,
	bool section_defines)
{
	parl_view text = parl_block_text(parl_document_block(document, index));
	size_t before = finds->count, count;
	parl_span *sentences;

	if (!take_unquoted(finds, document, index, 0, true, section_defines))
		take_quoted(finds, document, index);
	sentences = parl_text_sentences(text, &count, finds->arena);
	finds->failed |= !sentences;
	for (size_t i = 1; sentences && i < count; i++)
		take_unquoted(finds, document, index, sentences[i].start, false, section_defines);
	if (section_defines && finds->count == before)
		take_line(finds, parl_document_block(document, index));
}
