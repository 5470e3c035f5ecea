/*
 * write_project.c - a decision written into a project file.
 *
 * Each step is one change, after which the text is read again, so that no step knows of the others.
 */
#include "project.h"

#include "../json/kept_text.h"

struct writing {
	struct parl_json_kept in;
	const struct parl_vocabulary *vocabulary;
	const struct parl_project_change *change;
};

static void add_decision(const struct parl_project_change *change, struct parl_buffer *value)
{
	if (!change->take || !change->wording) {
		parl_buffer_print(value, "\"%s\"", change->take ? "take" : "leave");
		return;
	}
	parl_buffer_print(value, "{\"write\": ");
	parl_json_kept_quoted(value, change->wording->text);
	parl_buffer_add_char(value, '}');
}

/* What is said of all terms of the concept stays so of the others. */
static void spread(struct writing *writing, const struct parl_json_place *said)
{
	struct parl_buffer value = PARL_BUFFER_EMPTY;

	parl_buffer_print(&value, "{\"" PARL_DECISION_OTHERS "\": ");
	parl_buffer_add_view(&value, parl_json_kept_slice(&writing->in, said->start, said->end));
	parl_buffer_add_char(&value, '}');
	parl_json_kept_splice(&writing->in, parl_json_place_span(said), &value);
	parl_buffer_release(&value);
}

static const struct parl_json_place *find_concept(
	const struct writing *writing, const struct parl_json_place *decisions)
{
	const struct parl_json_place *found = NULL;
	const struct parl_json_place *item = parl_json_place_first(&writing->in.places, decisions);

	/* Of several names the last one counts, as it does when they are read. */
	for (; item; item = parl_json_place_next(&writing->in.places, decisions, item))
		if (parl_decision_names(writing->vocabulary, writing->change->term->of,
			    parl_view_of(item->key)))
			found = item;
	return found;
}

static const struct parl_json_place *find_term(
	struct writing *writing, const struct parl_json_place *terms)
{
	const struct parl_json_place *item = parl_json_place_first(&writing->in.places, terms);

	while (item &&
		!parl_decision_spells(writing->change->term->text, parl_view_of(item->key),
			&writing->in.text.failed))
		item = parl_json_place_next(&writing->in.places, terms, item);
	return item;
}

static void write_term(struct writing *writing, const struct parl_json_place *terms)
{
	const struct parl_json_place *said = find_term(writing, terms);
	struct parl_buffer value = PARL_BUFFER_EMPTY;

	add_decision(writing->change, &value);
	if (said)
		parl_json_kept_splice(&writing->in, parl_json_place_span(said), &value);
	else
		parl_json_kept_member(&writing->in, terms, writing->change->term->text,
			parl_buffer_view(&value), false);
	parl_buffer_release(&value);
}

static void add_concept(struct writing *writing, const struct parl_json_place *decisions)
{
	const struct parl_concept *of = writing->change->term->of;
	const char *name = parl_arena_print(
		writing->in.words, "%s/%s", parl_glossary_id(of->glossary), parl_concept_id(of));

	if (name)
		parl_json_kept_member(
			&writing->in, decisions, parl_view_of(name), parl_view_of("{}"), true);
	else
		writing->in.text.failed = true;
}

/* Makes the next step; true: it was the last one. Members have the right kinds: is_project. */
static bool step(struct writing *writing)
{
	const struct parl_json_place *root = &writing->in.places.items[0];
	const struct parl_json_place *decisions =
		parl_json_place_member(&writing->in.places, root, "decisions");
	const struct parl_json_place *terms = decisions ? find_concept(writing, decisions) : NULL;

	if (!decisions)
		parl_json_kept_member(
			&writing->in, root, parl_view_of("decisions"), parl_view_of("{}"), true);
	else if (!terms)
		add_concept(writing, decisions);
	else if (terms->kind != PARL_JSON_OBJECT)
		spread(writing, terms);
	else
		write_term(writing, terms);
	return terms && terms->kind == PARL_JSON_OBJECT;
}

/* Whether the whole of it can be read: nothing is written over what nobody understands. */
static bool is_project(const struct writing *writing)
{
	struct parl_project project = {
		.path = writing->in.path, .text = parl_buffer_view(&writing->in.text)};

	return parl_project_read(&project, writing->in.arena, writing->in.faults);
}

static bool write_change(struct writing *writing)
{
	bool done = false;

	while (!done && parl_json_kept_load(&writing->in)) {
		done = step(writing);
		if (writing->in.text.failed)
			return parl_diagnose_memory(writing->in.faults, writing->in.path) ==
				PARL_OK;
	}
	return done;
}

bool parl_project_decide(const char *path, parl_view text, const struct parl_vocabulary *vocabulary,
	const struct parl_project_change *change, struct parl_buffer *result,
	struct parl_diagnostics *faults)
{
	struct writing writing = {.in = {.kind = &parl_project_kind,
					  .path = path,
					  .faults = faults,
					  .arena = parl_arena_new(),
					  .words = parl_arena_new()},
		.vocabulary = vocabulary,
		.change = change};
	struct parl_json_kept *in = &writing.in;
	bool written = false;

	parl_buffer_add_view(&in->text, text);
	if (in->arena && in->words && !in->text.failed)
		written = is_project(&writing) && write_change(&writing);
	else
		parl_diagnose_memory(faults, path);
	if (written)
		parl_buffer_add_view(result, parl_buffer_view(&in->text));
	if (written && result->failed)
		written = parl_diagnose_memory(faults, path) == PARL_OK;
	parl_json_kept_release(in);
	return written;
}
