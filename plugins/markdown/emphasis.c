/*
 * emphasis.c - runs of * _ ~ and what they open and close: CommonMark 6.2 and its appendix.
 */
#include "bytes.h"
#include "markdown.h"

static struct delimiter *all(const struct markdown *md)
{
	return md->delimiters.items;
}

static uint32_t point_at(parl_view text, size_t at)
{
	const unsigned char *here = (const unsigned char *)text.data + at;
	size_t left = text.size - at;
	if (here[0] < 0x80)
		return here[0];
	if (here[0] < 0xE0)
		return left < 2 ? 0xFFFD : (uint32_t)(here[0] & 0x1F) << 6 | (here[1] & 0x3F);
	if (here[0] < 0xF0)
		return left < 3 ? 0xFFFD
				: (uint32_t)(here[0] & 0x0F) << 12 |
				(uint32_t)(here[1] & 0x3F) << 6 | (here[2] & 0x3F);
	return 0x10000; /* no white space and no punctuation that matters up there */
}

static bool is_white(uint32_t point)
{
	return point == ' ' || (point >= '\t' && point <= '\r') || point == 0xA0 ||
		(point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F ||
		point == 0x3000 || point == 0x1680;
}

static bool is_mark(uint32_t point)
{
	if (point < 0x80)
		return is_punctuation((char)point);
	if (point < 0xC0)
		return point != 0xAA && point != 0xB5 && point != 0xBA;
	return point == 0xD7 || point == 0xF7 || (point >= 0x2010 && point <= 0x2BFF) ||
		(point >= 0x3001 && point <= 0x303F) || (point >= 0xFF01 && point <= 0xFF0F);
}

ptrdiff_t emphasis_last(const struct markdown *md)
{
	ptrdiff_t last = (ptrdiff_t)md->delimiters.count - 1;
	return last;
}

size_t emphasis_add(struct markdown *md, parl_view text, size_t at)
{
	char sign = text.data[at];
	size_t end = at;
	while (end < text.size && text.data[end] == sign)
		end++;
	if (sign == '~' && end - at > 2)
		return end;
	size_t back = at;
	while (back > 0 && (text.data[back - 1] & 0xC0) == 0x80)
		back--;
	uint32_t before = at > 0 ? point_at(text, back > 0 ? back - 1 : 0) : '\n';
	uint32_t after = end < text.size ? point_at(text, end) : '\n';
	bool left = !is_white(after) && (!is_mark(after) || is_white(before) || is_mark(before));
	bool right = !is_white(before) && (!is_mark(before) || is_white(after) || is_mark(after));
	if (!left && !right)
		return end;
	ptrdiff_t last = emphasis_last(md);
	struct delimiter *item = array_add(&md->delimiters, sizeof(*item));
	if (!item) {
		md->failed = true;
		return end;
	}
	*item = (struct delimiter){at, end - at, end - at, sign, left, right, last, -1};
	if (sign == '_') {
		item->opens = left && (!right || is_mark(before));
		item->closes = right && (!left || is_mark(after));
	}
	if (last >= 0)
		all(md)[last].after = last + 1;
	return end;
}

static void remove_one(struct markdown *md, ptrdiff_t index)
{
	struct delimiter *item = &all(md)[index];
	if (item->before >= 0)
		all(md)[item->before].after = item->after;
	if (item->after >= 0)
		all(md)[item->after].before = item->before;
}

static bool pairs(const struct delimiter *opener, const struct delimiter *closer)
{
	if (!opener->opens || opener->sign != closer->sign)
		return false;
	if (closer->sign == '~')
		return opener->original == closer->original;
	/* The rule of three: what both opens and closes pairs only so. */
	return !(opener->closes || closer->opens) ||
		(opener->original + closer->original) % 3 != 0 ||
		(opener->original % 3 == 0 && closer->original % 3 == 0);
}

static void pair(struct markdown *md, struct delimiter *opener, struct delimiter *closer)
{
	size_t used = opener->count >= 2 && closer->count >= 2 ? 2 : 1;
	for (size_t i = 0; i < used; i++) {
		md->classes[opener->at + opener->count - 1 - i] = BYTE_OPEN;
		md->classes[closer->at + i] = BYTE_CLOSE;
	}
	opener->count -= used;
	closer->count -= used;
	closer->at += used;
}

/* Which closers look for the same openers: those need not look again where one found none. */
static size_t family(const struct delimiter *closer)
{
	size_t sign = closer->sign == '*' ? 0 : closer->sign == '_' ? 1 : 2;
	return sign * 6 + (closer->opens ? 3 : 0) + closer->original % 3;
}

void emphasis_settle(struct markdown *md, ptrdiff_t bottom)
{
	ptrdiff_t bottoms[18];
	for (size_t i = 0; i < 18; i++)
		bottoms[i] = bottom;
	ptrdiff_t here = bottom + 1 < (ptrdiff_t)md->delimiters.count ? bottom + 1 : -1;
	while (here >= 0) {
		struct delimiter *closer = &all(md)[here];
		ptrdiff_t found = closer->closes ? closer->before : bottom;
		ptrdiff_t least = bottoms[family(closer)];
		while (found > least && !pairs(&all(md)[found], closer))
			found = all(md)[found].before;
		if (found > least) {
			struct delimiter *opener = &all(md)[found];
			opener->after = here;
			closer->before = found;
			pair(md, opener, closer);
			if (opener->count == 0)
				remove_one(md, found);
			if (closer->count > 0)
				continue;
		} else if (closer->closes) {
			bottoms[family(closer)] = closer->before;
		}
		if (closer->count == 0 || (closer->closes && !closer->opens))
			remove_one(md, here);
		here = closer->after;
	}
	md->delimiters.count = (size_t)(bottom + 1);
	if (bottom >= 0)
		all(md)[bottom].after = -1;
}
