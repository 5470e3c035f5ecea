/*
 * places.c - where something stands, and what an edit makes of it.
 */
#include "jsonl.h"

/* "start" and "end", and beside them the place where the format has no bytes of its own. */
static void write_offsets(struct state *state, const struct parl_place *place, parl_span bytes)
{
	jsonl_number(state, "start", place->in_bytes, bytes.start);
	jsonl_number(state, "end", place->in_bytes, bytes.end);
	if (place->in_bytes)
		return;
	parl_json_open(&state->json, "place", '{');
	parl_json_string(&state->json, "part", place->part);
	parl_json_number(&state->json, "paragraph", (int64_t)place->paragraph);
	parl_json_number(&state->json, "start", (int64_t)place->in_block.start);
	parl_json_number(&state->json, "end", (int64_t)place->in_block.end);
	parl_json_close(&state->json, '}');
}

/* What an editor takes: offsets as its text has them, and a range of lines and columns. */
void jsonl_utf16(struct state *state, struct parl_units *units, bool known, parl_span bytes)
{
	struct parl_json *json = &state->json;
	struct parl_units start;

	if (!known) {
		parl_json_null(json, "utf16");
		return;
	}
	parl_units_move(units, state->source, bytes.start);
	start = *units;
	parl_units_move(units, state->source, bytes.end);
	parl_json_open(json, "utf16", '{');
	parl_json_number(json, "start", (int64_t)start.units);
	parl_json_number(json, "end", (int64_t)units->units);
	parl_json_number(json, "line", (int64_t)start.line);
	parl_json_number(json, "column", (int64_t)start.column);
	parl_json_number(json, "end_line", (int64_t)units->line);
	parl_json_number(json, "end_column", (int64_t)units->column);
	parl_json_close(json, '}');
}

void jsonl_place(struct state *state, struct parl_units *units, const struct parl_place *place,
	parl_span bytes)
{
	write_offsets(state, place, bytes);
	jsonl_number(state, "line", place->in_bytes, place->line);
	jsonl_number(state, "column", place->in_bytes, place->column);
	jsonl_utf16(state, units, place->in_bytes, bytes);
}

void jsonl_span(struct state *state, const struct parl_event *event, const struct parl_block *block,
	parl_span span, parl_span bytes)
{
	struct parl_place place = parl_block_place(block, span);
	parl_view text;

	if (place.in_bytes && bytes.start != place.bytes.start)
		place = parl_document_place(event->document, bytes);
	jsonl_place(state, &state->units, &place, bytes);
	/* The file's own bytes, so that a program can see that it looks at the same text. */
	text = place.in_bytes ? state->source : parl_block_text(block);
	span = place.in_bytes ? bytes : span;
	parl_json_text(
		&state->json, "text", (parl_view){text.data + span.start, span.end - span.start});
}

parl_span jsonl_resolve(struct state *state, const struct parl_edit *edit)
{
	parl_span bytes = {0, 0};
	parl_buffer_clear(&state->bytes);
	struct parl_place place = parl_block_place(edit->block, edit->span);
	if (place.in_bytes && parl_edit_source(edit, &bytes, &state->bytes) == PARL_OK)
		return bytes;
	parl_buffer_clear(&state->bytes);
	parl_buffer_add_view(&state->bytes, edit->text);
	return place.bytes;
}

void jsonl_edit(struct state *state, const struct parl_edit *edit)
{
	parl_span bytes = jsonl_resolve(state, edit);
	struct parl_place place = parl_block_place(edit->block, edit->span);
	parl_json_open(&state->json, NULL, '{');
	write_offsets(state, &place, bytes);
	jsonl_utf16(state, &state->units, place.in_bytes, bytes);
	parl_json_text(&state->json, "replacement", parl_buffer_view(&state->bytes));
	parl_json_close(&state->json, '}');
}
