/*
 * fields.c - the fields of a hit's record, by name.
 */
#include <string.h>

#include <parlance/event.h>

static const char *const names[PARL_HIT_FIELDS] = {
	[PARL_HIT_FILE] = "file",
	[PARL_HIT_EVENT] = "event",
	[PARL_HIT_START] = "start",
	[PARL_HIT_END] = "end",
	[PARL_HIT_PLACE] = "place",
	[PARL_HIT_LINE] = "line",
	[PARL_HIT_COLUMN] = "column",
	[PARL_HIT_UTF16] = "utf16",
	[PARL_HIT_TEXT] = "text",
	[PARL_HIT_TERM] = "term",
	[PARL_HIT_CONCEPT] = "concept",
	[PARL_HIT_GLOSSARY] = "glossary",
	[PARL_HIT_REGISTER] = "register",
	[PARL_HIT_DOMAIN] = "domain",
	[PARL_HIT_MEANINGS] = "meanings",
	[PARL_HIT_V] = "v",
};

const char *parl_hit_field_name(enum parl_hit_field field)
{
	return names[field];
}

/* PARL_HIT_FIELDS: there is none of that name. */
static enum parl_hit_field find(parl_view name)
{
	enum parl_hit_field field = 0;

	while (field < PARL_HIT_FIELDS && !parl_view_equal(parl_view_of(names[field]), name))
		field++;
	return field;
}

size_t parl_hit_fields(const char *list, enum parl_hit_field *fields, parl_view *wrong)
{
	unsigned seen = 0;
	size_t count = 0;

	for (;; list++) {
		parl_view name = {list, strcspn(list, ",")};
		enum parl_hit_field field = find(name);

		*wrong = name;
		if (field == PARL_HIT_FIELDS || seen >> field & 1)
			return 0;
		seen |= 1u << field;
		fields[count++] = field;
		list += name.size;
		if (!*list)
			return count;
	}
}
