/*
 * places.c - where something stands, and what an edit makes of it.
 */
#include <string.h>

#include "jsonl.h"
#include "numbers.h"
#include "plain.h"

/* Numbers of a place in the file, with what stands between them: they are put together and written
 * at once, as there are ten of them in every record. */
#define PIECE_MOST (10 * NUMBER_MOST + 120)

static char *put_range(char *at, parl_span bytes)
{
	at = number_put(JSONL_PUT(at, "\"start\":"), bytes.start);
	return number_put(JSONL_PUT(at, ",\"end\":"), bytes.end);
}

/* What an editor takes: offsets as its text has them, and a range of lines and columns. */
static char *put_range_of_units(
	char *at, const struct parl_units *start, const struct parl_units *end)
{
	at = number_put(JSONL_PUT(at, "\"utf16\":{\"start\":"), start->units);
	at = number_put(JSONL_PUT(at, ",\"end\":"), end->units);
	at = number_put(JSONL_PUT(at, ",\"line\":"), start->line);
	at = number_put(JSONL_PUT(at, ",\"column\":"), start->column);
	at = number_put(JSONL_PUT(at, ",\"end_line\":"), end->line);
	at = number_put(JSONL_PUT(at, ",\"end_column\":"), end->column);
	*at++ = '}';
	return at;
}

static char *put_utf16(struct state *state, struct parl_units *units, char *at, parl_span bytes)
{
	struct parl_units start;

	parl_units_move(units, state->source, bytes.start);
	start = *units;
	parl_units_move(units, state->source, bytes.end);
	return put_range_of_units(at, &start, units);
}

static char *put_line(char *at, size_t line, size_t column)
{
	at = number_put(JSONL_PUT(at, ",\"line\":"), line);
	at = number_put(JSONL_PUT(at, ",\"column\":"), column);
	*at++ = ',';
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
	at = put_line(put_range(piece, bytes), place->line, place->column);
	write_piece(state, piece, put_utf16(state, units, at, bytes));
}

void jsonl_where(struct state *state, parl_span bytes)
{
	struct parl_track *track = &state->track;
	size_t size = bytes.end - bytes.start;
	char piece[PIECE_MOST], *at;
	struct parl_units end;

	parl_track_move(track, state->source, bytes.start);
	end = track->units;
	if (is_plain((parl_view){state->source.data + bytes.start, size})) {
		end.units += size;
		end.column += size;
	} else {
		parl_units_move(&end, state->source, bytes.end);
	}
	at = put_line(put_range(piece, bytes), track->units.line, track->column);
	write_piece(state, piece, put_range_of_units(at, &track->units, &end));
}

void jsonl_elsewhere(struct state *state, const struct parl_block *block, parl_span span)
{
	struct parl_place place = parl_block_place(block, span);

	jsonl_place(state, &state->units, &place, place.bytes);
}

parl_view jsonl_resolve(struct state *state, const struct parl_edit *edit, bool in_bytes)
{
	parl_span bytes;
	parl_buffer_clear(&state->bytes);
	if (in_bytes && parl_edit_source(edit, &bytes, &state->bytes) == PARL_OK)
		return parl_buffer_view(&state->bytes);
	return edit->text;
}

void jsonl_edit(struct state *state, const struct parl_edit *edit)
{
	struct parl_place place = parl_block_place(edit->block, edit->span);
	char piece[PIECE_MOST];
	parl_json_open(&state->json, NULL, '{');
	if (place.in_bytes)
		write_piece(state, piece, put_range(piece, place.bytes));
	else
		write_elsewhere(state, &place);
	jsonl_utf16(state, &state->units, place.in_bytes, place.bytes);
	parl_json_text(&state->json, "replacement", jsonl_resolve(state, edit, place.in_bytes));
	parl_json_close(&state->json, '}');
}
