/*
 * html.c - HTML in Markdown: which lines are a block of it, and what stands between '<' and '>'.
 */
#include "bytes.h"
#include "markdown.h"

#include <string.h>

/* Whether WORD (small letters) stands at AT, in any case. */
static bool stands(parl_view text, size_t at, size_t end, const char *word)
{
	size_t size = strlen(word);
	if (end - at < size)
		return false;
	for (size_t i = 0; i < size; i++)
		if (small(text.data[at + i]) != word[i])
			return false;
	return true;
}

/* Whether NAME is one of WORDS, which are parted and framed by spaces. */
static bool is_one_of(parl_view text, parl_span name, const char *words)
{
	char key[16] = " ";
	size_t size = name.end - name.start;
	if (size == 0 || size > sizeof(key) - 3)
		return false;
	for (size_t i = 0; i < size; i++)
		key[i + 1] = small(text.data[name.start + i]);
	key[size + 1] = ' ';
	return strstr(words, key) != NULL;
}

static parl_span name_at(parl_view text, size_t at, size_t end)
{
	parl_span name = {at, at};
	if (at >= end || !is_letter(text.data[at]))
		return name;
	while (name.end < end &&
		(is_letter(text.data[name.end]) || is_digit(text.data[name.end]) ||
			text.data[name.end] == '-'))
		name.end++;
	return name;
}

/* The elements whose tag begins an HTML block whatever else the line holds: CommonMark 4.6. */
static const char block_elements[] =
	" address article aside base basefont blockquote body caption center col colgroup dd details"
	" dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6"
	" head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option"
	" p param search section source summary table tbody td tfoot th thead title tr track ul ";

static const char raw_elements[] = " pre script style textarea ";

static bool ends_name(parl_view text, size_t at, size_t end, bool may_close)
{
	if (at >= end || is_space(text.data[at]) || text.data[at] == '>')
		return true;
	return may_close && text.data[at] == '/' && at + 1 < end && text.data[at + 1] == '>';
}

int html_block(parl_view text, struct spot spot, bool interrupts)
{
	size_t at = spot.at;
	size_t end = spot.end;
	if (text.data[at] != '<')
		return 0;
	if (stands(text, at, end, "<!--"))
		return 2;
	if (stands(text, at, end, "<?"))
		return 3;
	if (stands(text, at, end, "<![cdata["))
		return 5;
	if (stands(text, at, end, "<!") && end - at > 2 && is_letter(text.data[at + 2]))
		return 4;
	bool closing = end - at > 1 && text.data[at + 1] == '/';
	parl_span name = name_at(text, at + 1 + closing, end);
	if (!closing && is_one_of(text, name, raw_elements) &&
		ends_name(text, name.end, end, false))
		return 1;
	if (is_one_of(text, name, block_elements) && ends_name(text, name.end, end, true))
		return 6;
	/* Any other tag that has the line to itself, but not in the middle of a paragraph. */
	struct html_memory memory = {0};
	enum html_kind kind = HTML_NONE;
	if (!interrupts)
		kind = html_inline((parl_view){text.data, end}, at, &memory, &spot.at, &name);
	if (kind != HTML_OPEN && kind != HTML_CLOSE && kind != HTML_VOID)
		return 0;
	return spot_blank(text, spot) ? 7 : 0;
}

bool html_block_ends(parl_view text, struct spot spot, int kind)
{
	static const char *const ends[] = {NULL, NULL, "-->", "?>", ">", "]]>"};
	if (kind > 5)
		return false;
	if (kind > 1)
		return memmem(text.data + spot.at, spot.end - spot.at, ends[kind],
			       strlen(ends[kind])) != NULL;
	for (size_t at = spot.at; at < spot.end; at++)
		if (text.data[at] == '<' &&
			(stands(text, at, spot.end, "</pre>") ||
				stands(text, at, spot.end, "</script>") ||
				stands(text, at, spot.end, "</style>") ||
				stands(text, at, spot.end, "</textarea>")))
			return true;
	return false;
}

/* The place behind CLOSING, searched from AT on; 0: it does not come. MISSED remembers that. */
static size_t behind(parl_view text, size_t at, const char *closing, size_t *missed)
{
	if (*missed || at > text.size)
		return 0;
	const char *found = memmem(text.data + at, text.size - at, closing, strlen(closing));
	if (!found) {
		*missed = 1;
		return 0;
	}
	return (size_t)(found - text.data) + strlen(closing);
}

