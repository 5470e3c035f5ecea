/*
 * inline.c - what each byte of a leaf's text is: text, a mark, an escape, code.
 */
#include "bytes.h"
#include "markdown.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Longer runs of backticks are no code: a fence that went astray. */
#define BACKTICKS 64

struct bracket {
	size_t at;
	ptrdiff_t bottom; /* the last delimiter before it */
	bool image;
	bool crowded; /* another bracket followed: no label begins here */
};

struct inline_state {
	struct markdown *md;
	parl_view text;
	size_t last_run[BACKTICKS + 1]; /* where the last run of so many backticks begins */
	bool runs_known;
	size_t spent; /* brackets below this one in the stack begin no link: they hold one */
	struct html_memory memory;
	parl_span quiet; /* the name of an element whose content is no prose; empty: none */
	size_t quiet_start;
};

static void set(struct inline_state *state, size_t start, size_t end, enum byte_class class_)
{
	memset(state->md->classes + start, (int)class_, end - start);
}

/* Adds a protection to bytes whose classes stay. */
static void protect(struct inline_state *state, size_t start, size_t end, unsigned char protection)
{
	for (size_t at = start; at < end; at++)
		state->md->classes[at] |= protection;
}

static size_t backticks_at(parl_view text, size_t at)
{
	size_t end = at;
	while (end < text.size && text.data[end] == '`')
		end++;
	return end - at;
}

static void find_runs(struct inline_state *state, size_t at)
{
	while (at < state->text.size) {
		size_t size = backticks_at(state->text, at);
		if (size > 0 && size <= BACKTICKS)
			state->last_run[size] = at;
		at += size ? size : 1;
	}
	state->runs_known = true;
}

static size_t scan_code(struct inline_state *state, size_t at)
{
	size_t size = backticks_at(state->text, at);
	if (!state->runs_known)
		find_runs(state, at);
	if (size > BACKTICKS || state->last_run[size] <= at)
		return at + size;
	for (size_t end = at + size;;) {
		size_t found = backticks_at(state->text, end);
		end += found ? found : 1;
		if (found == size) {
			protect(state, at, end, BYTE_CODE);
			return end;
		}
	}
}

static size_t scan_escape(struct inline_state *state, size_t at)
{
	if (at + 1 >= state->text.size)
		return at + 1;
	char next = state->text.data[at + 1];
	if (is_punctuation(next)) {
		state->md->classes[at] = BYTE_DECODED;
		state->md->classes[at + 1] = BYTE_MORE;
		return at + 2;
	}
	/* A hard break. A term may go on behind it, but an edit would lose it. */
	if (next == '\n' || next == '\r')
		state->md->classes[at] = BYTE_SKIP;
	return at + 1;
}

static size_t scan_entity(struct inline_state *state, size_t at)
{
	char decoded[4];
	size_t size;
	size_t length = entity_read(state->text, at, decoded, &size);
	if (length == 0)
		return at + 1;
	state->md->classes[at] = BYTE_DECODED;
	set(state, at + 1, at + length, BYTE_MORE);
	return at + length;
}

/* Two spaces at the end of a line are a hard break, too. */
static size_t scan_line_end(struct inline_state *state, size_t at)
{
	size_t start = at;
	while (start > 0 && state->text.data[start - 1] == ' ' &&
		state->md->classes[start - 1] == BYTE_TEXT)
		start--;
	size_t end = at + 1;
	if (end < state->text.size && state->text.data[at] == '\r' && state->text.data[end] == '\n')
		end++;
	if (at - start >= 2)
		set(state, start, end, BYTE_FIXED);
	return end;
}

static bool same_name(parl_view text, parl_span a, parl_span b)
{
	if (a.end - a.start != b.end - b.start)
		return false;
	for (size_t i = 0; i < a.end - a.start; i++)
		if (small(text.data[a.start + i]) != small(text.data[b.start + i]))
			return false;
	return true;
}

/* Elements that hold code, and those that ask not to be touched. */
static bool is_quiet(parl_view text, size_t at, size_t end, parl_span name)
{
	static const char *const names[] = {
		"code", "kbd", "samp", "var", "pre", "tt", "script", "style", "textarea"};
	size_t size = name.end - name.start;
	for (size_t i = 0; i < PARL_LENGTH(names); i++)
		if (strlen(names[i]) == size &&
			strncasecmp(names[i], text.data + name.start, size) == 0)
			return true;
	return memmem(text.data + at, end - at, "translate=\"no\"", 14) != NULL;
}

static void scan_tag(
	struct inline_state *state, enum html_kind kind, size_t at, size_t end, parl_span name)
{
	bool in_quiet = state->quiet.start < state->quiet.end;
	set(state, at, end, kind == HTML_OPEN ? BYTE_OPEN : BYTE_CLOSE);
	if (kind == HTML_OPEN && !in_quiet && is_quiet(state->text, at, end, name)) {
		state->quiet = name;
		state->quiet_start = end;
	} else if (kind == HTML_CLOSE && in_quiet && same_name(state->text, state->quiet, name)) {
		protect(state, state->quiet_start, at, BYTE_CODE);
		state->quiet = (parl_span){0, 0};
	}
}

