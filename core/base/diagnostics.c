/*
 * diagnostics.c - the list of faults, counted by severity and limited by file.
 */
#include "diagnostics.h"

#include <parlance/memory.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_LIMIT 100
#define BUCKETS 512

/* One file that faults are about; its name is what the diagnostics point to. */
struct file_record {
	struct file_record *next;
	const char *name;
	size_t kept;
	size_t dropped;
	struct parl_diagnostics_cursor cursor;
};

struct parl_diagnostics {
	struct parl_arena *arena;
	struct parl_diagnostic **items;
	size_t count;
	size_t capacity;
	size_t limit;
	size_t totals[PARL_SEVERITY_ERROR + 1];
	bool no_memory;
	/* hashed, since a run over a folder may name thousands of files; NULL: none is named yet,
	 * as in nearly every list that is made */
	struct file_record **files;
};

static const struct parl_diagnostic no_memory = {
	.code = PARL_CODE_NO_MEMORY,
	.severity = PARL_SEVERITY_ERROR,
	.excerpt = {"", 0},
	.text = "out of memory: there are faults that could not be listed",
};

struct parl_diagnostics *parl_diagnostics_new(void)
{
	struct parl_diagnostics *list = calloc(1, sizeof(*list));
	if (!list)
		return NULL;
	list->limit = DEFAULT_LIMIT;
	list->arena = parl_arena_new();
	if (!list->arena) {
		free(list);
		return NULL;
	}
	return list;
}

void parl_diagnostics_free(struct parl_diagnostics *list)
{
	if (!list)
		return;
	parl_arena_free(list->arena);
	free(list->items);
	free(list);
}

void parl_diagnostics_clear(struct parl_diagnostics *list)
{
	if (!list)
		return;
	parl_arena_reset(list->arena);
	list->count = 0;
	list->no_memory = false;
	memset(list->totals, 0, sizeof(list->totals));
	list->files = NULL;
}

size_t parl_diagnostics_count(const struct parl_diagnostics *list)
{
	return list ? list->count + list->no_memory : 0;
}

size_t parl_diagnostics_total(const struct parl_diagnostics *list, enum parl_severity at_least)
{
	size_t total = list ? list->no_memory : 0;
	for (size_t i = at_least; list && i <= PARL_SEVERITY_ERROR; i++)
		total += list->totals[i];
	return total;
}

const struct parl_diagnostic *parl_diagnostics_get(
	const struct parl_diagnostics *list, size_t index)
{
	return index < list->count ? list->items[index] : &no_memory;
}

bool parl_diagnostics_no_memory(const struct parl_diagnostics *list)
{
	size_t at = 0, count = parl_diagnostics_count(list);
	while (at < count && parl_diagnostics_get(list, at)->code != PARL_CODE_NO_MEMORY)
		at++;
	return at < count;
}

void parl_diagnostics_limit(struct parl_diagnostics *list, size_t limit)
{
	if (list)
		list->limit = limit;
}

static size_t bucket_of(const char *name)
{
	size_t hash = 5381;
	for (; *name; name++)
		hash = hash * 33 + (unsigned char)*name;
	return hash % BUCKETS;
}

static struct file_record *find_file(const struct parl_diagnostics *list, const char *name)
{
	struct file_record *file = list->files ? list->files[bucket_of(name)] : NULL;
	while (file && strcmp(file->name, name) != 0)
		file = file->next;
	return file;
}

/* The record of a file, made on first use; NULL: out of memory. */
static struct file_record *record_file(struct parl_diagnostics *list, const char *name)
{
	struct file_record *file = find_file(list, name);
	if (file)
		return file;
	if (!list->files)
		list->files = parl_arena_array(list->arena, BUCKETS, sizeof(*list->files));
	file = parl_arena_alloc(list->arena, sizeof(*file));
	const char *copy = parl_arena_copy(list->arena, parl_view_of(name)).data;
	if (!list->files || !file || !copy)
		return NULL;
	file->name = copy;
	struct file_record **bucket = &list->files[bucket_of(name)];
	file->next = *bucket;
	*bucket = file;
	return file;
}

size_t parl_diagnostics_dropped(const struct parl_diagnostics *list, const char *file)
{
	const struct file_record *record = list && file ? find_file(list, file) : NULL;
	return record ? record->dropped : 0;
}

static bool grow(struct parl_diagnostics *list)
{
	struct parl_diagnostic **items = parl_room(
		list->items, &list->capacity, list->count, sizeof(struct parl_diagnostic *));
	if (!items)
		return false;
	list->items = items;
	return true;
}

