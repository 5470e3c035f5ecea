/*
 * kept_text.h - a JSON file that people keep by hand, while something in it is changed.
 *
 * It is never laid out anew: a member is put behind the last one of its object, with the white
 * space that stands before that one, or a value is put in the place of another. After each change
 * `places` are those of the text before, until it is loaded again.
 */
#ifndef PARL_JSON_KEPT_TEXT_H
#define PARL_JSON_KEPT_TEXT_H

#include "reader.h"

struct parl_json_kept {
	const struct parl_json_kind *kind;
	const char *path;
	struct parl_diagnostics *faults;
	struct parl_buffer text; /* as it is by now; `failed` when a change could not be made */
	struct parl_buffer next; /* room for the next change */
	struct parl_json_places places;
	struct parl_arena *arena; /* of the keys in `places` */
	struct parl_arena *words;
};

/* Gives back all that it holds; the rest of it is the caller's. */
void parl_json_kept_release(struct parl_json_kept *kept);

/* Reads the text as it is by now. False: it is no JSON, or memory is out; the faults say so. */
bool parl_json_kept_load(struct parl_json_kept *kept);

/* A part of the text; it lives until the next change. */
parl_view parl_json_kept_slice(const struct parl_json_kept *kept, size_t start, size_t end);

/* Puts VALUE in the place of SPAN. */
void parl_json_kept_splice(
	struct parl_json_kept *kept, parl_span span, const struct parl_buffer *value);

/* Adds a member behind the last one of OBJECT, or as its first: on a line of its own where LINES
 * says so and the file has lines. */
void parl_json_kept_member(struct parl_json_kept *kept, const struct parl_json_place *object,
	parl_view key, parl_view value, bool lines);

/* Appends TEXT as a JSON string. */
void parl_json_kept_quoted(struct parl_buffer *buffer, parl_view text);

#endif
