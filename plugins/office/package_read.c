/*
 * package_read.c - unpacking the parts of a package, as a stream, so that nobody needs a part as a
 * whole. What is damaged or too large shows on the way.
 */
#include <stdlib.h>
#include <string.h>

#include "package_inside.h"

#define CHUNK 4096

struct package_stream {
	struct package *package;
	zip_file_t *file; /* NULL: the package is flat */
	size_t expected;  /* bytes, SIZE_MAX: the zip does not say */
	size_t read;      /* bytes so far */
	bool ended;
	bool failed;
};

static bool open_file(struct package_stream *stream, zip_uint64_t index)
{
	zip_t *zip = stream->package->zip;
	zip_stat_t info;

	zip_stat_init(&info);
	stream->file = zip_fopen_index(zip, index, 0);
	if (!stream->file || zip_stat_index(zip, index, 0, &info) != 0)
		return package_damaged(stream->package, zip_strerror(zip));
	stream->expected = (info.valid & ZIP_STAT_SIZE) ? (size_t)info.size : SIZE_MAX;
	return true;
}

enum parl_status package_stream_open(
	struct package *package, const char *name, struct package_stream **stream)
{
	zip_int64_t index = package->zip ? zip_name_locate(package->zip, name, 0) : 0;

	*stream = NULL;
	if (index < 0)
		return PARL_NONE;
	*stream = calloc(1, sizeof(**stream));
	if (!*stream)
		return parl_diagnose_memory(package->faults, package->path);
	(*stream)->package = package;
	(*stream)->expected = package->bytes.size;
	if (!package->zip || open_file(*stream, (zip_uint64_t)index))
		return PARL_OK;
	package_stream_close(*stream);
	*stream = NULL;
	return PARL_FAILED;
}

static bool judge(struct package_stream *stream, zip_int64_t got)
{
	struct package *package = stream->package;

	if (got < 0)
		return package_damaged(package, zip_file_strerror(stream->file));
	stream->read += (size_t)got;
	package->unpacked += (size_t)got;
	if (stream->read > PACKAGE_PART_MOST)
		return package_too_large(package, "a part of it unpacks to more than 64 MB");
	if (package->unpacked > PACKAGE_MOST)
		return package_too_large(package, "it unpacks to more than 256 MB");
	stream->ended = got == 0;
	if (stream->ended && stream->expected != SIZE_MAX && stream->read != stream->expected)
		return package_damaged(package, "a part of it has another size than it says");
	return true;
}

/* Of a file that is not packed. */
static zip_int64_t copy(const struct package_stream *stream, char *bytes, size_t most)
{
	parl_view all = stream->package->bytes;
	size_t rest = all.size - stream->read, size = rest < most ? rest : most;

	memcpy(bytes, all.data + stream->read, size);
	return (zip_int64_t)size;
}

int package_stream_read(struct package_stream *stream, char *bytes, int most)
{
	zip_int64_t got;

	if (stream->failed)
		return -1;
	if (stream->ended || most <= 0)
		return 0;
	got = stream->file ? zip_fread(stream->file, bytes, (zip_uint64_t)most)
			   : copy(stream, bytes, (size_t)most);
	stream->failed = !judge(stream, got);
	return stream->failed ? -1 : (int)got;
}

bool package_stream_failed(const struct package_stream *stream)
{
	return stream->failed;
}

void package_stream_close(struct package_stream *stream)
{
	if (stream->file)
		zip_fclose(stream->file);
	free(stream);
}

enum parl_status package_read(struct package *package, const char *name, struct parl_buffer *bytes)
{
	struct package_stream *stream;
	enum parl_status status = package_stream_open(package, name, &stream);
	char chunk[CHUNK];
	int got;

	if (status != PARL_OK)
		return status;
	while ((got = package_stream_read(stream, chunk, CHUNK)) > 0)
		parl_buffer_add(bytes, chunk, (size_t)got);
	if (got < 0)
		status = PARL_FAILED;
	else if (bytes->failed)
		status = parl_diagnose_memory(package->faults, package->path);
	package_stream_close(stream);
	return status;
}
