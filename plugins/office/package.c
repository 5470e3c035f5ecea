/*
 * package.c - a zip file as what office documents are packed in, opened with suspicion.
 */
#include "package.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "start.h"

#define CHUNK 65536

struct package {
	zip_t *zip; /* NULL: it is flat */
	parl_view bytes;
	const char *path;
	struct parl_diagnostics *faults;
	size_t unpacked; /* bytes so far */
};

struct parl_diagnostics *package_faults(const struct package *package)
{
	return package->faults;
}

const char *package_path(const struct package *package)
{
	return package->path;
}

parl_view package_bytes(const struct package *package)
{
	return package->bytes;
}

static bool damaged(const struct package *package, const char *what)
{
	parl_diagnose(package->faults, PARL_CODE_OFFICE_DAMAGED, package->path,
		"get a fresh copy of the file, or open it in its own program and save it again",
		"the file is damaged: %s", what);
	return false;
}

static bool too_large(const struct package *package, const char *what)
{
	parl_diagnose(package->faults, PARL_CODE_OFFICE_TOO_LARGE, package->path,
		"if the file is really so large, divide it; else do not trust it", "not read: %s",
		what);
	return false;
}

bool package_missing(const struct package *package, const char *part)
{
	char what[160];

	snprintf(what, sizeof(what), "its part %s is missing", part);
	return damaged(package, what);
}

bool package_password(const struct package *package)
{
	start_password(package->path, package->faults);
	return false;
}

/* --- judging the list of entries */

/* Names that lead out of the package mean nothing good. */
static bool is_sane_name(const char *name)
{
	if (name[0] == '\0' || name[0] == '/' || strchr(name, '\\') || strchr(name, ':'))
		return false;
	for (const char *at = name; at; at = strchr(at, '/')) {
		at += *at == '/';
		if (strncmp(at, "..", 2) == 0 && (at[2] == '/' || at[2] == '\0'))
			return false;
	}
	return true;
}

static int by_name(const void *a, const void *b)
{
	return strcasecmp(*(const char *const *)a, *(const char *const *)b);
}

/* Two parts of one name: each reader would take another one. */
static bool has_duplicates(const char **names, size_t count)
{
	qsort(names, count, sizeof(*names), by_name);
	for (size_t i = 1; i < count; i++)
		if (strcasecmp(names[i - 1], names[i]) == 0)
			return true;
	return false;
}

static bool judge_entry(const struct package *package, zip_uint64_t index, const char **name)
{
	zip_stat_t info;

	zip_stat_init(&info);
	if (zip_stat_index(package->zip, index, 0, &info) != 0 || !(info.valid & ZIP_STAT_NAME))
		return damaged(package, "one of its parts cannot be found");
	*name = info.name;
	if (!is_sane_name(info.name))
		return damaged(package, "one of its parts has a name that leads out of it");
	if ((info.valid & ZIP_STAT_ENCRYPTION_METHOD) && info.encryption_method != ZIP_EM_NONE)
		return package_password(package);
	return true;
}

static bool judge_entries(const struct package *package)
{
	zip_int64_t count = zip_get_num_entries(package->zip, 0);
	const char **names;
	bool sound = true;

	if (count > PACKAGE_ENTRIES_MOST)
		return too_large(package, "it has more than 4096 parts");
	names = calloc((size_t)count + 1, sizeof(*names));
	if (!names) {
		parl_diagnose_memory(package->faults, package->path);
		return false;
	}
	for (zip_int64_t i = 0; sound && i < count; i++)
		sound = judge_entry(package, (zip_uint64_t)i, &names[i]);
	if (sound && has_duplicates(names, (size_t)count))
		sound = damaged(package, "two of its parts have the same name");
	free(names);
	return sound;
}

/* --- opening */

static struct package *make(parl_view bytes, const char *path, struct parl_diagnostics *faults)
{
	struct package *package = calloc(1, sizeof(*package));

	if (package)
		*package = (struct package){.bytes = bytes, .path = path, .faults = faults};
	else
		parl_diagnose_memory(faults, path);
	return package;
}

struct package *package_flat(parl_view bytes, const char *path, struct parl_diagnostics *faults)
{
	struct package *package = make(bytes, path, faults);

	if (!package || bytes.size <= PACKAGE_PART_MOST)
		return package;
	too_large(package, "it has more than 64 MB");
	package_close(package);
	return NULL;
}

