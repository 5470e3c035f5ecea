/*
 * packed.h - sound packages around parts that are not.
 */
#ifndef PARL_TEST_FUZZ_PACKED_H
#define PARL_TEST_FUZZ_PACKED_H

#include <stdlib.h>
#include <zip.h>

#include <parlance/types.h>

struct fuzz_part {
	const char *name;
	parl_view bytes;
};

static void fuzz_add(zip_t *zip, const struct fuzz_part *part)
{
	zip_source_t *source = zip_source_buffer(zip, part->bytes.data, part->bytes.size, 0);
	zip_int64_t index = source ? zip_file_add(zip, part->name, source, 0) : -1;

	if (index < 0 || zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_STORE, 0) != 0)
		abort();
}

/* A zip of the parts, to be freed. */
static parl_view fuzz_pack(const struct fuzz_part *parts, size_t count)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	zip_stat_t info;
	char *bytes;

	if (!zip)
		abort();
	zip_source_keep(source);
	for (size_t i = 0; i < count; i++)
		fuzz_add(zip, &parts[i]);
	zip_stat_init(&info);
	if (zip_close(zip) != 0 || zip_source_stat(source, &info) != 0 ||
		zip_source_open(source) != 0)
		abort();
	bytes = malloc((size_t)info.size);
	if (!bytes || zip_source_read(source, bytes, info.size) != (zip_int64_t)info.size)
		abort();
	zip_source_close(source);
	zip_source_free(source);
	return (parl_view){bytes, (size_t)info.size};
}

#endif
