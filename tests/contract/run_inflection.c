/*
 * run_inflection.c - the tables of inflection, articles, capitals and replacements.
 *
 *   run_inflection [TABLE.json...]
 *
 * Without arguments: the tables of tests/contract. A table is a list of rows; the field "kind"
 * says what a row asks:
 *   plural   in, out: all plurals, the one to be written first; head (optional)
 *   verb     in, out: third person, -ing, past, participle, each with its alternatives
 *   article  in, out
 *   case     matched, form, repl, out
 *   replace  before, matched, term, repl, pos, out; after (optional)
 * Closes with 'N passed, N failed'; the exit status is 1 when one failed.
 */
#include "text/fit.h"

#include <jansson.h>
#include <parlance/text.h>
#include <stdio.h>
#include <string.h>

#define MOST 8

static int passed;
static int failed;

static const char *text_of(const json_t *row, const char *key)
{
	const char *text = json_string_value(json_object_get(row, key));
	return text ? text : "";
}

static parl_view view_of(const json_t *row, const char *key)
{
	return parl_view_of(text_of(row, key));
}

static parl_view head_of(const json_t *row)
{
	return parl_view_of(json_string_value(json_object_get(row, "head")));
}

/* Counts a row and prints it when it differs. */
static void judge(const char *kind, const char *asked, const char *expected, const char *got)
{
	if (strcmp(expected, got) == 0) {
		passed++;
		return;
	}
	failed++;
	printf("%s %s: expected \"%s\", got \"%s\"\n", kind, asked, expected, got);
}

static void add_joined(struct parl_buffer *out, const json_t *list)
{
	size_t i;
	json_t *item;
	json_array_foreach(list, i, item)
		parl_buffer_print(out, "%s%s", i ? "|" : "", json_string_value(item));
}

static void add_forms(struct parl_buffer *out, const json_t *row, enum parl_word_class class_,
	enum parl_form form, struct parl_arena *arena)
{
	parl_view forms[MOST];
	size_t count =
		parl_inflect(view_of(row, "in"), class_, head_of(row), form, forms, MOST, arena);
	for (size_t i = 0; i < count; i++) {
		parl_buffer_print(out, "%s", i ? "|" : "");
		parl_buffer_add_view(out, forms[i]);
	}
}

static void run_plural(const json_t *row, struct parl_arena *arena)
{
	struct parl_buffer expected = PARL_BUFFER_EMPTY;
	struct parl_buffer got = PARL_BUFFER_EMPTY;
	add_joined(&expected, json_object_get(row, "out"));
	add_forms(&got, row, PARL_CLASS_NOUN, PARL_FORM_PLURAL, arena);
	judge("plural", text_of(row, "in"), parl_buffer_view(&expected).data,
		parl_buffer_view(&got).data);
	parl_buffer_release(&expected);
	parl_buffer_release(&got);
}

static void run_verb(const json_t *row, struct parl_arena *arena)
{
	struct parl_buffer expected = PARL_BUFFER_EMPTY;
	struct parl_buffer got = PARL_BUFFER_EMPTY;
	for (int form = PARL_FORM_THIRD; form <= PARL_FORM_PARTICIPLE; form++) {
		size_t index = (size_t)(form - PARL_FORM_THIRD);
		parl_buffer_print(&expected, "%s", index ? ", " : "");
		add_joined(&expected, json_array_get(json_object_get(row, "out"), index));
		parl_buffer_print(&got, "%s", index ? ", " : "");
		add_forms(&got, row, PARL_CLASS_VERB, (enum parl_form)form, arena);
	}
	judge("verb", text_of(row, "in"), parl_buffer_view(&expected).data,
		parl_buffer_view(&got).data);
	parl_buffer_release(&expected);
	parl_buffer_release(&got);
}

static void run_case(const json_t *row, struct parl_arena *arena)
{
	parl_view got = parl_capitals(
		view_of(row, "matched"), view_of(row, "form"), view_of(row, "repl"), arena);
	parl_view copy = parl_arena_copy(arena, got);
	judge("case", text_of(row, "matched"), text_of(row, "out"), copy.data);
}

