/*
 * cases.c - a case of the contract, run through the public matcher.
 */
#include "cases.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "match/scan.h"

/* What the options of a case come to, for every term of it. */
struct options {
	char clitics[1024];
	char elisions[1024];
	unsigned pattern_flags;
	unsigned scan_flags;
};

struct run {
	const json_t *test;
	const char *id;
	json_t *terms[4096]; /* by pattern id */
	size_t term_count;
	struct parl_buffer text;
};

static bool fault(const struct run *run, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	printf("%s: malformed case: ", run->id);
	vprintf(format, arguments);
	printf("\n");
	va_end(arguments);
	return false;
}

static bool only_keys(const struct run *run, json_t *object, const char *const *known)
{
	const char *key;
	json_t *value;
	json_object_foreach(object, key, value)
	{
		size_t i = 0;
		while (known[i] != NULL && strcmp(known[i], key))
			i++;
		if (known[i] == NULL)
			return fault(run, "unknown field \"%s\"", key);
	}
	return true;
}

/* A list of words becomes one string with spaces. */
static bool join_words(const struct run *run, const json_t *list, char *words, size_t room)
{
	size_t size = 0;
	words[0] = '\0';
	if (!json_is_array(list))
		return fault(run, "a list of words is no list");
	for (size_t i = 0; i < json_array_size(list); i++) {
		const char *word = json_string_value(json_array_get(list, i));
		if (word == NULL || strchr(word, ' ') || strlen(word) + size + 2 > room)
			return fault(run, "a word of a list is no word");
		size += (size_t)snprintf(words + size, room - size, "%s ", word);
	}
	return true;
}

static bool read_bool(const struct run *run, const json_t *value, unsigned bit, unsigned *flags)
{
	if (!json_is_boolean(value))
		return fault(run, "an option is neither true nor false");
	*flags |= json_is_true(value) ? bit : 0;
	return true;
}

static bool read_option(
	const struct run *run, const char *key, const json_t *value, struct options *options)
{
	if (!strcmp(key, "clitics"))
		return join_words(run, value, options->clitics, sizeof options->clitics);
	if (!strcmp(key, "elisions"))
		return join_words(run, value, options->elisions, sizeof options->elisions);
	if (!strcmp(key, "hyphen_as_space"))
		return read_bool(run, value, PARL_PATTERN_HYPHEN_SPACE, &options->pattern_flags);
	if (!strcmp(key, "protect"))
		return read_bool(run, value, PARL_SCAN_PROTECT, &options->scan_flags);
	if (!strcmp(key, "hyphen") && json_is_string(value) &&
		!strcmp(json_string_value(value), "join")) {
		options->pattern_flags |= PARL_PATTERN_HYPHEN_JOIN;
		return true;
	}
	return fault(run, "unknown option \"%s\", or a value it does not take", key);
}

static bool read_options(const struct run *run, struct options *options)
{
	*options = (struct options){.clitics = "s d m ll re ve"};
	json_t *object = json_object_get(run->test, "options");
	const char *key;
	json_t *value;
	if (object != NULL && !json_is_object(object))
		return fault(run, "options are no object");
	json_object_foreach(object, key, value)
	{
		if (!read_option(run, key, value, options))
			return false;
	}
	return true;
}

static bool add_pattern(struct run *run, struct parl_matcher_builder *builder, const json_t *text,
	const struct options *options, unsigned flags)
{
	if (!json_is_string(text))
		return fault(run, "a term is no text");
	struct parl_pattern pattern = {
		.size = sizeof pattern,
		.text = {json_string_value(text), json_string_length(text)},
		.flags = flags | options->pattern_flags,
		.id = (uint32_t)run->term_count,
		.clitics = options->clitics,
		.elisions = options->elisions,
	};
	/* PARL_NONE: the contract refuses the term, and the case expects no match of it */
	if (parl_matcher_builder_add(builder, &pattern) == PARL_FAILED)
		return fault(run, "the matcher does not take a term");
	return true;
}

