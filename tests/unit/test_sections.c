/*
 * test_sections.c - what of a document is a question, and what answers it.
 */
#include "failing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/check.h>

/* A block a line: "# " a heading (as many signs as its level), "- " an item, "| " a cell, "> " a
 * quotation, else a paragraph. In a paragraph "\\" is a line end. */
static struct parl_document *document_of(const char *lines, char *source)
{
	struct parl_document *document;
	size_t start = 0;

	strcpy(source, lines);
	for (char *at = source; *at; at++)
		if (*at == '\\')
			*at = '\n';
	document = parl_document_new(parl_view_of(source), "en");
	for (size_t end; lines[start]; start = end + (lines[end] == '\n')) {
		enum parl_block_kind kind = PARL_BLOCK_PARAGRAPH;
		unsigned level = 0;
		size_t at = start;

		end = start + strcspn(lines + start, "\n");
		for (; lines[at] == '#'; at++)
			level++;
		if (level)
			kind = PARL_BLOCK_HEADING;
		else if (lines[at] == '-' && lines[at + 1] == ' ')
			kind = PARL_BLOCK_LIST_ITEM;
		else if (lines[at] == '|')
			kind = PARL_BLOCK_CELL;
		else if (lines[at] == '>')
			kind = PARL_BLOCK_QUOTATION;
		if (kind != PARL_BLOCK_PARAGRAPH)
			at += level ? 1 : 2;
		parl_block_add_source(parl_document_add_block(document, kind, level),
			PARL_SEGMENT_VERBATIM, (parl_span){at, end});
	}
	return document;
}

static void add_limit(char *list, const struct parl_limit *limit)
{
	bool words = parl_rule_unit(limit->rule) == PARL_UNIT_WORDS;

	if (limit->least)
		sprintf(list + strlen(list), " %zu-", limit->least);
	else
		strcat(list, " ");
	if (limit->most < SIZE_MAX)
		sprintf(list + strlen(list), "%zu", limit->most);
	strcat(list, words ? "w" : "c");
}

/* "title 500w: text", a line each, with '/' for line ends. */
static const char *sections_of(const char *lines)
{
	static char list[4000];
	char source[2000];
	struct parl_arena *arena = parl_arena_new();
	struct parl_document *document = document_of(lines, source);
	size_t count;
	const struct parl_section *const *sections = parl_sections_find(document, arena, &count);

	list[0] = '\0';
	assert_non_null(sections);
	for (size_t i = 0; i < count; i++) {
		const struct parl_section *section = sections[i];
		struct parl_buffer text = PARL_BUFFER_EMPTY;

		assert_int_equal(section->number, i + 1);
		assert_int_equal(parl_section_text(document, section, &text), PARL_OK);
		for (size_t k = 0; k < text.size; k++)
			if (text.data[k] == '\n')
				text.data[k] = '/';
		sprintf(list + strlen(list), "%.*s", (int)section->title.size, section->title.data);
		for (size_t k = 0; k < section->limit_count; k++)
			add_limit(list, &section->limits[k]);
		sprintf(list + strlen(list), ": %.*s\n", (int)text.size,
			text.size ? text.data : "");
		parl_buffer_release(&text);
	}
	parl_document_free(document);
	parl_arena_free(arena);
	return list;
}

static void expect(const char *lines, const char *expected)
{
	const char *found = sections_of(lines);

	if (strcmp(found, expected) != 0)
		fail_msg("found:\n%sinstead of:\n%s", found, expected);
}

static void test_headings(void **state)
{
	(void)state;
	expect("", "");
	expect("Some text.", ": Some text.\n");
	expect("Before.\n# One\nA.\nB.\n# Two\nC.", ": Before.\nOne: A./B.\nTwo: C.\n");
	/* One that holds nothing but others is none. */
	expect("# Bid\n## Part A\n### One\nA.\n### Two\n## Part B\nB.",
		"One: A.\nTwo: \nPart B: B.\n");
	/* The text above the first heading below is its own. */
	expect("# Bid\nA.\n## One\nB.", "Bid: A.\nOne: B.\n");
}

static void test_limits(void **state)
{
	(void)state;
	expect("# One (max 350 words)\nA.\n# Two\nWord limit: 400\nB.",
		"One (max 350 words) 350w: A.\nTwo 400w: B.\n");
	/* Headings within an answer that has a limit are a part of it, but not the buyer's. */
	expect("## One (max 350 words)\nA.\n### Our team\nB.\n### Question 2\nC.\n## Three\nD.",
		"One (max 350 words) 350w: A./Our team/B./C.\nQuestion 2: C.\nThree: D.\n");
	expect("## One\nA.\n### Our team\nB.", "One: A.\nOur team: B.\n");
	/* A total is that of all answers below it; their questions count nowhere. */
	expect("# Part A (900 words in total)\n## Q1 (500 words)\nA.\n## Q2 (400 words)\nB.\n# C\nD.",
		"Part A (900 words in total) 900w: A./B.\nQ1 (500 words) 500w: A.\n"
		"Q2 (400 words) 400w: B.\nC: D.\n");
	/* Said twice; said of words and of characters. */
	expect("# One (500 words)\nWord limit: 500\nA.", "One (500 words) 500w: A.\n");
	expect("# One (500 words, 3,000 characters)\nA.",
		"One (500 words, 3,000 characters) 500w 3000c: A.\n");
	/* Further down it is the writer's. */
	expect("# One\nA.\nMaximum 500 words.", "One: A./Maximum 500 words.\n");
}

