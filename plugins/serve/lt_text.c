/*
 * lt_text.c - the text of a LanguageTool request.
 */
#include "lt_text.h"

#include <string.h>

#include <parlance/json.h>
#include <parlance/text.h>

/* Bytes between two marks. */
#define STRIDE ((size_t)64)

/* --- which bytes are the text */

/* What a program that encodes leaves of a value as it is. */
static bool is_plain(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
		(c && strchr("._~*'()!-+", c));
}

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

static bool is_encoded(parl_view value)
{
	for (size_t i = 0; i < value.size; i++) {
		if (is_plain(value.data[i]))
			continue;
		if (value.data[i] != '%' || value.size - i < 3 || !is_hex(value.data[i + 1]) ||
			!is_hex(value.data[i + 2]))
			return false;
		i += 2;
	}
	return true;
}

/* Where the last MARK of BODY begins; body.size: nowhere. */
static size_t find_last(parl_view body, const char *mark)
{
	size_t size = strlen(mark);

	for (size_t i = body.size; i-- > 0;)
		if (body.size - i >= size && memcmp(body.data + i, mark, size) == 0)
			return i;
	return body.size;
}

/* Puts a field before those that are there. */
static bool add_field(
	struct serve_form *form, const char *name, parl_view value, struct parl_arena *arena)
{
	struct serve_field *fields = parl_arena_array(arena, form->count + 1, sizeof(*fields));

	if (!fields)
		return false;
	fields[0] = (struct serve_field){parl_view_of(name), value};
	if (form->count)
		memcpy(fields + 1, form->fields, form->count * sizeof(*fields));
	form->fields = fields;
	form->count++;
	return true;
}

bool lt_fields(struct serve_form *form, parl_view body, struct parl_arena *arena)
{
	static const char begin[] = "text=";
	const size_t size = sizeof(begin) - 1;
	size_t end = find_last(body, "&language=");
	parl_view value;

	if (body.size < size || memcmp(body.data, begin, size) != 0 || end == body.size)
		return serve_form_read(form, body, arena);
	value = (parl_view){body.data + size, end - size};
	if (is_encoded(value))
		return serve_form_read(form, body, arena);
	body.data += end + 1;
	body.size -= end + 1;
	return serve_form_read(form, body, arena) && add_field(form, "text", value, arena);
}

parl_view lt_decode_twice(parl_view plain, struct parl_arena *arena)
{
	bool twice = plain.size && memchr(plain.data, '%', plain.size) &&
		!memchr(plain.data, '+', plain.size) && is_encoded(plain);

	return twice ? serve_decode(plain, false, arena) : plain;
}

/* --- building */

#define REPLACEMENT "\xEF\xBF\xBD"

/* NUL, which no document has, stands as U+FFFD too: a file that holds one is taken for no text. */
static void add_without_nul(struct parl_buffer *buffer, parl_view text)
{
	const char *nul;

	while (text.size && (nul = memchr(text.data, '\0', text.size))) {
		size_t size = (size_t)(nul - text.data);

		parl_buffer_add(buffer, text.data, size);
		parl_buffer_add_view(buffer, parl_view_of(REPLACEMENT));
		text.data += size + 1;
		text.size -= size + 1;
	}
	parl_buffer_add_view(buffer, text);
}

static void add_well_formed(struct parl_buffer *buffer, parl_view text)
{
	size_t at = 0;

	while (at < text.size) {
		parl_span fault = parl_utf8_fault(text, at);

		add_without_nul(buffer, (parl_view){text.data + at, fault.start - at});
		if (fault.start < text.size)
			parl_buffer_add_view(buffer, parl_view_of(REPLACEMENT));
		at = fault.end;
	}
}

static size_t count_units(const struct lt_text *text, parl_view part)
{
	unsigned char two = text->characters ? 0xFF : 0xF0; /* begins what counts as two */
	size_t units = 0;

	for (size_t i = 0; i < part.size; i++) {
		unsigned char c = (unsigned char)part.data[i];

		units += (size_t)((c & 0xC0) != 0x80) + (size_t)(c >= two);
	}
	return units;
}

static bool add_piece(struct lt_text *text, struct lt_piece piece)
{
	if (text->count == text->room) {
		size_t room = text->room ? 2 * text->room : 16;
		struct lt_piece *more = parl_arena_array(text->arena, room, sizeof(*more));

		if (!more)
			return false;
		if (text->count)
			memcpy(more, text->pieces, text->count * sizeof(*more));
		text->pieces = more;
		text->room = room;
	}
	text->pieces[text->count++] = piece;
	return true;
}

/* The text is whole: keeps it, and counts its units. */
static enum parl_status finish(struct lt_text *text, const struct parl_buffer *buffer)
{
	parl_view bytes = parl_buffer_view(buffer);
	size_t units = 0;

