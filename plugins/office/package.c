/*
 * package.c - a zip file as what office documents are packed in, opened with suspicion.
 */
#include "package_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "start.h"

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

bool package_damaged(const struct package *package, const char *what)
{
	parl_diagnose(package->faults, PARL_CODE_OFFICE_DAMAGED, package->path,
		"get a fresh copy of the file, or open it in its own program and save it again",
		"the file is damaged: %s", what);
	return false;
}

/* libzip forgets to say so in some places where memory runs out. */
bool package_failed(const struct package *package, zip_error_t *error)
{
	int code = zip_error_code_zip(error);

	if (code != ZIP_ER_OK && code != ZIP_ER_MEMORY)
		return package_damaged(package, zip_error_strerror(error));
	parl_diagnose_memory(package->faults, package->path);
	return false;
}

bool package_too_large(const struct package *package, const char *what)
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
	return package_damaged(package, what);
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
		return package_damaged(package, "one of its parts cannot be found");
	*name = info.name;
	if (!is_sane_name(info.name))
		return package_damaged(package, "one of its parts has a name that leads out of it");
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
		return package_too_large(package, "it has more than 4096 parts");
	names = calloc((size_t)count + 1, sizeof(*names));
	if (!names) {
		parl_diagnose_memory(package->faults, package->path);
		return false;
	}
	for (zip_int64_t i = 0; sound && i < count; i++)
		sound = judge_entry(package, (zip_uint64_t)i, &names[i]);
	if (sound && has_duplicates(names, (size_t)count))
		sound = package_damaged(package, "two of its parts have the same name");
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
	package_too_large(package, "it has more than 64 MB");
	package_close(package);
	return NULL;
}

struct package *package_new(const char *path, struct parl_diagnostics *faults)
{
	struct package *package = make((parl_view){"", 0}, path, faults);

	if (package)
		package->fresh = true;
	return package;
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
		package_failed(package, &error);
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
