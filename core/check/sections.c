/*
 * sections.c - the answers of a document: what stands below each question or heading.
 * docs/counting.md says what counts as a question, and why.
 */
#include <parlance/check.h>

#include <stdlib.h>
#include <string.h>

#include "../document/model.h"
#include "asking.h"
#include "section.h"

/* What a section of no question has for its level. Headings have twice their own, which is at most
 * 6, and a question has one more than the heading above it. */
#define LEVEL_NONE 0
#define LEVEL_MOST 13

/* Bytes of a label. */
#define LABEL_MOST 16

struct found {
	struct parl_section section;
	const struct parl_block *question; /* behind a title that is but a label; NULL: none */
	unsigned level;
};

struct finder {
	const struct parl_document *document;
	struct parl_arena *arena; /* that the result lives in */
	struct parl_arena *scratch;
	struct found *items;
	size_t count;
	size_t room;
	size_t *asked;
	/* Those with limits that go on, by index; each is of a deeper level than the one before. */
	size_t open[LEVEL_MOST + 1];
	size_t open_count;
	size_t current;   /* SIZE_MAX: none yet */
	bool gathering;   /* its answer has not begun */
	bool questioned;  /* and what asks is more than a heading or a label */
	size_t asks_size; /* bytes of the block at hand that ask, if it asks; SIZE_MAX: all */
	bool lists;       /* what asks ended in a colon: a list goes on with it */
	unsigned heading; /* the level of the last one */
	bool guessed;     /* headings are lines of plain text that stand alone */
};

/* --- sections */

static struct parl_section *current(struct finder *finder)
{
	return finder->current == SIZE_MAX ? NULL : &finder->items[finder->current].section;
}

/* The innermost open one, of which there is one. */
static struct found *innermost(const struct finder *finder)
{
	return &finder->items[finder->open[finder->open_count - 1]];
}

/* That has limits, and what asks of it is read. */
static void open_limited(struct finder *finder)
{
	const struct parl_section *section = current(finder);

	if (!finder->gathering || !section || !section->limit_count)
		return;
	finder->gathering = false;
	finder->open[finder->open_count++] = finder->current;
}

/* Ends, at the block INDEX, the current one and those of LEVEL or deeper. One that asks nothing and
 * holds nothing is dropped when a deeper heading follows: "Part B" above "Question 1". */
static void end_sections(struct finder *finder, size_t index, unsigned level)
{
	struct parl_section *section = current(finder);

	open_limited(finder);
	while (finder->open_count && innermost(finder)->level >= level) {
		innermost(finder)->section.blocks.end = index;
		finder->open_count--;
	}
	if (!section)
		return;
	if (!section->limit_count)
		section->blocks.end = index;
	if (finder->gathering && !section->limit_count &&
		level > finder->items[finder->current].level) {
		finder->count--;
		finder->current = SIZE_MAX;
	}
}

static bool begin(
	struct finder *finder, size_t index, unsigned level, const struct parl_block *block)
{
	struct found *items;

	end_sections(finder, index, level);
	items = parl_room(finder->items, &finder->room, finder->count, sizeof(*items));
	if (!items)
		return false;
	finder->items = items;
	items[finder->count] =
		(struct found){.section = {.number = finder->count + 1,
				       .title = block ? parl_section_title(parl_block_text(block))
						      : (parl_view){"", 0},
				       .block = block,
				       .blocks = {index, index},
				       .asked = finder->asked},
			.level = level};
	finder->current = finder->count++;
	finder->gathering = true;
	finder->questioned = false;
	finder->lists = false;
	return true;
}

/* --- blocks */

/* What the block, or the part of it that asks, says. */
static parl_view asking_text(const struct finder *finder, const struct parl_block *block)
{
	parl_view text = parl_block_text(block);
	size_t size = finder->asks_size;

	return (parl_view){text.data, size < text.size ? size : text.size};
}

static void take_asking(struct finder *finder, size_t index, const struct parl_block *block)
{
	parl_view text = asking_text(finder, block);
	struct parl_section *section = current(finder);

	finder->asked[index] = finder->asks_size;
	parl_section_read_limits(section, text);
	section->blocks.start = finder->asks_size == SIZE_MAX ? index + 1 : index;
	while (text.size && (unsigned char)text.data[text.size - 1] <= ' ')
		text.size--;
	if (parl_block_kind_of(block) != PARL_BLOCK_LIST_ITEM)
		finder->lists = text.size && text.data[text.size - 1] == ':';
}