/* "case" and "marks": absent, or the one value that they have. */
static bool read_flag(const struct run *run, const json_t *term, const char *key, const char *word,
	unsigned bit, unsigned *flags)
{
	const json_t *value = json_object_get(term, key);
	if (value == NULL)
		return true;
	if (!json_is_string(value) || strcmp(json_string_value(value), word))
		return fault(run, "a term's \"%s\" is not \"%s\"", key, word);
	*flags |= bit;
	return true;
}

static bool add_term(struct run *run, struct parl_matcher_builder *builder, json_t *term,
	const struct options *options)
{
	static const char *const known[] = {"term", "case", "marks", "forms", NULL};
	unsigned flags = 0;
	json_t *text = term, *forms = NULL;
	if (json_is_object(term)) {
		text = json_object_get(term, "term");
		forms = json_object_get(term, "forms");
		if (!only_keys(run, term, known) ||
			!read_flag(
				run, term, "case", "sensitive", PARL_PATTERN_CASE_EXACT, &flags) ||
			!read_flag(run, term, "marks", "ignore", PARL_PATTERN_MARKS_IGNORE, &flags))
			return false;
	}
	if (run->term_count == PARL_LENGTH(run->terms))
		return fault(run, "too many terms");
	if (forms != NULL && !json_is_array(forms))
		return fault(run, "forms are no list");
	if (!add_pattern(run, builder, text, options, flags))
		return false;
	for (size_t i = 0; i < json_array_size(forms); i++)
		if (!add_pattern(run, builder, json_array_get(forms, i), options, flags))
			return false;
	run->terms[run->term_count++] = text;
	return true;
}

static bool read_text(struct run *run)
{
	const json_t *text = json_object_get(run->test, "text");
	const json_t *hex = json_object_get(run->test, "text_hex");
	parl_buffer_clear(&run->text);
	if (json_is_string(text) == json_is_string(hex))
		return fault(run, "it needs text or text_hex");
	if (json_is_string(text)) {
		parl_buffer_add(&run->text, json_string_value(text), json_string_length(text));
		return true;
	}
	const char *digits = json_string_value(hex);
	for (size_t i = 0; digits[i] != '\0'; i += 2) {
		unsigned byte;
		if (strspn(digits + i, "0123456789abcdefABCDEF") < 2 ||
			sscanf(digits + i, "%2x", &byte) != 1)
			return fault(run, "text_hex is not hexadecimal");
		parl_buffer_add_char(&run->text, (char)byte);
	}
	return true;
}

/* The matcher of the terms; NULL: the case is malformed, and that is said. */
static struct parl_matcher *make_matcher(struct run *run, const struct options *options)
{
	json_t *terms = json_object_get(run->test, "terms");
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	struct parl_matcher *matcher = NULL;
	bool good = builder != NULL;
	if (!json_is_array(terms))
		good = fault(run, "terms are no list");
	for (size_t i = 0; good && i < json_array_size(terms); i++)
		good = add_term(run, builder, json_array_get(terms, i), options);
	if (good && (matcher = parl_matcher_build(builder)) == NULL)
		fault(run, "the matcher cannot be made");
	parl_matcher_builder_free(builder);
	return matcher;
}

/* A scan that goes the given way through the code: all must find the same. A small window has its
 * borders everywhere. */
static struct parl_scan *open_scan(const struct parl_matcher *matcher, unsigned flags, size_t way)
{
	struct parl_scan *scan = parl_scan_new(matcher, flags);
	if (scan == NULL || way == 0)
		return scan;
	scan->window.way = (enum parl_way)((way - 1) / 2);
	scan->window.most = way % 2 ? PARL_BLOCK : PARL_WINDOW;
	if (scan->skip != NULL)
		scan->skip = way % 2 ? parl_rare_way(scan->window.way) : NULL;
	return scan;
}

/* How many ways there are. */
static size_t count_ways(void)
{
	return 3 + 2 * (size_t)parl_way_best();
}

