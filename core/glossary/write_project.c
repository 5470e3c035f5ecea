/*
 * write_project.c - a decision written into a project file that people keep by hand.
 *
 * The file is never laid out anew: a member is put behind the last one of its object, with the
 * white space that stands before that one, or a value is put in the place of another. Each step is
 * one such change, after which the text is read again, so that no step knows of the others.
 */
#include "project.h"

#include <string.h>

#include <parlance/output.h>
#include <parlance/text.h>

#include "read.h"

/* --- names */

/* "grantee" or "uk-base/grantee" for a former id, which its glossary gives alone. */
static bool was_called(const struct parl_concept *of, parl_view name)
{
	const char *slash = memchr(name.data, '/', name.size);
	size_t folder = slash ? (size_t)(slash - name.data) : 0;
	parl_view glossary = {name.data, folder};
	parl_view id = {name.data + folder + (slash != NULL), name.size - folder - (slash != NULL)};

	if (slash && !parl_view_equal(glossary, parl_view_of(parl_glossary_id(of->glossary))))
		return false;
	for (size_t i = 0; i < of->formerly_count; i++)
		if (parl_view_equal(parl_view_of(of->formerly[i]), id))
			return true;
	return false;
}

bool parl_decision_names(
	const struct parl_vocabulary *vocabulary, const struct parl_concept *of, parl_view name)
{
	return parl_vocabulary_find(vocabulary, name) == of || was_called(of, name);
}

bool parl_decision_spells(parl_view term, parl_view name)
{
	struct parl_buffer one = PARL_BUFFER_EMPTY, other = PARL_BUFFER_EMPTY;
	bool same = parl_text_key(term, 0, &one) && parl_text_key(name, 0, &other) &&
		parl_view_equal(parl_buffer_view(&one), parl_buffer_view(&other));

	parl_buffer_release(&one);
	parl_buffer_release(&other);
	return same;
}

/* --- the text and its places */

struct writing {
	const char *path;
	const struct parl_vocabulary *vocabulary;
	const struct parl_project_change *change;
	struct parl_diagnostics *faults;
	struct parl_buffer text;
	struct parl_buffer next; /* the text with a step made */
	struct parl_places places;
	struct parl_arena *arena; /* of the keys in `places` */
	struct parl_arena *words;
};

/* Reads the text at hand anew; false: memory is out. */
static bool load(struct writing *writing)
{
	struct parl_reader reader = {.doubts = true,
		.file = writing->path,
		.what = "a project file",
		.text = parl_buffer_view(&writing->text),
		.faults = writing->faults,
		.scratch = writing->arena,
		.words = writing->words,
		.arena = writing->arena};
	json_t *root;

	parl_places_release(&writing->places);
	parl_arena_reset(writing->arena);
	root = parl_reader_load(&reader);
	json_decref(root);
	parl_reader_flush(&reader);
	writing->places = reader.places;
	return root && reader.errors == 0;
}

static parl_view slice(const struct writing *writing, size_t start, size_t end)
{
	return (parl_view){writing->text.data + start, end - start};
}

/* Puts what is in `value` in the place of SPAN. */
static void splice(struct writing *writing, parl_span span, const struct parl_buffer *value)
{
	struct parl_buffer old = writing->text;

	parl_buffer_clear(&writing->next);
	parl_buffer_add(&writing->next, old.data, span.start);
	parl_buffer_add_view(&writing->next, parl_buffer_view(value));
	parl_buffer_add(&writing->next, old.data + span.end, old.size - span.end);
	if (value->failed)
		writing->next.failed = true;
	writing->text = writing->next;
	writing->next = old;
}

/* --- layout */

/* The white space before a member, behind the bracket or comma. */
static parl_view lead_of(const struct writing *writing, const struct parl_place *member)
{
	size_t start = member->key_start;

	while (start > 0 && strchr(" \t\r\n", writing->text.data[start - 1]))
		start--;
	return slice(writing, start, member->key_start);
}

