#include "column.h"

#include "../document/model.h"
#include "../prose/lexicon.h"

/* How many cells of a row are told apart. */
#define COLUMNS_MOST 64

/* How many cells are looked at to tell what a column holds. */
#define CELLS_MOST 200

/* In how many words a cell says something. */
#define SAID_WORDS 12

/* How many words a head has, and how many bytes a cell that is a name. */
#define HEAD_WORDS 6
#define NAME_MOST 80

static bool is_cell(const struct parl_block *block)
{
	return parl_block_joint(block, block) == PARL_JOINT_CELL;
}

/* The first block of the table that the cell at INDEX is in. All blocks are gone through once, as
 * long as cells are asked for in their order. */
static size_t table_of(struct parl_bridge *bridge, size_t index)
{
	struct parl_table_place *place = &bridge->table;

	if (place->next > index + 1)
		place->next = 0;
	for (; place->next <= index; place->next++) {
		bool inside = is_cell(parl_document_block(bridge->document, place->next));

		if (inside && (place->next == 0 || !place->inside))
			place->first = place->next;
		place->inside = inside;
	}
	return place->first;
}

/* What a head says of the cells below it, or of those behind it. */
static enum parl_column told_by(const struct parl_block *head)
{
	static const char *const words[] = {"avoid", "call", "jargon", "label", "labels",
		"language", "meaning", "phrase", "phrases", "quotation", "quotations", "quote",
		"quotes", "said", "say", "says", "term", "terminology", "terms", "told", "word",
		"wording", "words", "write"};
	static const char *const names[] = {"agency", "applicant", "awardee", "body", "charity",
		"contractor", "funder", "grantee", "group", "name", "names", "organisation",
		"organisations", "owner", "partner", "partners", "provider", "recipient",
		"recipients", "subcontractor", "supplier", "title"};
	static const char *const denials[] = {"don't", "never", "not"};
	static const char *const counts[] = {"count", "no", "number", "numbers", "total"};
	struct parl_site site = {.block = head, .text = parl_block_text(head)};
	struct parl_near_word near[HEAD_WORDS + 1];
	size_t count;
	bool denied = false;

	site.sentence.end = site.text.size < PARL_SITE_REACH ? site.text.size : PARL_SITE_REACH;
	count = parl_site_words_after(&site, 0, near, HEAD_WORDS + 1);
	if (count == 0 || count > HEAD_WORDS)
		return PARL_COLUMN_NO;
	for (size_t i = 0; i < count; i++) {
		parl_view word = parl_site_view(&site, near[i].span);

		if (PARL_IS_ANY(word, words) || (denied && parl_word_equal(word, "use")))
			return PARL_COLUMN_WORDS;
		if (PARL_IS_ANY(word, counts))
			return PARL_COLUMN_NO;
		denied = PARL_IS_ANY(word, denials);
	}
	return PARL_IS_ANY(parl_site_view(&site, near[0].span), names) ||
			PARL_IS_ANY(parl_site_view(&site, near[count - 1].span), names)
		? PARL_COLUMN_NAMES
		: PARL_COLUMN_NO;
}

/* Whether the block at INDEX goes on with the row of the one before. */
static bool goes_on(const struct parl_document *document, size_t index)
{
	return parl_block_joint(parl_document_block(document, index - 1),
		       parl_document_block(document, index)) != PARL_JOINT_NONE;
}

/* The cell in COLUMN of the row that begins at FIRST; NULL: there is none. */
static const struct parl_block *cell_of_row(
	const struct parl_document *document, size_t first, size_t column)
{
	const struct parl_block *begins = parl_document_block(document, first);
	size_t count = parl_document_block_count(document);

	for (size_t i = first; i < count && i < first + COLUMNS_MOST; i++) {
		const struct parl_block *block = parl_document_block(document, i);

		if (i > first && !goes_on(document, i))
			return NULL;
		if (parl_block_column(begins, block) == column)
			return block;
	}
	return NULL;
}

/* The first block of the row of the cell at INDEX, if it is near enough. */
static size_t row_of(const struct parl_document *document, size_t index)
{
	size_t first = index;

	while (first > 0 && index - first < COLUMNS_MOST && goes_on(document, first))
		first--;
	return first;
}

static enum parl_column find(struct parl_bridge *bridge, const struct parl_block *block)
{
	const struct parl_document *document = bridge->document;
	size_t index = parl_block_index(block);
	size_t table = table_of(bridge, index), row = row_of(document, index);
	const struct parl_block *begins = parl_document_block(document, row);
	const struct parl_block *head = NULL;
	enum parl_column told = PARL_COLUMN_NO;

	if (table < row)
		head = cell_of_row(document, table, parl_block_column(begins, block));
	if (head)
		told = told_by(head);
	if (told == PARL_COLUMN_NO && parl_block_joint(begins, block) == PARL_JOINT_ROW)
		told = told_by(begins);
	return told == PARL_COLUMN_NAMES && parl_block_text(block).size > NAME_MOST ? PARL_COLUMN_NO
										    : told;
}

enum parl_column parl_column_of(struct parl_bridge *bridge, const struct parl_block *block)
{
	struct parl_table_place *place = &bridge->table;

	if (parl_block_document(block) != bridge->document || /* a draft: judged before */
		!is_cell(block))
		return PARL_COLUMN_NO;
	if (place->asked != block)
		place->told = (int)find(bridge, block);
	place->asked = block;
	return (enum parl_column)place->told;
}

/* "The van is late": a verb that every reader knows for one, not "Number of clients who are new".
 */
static bool says_something(const struct parl_block *block)
{
	static const char *const relatives[] = {"that", "where", "which", "who", "whose"};
	struct parl_site site = {.block = block, .text = parl_block_text(block)};
	struct parl_near_word near[SAID_WORDS];
	size_t count;

	site.sentence.end = site.text.size < PARL_SITE_REACH ? site.text.size : PARL_SITE_REACH;
	count = parl_site_words_after(&site, 0, near, PARL_LENGTH(near));
	for (size_t i = 1; i < count; i++) {
		parl_view word = parl_site_view(&site, near[i].span);

		if (PARL_IS_ANY(word, relatives))
			return false;
		if (parl_word_is_be(word) || parl_word_is_auxiliary(word) ||
			parl_word_is_common_verb(word))
			return true;
	}
	return false;
}

/* Whether two words or more stand behind the match, for a verb and its object. */
static bool has_predicate(const struct parl_site *site)
{
	struct parl_near_word words[2];

	return parl_site_words_after(site, site->match.end, words, 2) == 2 &&
		words[0].gap == PARL_GAP_NONE;
}

bool parl_column_says(struct parl_bridge *bridge, const struct parl_site *site)
{
	const struct parl_document *document = bridge->document;
	const struct parl_block *block = site->block;
	size_t count = parl_document_block_count(document), table, row, column;

	if (parl_block_document(block) != document || !is_cell(block) || !has_predicate(site))
		return false;
	table = table_of(bridge, parl_block_index(block));
	row = row_of(document, parl_block_index(block));
	column = parl_block_column(parl_document_block(document, row), block);
	for (size_t i = row = table; i < count && i < table + CELLS_MOST; i++) {
		const struct parl_block *cell = parl_document_block(document, i);

		if (!is_cell(cell))
			return false;
		if (i > table && !goes_on(document, i))
			row = i;
		if (row > table && cell != block &&
			parl_block_column(parl_document_block(document, row), cell) == column &&
			says_something(cell))
			return true;
	}
	return false;
}
