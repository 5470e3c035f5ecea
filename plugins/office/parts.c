/*
 * parts.c - parts that are new, on their way into a package.
 */
#include "parts.h"

#include <stdlib.h>

bool parts_begin(struct parts *parts, size_t most)
{
	*parts = (struct parts){.changes = calloc(most, sizeof(*parts->changes)),
		.buffers = calloc(most, sizeof(*parts->buffers))};
	return parts->changes && parts->buffers;
}

void parts_release(struct parts *parts)
{
	for (size_t i = 0; i < parts->count; i++)
		parl_buffer_release(&parts->buffers[i]);
	free(parts->buffers);
	free(parts->changes);
}

void parts_take(struct parts *parts, const char *name, struct parl_buffer *bytes)
{
	parts->buffers[parts->count] = *bytes;
	parts->changes[parts->count] = (struct package_change){name, parl_buffer_view(bytes)};
	parts->count++;
	*bytes = (struct parl_buffer)PARL_BUFFER_EMPTY;
}

bool parts_take_tree(struct parts *parts, const char *name, xmlDoc *doc)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	bool fine = xml_write(doc, &bytes);

	parts_take(parts, name, &bytes);
	return fine;
}

enum parl_status parts_write(
	const struct parts *parts, struct package *package, struct parl_buffer *result)
{
	if (parts->count)
		return package_write(package, parts->changes, parts->count, result);
	parl_buffer_add_view(result, package_bytes(package));
	return result->failed ? parl_diagnose_memory(package_faults(package), package_path(package))
			      : PARL_OK;
}
