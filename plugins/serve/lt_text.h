/*
 * lt_text.h - the text of a LanguageTool request, and where it stands in what the client counts.
 *
 * A client counts units of all that it sent, mark-up included: those of UTF-16, or, if it says so,
 * characters. What is checked is the text without mark-up, or with what the mark-up stands for.
 */
#ifndef SERVE_LT_TEXT_H
#define SERVE_LT_TEXT_H

#include "form.h"

/* A piece of the text that is checked, in the order of the request. */
struct lt_piece {
	size_t start;   /* bytes of the text; it goes on to the next piece */
	size_t unit;    /* where it begins for the client */
	size_t units;   /* how long it is for the client */
	bool is_markup; /* the client has something else in its place */
};

struct lt_text {
	parl_view text; /* well-formed UTF-8: what is not stands as U+FFFD, as clients read it */
	struct lt_piece *pieces;
	size_t count;
	size_t room;
	size_t *marks;   /* units before every so many bytes */
	bool characters; /* a unit is a character (a code point); else of UTF-16 */
	struct parl_arena *arena;
};

/* The fields of the body of a request. LibreOffice sends "text=...&language=..." as it is, without
 * encoding it: "R&D + 100%" is text then. False: out of memory. */
bool lt_fields(struct serve_form *form, parl_view body, struct parl_arena *arena);

/* What was PLAIN before it was encoded twice, as two packages of Emacs do it; PLAIN where it was
 * not, so far as one can see. {NULL, 0}: out of memory. */
parl_view lt_decode_twice(parl_view plain, struct parl_arena *arena);

/* Both make TEXT, of which the caller has set `arena`, where it lives, and `characters`, and
 * nothing else; PARL_FAILED: out of memory. DATA is the JSON of the field `data`: {"annotation":
 * [{"text":
 * ...} or {"markup": ..., "interpretAs": ...}, ...]}; PARL_NONE: it is something else, and WHY (in
 * the arena) says what. */
enum parl_status lt_text_plain(struct lt_text *text, parl_view plain);
enum parl_status lt_text_annotated(struct lt_text *text, parl_view data, const char **why);

/* Units of the text before the byte OFFSET of it. */
size_t lt_units(const struct lt_text *text, size_t offset);

/* Where SPAN of the text stands for the client, as [start, end) in its units. False: it stands for
 * mark-up only. WHOLE: no mark-up is inside, so that it can be replaced. */
bool lt_place(const struct lt_text *text, parl_span span, parl_span *units, bool *whole);

#endif
