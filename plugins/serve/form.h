/*
 * form.h - fields as forms send them: name=value&name=value, percent-encoded.
 */
#ifndef SERVE_FORM_H
#define SERVE_FORM_H

#include <parlance/memory.h>

struct serve_field {
	parl_view name;
	parl_view value;
};

struct serve_form {
	struct serve_field *fields;
	size_t count;
};

/* Reads the fields of ENCODED; '+' is a blank, a '%' that is followed by no two hexadecimal digits
 * is itself. They live in ARENA. False: out of memory. */
bool serve_form_read(struct serve_form *form, parl_view encoded, struct parl_arena *arena);

/* The value of the first field of that name; {NULL, 0}: there is none. */
parl_view serve_form_find(const struct serve_form *form, const char *name);

/* ENCODED decoded; PLUS: '+' is a blank. {NULL, 0}: out of memory. */
parl_view serve_decode(parl_view encoded, bool plus, struct parl_arena *arena);

#endif