/* All matches, as a JSON list of [start, end, term]. */
static json_t *find(const struct run *run, const struct parl_matcher *matcher,
	const struct options *options, size_t way)
{
	json_t *found = json_array();
	struct parl_scan *scan = open_scan(matcher, options->scan_flags, way);
	struct parl_match match;
	enum parl_status status = PARL_FAILED;
	if (scan != NULL) {
		parl_scan_begin(scan, parl_buffer_view(&run->text));
		while ((status = parl_scan_next(scan, &match)) == PARL_OK) {
			size_t count;
			json_t *term = run->terms[parl_matcher_ids(matcher, match.key, &count)[0]];
			json_array_append_new(found,
				json_pack("[I, I, O]", (json_int_t)match.span.start,
					(json_int_t)match.span.end, term));
		}
	}
	parl_scan_free(scan);
	if (status == PARL_FAILED)
		fault(run, "the matcher failed");
	return found;
}

/* The matches, chosen by the rules of selection from all the hits of an overlapping scan. Among
 * hits with one span the matcher gives the one to be chosen first. */
static json_t *select_hits(const struct run *run, const struct parl_matcher *matcher,
	const struct options *options, size_t way)
{
	json_t *found = json_array();
	unsigned flags = options->scan_flags | PARL_SCAN_OVERLAPPING;
	struct parl_scan *scan = open_scan(matcher, flags, way);
	struct parl_match match, best = {{0, 0}, 0}, last = {{0, 0}, 0};
	size_t count, floor = 0;
	enum parl_status status = PARL_FAILED;
	if (scan != NULL)
		parl_scan_begin(scan, parl_buffer_view(&run->text));
	while (scan != NULL) {
		status = parl_scan_next(scan, &match);
		bool more = status == PARL_OK;
		bool disordered = match.span.start < last.span.start ||
			(match.span.start == last.span.start && match.span.end < last.span.end);
		if (more && disordered)
			fault(run, "the hits are in disorder");
		if (best.span.end > 0 && (!more || match.span.start != best.span.start)) {
			json_t *term = run->terms[parl_matcher_ids(matcher, best.key, &count)[0]];
			json_array_append_new(found,
				json_pack("[I, I, O]", (json_int_t)best.span.start,
					(json_int_t)best.span.end, term));
			floor = best.span.end;
			best.span.end = 0;
		}
		if (!more)
			break;
		if (match.span.start >= floor && match.span.end > best.span.end)
			best = match;
		last = match;
	}
	parl_scan_free(scan);
	if (status == PARL_FAILED)
		fault(run, "the matcher failed");
	return found;
}

static bool check(const struct run *run, json_t *found)
{
	json_t *expected = json_object_get(run->test, "expected");
	if (!json_is_array(expected))
		return fault(run, "it expects nothing");
	if (json_equal(found, expected))
		return true;
	char *want = json_dumps(expected, JSON_ENSURE_ASCII);
	char *got = json_dumps(found, JSON_ENSURE_ASCII);
	const char *why = json_string_value(json_object_get(run->test, "why"));
	printf("%s\n  expected %s\n  got      %s\n  why: %s\n", run->id, want, got,
		why ? why : "-");
	free(want);
	free(got);
	return false;
}

static bool try_way(const struct run *run, const struct parl_matcher *matcher,
	const struct options *options, size_t way)
{
	json_t *found = find(run, matcher, options, way);
	json_t *selected = select_hits(run, matcher, options, way);
	bool good = check(run, found);
	if (!json_equal(found, selected))
		good = fault(run, "overlapping hits lead to other matches");
	if (!good)
		printf("  way %zu through the matcher\n", way);
	json_decref(found);
	json_decref(selected);
	return good;
}

bool case_run(json_t *test)
{
	static const char *const known[] = {"id", "group", "terms", "options", "text", "text_hex",
		"expected", "why", "contested", NULL};
	struct run run = {.test = test, .text = PARL_BUFFER_EMPTY};
	struct options options;
	run.id = json_string_value(json_object_get(test, "id"));
	run.id = run.id ? run.id : "(no id)";
	bool good = only_keys(&run, test, known) && read_options(&run, &options) && read_text(&run);
	struct parl_matcher *matcher = good ? make_matcher(&run, &options) : NULL;
	if (matcher != NULL) {
		for (size_t way = 0; good && way < count_ways(); way++)
			good = try_way(&run, matcher, &options, way);
	}
	parl_buffer_release(&run.text);
	bool ran = matcher != NULL;
	parl_matcher_free(matcher);
	return good && ran;
}
