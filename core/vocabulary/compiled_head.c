/*
 * compiled_head.c - by what a compiled file is known, and known to be of this library.
 */
#include "compiled_file.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

static void copy_version(char *to, size_t size, const char *version)
{
	size_t length = strlen(version);
	memcpy(to, version, length < size ? length : size);
}

/* ICU may know more characters than its Unicode had, so both count. */
static void write_unicode(char *to, size_t size)
{
	UVersionInfo unicode, icu;
	char text[2 * U_MAX_VERSION_STRING_LENGTH + 1];
	u_getUnicodeVersion(unicode);
	u_getVersion(icu);
	u_versionToString(unicode, text);
	size_t length = strlen(text);
	text[length] = '/';
	u_versionToString(icu, text + length + 1);
	copy_version(to, size, text);
}

void parl_compiled_head_begin(struct parl_compiled_head *head, uint64_t size)
{
	memset(head, 0, sizeof(*head));
	memcpy(head->magic, PARL_COMPILED_MAGIC, sizeof(head->magic));
	head->bytes = PARL_COMPILED_BYTES;
	head->layout = PARL_COMPILED_LAYOUT;
	head->rules = PARL_RULES;
	head->size = size;
	copy_version(head->version, sizeof(head->version), PARL_VERSION);
	write_unicode(head->unicode, sizeof(head->unicode));
}