static const char *PARL_PRINTF(2, 0)
	print(struct parl_arena *arena, const char *format, va_list values)
{
	va_list again;
	va_copy(again, values);
	int size = vsnprintf(NULL, 0, format, again);
	va_end(again);
	char *text = size < 0 ? NULL : parl_arena_alloc(arena, (size_t)size + 1);
	if (text)
		vsnprintf(text, (size_t)size + 1, format, values);
	return text;
}

struct parl_diagnostic *parl_diagnostics_add(struct parl_diagnostics *list, enum parl_code code,
	const char *file, const char *help, const char *format, va_list values,
	struct parl_diagnostics_cursor **cursor)
{
	if (!list)
		return NULL;
	const struct parl_code_info *info = parl_code_find((int)code);
	enum parl_severity severity = info ? info->severity : PARL_SEVERITY_ERROR;
	list->totals[severity]++;
	struct file_record *record = file ? record_file(list, file) : NULL;
	if (record && record->kept >= list->limit) {
		record->dropped++;
		return NULL;
	}
	struct parl_diagnostic *item = parl_arena_alloc(list->arena, sizeof(*item));
	const char *text = print(list->arena, format, values);
	parl_view advice = {NULL, 0};
	if (help)
		advice = parl_arena_copy(list->arena, parl_view_of(help));
	if (!item || !text || (file && !record) || (help && !advice.data) || !grow(list)) {
		list->no_memory = true;
		return NULL;
	}
	item->code = code;
	item->severity = severity;
	item->excerpt = parl_view_of("");
	item->text = text;
	item->help = advice.data;
	if (record) {
		item->file = record->name;
		record->kept++;
		if (cursor)
			*cursor = &record->cursor;
	}
	list->items[list->count++] = item;
	return item;
}

static const char *copy_string(struct parl_diagnostics *list, const char *text)
{
	return text ? parl_diagnostics_copy(list, parl_view_of(text)).data : NULL;
}

static void append_one(struct parl_diagnostics *list, const struct parl_diagnostic *fault)
{
	struct file_record *record = fault->file ? record_file(list, fault->file) : NULL;
	struct parl_diagnostic *item;
	if (record && record->kept >= list->limit) {
		record->dropped++;
		return;
	}
	item = parl_arena_alloc(list->arena, sizeof(*item));
	if (!item || (fault->file && !record) || !grow(list)) {
		list->no_memory = true;
		return;
	}
	*item = *fault;
	item->file = record ? record->name : NULL;
	item->excerpt = parl_diagnostics_copy(list, fault->excerpt);
	item->text = copy_string(list, fault->text);
	item->help = copy_string(list, fault->help);
	item->row_column = copy_string(list, fault->row_column);
	item->sheet = copy_string(list, fault->sheet);
	list->items[list->count++] = item;
	if (record)
		record->kept++;
}

static void append_dropped(struct parl_diagnostics *list, const struct file_record *more)
{
	struct file_record *record = more->dropped ? record_file(list, more->name) : NULL;
	if (record)
		record->dropped += more->dropped;
}

void parl_diagnostics_append(struct parl_diagnostics *list, const struct parl_diagnostics *more)
{
	if (!list || !more)
		return;
	for (size_t i = 0; i < more->count; i++)
		append_one(list, more->items[i]);
	for (size_t i = 0; more->files && i < BUCKETS; i++)
		for (const struct file_record *file = more->files[i]; file; file = file->next)
			append_dropped(list, file);
	for (size_t i = 0; i <= PARL_SEVERITY_ERROR; i++)
		list->totals[i] += more->totals[i];
	list->no_memory = list->no_memory || more->no_memory;
}

parl_view parl_diagnostics_copy(struct parl_diagnostics *list, parl_view text)
{
	parl_view copy = parl_arena_copy(list->arena, text);
	if (copy.data)
		return copy;
	list->no_memory = true;
	return parl_view_of("");
}

void parl_diagnose(struct parl_diagnostics *list, enum parl_code code, const char *file,
	const char *help, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	parl_diagnostics_add(list, code, file, help, format, values, NULL);
	va_end(values);
}

enum parl_status parl_diagnose_memory(struct parl_diagnostics *list, const char *file)
{
	parl_diagnose(list, PARL_CODE_NO_MEMORY, file, NULL, "out of memory");
	return PARL_FAILED;
}

void parl_diagnose_row(struct parl_diagnostics *list, enum parl_code code, const char *file,
	const char *sheet, size_t row, const char *column, const char *help, const char *format,
	...)
{
	va_list values;
	va_start(values, format);
	struct parl_diagnostic *item =
		parl_diagnostics_add(list, code, file, help, format, values, NULL);
	va_end(values);
	if (!item || row == 0)
		return;
	item->row = row;
	if (sheet)
		item->sheet = parl_diagnostics_copy(list, parl_view_of(sheet)).data;
	if (column)
		item->row_column = parl_diagnostics_copy(list, parl_view_of(column)).data;
}
