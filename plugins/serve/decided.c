/*
 * decided.c - what was decided on the page.
 */
#include "decided.h"

#include <stdlib.h>
#include <string.h>

enum parl_status decided_read(
	parl_view body, struct serve_form *form, parl_view *text, struct parl_arena *arena)
{
	const char *line = body.size ? memchr(body.data, '\n', body.size) : NULL;
	size_t size = line ? (size_t)(line - body.data) : 0;

	if (!line)
		return PARL_NONE;
	*text = (parl_view){line + 1, body.size - size - 1};
	return serve_form_read(form, (parl_view){body.data, size}, arena) ? PARL_OK : PARL_FAILED;
}

/* Whether the list at hand begins with NUMBER, which it then leaves behind; WORDING takes what
 * stands behind its point. */
static bool next_is(const char **list, size_t number, size_t *wording)
{
	char *end;

	if (!*list || strtoull(*list, &end, 10) != number || end == *list)
		return false;
	*wording = *end == '.' ? (size_t)strtoull(end + 1, &end, 10) : 0;
	*list = end + strspn(end, " ");
	return true;
}

enum choice decided_next(struct decided *decided, size_t *wording)
{
	size_t number = decided->number++;

	if (next_is(&decided->take, number, wording))
		return CHOICE_TAKE;
	return next_is(&decided->leave, number, wording) ? CHOICE_LEAVE : CHOICE_NONE;
}

bool decided_is_over(const struct decided *decided)
{
	return (!decided->take || !*decided->take) && (!decided->leave || !*decided->leave);
}
