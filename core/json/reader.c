/*
 * reader.c - what a reading needs; its faults, gathered, and words for them.
 */
#include "reader.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

/* Longer quotations are clipped: the source line stands below the message anyway. */
#define QUOTE_MOST 60

/* Nobody mends more at once, and lists show a hundred. */
#define HELPED_MOST 200

/* Faults that wait to be put in order; those beyond are handed on as they come. */
#define PENDING_MOST 1000

struct parl_json_pending {
	enum parl_code code;
	parl_span span;
	size_t order;
	const char *text;
	const char *help;
};

bool parl_json_begin_reader(struct parl_json_reader *reader)
{
	reader->scratch = parl_arena_new();
	reader->words = parl_arena_new();
	return reader->scratch && reader->words;
}

void parl_json_next_text(struct parl_json_reader *reader, parl_view text)
{
	parl_arena_reset(reader->scratch);
	parl_arena_reset(reader->words);
	reader->text = text;
	reader->places.count = 0;
	reader->errors = reader->grave = 0;
	reader->pending = NULL;
	reader->pending_count = 0;
	reader->flooded = reader->starved = false;
	reader->beyond = (parl_span){0, 0};
}

void parl_json_end_reader(struct parl_json_reader *reader)
{
	parl_json_places_release(&reader->places);
	parl_arena_free(reader->scratch);
	parl_arena_free(reader->words);
	reader->scratch = reader->words = NULL;
}

static const char *print_list(struct parl_json_reader *reader, const char *format, va_list list)
{
	va_list again;
	va_copy(again, list);
	int size = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (size < 0)
		return NULL;
	char *text = parl_arena_alloc(reader->words, (size_t)size + 1);
	if (text)
		vsnprintf(text, (size_t)size + 1, format, list);
	else
		parl_json_no_memory(reader);
	return text;
}

const char *parl_json_help(struct parl_json_reader *reader, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	const char *text = print_list(reader, format, list);
	va_end(list);
	return text;
}

static void hand_on(struct parl_json_reader *reader, const struct parl_json_pending *fault)
{
	if (reader->sink) {
		reader->sink->fault(
			reader->sink->state, fault->code, fault->span, fault->help, fault->text);
		return;
	}
	parl_diagnose_at(reader->faults, fault->code, reader->file, reader->text, fault->span,
		fault->help, "%s", fault->text);
}

static int by_place(const void *a, const void *b)
{
	const struct parl_json_pending *one = a, *other = b;
	if (one->span.start != other->span.start)
		return one->span.start < other->span.start ? -1 : 1;
	return one->order < other->order ? -1 : one->order > other->order;
}

void parl_json_tell(struct parl_json_reader *reader)
{
	if (reader->pending_count > 1)
		qsort(reader->pending, reader->pending_count, sizeof(*reader->pending), by_place);
	for (size_t i = 0; i < reader->pending_count; i++)
		hand_on(reader, &reader->pending[i]);
	reader->pending_count = 0;
}

/* The first ones are handed on in their order; what comes after a flood of them is only counted
 * by most collectors. */
static void wait(struct parl_json_reader *reader, struct parl_json_pending fault)
{
	if (!reader->pending)
		reader->pending =
			parl_arena_array(reader->words, PENDING_MOST, sizeof(*reader->pending));
	if (!reader->pending)
		parl_json_no_memory(reader);
	if (!reader->pending || reader->flooded) {
		hand_on(reader, &fault);
		if (reader->flooded)
			parl_arena_reset(reader->words);
		return;
	}
	fault.order = reader->pending_count;
	reader->pending[reader->pending_count++] = fault;
	if (reader->pending_count == PENDING_MOST) {
		reader->flooded = true;
		parl_json_tell(reader);
		parl_arena_reset(reader->words);
	}
}

void parl_json_fault(struct parl_json_reader *reader, enum parl_code code, parl_span span,
	const char *help, const char *format, ...)
{
	const struct parl_code_info *info = parl_code_find((int)code);
	if (info && info->severity != PARL_SEVERITY_ERROR && !reader->doubts)
		return;
	if (!info || info->severity == PARL_SEVERITY_ERROR) {
		reader->errors++;
		reader->grave += !reader->spares || !reader->spares(code);
	}
	va_list list;
	va_start(list, format);
	const char *text = print_list(reader, format, list);
	va_end(list);
	wait(reader,
		(struct parl_json_pending){
			.code = code, .span = span, .text = text ? text : "", .help = help});
}

bool parl_json_no_memory(struct parl_json_reader *reader)
{
	reader->grave++;
	reader->errors++;
	if (!reader->starved)
		parl_diagnose(reader->faults, PARL_CODE_NO_MEMORY, reader->file,
			"close other programs, or split the file in two",
			"the memory ran out while this file was read");
	reader->starved = true;
	return false;
}

const char *parl_json_excerpt(struct parl_json_reader *reader, parl_view text)
{
	size_t end = 0;
	while (end < text.size && end < QUOTE_MOST)
		end = parl_cluster_end(text, end);
	/* A flood of marks is one cluster without end. */
	if (end > 4 * QUOTE_MOST)
		end = 0;
	char *copy = parl_arena_alloc(reader->words, end + sizeof("..."));
	if (!copy) {
		parl_json_no_memory(reader);
		return "...";
	}
	for (size_t i = 0; i < end; i++)
		copy[i] = (unsigned char)text.data[i] < ' ' ? ' ' : text.data[i];
	if (end < text.size)
		memcpy(copy + end, "...", sizeof("..."));
	return copy;
}

const char *parl_json_whole(const struct parl_json_reader *reader)
{
	return reader->kind->whole ? reader->kind->whole : "file";
}

const char *parl_json_help_large(struct parl_json_reader *reader)
{
	if (reader->kind->if_large)
		return reader->kind->if_large;
	return parl_json_help(reader, "no %s needs so much; the %s may be damaged",
		reader->kind->name, parl_json_whole(reader));
}

bool parl_json_wants_help(const struct parl_json_reader *reader)
{
	return !reader->flooded && reader->pending_count < HELPED_MOST;
}

size_t parl_json_line(struct parl_json_reader *reader, size_t offset)
{
	if (!parl_json_wants_help(reader))
		return 0;
	size_t line = 1;
	const char *at = reader->text.data, *end = at + offset;
	while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
		line++;
		at++;
	}
	return line;
}

const char *parl_json_where(struct parl_json_reader *reader, size_t offset)
{
	const struct parl_json_sink *sink = reader->sink;
	const char *where =
		sink && parl_json_wants_help(reader) ? sink->where(sink->state, offset) : NULL;
	if (!where)
		where = parl_json_help(reader, "line %zu", parl_json_line(reader, offset));
	return where ? where : "another place";
}
