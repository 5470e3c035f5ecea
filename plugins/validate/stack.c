/*
 * stack.c - finding the glossaries that another stands on.
 */
#include "stack.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* glossaries[0] is the one to be judged. Each that is read appends the ids that it requires to
 * `wanted`; an id is wanted once, so that glossaries which require each other come to an end. */
struct stack {
	struct parl_job *job;
	struct parl_glossary **glossaries;
	size_t count;
	const char **wanted;
	size_t wanted_count;
	bool faulty; /* one was found that cannot be used */
};

static bool is_wanted(const struct stack *stack, const char *id)
{
	for (size_t i = 0; i < stack->wanted_count; i++) {
		if (strcmp(stack->wanted[i], id) == 0)
			return true;
	}
	return strcmp(parl_glossary_id(stack->glossaries[0]), id) == 0;
}

static bool want_what_it_requires(struct stack *stack, const struct parl_glossary *glossary)
{
	size_t count = parl_glossary_require_count(glossary);
	const char **grown =
		realloc(stack->wanted, (stack->wanted_count + count + 1) * sizeof(*stack->wanted));

	if (!grown)
		return false;
	stack->wanted = grown;
	for (size_t i = 0; i < count; i++) {
		const char *id = parl_glossary_require(glossary, i);

		if (!is_wanted(stack, id))
			stack->wanted[stack->wanted_count++] = id;
	}
	return true;
}

/* Takes GLOSSARY over. */
static bool add(struct stack *stack, struct parl_glossary *glossary)
{
	struct parl_glossary **grown =
		realloc(stack->glossaries, (stack->count + 1) * sizeof(*stack->glossaries));

	if (!grown) {
		parl_glossary_free(glossary);
		return false;
	}
	stack->glossaries = grown;
	stack->glossaries[stack->count++] = glossary;
	return want_what_it_requires(stack, glossary);
}

/* The file of the glossary ID: beside the one that is judged, or where --glossary looks. NULL:
 * there is none (or no memory for its name); composing then says so. */
static const char *path_of(const struct stack *stack, const char *id)
{
	const char *input = parl_job_path(stack->job);
	const char *slash = strrchr(input, '/');
	int folder = slash ? (int)(slash - input) + 1 : 0;
	const char *beside =
		parl_arena_print(parl_job_arena(stack->job), "%.*s%s.json", folder, input, id);

	if (strchr(id, '/'))
		return NULL;
	if (beside && access(beside, F_OK) == 0)
		return beside;
	return parl_job_glossary_path(stack->job, id);
}

/* The faults of another file are not listed: it is not the one that was asked about. */
static bool read_wanted(struct stack *stack, const char *id)
{
	const char *path = path_of(stack, id);
	struct parl_diagnostics *faults;
	struct parl_glossary *glossary;

	if (!path)
		return true;
	faults = parl_diagnostics_new();
	if (!faults)
		return false;
	glossary = parl_glossary_open(path, faults);
	if (!glossary) {
		stack->faulty = true;
		parl_diagnose(parl_job_diagnostics(stack->job), PARL_CODE_REQUIRED_FAULTY,
			parl_job_path(stack->job),
			parl_arena_print(parl_job_arena(stack->job),
				"look at its faults first: parlance validate %s", path),
			"the glossary \"%s\", which this one requires, cannot be used", id);
	}
	parl_diagnostics_free(faults);
	return !glossary || add(stack, glossary);
}

struct stack *stack_new(struct parl_job *job, struct parl_glossary *glossary)
{
	struct stack *stack = calloc(1, sizeof(*stack));
	bool complete;

	if (!stack)
		return NULL;
	stack->job = job;
	complete = add(stack, parl_glossary_hold(glossary));
	for (size_t i = 0; complete && i < stack->wanted_count; i++)
		complete = read_wanted(stack, stack->wanted[i]);
	if (complete)
		return stack;
	stack_free(stack);
	return NULL;
}

void stack_free(struct stack *stack)
{
	if (!stack)
		return;
	for (size_t i = 0; i < stack->count; i++)
		parl_glossary_free(stack->glossaries[i]);
	free(stack->glossaries);
	free(stack->wanted);
	free(stack);
}

struct parl_vocabulary *stack_compose(struct stack *stack, struct parl_diagnostics *faults)
{
	return stack->faulty ? NULL : parl_vocabulary_new(stack->glossaries, stack->count, faults);
}
