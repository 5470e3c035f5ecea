/*
 * kept_text.c - small changes in JSON that people keep by hand: its layout stays theirs.
 */
#include "kept_text.h"

#include <string.h>

#include <parlance/output.h>

#include "scan.h"

bool parl_json_kept_load(struct parl_json_kept *kept)
{
	struct parl_json_reader reader = {.doubts = true,
		.file = kept->path,
		.kind = kept->kind,
		.text = parl_buffer_view(&kept->text),
		.faults = kept->faults,
		.scratch = kept->arena,
		.words = kept->words,
		.arena = kept->arena};
	bool loaded;

	parl_json_places_release(&kept->places);
	parl_arena_reset(kept->arena);
	loaded = parl_json_load(&reader);
	parl_json_tell(&reader);
	kept->places = reader.places;
	return loaded && reader.errors == 0;
}

parl_view parl_json_kept_slice(const struct parl_json_kept *kept, size_t start, size_t end)
{
	return (parl_view){kept->text.data + start, end - start};
}

void parl_json_kept_splice(
	struct parl_json_kept *kept, parl_span span, const struct parl_buffer *value)
{
	struct parl_buffer old = kept->text;

	parl_buffer_clear(&kept->next);
	parl_buffer_add(&kept->next, old.data, span.start);
	parl_buffer_add_view(&kept->next, parl_buffer_view(value));
	parl_buffer_add(&kept->next, old.data + span.end, old.size - span.end);
	if (value->failed)
		kept->next.failed = true;
	kept->text = kept->next;
	kept->next = old;
}

/* The white space before a member, behind the bracket or comma. */
static parl_view lead_of(const struct parl_json_kept *kept, const struct parl_json_place *member)
{
	size_t start = member->key_start;

	while (start > 0 && strchr(" \t\r\n", kept->text.data[start - 1]))
		start--;
	return parl_json_kept_slice(kept, start, member->key_start);
}

static const struct parl_json_place *last_member(
	const struct parl_json_kept *kept, const struct parl_json_place *object)
{
	const struct parl_json_place *last = NULL;
	const struct parl_json_place *next = parl_json_place_first(&kept->places, object);

	for (; next; next = parl_json_place_next(&kept->places, object, next))
		last = next;
	return last;
}

/* The only member of a line stands there by itself, and says nothing of what comes between two. */
static parl_view lead_of_next(const struct parl_json_kept *kept,
	const struct parl_json_place *object, const struct parl_json_place *last)
{
	parl_view lead = lead_of(kept, last);
	bool alone = parl_json_place_count(&kept->places, object) == 1;

	return alone && !memchr(lead.data, '\n', lead.size) ? parl_view_of(" ") : lead;
}

/* How the members of the file are indented, with the line end before; one line: empty. */
static parl_view indent_of(const struct parl_json_kept *kept)
{
	const struct parl_json_place *last = last_member(kept, &kept->places.items[0]);
	parl_view lead = last ? lead_of(kept, last) : (parl_view){"", 0};

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

void parl_json_kept_quoted(struct parl_buffer *buffer, parl_view text)
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

void parl_json_kept_member(struct parl_json_kept *kept, const struct parl_json_place *object,
	parl_view key, parl_view value, bool lines)
{
	const struct parl_json_place *last = last_member(kept, object);
	parl_view indent = lines ? indent_of(kept) : (parl_view){"", 0};
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	parl_span span = {object->start, object->end};

	if (last) {
		span = (parl_span){last->end, last->end};
		parl_buffer_add_char(&text, ',');
		parl_buffer_add_view(&text, lead_of_next(kept, object, last));
	} else {
		parl_buffer_add_char(&text, '{');
		parl_buffer_add_view(&text, indent);
		parl_buffer_add_view(&text, unit_of(indent));
	}
	parl_json_kept_quoted(&text, key);
	if (last)
		parl_buffer_add_view(&text, parl_json_kept_slice(kept, last->key_end, last->start));
	else
		parl_buffer_add_view(&text, parl_view_of(": "));
	parl_buffer_add_view(&text, value);
	if (!last) {
		parl_buffer_add_view(&text, indent);
		parl_buffer_add_char(&text, '}');
	}
	parl_json_kept_splice(kept, span, &text);
	parl_buffer_release(&text);
}

void parl_json_kept_release(struct parl_json_kept *kept)
{
	parl_buffer_release(&kept->text);
	parl_buffer_release(&kept->next);
	parl_json_places_release(&kept->places);
	parl_arena_free(kept->arena);
	parl_arena_free(kept->words);
}