static enum parl_word_class class_of(const json_t *row)
{
	const char *pos = text_of(row, "pos");
	if (strcmp(pos, "noun") == 0)
		return PARL_CLASS_NOUN;
	return strcmp(pos, "verb") == 0 ? PARL_CLASS_VERB : PARL_CLASS_NONE;
}

static bool same_key(parl_view a, parl_view b)
{
	struct parl_buffer x = PARL_BUFFER_EMPTY;
	struct parl_buffer y = PARL_BUFFER_EMPTY;
	bool same = parl_text_key(a, 0, &x) && parl_text_key(b, 0, &y) &&
		parl_view_equal(parl_buffer_view(&x), parl_buffer_view(&y));
	parl_buffer_release(&x);
	parl_buffer_release(&y);
	return same;
}

/* Which forms of the term the matched text is, as the matcher would know it. */
static void find_forms(
	const json_t *row, struct parl_fit_request *request, struct parl_arena *arena)
{
	for (int form = PARL_FORM_BASE; form < PARL_FORM_COUNT; form++) {
		parl_view forms[MOST];
		size_t count = parl_inflect(view_of(row, "term"), class_of(row),
			(parl_view){NULL, 0}, (enum parl_form)form, forms, MOST, arena);
		for (size_t i = 0; i < count; i++) {
			if (!same_key(forms[i], request->matched))
				continue;
			if (request->forms == 0)
				request->spelled = forms[i];
			request->forms |= 1u << form;
		}
	}
}

static void run_replace(const json_t *row, struct parl_arena *arena)
{
	struct parl_fit_request request = {
		.before = view_of(row, "before"),
		.after = view_of(row, "after"),
		.matched = view_of(row, "matched"),
		.target = view_of(row, "repl"),
		.target_class = class_of(row),
	};
	struct parl_fit fit;
	find_forms(row, &request, arena);
	if (request.forms == 0 || !parl_fit_term(&request, &fit, arena)) {
		judge("replace", text_of(row, "matched"), text_of(row, "out"), "");
		return;
	}
	struct parl_buffer got = PARL_BUFFER_EMPTY;
	parl_view before = request.before;
	parl_buffer_add(&got, before.data, fit.article.size ? fit.place.start : before.size);
	if (fit.article.size) {
		parl_buffer_add_view(&got, fit.article);
		parl_buffer_add(&got, before.data + fit.place.end, before.size - fit.place.end);
	}
	parl_buffer_add_view(&got, fit.text);
	judge("replace", text_of(row, "matched"), text_of(row, "out"), parl_buffer_view(&got).data);
	parl_buffer_release(&got);
}

static void run_row(const json_t *row, struct parl_arena *arena)
{
	const char *kind = text_of(row, "kind");
	if (strcmp(kind, "plural") == 0)
		run_plural(row, arena);
	else if (strcmp(kind, "verb") == 0)
		run_verb(row, arena);
	else if (strcmp(kind, "article") == 0)
		judge(kind, text_of(row, "in"), text_of(row, "out"),
			parl_article(view_of(row, "in")));
	else if (strcmp(kind, "case") == 0)
		run_case(row, arena);
	else if (strcmp(kind, "replace") == 0)
		run_replace(row, arena);
	else
		judge("kind", kind, "plural, verb, article, case or replace", kind);
}

static void run_table(const char *path)
{
	json_error_t error;
	json_t *table = json_load_file(path, JSON_REJECT_DUPLICATES, &error);
	struct parl_arena *arena = parl_arena_new();
	size_t i;
	json_t *row;
	if (!json_is_array(table) || !arena) {
		failed++;
		printf("%s:%d: %s\n", path, table ? 1 : error.line,
			table ? "no list of rows" : error.text);
	} else {
		json_array_foreach(table, i, row)
		{
			run_row(row, arena);
			parl_arena_reset(arena);
		}
	}
	parl_arena_free(arena);
	json_decref(table);
}

int main(int argc, char **argv)
{
	static const char *const own[] = {"tests/contract/inflection.json"};
	if (argc == 1)
		for (size_t i = 0; i < PARL_LENGTH(own); i++)
			run_table(own[i]);
	for (int i = 1; i < argc; i++)
		run_table(argv[i]);
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0;
}
