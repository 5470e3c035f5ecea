/*
 * package_write.c - a package with other parts.
 */
#include "package_inside.h"

/* As office programs date their parts: 1 January 1980, so that equal contents are equal bytes. */
static bool set_date(zip_t *zip, zip_uint64_t index)
{
	return zip_file_set_dostime(zip, index, 0, 0x0021, 0) == 0;
}

static bool put(zip_t *zip, const struct package_change *change)
{
	zip_source_t *source = zip_source_buffer(zip, change->bytes.data, change->bytes.size, 0);
	zip_int64_t index = zip_name_locate(zip, change->name, 0);

	if (!source)
		return false;
	if (index < 0)
		index = zip_file_add(zip, change->name, source, ZIP_FL_ENC_UTF_8);
	else if (zip_file_replace(zip, (zip_uint64_t)index, source, 0) != 0)
		index = -1;
	if (index < 0) {
		zip_source_free(source);
		return false;
	}
	return zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_DEFLATE, 0) == 0 &&
		set_date(zip, (zip_uint64_t)index);
}

static bool copy_out(zip_source_t *source, struct parl_buffer *result)
{
	zip_stat_t info;
	zip_int64_t got;

	zip_stat_init(&info);
	if (zip_source_stat(source, &info) != 0 || !(info.valid & ZIP_STAT_SIZE) ||
		!parl_buffer_reserve(result, (size_t)info.size) || zip_source_open(source) != 0)
		return false;
	got = zip_source_read(source, result->data + result->size, info.size);
	zip_source_close(source);
	if (got < 0 || (zip_uint64_t)got != info.size)
		return false;
	result->size += (size_t)got;
	result->data[result->size] = '\0';
	return true;
}

/* SOURCE begins as the package and ends as the changed one. */
static bool rewrite(zip_source_t *source, int flags, const struct package_change *changes,
	size_t count, zip_error_t *error)
{
	zip_t *zip = zip_open_from_source(source, flags, error);
	bool fine = zip != NULL;

	if (!zip)
		return false;
	zip_source_keep(source); /* closing takes one reference */
	for (size_t i = 0; fine && i < count; i++)
		fine = put(zip, &changes[i]);
	if (fine && zip_close(zip) == 0)
		return true;
	zip_discard(zip);
	return false;
}

static bool fill(zip_source_t *source, parl_view bytes)
{
	return zip_source_begin_write(source) == 0 &&
		zip_source_write(source, bytes.data, bytes.size) == (zip_int64_t)bytes.size &&
		zip_source_commit_write(source) == 0;
}

/* A source that libzip may write to. Of bytes that are not its own it frees what it keeps when the
 * first parts are unchanged, and of bytes that it is given to own it frees some, and some not,
 * where memory runs out (1.7.3): so it makes a copy itself. */
static zip_source_t *copy_in(parl_view bytes, zip_error_t *error)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, error);

	if (!source || bytes.size == 0 || fill(source, bytes))
		return source;
	zip_source_free(source);
	return NULL;
}

enum parl_status package_write(struct package *package, const struct package_change *changes,
	size_t count, struct parl_buffer *result)
{
	zip_error_t error;
	zip_source_t *source;
	bool fine = false;

	if (!package->zip && !package->fresh) {
		parl_buffer_add_view(result, count ? changes[0].bytes : package->bytes);
		return result->failed ? parl_diagnose_memory(package->faults, package->path)
				      : PARL_OK;
	}
	zip_error_init(&error);
	source = copy_in(package->bytes, &error);
	if (source) {
		fine = rewrite(source, package->fresh ? ZIP_TRUNCATE : 0, changes, count, &error) &&
			copy_out(source, result);
		zip_source_free(source);
	}
	zip_error_fini(&error);
	return fine ? PARL_OK : parl_diagnose_memory(package->faults, package->path);
}