struct package *package_open(parl_view bytes, const char *path, struct parl_diagnostics *faults)
{
	struct package *package = make(bytes, path, faults);
	zip_error_t error;
	zip_source_t *source;

	if (!package)
		return NULL;
	zip_error_init(&error);
	source = zip_source_buffer_create(bytes.data, bytes.size, 0, &error);
	if (source)
		package->zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
	if (source && !package->zip)
		zip_source_free(source);
	if (!package->zip)
		damaged(package, zip_error_strerror(&error));
	zip_error_fini(&error);
	if (package->zip && judge_entries(package))
		return package;
	package_close(package);
	return NULL;
}

void package_close(struct package *package)
{
	if (!package)
		return;
	if (package->zip)
		zip_discard(package->zip);
	free(package);
}

bool package_has(const struct package *package, const char *name)
{
	return zip_name_locate(package->zip, name, 0) >= 0;
}

/* --- reading */

static bool unpack(struct package *package, zip_file_t *file, struct parl_buffer *bytes)
{
	zip_int64_t got;

	do {
		if (!parl_buffer_reserve(bytes, CHUNK)) {
			parl_diagnose_memory(package->faults, package->path);
			return false;
		}
		got = zip_fread(file, bytes->data + bytes->size, CHUNK);
		if (got < 0)
			return damaged(package, zip_file_strerror(file));
		bytes->size += (size_t)got;
		package->unpacked += (size_t)got;
		if (bytes->size > PACKAGE_PART_MOST)
			return too_large(package, "a part of it unpacks to more than 64 MB");
		if (package->unpacked > PACKAGE_MOST)
			return too_large(package, "it unpacks to more than 256 MB");
	} while (got > 0);
	bytes->data[bytes->size] = '\0';
	return true;
}

static enum parl_status copy_flat(const struct package *package, struct parl_buffer *bytes)
{
	parl_buffer_add_view(bytes, package->bytes);
	return bytes->failed ? parl_diagnose_memory(package->faults, package->path) : PARL_OK;
}

enum parl_status package_read(struct package *package, const char *name, struct parl_buffer *bytes)
{
	zip_int64_t index;
	zip_file_t *file;
	zip_stat_t info;
	bool sound;

	if (!package->zip)
		return copy_flat(package, bytes);
	index = zip_name_locate(package->zip, name, 0);
	if (index < 0)
		return PARL_NONE;
	zip_stat_init(&info);
	file = zip_fopen_index(package->zip, (zip_uint64_t)index, 0);
	if (!file || zip_stat_index(package->zip, (zip_uint64_t)index, 0, &info) != 0) {
		if (file)
			zip_fclose(file);
		damaged(package, zip_strerror(package->zip));
		return PARL_FAILED;
	}
	sound = unpack(package, file, bytes);
	zip_fclose(file);
	if (sound && (info.valid & ZIP_STAT_SIZE) && info.size != bytes->size)
		sound = damaged(package, "a part of it has another size than it says");
	return sound ? PARL_OK : PARL_FAILED;
}

/* --- writing */

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
static bool rewrite(zip_source_t *source, const struct package_change *changes, size_t count,
	zip_error_t *error)
{
	zip_t *zip = zip_open_from_source(source, 0, error);
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

/* A source that libzip may write to. Of bytes that are not its own it frees what it keeps when the
 * first parts are unchanged (1.7.3), so it gets a copy. */
static zip_source_t *copy_in(parl_view bytes, zip_error_t *error)
{
	void *copy = malloc(bytes.size);
	zip_source_t *source;

	if (!copy)
		return NULL;
	memcpy(copy, bytes.data, bytes.size);
	source = zip_source_buffer_create(copy, bytes.size, 1, error);
	if (!source)
		free(copy);
	return source;
}

enum parl_status package_write(struct package *package, const struct package_change *changes,
	size_t count, struct parl_buffer *result)
{
	zip_error_t error;
	zip_source_t *source;
	bool fine = false;

	if (!package->zip) {
		parl_buffer_add_view(result, count ? changes[0].bytes : package->bytes);
		return result->failed ? parl_diagnose_memory(package->faults, package->path)
				      : PARL_OK;
	}
	zip_error_init(&error);
	source = copy_in(package->bytes, &error);
	if (source) {
		fine = rewrite(source, changes, count, &error) && copy_out(source, result);
		zip_source_free(source);
	}
	zip_error_fini(&error);
	return fine ? PARL_OK : parl_diagnose_memory(package->faults, package->path);
}