static const struct parl_place *last_member(
	const struct writing *writing, const struct parl_place *object)
{
	const struct parl_place *last = NULL;
	const struct parl_place *next = parl_place_first(&writing->places, object);

	for (; next; next = parl_place_next(&writing->places, object, next))
		last = next;
	return last;
}

/* The only member of a line stands there by itself, and says nothing of what comes between two. */
static parl_view lead_of_next(const struct writing *writing, const struct parl_place *object,
	const struct parl_place *last)
{
	parl_view lead = lead_of(writing, last);
	bool alone = parl_place_count(&writing->places, object) == 1;

	return alone && !memchr(lead.data, '\n', lead.size) ? parl_view_of(" ") : lead;
}

/* How the members of the file are indented, with the line end before; one line: empty. */
static parl_view indent_of(const struct writing *writing)
{
	const struct parl_place *last = last_member(writing, &writing->places.items[0]);
	parl_view lead = last ? lead_of(writing, last) : (parl_view){"", 0};

	return memchr(lead.data, '\n', lead.size) ? lead : (parl_view){"", 0};
}

/* The part of an indentation behind its line end. */
static parl_view unit_of(parl_view indent)
{
	size_t at = indent.size;

	while (at > 0 && indent.data[at - 1] != '\n')
		at--;
	return (parl_view){indent.data + at, indent.size - at};
}

static void add_quoted(struct parl_buffer *buffer, parl_view text)
{
	struct parl_output *output = parl_output_to_buffer(buffer);
	struct parl_json json;

	if (output) {
		parl_json_begin(&json, output);
		parl_json_text(&json, NULL, text);
	} else {
		buffer->failed = true;
	}
	parl_output_free(output);
}

/* --- steps */

/* Adds a member behind the last one of an object, or as its first: on a line of its own where
 * LINES says so and the file has lines. */
static void add_member(struct writing *writing, const struct parl_place *object, parl_view key,
	parl_view value, bool lines)
{
	const struct parl_place *last = last_member(writing, object);
	parl_view indent = lines ? indent_of(writing) : (parl_view){"", 0};
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	parl_span span = {object->start, object->end};

	if (last) {
		span = (parl_span){last->end, last->end};
		parl_buffer_add_char(&text, ',');
		parl_buffer_add_view(&text, lead_of_next(writing, object, last));
	} else {
		parl_buffer_add_char(&text, '{');
		parl_buffer_add_view(&text, indent);
		parl_buffer_add_view(&text, unit_of(indent));
	}
	add_quoted(&text, key);
	if (last)
		parl_buffer_add_view(&text, slice(writing, last->key_end, last->start));
	else
		parl_buffer_add_view(&text, parl_view_of(": "));
	parl_buffer_add_view(&text, value);
	if (!last) {
		parl_buffer_add_view(&text, indent);
		parl_buffer_add_char(&text, '}');
	}
	splice(writing, span, &text);
	parl_buffer_release(&text);
}

static void add_decision(const struct parl_project_change *change, struct parl_buffer *value)
{
	if (!change->take || !change->wording) {
		parl_buffer_print(value, "\"%s\"", change->take ? "take" : "leave");
		return;
	}
	parl_buffer_print(value, "{\"write\": ");
	add_quoted(value, change->wording->text);
	parl_buffer_add_char(value, '}');
}

/* What is said of all terms of the concept stays so of the others. */
static void spread(struct writing *writing, const struct parl_place *said)
{
	struct parl_buffer value = PARL_BUFFER_EMPTY;

	parl_buffer_print(&value, "{\"" PARL_DECISION_OTHERS "\": ");
	parl_buffer_add_view(&value, slice(writing, said->start, said->end));
	parl_buffer_add_char(&value, '}');
	splice(writing, parl_place_span(said), &value);
	parl_buffer_release(&value);
}