static void test_questions(void **state)
{
	(void)state;
	expect("Q1. How will you keep people safe? (500 words)\nWe will.\n"
	       "Please describe your team. (300 words)\nTwo people.",
		"Q1. How will you keep people safe? (500 words) 500w: We will.\n"
		"Please describe your team. (300 words) 300w: Two people.\n");
	/* A number and a limit, and no word more. */
	expect("A.\nQuestion 1 (50 words)\nB.\nPart 2 (max 60 words)\nC.",
		": A.\nQuestion 1 (50 words) 50w: B.\nPart 2 (max 60 words) 60w: C.\n");
	/* Below its heading or its number; with what belongs to it. */
	expect("# Safeguarding\nPlease describe your approach. Your answer should cover:\n"
	       "- staff\n- premises\nWeighting: 20%\n(Maximum 60 words)\nAnswer:\n- Our plan.",
		"Safeguarding 60w: Our plan.\n");
	expect("| Q2\n| How will you keep people safe? (500 words)\n| We will.",
		"Q2 How will you keep people safe? (500 words) 500w: We will.\n");
	/* Those that are not answered yet stay apart. */
	expect("Q1. How will you do it? (50 words)\nQ2. What will you charge? (60 words)",
		"Q1. How will you do it? (50 words) 50w: \n"
		"Q2. What will you charge? (60 words) 60w: \n");
	/* Who answers within a limit may repeat the question; the next number ends it. */
	expect("Q1. How will you do it? (50 words)\nWe will.\nHow will you know?\nWe look.\n"
	       "Q2. What will you charge?\nTen pounds.",
		"Q1. How will you do it? (50 words) 50w: We will./How will you know?/We look.\n"
		"Q2. What will you charge?: Ten pounds.\n");
	expect("# Question 3\nHow will you do it?\nA.", "Question 3 How will you do it?: A.\n");
	/* On a line of the same paragraph. */
	expect("Q1. How will you keep\\people safe? (500 words)\\We will.\\All of us.\nB.",
		"Q1. How will you keep 500w: We will. All of us./B.\n");
	expect("Summary [maximum 50 words]\\We will.",
		"Summary [maximum 50 words] 50w: We will.\n");
	expect("We will.\\How many? (50 words)\\Two.", ": We will. How many? (50 words) Two.\n");
	/* The writer's own, and somebody else's. */
	expect("# One\nHow will you know? We tell you.\n> How will you keep people safe?",
		"One: How will you know? We tell you./How will you keep people safe?\n");
	expect("# One\nOur newsletter is short (300 words).",
		"One: Our newsletter is short (300 words).\n");
}

/* In a heading above a question in a paragraph, a heading for the next one. */
static void test_mixed(void **state)
{
	(void)state;
	expect("## Quality (60%)\nQ1. How will you do it? (50 words)\nA.\n### Our team\nB.\n"
	       "| Q2\n| What will you charge? (60 words)\n| C.\n### Q3 Value (70 words)\nD.",
		"Quality (60%) 50w: A./Our team/B.\n"
		"Q2 What will you charge? (60 words) 60w: C.\nQ3 Value (70 words) 70w: D.\n");
	expect("# Q1 Staff (50 words)\nA.\nQ2. What will you charge? (60 words)\nB.",
		"Q1 Staff (50 words) 50w: A.\nQ2. What will you charge? (60 words) 60w: B.\n");
	/* A heading of no text above its question, which is one, too; above the next one. */
	expect("## Question 2: Safety\n## Word limit: 60\n## How will you keep people safe?\nA.",
		"Question 2: Safety 60w: A.\n");
	expect("## Our bid\n## Staff (50 words)\nA.", "Our bid: \nStaff (50 words) 50w: A.\n");
	expect("## Safety\nA.\n## How will you keep people safe?\nB.",
		"Safety: A.\nHow will you keep people safe?: B.\n");
}

/* Each allocation fails once: it is told, and nothing is lost. */
static void test_memory(void **state)
{
	static const char lines[] = "# One (50 words)\nQ1\nHow will you do it? (50 words)\nA.\n"
				    "Q2. What will you charge?\\Ten pounds. Our last word.\nB.";
	char source[2000];
	struct parl_document *document = document_of(lines, source);
	bool found = false;

	(void)state;
	for (long allowed = 0; !found; allowed++) {
		struct parl_arena *arena = parl_arena_new();
		size_t count;

		assert_true(allowed < 1000);
		allocations_left = allowed;
		found = parl_sections_find(document, arena, &count) != NULL;
		allocations_left = -1;
		assert_int_equal(count, found ? 2 : 0);
		parl_arena_free(arena);
	}
	parl_document_free(document);
}

/* Floods of limits, brackets, labels and questions take time that grows with their number. */
static void test_floods(void **state)
{
	static const char *const pieces[] = {"(max 5 words) ", "(", "500 words ", "no more than ",
		"How will you? ", "Q1\n", "# A (5 words)\n", "## B (5 words)\nC.\n",
		"How will you do it? (50 words)\\"};
	const size_t size = 100000;
	char *lines = malloc(size + 100), *source = malloc(size + 100);

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
		struct parl_arena *arena = parl_arena_new();
		struct parl_document *document;
		size_t at = 0, count;

		for (; at < size; at += strlen(pieces[i]))
			strcpy(lines + at, pieces[i]);
		document = document_of(lines, source);
		assert_non_null(parl_sections_find(document, arena, &count));
		parl_document_free(document);
		parl_arena_free(arena);
	}
	free(lines);
	free(source);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_headings),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_questions),
		cmocka_unit_test(test_mixed),
		cmocka_unit_test(test_memory),
		cmocka_unit_test(test_floods),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