static size_t scan_angle(struct inline_state *state, size_t at)
{
	size_t end = 0;
	parl_span name;
	enum html_kind kind = html_inline(state->text, at, &state->memory, &end, &name);
	if (kind == HTML_NONE)
		return at + 1;
	if (kind == HTML_OPEN || kind == HTML_CLOSE)
		scan_tag(state, kind, at, end, name);
	else if (kind == HTML_COMMENT)
		set(state, at, end, BYTE_ANCHOR);
	else
		protect(state, at, end, kind == HTML_LINK ? BYTE_LINK : BYTE_CODE);
	return end;
}

static size_t open_bracket(struct inline_state *state, size_t at, bool image)
{
	struct array *brackets = &state->md->brackets;
	if (brackets->count > 0)
		((struct bracket *)brackets->items)[brackets->count - 1].crowded = true;
	struct bracket *bracket = array_add(brackets, sizeof(*bracket));
	if (!bracket)
		state->md->failed = true;
	else
		*bracket = (struct bracket){at, emphasis_last(state->md), image, false};
	return at + 1 + image;
}

/* A reference whose text is its own label would break if the text were changed. */
static void fix_text(struct inline_state *state, size_t start, size_t end)
{
	for (size_t at = start; at < end; at++)
		if (state->md->classes[at] == BYTE_TEXT)
			state->md->classes[at] = BYTE_FIXED;
}

/* How a link goes on behind its text, which ends at the ']' at AT; 0: it is none. */
static size_t link_end(
	struct inline_state *state, const struct bracket *bracket, size_t at, bool *own_label)
{
	parl_view text = state->text;
	size_t start = bracket->at + 1 + bracket->image;
	parl_view label = {text.data + start, at - start};
	size_t end = link_target(text, at + 1);
	*own_label = false;
	if (end > 0)
		return end;
	parl_view other;
	bool empty = at + 2 < text.size && text.data[at + 1] == '[' && text.data[at + 2] == ']';
	end = !empty && at + 1 < text.size && text.data[at + 1] == '['
		? link_label(text, at + 1, &other)
		: 0;
	if (end > 0)
		return label_known(state->md, other) ? end : 0;
	*own_label = true;
	if (bracket->crowded || label.size == 0 || label.size >= 1000 ||
		!label_known(state->md, label))
		return 0;
	return empty ? at + 3 : at + 1;
}

static bool is_note(const struct inline_state *state, const struct bracket *bracket, size_t at)
{
	parl_view label = {state->text.data + bracket->at + 1, at - bracket->at - 1};
	return !bracket->image && !bracket->crowded && label.size > 1 && label.size < 1000 &&
		label.data[0] == '^' && label_known(state->md, label);
}

static size_t close_bracket(struct inline_state *state, size_t at)
{
	struct markdown *md = state->md;
	if (md->brackets.count == 0)
		return at + 1;
	struct bracket bracket = ((struct bracket *)md->brackets.items)[--md->brackets.count];
	bool spent = !bracket.image && md->brackets.count < state->spent;
	if (md->brackets.count < state->spent)
		state->spent = md->brackets.count;
	if (is_note(state, &bracket, at)) {
		emphasis_settle(md, bracket.bottom);
		set(state, bracket.at, at + 1, BYTE_ANCHOR);
		return at + 1;
	}
	bool own_label = false;
	size_t end = !spent ? link_end(state, &bracket, at, &own_label) : 0;
	if (end == 0)
		return at + 1;
	size_t start = bracket.at + 1 + bracket.image;
	emphasis_settle(md, bracket.bottom);
	set(state, bracket.at, start, BYTE_OPEN);
	set(state, at, end, BYTE_CLOSE);
	if (own_label)
		fix_text(state, start, at);
	if (!bracket.image)
		state->spent = md->brackets.count;
	return end;
}

static size_t scan_one(struct inline_state *state, size_t at)
{
	parl_view text = state->text;
	switch (text.data[at]) {
	case '\\':
		return scan_escape(state, at);
	case '`':
		return scan_code(state, at);
	case '<':
		return scan_angle(state, at);
	case '&':
		return scan_entity(state, at);
	case '[':
		return open_bracket(state, at, false);
	case '!':
		if (at + 1 < text.size && text.data[at + 1] == '[')
			return open_bracket(state, at, true);
		return at + 1;
	case ']':
		return close_bracket(state, at);
	case '*':
	case '_':
	case '~':
		return emphasis_add(state->md, text, at);
	case '\n':
	case '\r':
		return scan_line_end(state, at);
	default:
		return at + 1;
	}
}

bool inline_scan(struct markdown *md, parl_view text, size_t start)
{
	if (text.size > md->class_capacity) {
		unsigned char *grown = realloc(md->classes, text.size);
		if (!grown)
			return false;
		md->classes = grown;
		md->class_capacity = text.size;
	}
	if (text.size > 0)
		memset(md->classes, BYTE_TEXT, text.size);
	struct inline_state state = {.md = md, .text = text};
	md->delimiters.count = 0;
	md->brackets.count = 0;
	for (size_t at = start; at < text.size;)
		at = scan_one(&state, at);
	emphasis_settle(md, -1);
	return !md->failed;
}
