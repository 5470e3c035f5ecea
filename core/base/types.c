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