static bool is_value(char byte)
{
	return !is_space(byte) && !strchr("\"'=<>`", byte);
}

/* The end of an attribute's value at AT, behind its '='; 0: it is none. */
static size_t value_end(parl_view text, size_t at, struct html_memory *memory)
{
	if (at < text.size && text.data[at] == '"')
		return behind(text, at + 1, "\"", &memory->no_double_quote);
	if (at < text.size && text.data[at] == '\'')
		return behind(text, at + 1, "'", &memory->no_single_quote);
	size_t end = at;
	while (end < text.size && text.data[end] && is_value(text.data[end]))
		end++;
	return end > at ? end : 0;
}

/* The end of the attributes at AT, which is behind a tag's name; 0: they are none. */
static size_t attributes_end(parl_view text, size_t at, struct html_memory *memory)
{
	for (;;) {
		size_t name = skip_space(text, at);
		if (name >= text.size || text.data[name] == '>' || text.data[name] == '/')
			return name;
		char first = text.data[name];
		if (name == at || !(is_letter(first) || first == '_' || first == ':'))
			return 0;
		size_t end = name;
		while (end < text.size &&
			(is_letter(text.data[end]) || is_digit(text.data[end]) ||
				(text.data[end] && strchr("_.:-", text.data[end]))))
			end++;
		at = end;
		size_t sign = skip_space(text, end);
		if (sign < text.size && text.data[sign] == '=') {
			at = value_end(text, skip_space(text, sign + 1), memory);
			if (at == 0)
				return 0;
		}
	}
}

static enum html_kind tag_at(
	parl_view text, size_t at, struct html_memory *memory, size_t *end, parl_span *name)
{
	bool closing = at + 1 < text.size && text.data[at + 1] == '/';
	*name = name_at(text, at + 1 + closing, text.size);
	if (name->start == name->end)
		return HTML_NONE;
	size_t here =
		closing ? skip_space(text, name->end) : attributes_end(text, name->end, memory);
	bool empty = !closing && here > 0 && here < text.size && text.data[here] == '/';
	here += empty;
	if (here == 0 || here >= text.size || text.data[here] != '>')
		return HTML_NONE;
	*end = here + 1;
	if (closing)
		return HTML_CLOSE;
	return empty || is_one_of(text, *name, " br hr img input wbr area embed ") ? HTML_VOID
										   : HTML_OPEN;
}

/* "<https://...>" and "<name@host>" */
static size_t autolink_end(parl_view text, size_t at)
{
	size_t end = at + 1;
	size_t sign = 0;
	while (end < text.size && (unsigned char)text.data[end] > ' ' && text.data[end] != '<' &&
		text.data[end] != '>') {
		if (!sign && (text.data[end] == ':' || text.data[end] == '@'))
			sign = end;
		end++;
	}
	if (!sign || end >= text.size || text.data[end] != '>' || sign == at + 1)
		return 0;
	for (size_t i = at + 1; i < sign; i++)
		if (!is_letter(text.data[i]) && !is_digit(text.data[i]) &&
			(!text.data[i] || !strchr("+.-_", text.data[i])))
			return 0;
	bool scheme = is_letter(text.data[at + 1]) && sign - at - 1 >= 2 && sign - at - 1 <= 32;
	return text.data[sign] == '@' || scheme ? end + 1 : 0;
}

enum html_kind html_inline(
	parl_view text, size_t at, struct html_memory *memory, size_t *end, parl_span *name)
{
	enum html_kind kind = HTML_OTHER;
	*name = (parl_span){at, at};
	if (at + 2 >= text.size)
		return HTML_NONE;
	if (text.data[at + 1] == '?') {
		*end = behind(text, at + 2, "?>", &memory->no_instruction);
	} else if (stands(text, at, text.size, "<!--")) {
		*end = behind(text, at + 4, "-->", &memory->no_comment);
		kind = HTML_COMMENT;
	} else if (stands(text, at, text.size, "<![cdata[")) {
		*end = behind(text, at + 9, "]]>", &memory->no_cdata);
	} else if (text.data[at + 1] == '!' && is_letter(text.data[at + 2])) {
		*end = behind(text, at + 2, ">", &memory->no_declaration);
	} else {
		kind = tag_at(text, at, memory, end, name);
		if (kind != HTML_NONE)
			return kind;
		*end = autolink_end(text, at);
		kind = HTML_LINK;
	}
	return *end > 0 ? kind : HTML_NONE;
}