static bool take_answer(struct finder *finder, size_t index)
{
	if (finder->current == SIZE_MAX && !begin(finder, index, LEVEL_NONE, NULL))
		return false;
	open_limited(finder);
	finder->gathering = false;
	return true;
}

/* A heading within an answer that has a limit is a part of the answer, unless the buyer wrote it.
 * In plain text any line that stands alone may be a heading, and its level says nothing. */
static bool is_of_answer(
	const struct finder *finder, const struct parl_block *block, unsigned level)
{
	return finder->open_count && (finder->guessed || innermost(finder)->level < level) &&
		!parl_states_limit(parl_block_text(block)) && !parl_asks_with_number(block);
}

static bool take_heading(struct finder *finder, size_t index, const struct parl_block *block)
{
	unsigned level = 2 * parl_block_level(block);

	open_limited(finder);
	if (is_of_answer(finder, block, level))
		return take_answer(finder, index);
	/* What the buyer wrote as a heading is not within what was asked in a paragraph. */
	if (finder->open_count && innermost(finder)->level % 2)
		end_sections(finder, index, innermost(finder)->level);
	if (!begin(finder, index, level, block))
		return false;
	finder->heading = parl_block_level(block);
	take_asking(finder, index, block);
	return true;
}

/* Whether what asks states a limit that the section, which has some, does not have. */
static bool states_other(const struct parl_section *section, parl_view asking)
{
	struct parl_section with = *section;

	if (section->limit_count == 0)
		return false;
	parl_section_read_limits(&with, asking);
	return with.limit_count > section->limit_count;
}

/* Whether a question goes on with what asks: below a heading or a label it is the question itself,
 * unless it has another limit ("Part B (2,000 words in all)"); below another question, unless it
 * has a number, or a limit where that one has, too. */
static bool goes_on(struct finder *finder, parl_view asking, bool numbered)
{
	const struct parl_section *section = current(finder);

	if (!section || !finder->gathering || states_other(section, asking))
		return false;
	return !finder->questioned ||
		!(numbered || (section->limit_count && parl_states_limit(asking)));
}

/* A question is below the last heading; but not within the answer to one that is such a question
 * itself. */
static unsigned question_level(const struct finder *finder)
{
	unsigned level = 2 * finder->heading;

	return finder->open_count && innermost(finder)->level == level ? level : level + 1;
}

/* Whether what asks so far is a heading that asks nothing: "Quality (60%)". */
static bool is_title(const struct parl_section *section)
{
	return parl_block_kind_of(section->block) == PARL_BLOCK_HEADING && !section->limit_count &&
		!parl_asks_with_number(section->block);
}

/* Notes that BLOCK asks what has only a label so far: "Q4", "Question 4". */
static void complete(const struct finder *finder, const struct parl_block *block)
{
	struct found *found = &finder->items[finder->current];
	const struct parl_section *section = &found->section;

	if (section->block != block && !finder->questioned && section->title.size <= LABEL_MOST &&
		(parl_block_kind_of(section->block) != PARL_BLOCK_HEADING ||
			parl_asks_with_number(section->block)))
		found->question = block;
}

static bool take_question(
	struct finder *finder, size_t index, const struct parl_block *block, enum parl_asks asks)
{
	bool numbered = asks != PARL_ASKS_QUESTION;
	parl_view asking = asking_text(finder, block);

	if (!goes_on(finder, asking, numbered)) {
		/* Who answers within a limit may well repeat what was asked. */
		if (!finder->gathering && finder->open_count && !numbered &&
			!parl_states_limit(asking))
			return take_answer(finder, index);
		if (!begin(finder, index, question_level(finder), block))
			return false;
	} else if (!finder->questioned && is_title(current(finder))) {
		finder->items[finder->current].level = 2 * finder->heading + 1;
	}
	complete(finder, block);
	finder->questioned = finder->questioned || asks != PARL_ASKS_LABEL;
	take_asking(finder, index, block);
	return finder->asks_size == SIZE_MAX || take_answer(finder, index);
}

/* Whether the heading BLOCK, of which the one above it is of the same level and has nothing below
 * it, is its question: "Question 2: Safeguarding" above "How will you keep people safe?". False:
 * out of memory. */
static bool find_heading_role(
	struct finder *finder, const struct parl_block *block, enum parl_asks *asks)
{
	const struct parl_section *section = current(finder);
	bool question;

