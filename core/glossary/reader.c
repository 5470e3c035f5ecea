/*
 * reader.c - gathering faults, and words for them.
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

static const char *print_list(struct parl_reader *reader, const char *format, va_list list)
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
	return text;
}

const char *parl_reader_print(struct parl_reader *reader, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	const char *text = print_list(reader, format, list);
	va_end(list);
	return text;
}

static void hand_on(struct parl_reader *reader, const struct parl_pending *fault)
{
	if (reader->judge) {
		reader->judge->fault(
			reader->judge->state, fault->code, fault->span, fault->help, fault->text);
		return;
	}
	parl_diagnose_at(reader->faults, fault->code, reader->file, reader->text, fault->span,
		fault->help, "%s", fault->text);
}

static int by_place(const void *a, const void *b)
{
	const struct parl_pending *one = a, *other = b;
	if (one->span.start != other->span.start)
		return one->span.start < other->span.start ? -1 : 1;
	return one->order < other->order ? -1 : one->order > other->order;
}

void parl_reader_flush(struct parl_reader *reader)
{
	if (reader->pending_count > 1)
		qsort(reader->pending, reader->pending_count, sizeof(*reader->pending), by_place);
	for (size_t i = 0; i < reader->pending_count; i++)
		hand_on(reader, &reader->pending[i]);
	reader->pending_count = 0;
}

/* The first ones are handed on in their order; what comes after a flood of them is only counted
 * by most collectors. */
static void wait(struct parl_reader *reader, struct parl_pending fault)
{
	if (!reader->pending)
		reader->pending = parl_arena_array(
			reader->words, PARL_READER_PENDING, sizeof(*reader->pending));
	if (!reader->pending || reader->flooded) {
		hand_on(reader, &fault);
		if (reader->flooded)
			parl_arena_reset(reader->words);
		return;
	}
	fault.order = reader->pending_count;
	reader->pending[reader->pending_count++] = fault;
	if (reader->pending_count == PARL_READER_PENDING) {
		reader->flooded = true;
		parl_reader_flush(reader);
		parl_arena_reset(reader->words);
	}
}

void parl_reader_fault(struct parl_reader *reader, enum parl_code code, parl_span span,
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
		(struct parl_pending){
			.code = code, .span = span, .text = text ? text : "", .help = help});
}

bool parl_reader_no_memory(struct parl_reader *reader)
{
	reader->grave++;
	if (reader->errors++ == 0 || reader->pending_count == 0)
		parl_diagnose(reader->faults, PARL_CODE_NO_MEMORY, reader->file,
			"close other programs, or split the file in two",
			"the memory ran out while this file was read");
	return false;
}

const char *parl_reader_quote(struct parl_reader *reader, parl_view text)
{
	size_t end = 0;
	while (end < text.size && end < QUOTE_MOST)
		end = parl_cluster_end(text, end);
	/* A flood of marks is one cluster without end. */
	if (end > 4 * QUOTE_MOST)
		end = 0;
	char *copy = parl_arena_alloc(reader->words, end + sizeof("..."));
	if (!copy)
		return "...";
	for (size_t i = 0; i < end; i++)
		copy[i] = (unsigned char)text.data[i] < ' ' ? ' ' : text.data[i];
	if (end < text.size)
		memcpy(copy + end, "...", sizeof("..."));
	return copy;
}

bool parl_reader_helps(const struct parl_reader *reader)
{
	return !reader->flooded && reader->pending_count < HELPED_MOST;
}

size_t parl_reader_line(struct parl_reader *reader, size_t offset)
{
	if (!parl_reader_helps(reader))
		return 0;
	size_t line = 1;
	const char *at = reader->text.data, *end = at + offset;
	while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
		line++;
		at++;
	}
	return line;
}

const char *parl_reader_where(struct parl_reader *reader, size_t offset)
{
	const struct parl_judge *judge = reader->judge;
	const char *where =
		judge && parl_reader_helps(reader) ? judge->where(judge->state, offset) : NULL;
	if (!where)
		where = parl_reader_print(reader, "line %zu", parl_reader_line(reader, offset));
	return where ? where : "another place";
}
