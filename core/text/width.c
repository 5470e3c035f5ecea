/*
 * width.c - cells on a terminal, by UAX #11 and by what terminals do with emoji.
 */
#include "../base/utf8.h"

#include <parlance/text.h>

#include <unicode/uchar.h>

#define TAB 8
#define ESCAPED 4 /* \xNN */
#define EMOJI_STYLE 0xFE0F

static bool is_zero_width(int32_t c)
{
	switch (u_charType(c)) {
	case U_NON_SPACING_MARK:
	case U_ENCLOSING_MARK:
	case U_COMBINING_SPACING_MARK:
		return true;
	default:
		return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
	}
}

static size_t code_point_cells(int32_t c)
{
	if (c < 0)
		return 1; /* shown as U+FFFD */
	if (c < 0x20 || (c >= 0x7F && c <= 0x9F))
		return ESCAPED;
	if (is_zero_width(c))
		return 0;
	int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
	if (width == U_EA_WIDE || width == U_EA_FULLWIDTH)
		return 2;
	return u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
}

/* The widest code point counts: a ZWJ sequence, a flag, a syllable of jamo is one picture. */
static size_t cluster_cells(parl_view cluster)
{
	size_t most = 0;
	for (size_t at = 0; at < cluster.size;) {
		int32_t c = parl_utf8_next(cluster, &at);
		size_t cells = c == EMOJI_STYLE && most == 1 ? 2 : code_point_cells(c);
		if (cells > most)
			most = cells;
	}
	return most;
}

static bool is_line_break(parl_view cluster)
{
	return cluster.data[cluster.size - 1] == '\n';
}

/* A letter or sign of ASCII before another or the end: a cluster of one cell, as most are. */
static bool is_plain(parl_view text, size_t at)
{
	return text.data[at] >= ' ' && text.data[at] < 0x7F &&
		(at + 1 == text.size || !(text.data[at + 1] & 0x80));
}

size_t parl_text_cells(parl_view text)
{
	size_t cells = 0;
	for (size_t at = 0; at < text.size;) {
		if (is_plain(text, at)) {
			cells++;
			at++;
			continue;
		}
		size_t end = parl_cluster_end(text, at);
		parl_view cluster = {text.data + at, end - at};
		if (cluster.data[0] == '\t')
			cells += TAB - cells % TAB;
		else if (!is_line_break(cluster))
			cells += cluster_cells(cluster);
		at = end;
	}
	return cells;
}
