/*
 * package_read.c - unpacking the parts of a package. What is damaged or too large shows on the way.
 */

#include "package_inside.h"

#define CHUNK 16384

/* A part on its way out. */
struct unpacking {
	struct package *package;
	zip_file_t *file;
	size_t expected; /* bytes, SIZE_MAX: the zip does not say */
	struct parl_buffer *bytes;
};

static bool open_file(struct unpacking *part, zip_uint64_t index)
{
	zip_t *zip = part->package->zip;
	zip_stat_t info;

	zip_stat_init(&info);
	part->file = zip_fopen_index(zip, index, 0);
	if (!part->file || zip_stat_index(zip, index, 0, &info) != 0)
		return package_failed(part->package, zip_get_error(zip));
	part->expected = (info.valid & ZIP_STAT_SIZE) ? (size_t)info.size : SIZE_MAX;
	/* What it says may be a lie, which is told of once it shows. */
	if (part->expected <= PACKAGE_PART_MOST)
		parl_buffer_reserve(part->bytes, part->expected);
	return true;
}

/* GOT bytes came; 0: that is all. */
static bool judge(struct unpacking *part, zip_int64_t got)
{
	struct package *package = part->package;

	if (got < 0)
		return package_failed(package, zip_file_get_error(part->file));
	package->unpacked += (size_t)got;
	if (part->bytes->size > PACKAGE_PART_MOST)
		return package_too_large(package, "a part of it unpacks to more than 64 MB");
	if (package->unpacked > PACKAGE_MOST)
		return package_too_large(package, "it unpacks to more than 256 MB");
	if (got == 0 && part->expected != SIZE_MAX && part->bytes->size != part->expected)
		return package_damaged(package, "a part of it has another size than it says");
	return true;
}

static bool unpack(struct unpacking *part)
{
	char chunk[CHUNK];
	zip_int64_t got;

	do {
		got = zip_fread(part->file, chunk, CHUNK);
		parl_buffer_add(part->bytes, chunk, got > 0 ? (size_t)got : 0);
		if (!judge(part, got))
			return false;
	} while (got > 0 && !part->bytes->failed);
	return true;
}

enum parl_status package_read(struct package *package, const char *name, struct parl_buffer *bytes)
{
	struct unpacking part = {.package = package, .bytes = bytes};
	zip_int64_t index = package->zip ? zip_name_locate(package->zip, name, 0) : 0;
	bool fine = true;

	if (index < 0)
		return PARL_NONE;
	if (package->zip)
		fine = open_file(&part, (zip_uint64_t)index) && unpack(&part);
	else
		parl_buffer_add_view(bytes, package->bytes);
	if (part.file)
		zip_fclose(part.file);
	if (fine && bytes->failed)
		return parl_diagnose_memory(package->faults, package->path);
	return fine ? PARL_OK : PARL_FAILED;
}
