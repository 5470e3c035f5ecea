/*
 * types.c - views and the version.
 */
#include <parlance/types.h>

#include <string.h>

const char *parl_version(void)
{
	return PARL_VERSION;
}

parl_view parl_view_of(const char *text)
{
	return (parl_view){text, text ? strlen(text) : 0};
}

bool parl_view_equal(parl_view a, parl_view b)
{
	/* memcmp must not see NULL, not even for no bytes */
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

int parl_view_order(parl_view a, parl_view b)
{
	size_t shorter = a.size < b.size ? a.size : b.size;
	int order = shorter > 0 ? memcmp(a.data, b.data, shorter) : 0;

	return order ? order : (a.size > b.size) - (a.size < b.size);
}

bool parl_view_begins(parl_view text, const char *with)
{
	size_t size = strlen(with);

	return text.size >= size && memcmp(text.data, with, size) == 0;
}

bool parl_view_holds_wide(parl_view bytes, const char *name)
{
	char wide[64] = {0};
	size_t size = strlen(name);

	if (size > sizeof(wide) / 2)
		return false;
	for (size_t i = 0; i < size; i++)
		wide[2 * i] = name[i];
	return memmem(bytes.data, bytes.size, wide, 2 * size) != NULL;
}

bool parl_view_line(parl_view text, size_t *at, parl_view *line)
{
	const char *feed;

	if (*at >= text.size)
		return false;
	feed = memchr(text.data + *at, '\n', text.size - *at);
	*line = parl_view_part(
		text, (parl_span){*at, feed ? (size_t)(feed - text.data) : text.size});
	*at += line->size + 1;
	return true;
}
