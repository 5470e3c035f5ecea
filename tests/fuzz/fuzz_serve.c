/* Any bytes as the body of a LanguageTool request: read by every road that a body can take; places
 * lie within what the client counts, and ascend. */
#include <stdlib.h>
#include <string.h>

#include "../../plugins/serve/guard.h"
#include "../../plugins/serve/lt_rules.h"
#include "../../plugins/serve/lt_text.h"

#include "fuzz.h"

static void walk(const struct lt_text *text)
{
	size_t before = 0, total = lt_units(text, text->text.size);

	for (size_t i = 0; i < text->text.size; i += 1 + i / 64) {
		parl_span units = {0, 0}, one = {i, i + 1};
		bool whole;

		if (lt_units(text, i) < before || lt_units(text, i) > total)
			abort();
		before = lt_units(text, i);
		if (lt_place(text, one, &units, &whole) && units.start >= units.end)
			abort();
	}
}

static void read_text(parl_view bytes, struct parl_arena *arena)
{
	struct lt_text text;
	const char *why = NULL;

	if (lt_text_plain(&text, bytes, arena) != PARL_OK)
		abort();
	walk(&text);
	switch (lt_text_annotated(&text, bytes, arena, &why)) {
	case PARL_OK:
		walk(&text);
		break;
	case PARL_NONE:
		if (!why)
			abort();
		break;
	default:
		abort();
	}
}

static void judge(parl_view bytes)
{
	static const char *const guests[] = {"https://notes.example", "moz-extension://*"};
	struct guard guard = {
		.address = "127.0.0.1", .port = 80, .origins = guests, .origin_count = 2};
	struct guard_request request = {.host = bytes, .origin = bytes, .token = bytes};
	const char *why;

	if (guard_judge(&guard, &request, NULL, &why) == 0)
		abort(); /* no text is both a host and an origin */
	guard_is_guest(&guard, bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	parl_view bytes = {(const char *)data, size};
	struct parl_arena *arena = parl_arena_new();
	struct serve_form form;
	struct lt_choice choice;

	if (!arena || !lt_fields(&form, bytes, arena))
		abort();
	lt_choice_read(&choice, &form);
	for (size_t i = 0; i < form.count; i++)
		if (form.fields[i].value.size > size)
			abort();
	read_text(bytes, arena);
	if (serve_form_find(&form, "text").data)
		read_text(serve_form_find(&form, "text"), arena);
	if (serve_form_find(&form, "data").data)
		read_text(serve_form_find(&form, "data"), arena);
	judge(bytes);
	parl_arena_free(arena);
	return 0;
}
