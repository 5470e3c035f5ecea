/*
 * codes.c - the registry of faults as a table.
 */
#include <parlance/codes.h>

#define INFO(name, number, severity, title, text) \
	{number, PARL_SEVERITY_##severity, #name, title, text},

/* In the order of codes.h, which is by number; the tests hold it to that. */
static const struct parl_code_info table[] = {PARL_CODES(INFO)};

static const size_t table_count = PARL_LENGTH(table);

const struct parl_code_info *parl_code_find(int number)
{
	for (size_t i = 0; i < table_count; i++)
		if (table[i].number == number)
			return &table[i];
	return NULL;
}

const struct parl_code_info *parl_code_all(size_t *count)
{
	*count = table_count;
	return table;
}

const char *parl_severity_name(enum parl_severity severity)
{
	switch (severity) {
	case PARL_SEVERITY_NOTE:
		return "note";
	case PARL_SEVERITY_WARNING:
		return "warning";
	default:
		return "error";
	}
}