	if (!section || !finder->gathering || finder->questioned ||
		parl_block_kind_of(section->block) != PARL_BLOCK_HEADING ||
		parl_block_level(block) != finder->heading ||
		parl_states_limit(parl_block_text(block)))
		return true;
	if (!parl_heading_asks(block, finder->scratch, &question))
		return false;
	if (question && goes_on(finder, parl_block_text(block), false))
		*asks = PARL_ASKS_QUESTION;
	return true;
}

/* The role of the block INDEX; a label is a question where one follows. False: out of memory. */
static bool find_role(struct finder *finder, size_t index, enum parl_asks *asks)
{
	const struct parl_block *block = parl_document_at(finder->document, index);
	enum parl_asks next = PARL_ASKS_NOT;
	size_t size;

	if (!parl_asks_of(block, finder->scratch, asks, &finder->asks_size))
		return false;
	if (*asks == PARL_ASKS_HEADING)
		return find_heading_role(finder, block, asks);
	if (*asks != PARL_ASKS_LABEL)
		return true;
	if (index + 1 < finder->document->block_count &&
		!parl_asks_of(parl_document_at(finder->document, index + 1), finder->scratch, &next,
			&size))
		return false;
	if (next != PARL_ASKS_QUESTION && next != PARL_ASKS_NUMBERED)
		*asks = PARL_ASKS_NOT;
	return true;
}

/* Whether the block stands between a question and its answer. */
static bool is_detail(
	const struct finder *finder, const struct parl_block *block, enum parl_asks asks)
{
	return finder->gathering && finder->current != SIZE_MAX &&
		(asks == PARL_ASKS_DETAIL || asks == PARL_ASKS_REPLY ||
			(finder->lists && parl_block_kind_of(block) == PARL_BLOCK_LIST_ITEM));
}

static bool take(struct finder *finder, size_t index)
{
	const struct parl_block *block = parl_document_at(finder->document, index);
	enum parl_asks asks;

	if (block->unseen || !parl_block_text(block).size)
		return true;
	if (!find_role(finder, index, &asks))
		return false;
	if (asks == PARL_ASKS_HEADING)
		return take_heading(finder, index, block);
	if (asks == PARL_ASKS_QUESTION || asks == PARL_ASKS_NUMBERED || asks == PARL_ASKS_LABEL)
		return take_question(finder, index, block, asks);
	if (!is_detail(finder, block, asks))
		return take_answer(finder, index);
	take_asking(finder, index, block);
	return asks != PARL_ASKS_REPLY || take_answer(finder, index);
}

/* "Q4 How will you ...". */
static bool complete_title(const struct finder *finder, struct found *found)
{
	parl_view title = found->section.title, more;
	const char *both;

	if (!found->question)
		return true;
	more = parl_section_title(parl_block_text(found->question));
	both = parl_arena_print(
		finder->arena, "%.*s %.*s", (int)title.size, title.data, (int)more.size, more.data);
	if (both)
		found->section.title = parl_view_of(both);
	return both != NULL;
}

static bool find_all(struct finder *finder)
{
	size_t count = finder->document->block_count;

	for (size_t i = 0; i < count; i++)
		if (!take(finder, i))
			return false;
	end_sections(finder, count, LEVEL_NONE);
	return true;
}

static const struct parl_section *const *hand_over(const struct finder *finder)
{
	const struct parl_section **list =
		parl_arena_array(finder->arena, finder->count, sizeof(struct parl_section *));
	struct parl_section *items = parl_arena_array(finder->arena, finder->count, sizeof(*items));

	for (size_t i = 0; list && items && i < finder->count; i++) {
		if (!complete_title(finder, &finder->items[i]))
			return NULL;
		items[i] = finder->items[i].section;
		list[i] = &items[i];
	}
	return items ? list : NULL;
}

const struct parl_section *const *parl_sections_find(
	const struct parl_document *document, struct parl_arena *arena, size_t *count)
{
	const struct parl_section *const *sections = NULL;
	parl_view text;

	struct finder finder = {.document = document,
		.arena = arena,
		.scratch = parl_arena_new(),
		.current = SIZE_MAX,
		.guessed = parl_document_plain_text(document, &text)};

	finder.asked = parl_arena_array(arena, document->block_count, sizeof(*finder.asked));
	if (finder.scratch && finder.asked && find_all(&finder))
		sections = hand_over(&finder);
	*count = sections ? finder.count : 0;
	parl_arena_free(finder.scratch);
	free(finder.items);
	return sections;
}
