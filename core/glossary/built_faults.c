/*
 * built_faults.c - the faults that a builder gathered, told in the order of the file.
 */
#include "builder.h"

#include <stdlib.h>
#include <string.h>

/* In texts, the places of the faults; they are counted from the start of each on. */
static int by_place(const void *a, const void *b)
{
	const struct parl_built_fault *one = a, *other = b;
	if (one->source != other->source)
		return one->source < other->source ? -1 : 1;
	uintptr_t at = (uintptr_t)one->origin.at, next = (uintptr_t)other->origin.at;
	if (at != next)
		return at < next ? -1 : 1;
	return one->order < other->order ? -1 : one->order > other->order;
}

static int by_row(const void *a, const void *b)
{
	const struct parl_built_fault *one = a, *other = b;
	if (one->origin.row != other->origin.row)
		return one->origin.row < other->origin.row ? -1 : 1;
	return one->order < other->order ? -1 : one->order > other->order;
}

/* Two terms of a row can have the same fault, from one cell. */
static bool is_told(const struct parl_builder *builder, size_t index)
{
	const struct parl_built_fault *fault = &builder->faults[index];
	const struct parl_built_fault *before = index > 0 ? fault - 1 : NULL;
	return before && fault->origin.row > 0 && before->code == fault->code &&
		before->origin.row == fault->origin.row &&
		before->origin.column == fault->origin.column &&
		before->origin.at == fault->origin.at && strcmp(before->text, fault->text) == 0;
}

/* From the place on to the end of its line. */
static parl_span place_of(parl_view source, const char *at)
{
	size_t start = (size_t)(at - source.data);
	const char *end = memchr(at, '\n', source.size - start);
	return (parl_span){start, end ? (size_t)(end - source.data) : source.size};
}

static void tell(const struct parl_builder *builder, const struct parl_built_fault *fault,
	struct parl_diagnostics *faults)
{
	const struct parl_built_source *source = fault->source;
	if (source)
		parl_diagnose_at(faults, fault->code, source->file, source->text,
			place_of(source->text, fault->origin.at), fault->help, "%s", fault->text);
	else
		parl_diagnose_row(faults, fault->code, builder->file, builder->sheet,
			parl_builder_is_text(builder) ? 0 : fault->origin.row, fault->origin.column,
			fault->help, "%s", fault->text);
}

void parl_builder_tell(struct parl_builder *builder, struct parl_diagnostics *faults)
{
	for (size_t i = 0; i < builder->fault_count; i++)
		builder->faults[i].source =
			parl_builder_source_at(builder, builder->faults[i].origin.at);
	if (builder->fault_count > 1)
		qsort(builder->faults, builder->fault_count, sizeof(*builder->faults),
			parl_builder_is_text(builder) ? by_place : by_row);
	for (size_t i = 0; i < builder->fault_count; i++) {
		if (!is_told(builder, i))
			tell(builder, &builder->faults[i], faults);
	}
	if (builder->failed)
		parl_diagnose_memory(faults, builder->file);
	builder->fault_count = 0;
}