	if (buffer->failed)
		return PARL_FAILED;
	text->text = parl_arena_copy(text->arena, bytes);
	text->marks = parl_arena_array(text->arena, bytes.size / STRIDE + 1, sizeof(*text->marks));
	if (!text->text.data || !text->marks)
		return PARL_FAILED;
	for (size_t i = 0; i <= bytes.size / STRIDE; i++) {
		size_t from = i * STRIDE;
		size_t size = bytes.size - from < STRIDE ? bytes.size - from : STRIDE;

		text->marks[i] = units;
		units += count_units(text, (parl_view){bytes.data + from, size});
	}
	return PARL_OK;
}

enum parl_status lt_text_plain(struct lt_text *text, parl_view plain)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	enum parl_status status = PARL_FAILED;
	struct lt_piece whole = {0};

	add_well_formed(&buffer, plain);
	whole.units = count_units(text, parl_buffer_view(&buffer));
	if (add_piece(text, whole))
		status = finish(text, &buffer);
	parl_buffer_release(&buffer);
	return status;
}

/* --- annotated text */

/* One of the annotations; PARL_NONE: it is none. */
static enum parl_status add_annotation(struct lt_text *text, struct parl_buffer *buffer,
	struct parl_json_tree *json, const struct parl_json_node *one, size_t *unit)
{
	parl_view words, markup, stands = {"", 0};
	enum parl_status has_words =
		parl_json_decode(json, parl_json_member(json, one, "text"), &words);
	enum parl_status has_markup =
		parl_json_decode(json, parl_json_member(json, one, "markup"), &markup);
	struct lt_piece piece = {
		.start = buffer->size, .unit = *unit, .is_markup = has_words != PARL_OK};

	if (has_words == PARL_FAILED || has_markup == PARL_FAILED)
		return PARL_FAILED;
	if (has_words == has_markup)
		return PARL_NONE;
	piece.units = count_units(text, piece.is_markup ? markup : words);
	*unit += piece.units;
	if (piece.is_markup &&
		parl_json_decode(json, parl_json_member(json, one, "interpretAs"), &stands) ==
			PARL_FAILED)
		return PARL_FAILED;
	add_without_nul(buffer, piece.is_markup ? stands : words);
	return !buffer->failed && add_piece(text, piece) ? PARL_OK : PARL_FAILED;
}

static enum parl_status add_annotations(struct lt_text *text, struct parl_json_tree *json,
	struct parl_buffer *buffer, const char **why)
{
	const struct parl_json_node *list =
		parl_json_member(json, parl_json_root(json), "annotation");
	const struct parl_json_node *one = NULL;
	enum parl_status status = PARL_OK;
	size_t unit = 0, count = 0;

	if (!parl_json_is_list(list)) {
		*why = "the JSON of 'data' has no list \"annotation\"";
		return PARL_NONE;
	}
	while (status == PARL_OK && (one = parl_json_next(json, list, one))) {
		status = add_annotation(text, buffer, json, one, &unit);
		count++;
	}
	if (status == PARL_NONE)
		*why = parl_arena_print(text->arena,
			"annotation %zu of 'data' has to have either \"text\" or \"markup\"",
			count);
	return status;
}

enum parl_status lt_text_annotated(struct lt_text *text, parl_view data, const char **why)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_json_tree *json;
	size_t fault;
	enum parl_status status = parl_json_read(data, &json, &fault);

	if (status == PARL_NONE)
		*why = parl_arena_print(text->arena,
			"the JSON of 'data' cannot be read, at byte %zu",
			fault < data.size ? fault + 1 : data.size);
	if (status != PARL_OK)
		return status;
	status = add_annotations(text, json, &buffer, why);
	if (status == PARL_OK)
		status = finish(text, &buffer);
	parl_buffer_release(&buffer);
	parl_json_free(json);
	return status;
}

/* --- places */

size_t lt_units(const struct lt_text *text, size_t offset)
{
	size_t from = offset / STRIDE * STRIDE;

	return text->marks[offset / STRIDE] +
		count_units(text, (parl_view){text->text.data + from, offset - from});
}

/* The last piece that begins at or before OFFSET, or, STRICTLY, before it. An empty piece, mark-up
 * that stands for nothing, is at no byte: of several at one offset the last has it. */
static size_t piece_at(const struct lt_text *text, size_t offset, bool strictly)
{
	size_t low = 0, high = text->count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		size_t start = text->pieces[middle].start;

		if (start < offset || (start == offset && !strictly))
			low = middle;
		else
			high = middle;
	}
	return low;
}

bool lt_place(const struct lt_text *text, parl_span span, parl_span *units, bool *whole)
{
	size_t first, last;
	bool text_inside = false;

	if (text->count == 0 || span.start >= span.end)
		return false;
	first = piece_at(text, span.start, false);
	last = piece_at(text, span.end, true);
	*whole = first == last;
	for (size_t i = first; i <= last; i++)
		text_inside = text_inside || !text->pieces[i].is_markup;
	if (!text_inside)
		return false;
	const struct lt_piece *from = &text->pieces[first], *to = &text->pieces[last];

	units->start = from->is_markup
		? from->unit
		: from->unit + lt_units(text, span.start) - lt_units(text, from->start);
	units->end = to->is_markup
		? to->unit + to->units
		: to->unit + lt_units(text, span.end) - lt_units(text, to->start);
	return units->start < units->end;
}
