/*
 * assign.c - whose words an imported file has, as its user says it.
 */
#include "builder.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Of a field whose value is another one, so many are named. */
#define OTHERS_MOST 8

void parl_builder_assign(struct parl_builder *builder, const char *register_, const char *where)
{
	struct parl_assignment *list = parl_room(builder->assignments, &builder->assignment_room,
		builder->assignment_count, sizeof(*list));
	struct parl_assignment made = {
		.register_ = parl_arena_copy(builder->arena, parl_view_of(register_)).data};
	if (where)
		made.where = parl_arena_copy(builder->arena, parl_view_of(where)).data;
	if (list)
		builder->assignments = list;
	if (!list || !made.register_ || (where && !made.where)) {
		builder->failed = true;
		return;
	}
	list[builder->assignment_count++] = made;
}

const char *parl_builder_assignment(const struct parl_builder *builder, size_t number)
{
	return number < builder->assignment_count ? builder->assignments[number].register_ : NULL;
}

/* Keeps VALUE for the help of an assignment whose field has it, and not the value in question. */
static void keep_other(
	struct parl_builder *builder, struct parl_assignment *assignment, parl_view value)
{
	const char *quoted;
	if (value.size == 0 || value.size > 60 || assignment->other_count == OTHERS_MOST)
		return;
	quoted = parl_arena_print(builder->arena, "\"%.*s\"", (int)value.size, value.data);
	if (quoted && assignment->others && strstr(assignment->others, quoted))
		return;
	assignment->other_count++;
	assignment->others =
		quoted ? parl_arena_join(builder->arena, assignment->others, ", ", quoted) : NULL;
	builder->failed |= !assignment->others;
}

/* Whether an assignment that names FIELD, and perhaps a value behind it, means VALUE. */
static bool is_meant(const char *wanted, const char *field, parl_view value)
{
	size_t size = strlen(wanted);
	if (*wanted == '\0')
		return true;
	if (size > value.size || strncasecmp(wanted, value.data, size) != 0)
		return false;
	return size == value.size || (strcmp(field, "lang") == 0 && value.data[size] == '-');
}

static bool holds(struct parl_builder *builder, struct parl_assignment *assignment,
	const char *field, parl_view value)
{
	size_t size = field ? strlen(field) : 0;
	const char *where = assignment->where;
	if (!field || !where)
		return !field && !where;
	if (strncasecmp(where, field, size) != 0 || (where[size] != '\0' && where[size] != ':'))
		return false;
	if (is_meant(where[size] ? where + size + 1 : "", field, value))
		return true;
	keep_other(builder, assignment, value);
	return false;
}

size_t parl_builder_assigned(struct parl_builder *builder, const char *field, parl_view value)
{
	size_t first = SIZE_MAX;
	for (size_t i = 0; i < builder->assignment_count; i++) {
		struct parl_assignment *assignment = &builder->assignments[i];
		if (!holds(builder, assignment, field, value))
			continue;
		assignment->fits = true;
		first = first == SIZE_MAX ? i : first;
	}
	return first;
}

void parl_builder_tell_idle(struct parl_builder *builder)
{
	static const struct parl_origin nowhere = {0};
	if (builder->wanted_sheet && !builder->asked_sheet)
		parl_builder_fault(builder, PARL_CODE_BOOK_NO_SHEETS, nowhere, NULL,
			"--sheet is not needed: this file is no workbook, and has no sheets");
	for (size_t i = 0; i < builder->assignment_count; i++) {
		const struct parl_assignment *idle = &builder->assignments[i];
		if (idle->fits)
			continue;
		if (!idle->where)
			parl_builder_fault(builder, PARL_CODE_IMPORT_IDLE, nowhere, NULL,
				"no term is left for \"%s\": of each it is said whose it is",
				idle->register_);
		else
			parl_builder_fault(builder, PARL_CODE_IMPORT_IDLE, nowhere,
				idle->others ? parl_arena_print(builder->arena, "the file has %s",
						       idle->others)
					     : NULL,
				"no term has \"%s\", so that none is given to \"%s\" by it",
				idle->where, idle->register_);
	}
}
