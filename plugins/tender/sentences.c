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

/* The first sentence of TEXT. */
static parl_view first_sentence(parl_view text)
{
	for (size_t at = 0; at + 1 < text.size; at++)
		if (text.data[at] == '.' && text.data[at + 1] == ' ')
			return (parl_view){text.data, at};
	return text;
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

/* TEXT, which stands behind a term, without the brackets that it begins with: in them is a short
 * form, or in quotation marks what else it is called. */
static parl_view behind_brackets(parl_view text)
{
	size_t most = text.size < TERM_BYTES ? text.size : TERM_BYTES;
	const char *end = most && text.data[0] == '(' ? memchr(text.data, ')', most) : NULL;

	return end ? parl_text_trim(rest_of(text, (size_t)(end - text.data) + 1)) : text;
}

/* The length of the words with capitals before the verb with which TEXT begins, of which small ones
 * may stand in between: "Head of Service"; SAID takes what stands behind the verb. 0: there are
 * none, fewer than LEAST, or too many. */
static size_t capitals_before_verb(parl_view text, size_t least, parl_view *said)
{
	size_t at = 0, capitals = 0, lead;

	for (unsigned words = 0; words < WORDS_MOST && at < text.size; words++) {
		parl_view word = rest_of(text, at);
		const char *space = memchr(word.data, ' ', word.size);
		bool capital = word.data[0] >= 'A' && word.data[0] <= 'Z';

		if (!space)
			return 0;
		*said = behind_brackets(word);
		if (words && phrase_verb(*said, &lead)) {
			*said = rest_of(*said, lead);
			return capitals >= least ? at - 1 : 0;
		}
		word.size = (size_t)(space - word.data);
		if (!capital && (words == 0 || word.size > 3 || word.data[0] == '('))
			return 0;
		capitals += capital;
		at += word.size + 1;
	}
	return 0;
}

/* TEXT, with which block INDEX ends, and the list behind it where it ends in a colon. */
static parl_view with_list(
	struct finds *finds, const struct parl_document *document, size_t index, parl_view text)
{
	size_t end = index + 1;
	parl_view list;
	const char *all;

	if (text.size == 0 || text.data[text.size - 1] != ':')
		return text;
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

/* Takes it up to END of the text of block INDEX. One that begins the block is all of it, any other
 * the rest of its sentence. */
static void take_begun(struct finds *finds, const struct parl_document *document, size_t index,
	const struct begun *begun, size_t end)
{
	const struct parl_block *block = parl_document_block(document, index);
	parl_view text = parl_block_text(block);
	parl_view said = parl_view_part(text, (parl_span){begun->at, end});

	if (!begun->terms.count)
		return;
	if (begun->span.start)
		said = first_sentence(said);
	else if (end == text.size)
		said = with_list(finds, document, index, said);
	finds_add(finds, &begun->terms, said, block, begun->span);
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

void sentences_take(struct finds *finds, const struct parl_document *document, size_t index,
	bool section_defines)
{
	const struct parl_block *block = parl_document_block(document, index);
	parl_view text = parl_block_text(block), said;
	size_t size = begins_sentence(text)
		? 0
		: capitals_before_verb(text, section_defines ? 1 : 2, &said);
	struct terms terms = {.count = 0};

	if (!size) {
		take_quoted(finds, document, index);
		return;
	}
	phrase_add(&terms, (parl_view){text.data, size});
	finds_add(finds, &terms, with_list(finds, document, index, said), block,
		(parl_span){0, size});
}
