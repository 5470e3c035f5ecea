/* Any bytes as the body of a LanguageTool request: read by every road that a body can take; places
 * lie within what the client counts, and ascend. And as the body of one of the page: what was
 * decided is read to its end, whatever stands in it. */
#include <stdlib.h>
#include <string.h>

#include "../../plugins/serve/decided.h"
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
	struct lt_text text = {.arena = arena};
	struct lt_text other = {.arena = arena, .characters = true};
	const char *why = NULL;
	parl_view decoded = lt_decode_twice(bytes, arena);

	if (!decoded.data || decoded.size > bytes.size || lt_text_plain(&text, decoded) != PARL_OK)
		abort();
	walk(&text);
	switch (lt_text_annotated(&other, bytes, &why)) {
	case PARL_OK:
		walk(&other);
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

/* More than any list of the corpus has. */
#define FINDINGS 512

/* A list that does not go on with what is asked for stays as it is, and nothing is passed twice. */
static void decide(parl_view bytes, struct parl_arena *arena)
{
	struct serve_form form;
	parl_view text;
	struct decided decided;
	size_t wording;

	if (decided_read(bytes, &form, &text, arena) != PARL_OK)
		return;
	if (text.data + text.size != bytes.data + bytes.size)
		abort();
	decided = (struct decided){
		serve_form_find(&form, "take").data, serve_form_find(&form, "leave").data, 0};
	for (size_t i = 0; i < FINDINGS; i++) {
		const char *take = decided.take, *leave = decided.leave;
		enum choice choice = decided_next(&decided, &wording);

		if ((choice == CHOICE_TAKE) != (decided.take != take) ||
			(choice == CHOICE_LEAVE) != (decided.leave != leave))
			abort();
	}
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
	decide(bytes, arena);
	parl_arena_free(arena);
	return 0;
}
