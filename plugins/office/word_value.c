/*
 * word_value.c - values of properties, and ids.
 */
#include "word.h"

#include <string.h>

const char *word_property(const xmlNode *properties, const char *name)
{
	const xmlNode *node = xml_child(properties, WORD_SPACE, name);
	const char *value = node ? word_attribute(node, "val") : NULL;

	return node && !value ? "" : value;
}

bool word_switch(const xmlNode *properties, const char *name)
{
	const char *value = word_property(properties, name);

	return value && strcmp(value, "0") != 0 && strcmp(value, "false") != 0 &&
		strcmp(value, "off") != 0;
}

/* Ids above this are left to those who have them. */
#define ID_MOST 1000000000L

long word_id(parl_view text)
{
	long id = 0;

	for (size_t i = 0; i < text.size && id <= ID_MOST; i++) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return -1;
		id = id * 10 + (text.data[i] - '0');
	}
	return text.size && id <= ID_MOST ? id : -1;
}
