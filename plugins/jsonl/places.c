/*
 * places.c - where something stands, and what an edit makes of it.
 */
#include <string.h>

#include "jsonl.h"
#include "numbers.h"

/* Numbers of a place in the file, with what stands between them: they are put together and written
 * at once, as there are ten of them in every record. */
#define PIECE_MOST (10 * NUMBER_MOST + 120)

#define PUT(at, text) (memcpy(at, text, sizeof(text) - 1), (at) + sizeof(text) - 1)

static char *put_range(char *at, parl_span bytes)
{
	at = number_put(PUT(at, "\"start\":"), bytes.start);
	return number_put(PUT(at, ",\"end\":"), bytes.end);
}

/* What an editor takes: offsets as its text has them, and a range of lines and columns. */
static char *put_utf16(struct state *state, struct parl_units *units, char *at, parl_span bytes)
{
	struct parl_units start;

	parl_units_move(units, state->source, bytes.start);
	start = *units;
	parl_units_move(units, state->source, bytes.end);
	at = number_put(PUT(at, "\"utf16\":{\"start\":"), start.units);
	at = number_put(PUT(at, ",\"end\":"), units->units);
	at = number_put(PUT(at, ",\"line\":"), start.line);
	at = number_put(PUT(at, ",\"column\":"), start.column);
	at = number_put(PUT(at, ",\"end_line\":"), units->line);
	at = number_put(PUT(at, ",\"end_column\":"), units->column);
	*at++ = '}';
	return at;
}

static void write_piece(struct state *state, const char *piece, const char *end)
{
	jsonl_members(state, (parl_view){piece, (size_t)(end - piece)});
}

/* Where something is in a format that has no bytes of its own. */
static void write_elsewhere(struct state *state, const struct parl_place *place)
{
	parl_json_null(&state->json, "start");
	parl_json_null(&state->json, "end");
	parl_json_open(&state->json, "place", '{');
	parl_json_string(&state->json, "part", place->part);
	parl_json_number(&state->json, "paragraph", (int64_t)place->paragraph);
	parl_json_number(&state->json, "start", (int64_t)place->in_block.start);
	parl_json_number(&state->json, "end", (int64_t)place->in_block.end);
	parl_json_close(&state->json, '}');
}

void jsonl_utf16(struct state *state, struct parl_units *units, bool known, parl_span bytes)
{
	char piece[PIECE_MOST];

	if (known)
		write_piece(state, piece, put_utf16(state, units, piece, bytes));
	else
		parl_json_null(&state->json, "utf16");
}

void jsonl_place(struct state *state, struct parl_units *units, const struct parl_place *place,
	parl_span bytes)
{
	char piece[PIECE_MOST], *at;

	if (!place->in_bytes) {
		write_elsewhere(state, place);
		parl_json_null(&state->json, "line");
		parl_json_null(&state->json, "column");
		parl_json_null(&state->json, "utf16");
		return;
	}
	at = put_range(piece, bytes);
	at = number_put(PUT(at, ",\"line\":"), place->line);
	at = number_put(PUT(at, ",\"column\":"), place->column);
	*at++ = ',';
	write_piece(state, piece, put_utf16(state, units, at, bytes));
}

void jsonl_span(struct state *state, const struct parl_event *event, const struct parl_edit *edit,
	struct parl_place place, parl_span bytes)
{
	parl_span span = edit->span;
	parl_view text;

	if (place.in_bytes && bytes.start != place.bytes.start)
		place = parl_document_place(event->document, bytes);
	jsonl_place(state, &state->units, &place, bytes);
	/* The file's own bytes, so that a program can see that it looks at the same text. */
	text = place.in_bytes ? state->source : parl_block_text(edit->block);
	span = place.in_bytes ? bytes : span;
	parl_json_text(
		&state->json, "text", (parl_view){text.data + span.start, span.end - span.start});
}

parl_span jsonl_resolve(
	struct state *state, const struct parl_edit *edit, const struct parl_place *place)
{
	parl_span bytes = {0, 0};
	parl_buffer_clear(&state->bytes);
	if (place->in_bytes && parl_edit_source(edit, &bytes, &state->bytes) == PARL_OK)
		return bytes;
	parl_buffer_clear(&state->bytes);
	parl_buffer_add_view(&state->bytes, edit->text);
	return place->bytes;
}

void jsonl_edit(struct state *state, const struct parl_edit *edit)
{
	struct parl_place place = parl_block_place(edit->block, edit->span);
	parl_span bytes = jsonl_resolve(state, edit, &place);
	char piece[PIECE_MOST];
	parl_json_open(&state->json, NULL, '{');
	if (place.in_bytes)
		write_piece(state, piece, put_range(piece, bytes));
	else
		write_elsewhere(state, &place);
	jsonl_utf16(state, &state->units, place.in_bytes, bytes);
	parl_json_text(&state->json, "replacement", parl_buffer_view(&state->bytes));
	parl_json_close(&state->json, '}');
}
