/*
 * cluster.c - grapheme clusters by a hand-written test over ICU's property: the rules of ICU's own
 * iterators come with a locale, need UTF-16, and are eight times slower.
 */
#include "cluster.h"

#include "../base/utf8.h"
#include "unicode.h"

#include <string.h>

#include <unicode/uchar.h>

/* How far "ExtPict Extend* ZWJ x ExtPict" (GB11) has come. */
enum emoji { EMOJI_NONE, EMOJI_PICTURE, EMOJI_JOINER };

struct left {
	int class_;
	enum emoji emoji;
	bool odd; /* an odd number of regional indicators (GB12, GB13) */
};

static int class_of(int32_t c)
{
	return u_getIntPropertyValue(c < 0 ? 0xFFFD : c, UCHAR_GRAPHEME_CLUSTER_BREAK);
}

static bool is_control(int class_)
{
	return class_ == U_GCB_CONTROL || class_ == U_GCB_CR || class_ == U_GCB_LF;
}

bool parl_stands_alone(int32_t c)
{
	return c >= 0x80 && class_of(c) == U_GCB_CONTROL;
}

/* GB6 to GB8. */
static bool hangul_joins(int left, int right)
{
	switch (left) {
	case U_GCB_L:
		return right == U_GCB_L || right == U_GCB_V || right == U_GCB_LV ||
			right == U_GCB_LVT;
	case U_GCB_LV:
	case U_GCB_V:
		return right == U_GCB_V || right == U_GCB_T;
	case U_GCB_LVT:
	case U_GCB_T:
		return right == U_GCB_T;
	default:
		return false;
	}
}

static bool joins(const struct left *left, int32_t c, int right)
{
	if (left->class_ == U_GCB_CR && right == U_GCB_LF)
		return true;
	if (is_control(left->class_) || is_control(right))
		return false;
	if (right == U_GCB_EXTEND || right == U_GCB_ZWJ || right == U_GCB_SPACING_MARK)
		return true;
	if (left->class_ == U_GCB_PREPEND || hangul_joins(left->class_, right))
		return true;
	if (right == U_GCB_REGIONAL_INDICATOR)
		return left->class_ == right && left->odd;
	return left->emoji == EMOJI_JOINER && parl_is_pictograph(c);
}

static void take(struct left *left, int32_t c, int class_)
{
	if (class_ == U_GCB_ZWJ && left->emoji == EMOJI_PICTURE)
		left->emoji = EMOJI_JOINER;
	else if (class_ != U_GCB_EXTEND || left->emoji != EMOJI_PICTURE)
		left->emoji = parl_is_pictograph(c) ? EMOJI_PICTURE : EMOJI_NONE;
	left->odd = class_ == U_GCB_REGIONAL_INDICATOR && !left->odd;
	left->class_ = class_;
}

struct parl_cluster parl_cluster_at(parl_view text, size_t start)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	struct parl_cluster cluster = {.end = start + 1, .length = 1, .first = bytes[start]};
	size_t at = cluster.end;
	if (bytes[start] < 0x80 && (at == text.size || bytes[at] < 0x80)) {
		if (bytes[start] == '\r' && at < text.size && bytes[at] == '\n')
			cluster.end = start + (cluster.length = 2);
		return cluster;
	}
	struct left left = {0};
	at = start;
	cluster.first = parl_utf8_next(text, &at);
	cluster.ill_formed = cluster.first < 0;
	cluster.end = at;
	take(&left, cluster.first, class_of(cluster.first));
	while (at < text.size) {
		int32_t c = parl_utf8_next(text, &at);
		int class_ = class_of(c);
		if (!joins(&left, c, class_))
			break;
		take(&left, c, class_);
		cluster.ill_formed = cluster.ill_formed || c < 0;
		cluster.length++;
		cluster.end = at;
	}
	return cluster;
}

size_t parl_cluster_end(parl_view text, size_t start)
{
	return start < text.size ? parl_cluster_at(text, start).end : text.size;
}

/* The first byte at or after AT that is not ASCII: eight at a time, most text has no other. */
static size_t skip_ascii(parl_view text, size_t at)
{
	uint64_t eight;
	for (; text.size - at >= sizeof(eight); at += sizeof(eight)) {
		memcpy(&eight, text.data + at, sizeof(eight));
		if (eight & 0x8080808080808080u)
			break;
	}
	while (at < text.size && (text.data[at] & 0x80) == 0)
		at++;
	return at;
}

parl_span parl_utf8_fault(parl_view text, size_t from)
{
	size_t at = skip_ascii(text, from);
	while (at < text.size) {
		size_t start = at;
		if (parl_utf8_next(text, &at) < 0)
			return (parl_span){start, at};
		if (at < text.size && (text.data[at] & 0x80) == 0)
			at = skip_ascii(text, at);
	}
	return (parl_span){text.size, text.size};
}