static const struct parl_place *find_concept(
	const struct writing *writing, const struct parl_place *decisions)
{
	const struct parl_place *found = NULL;
	const struct parl_place *item = parl_place_first(&writing->places, decisions);

	/* Of several names the last one counts, as it does when they are read. */
	for (; item; item = parl_place_next(&writing->places, decisions, item))
		if (parl_decision_names(writing->vocabulary, writing->change->term->of,
			    parl_view_of(item->key)))
			found = item;
	return found;
}

static const struct parl_place *find_term(
	const struct writing *writing, const struct parl_place *terms)
{
	const struct parl_place *item = parl_place_first(&writing->places, terms);

	while (item && !parl_decision_spells(writing->change->term->text, parl_view_of(item->key)))
		item = parl_place_next(&writing->places, terms, item);
	return item;
}

static void write_term(struct writing *writing, const struct parl_place *terms)
{
	const struct parl_place *said = find_term(writing, terms);
	struct parl_buffer value = PARL_BUFFER_EMPTY;

	add_decision(writing->change, &value);
	if (said)
		splice(writing, parl_place_span(said), &value);
	else
		add_member(writing, terms, writing->change->term->text, parl_buffer_view(&value),
			false);
	parl_buffer_release(&value);
}

static void add_concept(struct writing *writing, const struct parl_place *decisions)
{
	const struct parl_concept *of = writing->change->term->of;
	const char *name = parl_arena_print(
		writing->words, "%s/%s", parl_glossary_id(of->glossary), parl_concept_id(of));

	if (name)
		add_member(writing, decisions, parl_view_of(name), parl_view_of("{}"), true);
	else
		writing->text.failed = true;
}

/* Makes the next step; true: it was the last one. Members have the right kinds: is_project. */
static bool step(struct writing *writing)
{
	const struct parl_place *root = &writing->places.items[0];
	const struct parl_place *decisions = parl_place_member(&writing->places, root, "decisions");
	const struct parl_place *terms = decisions ? find_concept(writing, decisions) : NULL;

	if (!decisions)
		add_member(writing, root, parl_view_of("decisions"), parl_view_of("{}"), true);
	else if (!terms)
		add_concept(writing, decisions);
	else if (terms->kind != PARL_PLACE_OBJECT)
		spread(writing, terms);
	else
		write_term(writing, terms);
	return terms && terms->kind == PARL_PLACE_OBJECT;
}

/* Whether the whole of it can be read: nothing is written over what nobody understands. */
static bool is_project(const struct writing *writing)
{
	struct parl_project project = {
		.path = writing->path, .text = parl_buffer_view(&writing->text)};

	return parl_project_read(&project, writing->arena, writing->faults);
}

static bool write_change(struct writing *writing)
{
	bool done = false;

	while (!done && load(writing)) {
		done = step(writing);
		if (writing->text.failed)
			return parl_diagnose_memory(writing->faults, writing->path) == PARL_OK;
	}
	return done;
}

bool parl_project_decide(const char *path, parl_view text, const struct parl_vocabulary *vocabulary,
	const struct parl_project_change *change, struct parl_buffer *result,
	struct parl_diagnostics *faults)
{
	struct writing writing = {.path = path,
		.vocabulary = vocabulary,
		.change = change,
		.faults = faults,
		.arena = parl_arena_new(),
		.words = parl_arena_new()};
	bool written = false;

	parl_buffer_add_view(&writing.text, text);
	if (writing.arena && writing.words && !writing.text.failed)
		written = is_project(&writing) && write_change(&writing);
	else
		parl_diagnose_memory(faults, path);
	if (written)
		parl_buffer_add_view(result, parl_buffer_view(&writing.text));
	if (written && result->failed)
		written = parl_diagnose_memory(faults, path) == PARL_OK;
	parl_buffer_release(&writing.text);
	parl_buffer_release(&writing.next);
	parl_places_release(&writing.places);
	parl_arena_free(writing.arena);
	parl_arena_free(writing.words);
	return written;
}
