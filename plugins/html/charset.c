/*
 * charset.c - in which encoding a page is.
 *
 * A byte order mark decides, then what the page says of itself, then whether it is UTF-8; else it
 * is taken for Windows-1252, as browsers take it. Pages that word processors save are mostly in
 * that: each byte above ASCII is a character of its own, so its place in the file stays known.
 */
#include "html.h"

#include <parlance/text.h>

#include <string.h>
#include <strings.h>

/* A declaration stands among the first bytes. */
#define LOOKED_AT 4096

/* What Windows-1252 has at 0x80 to 0x9F; of five nobody knows anything, and the standard keeps
 * their number. */
static const uint16_t windows[32] = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C,
	0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
	0x0178};

static const char *const utf8_names[] = {"utf-8", "utf8", "unicode-1-1-utf-8"};
/* Browsers read all of these as Windows-1252. */
static const char *const windows_names[] = {"windows-1252", "cp1252", "x-cp1252", "iso-8859-1",
	"iso8859-1", "iso_8859-1", "latin1", "l1", "us-ascii", "ascii", "ansi_x3.4-1968"};

static bool is_called(const char *name, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcasecmp(name, list[i]) == 0)
			return true;
	return false;
}

/* The place of WORD (small letters) in TEXT from AT on, in any case; text.size: none. */
static size_t find(parl_view text, size_t at, const char *word)
{
	size_t size = strlen(word);

	for (; at + size <= text.size; at++)
		if (strncasecmp(text.data + at, word, size) == 0)
			return at;
	return text.size;
}

/* The value behind WORD and '=' between AT and the end of TEXT, in quotes or without. */
static parl_view value_of(parl_view text, size_t at, const char *word)
{
	parl_view none = {NULL, 0};
	size_t start;
	char quote = 0;

	at = find(text, at, word);
	at += at < text.size ? strlen(word) : 0;
	while (at < text.size && html_is_space(text.data[at]))
		at++;
	if (at >= text.size || text.data[at] != '=')
		return none;
	for (at++; at < text.size && html_is_space(text.data[at]);)
		at++;
	if (at < text.size && (text.data[at] == '"' || text.data[at] == '\''))
		quote = text.data[at++];
	start = at;
	while (at < text.size && text.data[at] != quote && text.data[at] != '"' &&
		text.data[at] != '\'' && text.data[at] != ';' && !html_is_space(text.data[at]))
		at++;
	return at > start ? (parl_view){text.data + start, at - start} : none;
}

/* What the page calls its encoding; empty: it says nothing. */
static parl_view declared(parl_view text)
{
	parl_view value = {NULL, 0};

	if (text.size > LOOKED_AT)
		text.size = LOOKED_AT;
	if (text.size > 5 && memcmp(text.data, "<?xml", 5) == 0) {
		const char *end = memchr(text.data, '>', text.size);

		if (end)
			value = value_of(
				(parl_view){text.data, (size_t)(end - text.data)}, 0, "encoding");
	}
	for (size_t at = 0; !value.size && (at = find(text, at, "<meta")) < text.size; at++) {
		const char *end = memchr(text.data + at, '>', text.size - at);
		size_t stop = end ? (size_t)(end - text.data) : text.size;

		value = value_of((parl_view){text.data, stop}, at, "charset");
	}
	return value;
}

static bool has_mark(parl_view text, const char *mark, size_t size)
{
	return text.size >= size && memcmp(text.data, mark, size) == 0;
}

static bool is_utf8(parl_view text)
{
	return parl_utf8_fault(text, 0).start >= text.size;
}

/* A byte a character becomes UTF-8; false: out of memory. */
static bool convert(struct html_source *source)
{
	parl_view file = source->file;

	for (size_t i = 0; i < file.size; i++) {
		unsigned char byte = (unsigned char)file.data[i];
		unsigned point = byte >= 0x80 && byte < 0xA0 ? windows[byte - 0x80] : byte;

		if (point < 0x80) {
			parl_buffer_add_char(&source->own, (char)point);
		} else if (point < 0x800) {
			parl_buffer_add_char(&source->own, (char)(0xC0 | point >> 6));
			parl_buffer_add_char(&source->own, (char)(0x80 | (point & 0x3F)));
		} else {
			parl_buffer_add_char(&source->own, (char)(0xE0 | point >> 12));
			parl_buffer_add_char(&source->own, (char)(0x80 | (point >> 6 & 0x3F)));
			parl_buffer_add_char(&source->own, (char)(0x80 | (point & 0x3F)));
		}
	}
	source->text = parl_buffer_view(&source->own);
	source->converted = true;
	return !source->own.failed;
}

static enum parl_status refuse_charset(
	const char *charset, const char *path, struct parl_diagnostics *faults)
{
	parl_diagnose(faults, PARL_CODE_HTML_CHARSET, path,
		"open it in a browser or an editor, and save it as UTF-8",
		"the page is saved as %s, which is not read", charset);
	return PARL_FAILED;
}

static enum parl_status judge(
	struct html_source *source, const char *path, struct parl_diagnostics *faults)
{
	bool sound = is_utf8(source->text);
	bool is_ascii_named;

	if (!source->charset || is_called(source->charset, utf8_names, PARL_LENGTH(utf8_names))) {
		/* XML without a word about it is UTF-8. */
		source->utf8 = source->charset || has_mark(source->text, "<?xml", 5);
		if (sound || source->charset)
			return PARL_OK;
	}
	is_ascii_named = source->charset &&
		is_called(source->charset, windows_names, PARL_LENGTH(windows_names));
	if (source->charset && !is_ascii_named)
		return refuse_charset(source->charset, path, faults);
	source->utf8 = false;
	return convert(source) ? PARL_OK : parl_diagnose_memory(faults, path);
}

enum parl_status html_source_open(struct html_source *source, parl_view file, const char *path,
	struct parl_diagnostics *faults)
{
	parl_view name = declared(file);

	source->file = source->text = file;
	if (has_mark(file, "\xFF\xFE", 2) || has_mark(file, "\xFE\xFF", 2))
		return refuse_charset("UTF-16", path, faults);
	if (has_mark(file, "\xEF\xBB\xBF", 3)) {
		source->lead = 3;
		source->text = (parl_view){file.data + 3, file.size - 3};
		source->utf8 = true;
		return PARL_OK;
	}
	if (name.size) {
		source->charset = parl_arena_copy(source->arena, name).data;
		if (!source->charset)
			return parl_diagnose_memory(faults, path);
	}
	return judge(source, path, faults);
}

void html_source_close(struct html_source *source)
{
	parl_buffer_release(&source->own);
}

size_t html_place(const struct html_source *source, struct html_spot *from, size_t offset)
{
	if (!source->converted)
		return offset + source->lead;
	if (offset < from->text)
		*from = (struct html_spot){0, 0};
	while (from->text < offset) {
		unsigned char byte = (unsigned char)source->text.data[from->text];

		from->text += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3;
		from->file++;
	}
	return from->file;
}
