/*
 * replay.c - what the JSON lines of a translation promise: replay INPUT JSONL writes INPUT with
 * every applied edit made, which must be the translation, and ends with 1 when the costs of the
 * edits do not add up to the change of the text. It shares no code with parlance.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
	char *data;
	size_t size;
};

struct edit {
	size_t start;
	size_t end;
	const char *text;
};

static struct edit *edits;
static size_t edit_count;

static void fail(const char *what, size_t line)
{
	fprintf(stderr, "replay: line %zu: %s\n", line, what);
	exit(2);
}

static struct text read_file(const char *path)
{
	struct text text = {NULL, 0};
	FILE *file = fopen(path, "rb");
	size_t got;

	if (!file)
		fail(path, 0);
	do {
		text.data = realloc(text.data, text.size + 65537);
		if (!text.data)
			fail("out of memory", 0);
		got = fread(text.data + text.size, 1, 65536, file);
		text.size += got;
	} while (got > 0);
	text.data[text.size] = '\0';
	fclose(file);
	return text;
}

static void add_edit(const json_t *record, size_t line)
{
	json_int_t start, end;
	const char *text;

	if (json_unpack((json_t *)record, "{s:I, s:I, s:s}", "start", &start, "end", &end,
		    "replacement", &text) != 0)
		fail("an applied edit without start, end or replacement", line);
	edits = realloc(edits, (edit_count + 1) * sizeof(*edits));
	if (!edits)
		fail("out of memory", line);
	edits[edit_count++] = (struct edit){(size_t)start, (size_t)end, text};
}

/* Adds what an applied record changes, and its costs to the sums. */
static void add_record(const json_t *record, size_t line, json_int_t *words, json_int_t *characters)
{
	const json_t *also = json_object_get(record, "also");
	json_int_t more_words, more_characters;

	if (!json_is_true(json_object_get(record, "applied")))
		return;
	add_edit(record, line);
	for (size_t i = 0; i < json_array_size(also); i++)
		add_edit(json_array_get(also, i), line);
	if (json_unpack((json_t *)record, "{s:{s:I, s:I}}", "cost", "words", &more_words,
		    "characters", &more_characters) != 0)
		fail("an applied edit without its cost", line);
	*words += more_words;
	*characters += more_characters;
}

static int by_start(const void *first, const void *second)
{
	const struct edit *a = first, *b = second;

	return (a->start > b->start) - (a->start < b->start);
}

static struct text apply(struct text input)
{
	struct text output = {NULL, 0};
	FILE *stream = open_memstream(&output.data, &output.size);
	size_t done = 0;

	if (!stream)
		fail("out of memory", 0);
	if (edit_count)
		qsort(edits, edit_count, sizeof(*edits), by_start);
	for (size_t i = 0; i < edit_count; i++) {
		if (edits[i].start < done || edits[i].end < edits[i].start ||
			edits[i].end > input.size)
			fail("edits overlap, or lie outside the input", i + 1);
		fwrite(input.data + done, 1, edits[i].start - done, stream);
		fputs(edits[i].text, stream);
		done = edits[i].end;
	}
	fwrite(input.data + done, 1, input.size - done, stream);
	fclose(stream);
	return output;
}

static int is_space_at(struct text text, size_t at)
{
	if (strchr(" \t\r\n\f\v", text.data[at]) && text.data[at] != '\0')
		return 1;
	return text.data[at] == '\xC2' && at + 1 < text.size && text.data[at + 1] == '\xA0';
}

static void measure(struct text text, long *words, long *characters)
{
	int inside = 0;

	*words = *characters = 0;
	for (size_t i = 0; i < text.size; i++) {
		int space;

		if (((unsigned char)text.data[i] & 0xC0) == 0x80)
			continue;
		space = is_space_at(text, i);
		*words += !space && !inside;
		inside = !space;
		++*characters;
	}
}

int main(int count, char **arguments)
{
	json_int_t words = 0, characters = 0;
	long words_before, words_after, characters_before, characters_after;
	struct text input, lines, output;
	json_t *records = json_array(); /* edits point into them */
	size_t line = 0;
	int status = 0;

	if (count != 3) {
		fprintf(stderr, "usage: replay INPUT JSONL\n");
		return 2;
	}
	input = read_file(arguments[1]);
	lines = read_file(arguments[2]);
	for (char *at = strtok(lines.data, "\n"); at; at = strtok(NULL, "\n")) {
		json_t *record = json_loads(at, JSON_REJECT_DUPLICATES, NULL);

		if (!json_is_object(record))
			fail("no JSON object", line + 1);
		json_array_append_new(records, record);
		add_record(record, ++line, &words, &characters);
	}
	output = apply(input);
	fwrite(output.data, 1, output.size, stdout);
	measure(input, &words_before, &characters_before);
	measure(output, &words_after, &characters_after);
	if (words_after - words_before != words ||
		characters_after - characters_before != characters) {
		fprintf(stderr,
			"replay: the costs say %lld words and %lld characters, the texts %ld and %ld\n",
			(long long)words, (long long)characters, words_after - words_before,
			characters_after - characters_before);
		status = 1;
	}
	json_decref(records);
	free(edits);
	free(input.data);
	free(lines.data);
	free(output.data);
	return status;
}
