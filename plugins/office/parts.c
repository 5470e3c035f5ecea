/*
 * parts.c - parts that are trees, on their way back into a package.
 */
#include "parts.h"

#include <stdlib.h>

enum parl_status parts_write(struct package *package, const struct part_tree *trees, size_t count,
	struct parl_buffer *result)
{
	struct package_change *changes = calloc(count + 1, sizeof(*changes));
	struct parl_buffer *buffers = calloc(count + 1, sizeof(*buffers));
	enum parl_status status = PARL_FAILED;
	bool fine = changes && buffers;

	for (size_t i = 0; fine && i < count; i++) {
		fine = xml_write(trees[i].doc, &buffers[i]);
		changes[i].name = trees[i].name;
		changes[i].bytes = parl_buffer_view(&buffers[i]);
	}
	if (!fine || xml_lacked_memory())
		parl_diagnose_memory(package_faults(package), package_path(package));
	else
		status = package_write(package, changes, count, result);
	for (size_t i = 0; buffers && i < count; i++)
		parl_buffer_release(&buffers[i]);
	free(buffers);
	free(changes);
	return status;
}
