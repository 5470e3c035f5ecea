/*
 * file.c - reading a file whole.
 */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE ((size_t)65536)
#define ALIGNED ((size_t)64)

enum parl_status parl_file_fault(const char *name, int error, struct parl_diagnostics *faults)
{
	if (error == ENOENT || error == ENOTDIR)
		parl_diagnose(faults, PARL_CODE_FILE_MISSING, name,
			"check the spelling, and the folder you are in", "there is no such file");
	else if (error == EISDIR)
		parl_diagnose(faults, PARL_CODE_FILE_IS_FOLDER, name, "name a file inside it",
			"this is a folder, not a file");
	else if (error == EACCES || error == EPERM)
		parl_diagnose(faults, PARL_CODE_FILE_UNREADABLE, name,
			"ask its owner for permission to read it, or make it readable: chmod u+r",
			"you have no permission to read this file");
	else
		parl_diagnose(faults, PARL_CODE_FILE_UNREADABLE, name, NULL,
			"this file could not be read: %s", strerror(error));
	return PARL_FAILED;
}

static enum parl_status refuse_size(const struct parl_file_reading *file)
{
	parl_diagnose(file->faults, PARL_CODE_FILE_TOO_LARGE, file->name,
		"split it, or leave out what is not needed",
		"this file is too large: the most is %zu bytes", file->limit);
	return PARL_FAILED;
}

static enum parl_status refuse_memory(const struct parl_file_reading *file)
{
	parl_diagnose(file->faults, PARL_CODE_NO_MEMORY, file->name, NULL,
		"there is not enough memory to read this file");
	return PARL_FAILED;
}

/* Room for SIZE bytes in a buffer that is empty. Where memory begins at an odd multiple of 16, as
 * malloc gives it, processors of AMD copy a file into it at a quarter of their speed. */
static bool make_room(struct parl_buffer *bytes, size_t size)
{
	void *data;

	if (bytes->size > 0 || size < bytes->capacity || size > SIZE_MAX / 2)
		return parl_buffer_reserve(bytes, size);
	size = (size / ALIGNED + 1) * ALIGNED;
	data = aligned_alloc(ALIGNED, size);
	if (!data)
		return false;
	free(bytes->data);
	*bytes = (struct parl_buffer){.data = data, .capacity = size};
	bytes->data[0] = '\0';
	return true;
}

/* Judges what can be judged before reading, and makes room for a regular file in one piece. */
static enum parl_status prepare(struct parl_file_reading *file)
{
	struct stat info;

	if (!parl_buffer_reserve(file->bytes, 0))
		return refuse_memory(file);
	if (fstat(file->fd, &info) != 0)
		return parl_file_fault(file->name, errno, file->faults);
	if (S_ISDIR(info.st_mode))
		return parl_file_fault(file->name, EISDIR, file->faults);
	if (!S_ISREG(info.st_mode) || info.st_size <= 0)
		return PARL_OK;
	if ((uintmax_t)info.st_size > file->limit)
		return refuse_size(file);
	/* one byte more, so that the read which finds the end needs no growth */
	if (!make_room(file->bytes, (size_t)info.st_size + 1))
		return refuse_memory(file);
	file->expected = (size_t)info.st_size;
	return PARL_OK;
}

int parl_file_open(const char *path, const char *name, struct parl_diagnostics *faults)
{
	int fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		parl_file_fault(name, errno, faults);
	return fd;
}

enum parl_status parl_file_begin(struct parl_file_reading *file, const char *path, const char *name,
	size_t limit, struct parl_buffer *bytes, struct parl_diagnostics *faults)
{
	*file = (struct parl_file_reading){.name = name,
		.limit = limit,
		.bytes = bytes,
		.start = bytes->size,
		.faults = faults};
	file->fd = parl_file_open(path, name, faults);
	if (file->fd < 0)
		return PARL_FAILED;
	return prepare(file);
}

/* One read; the end is known without another where the file is as long as it was said to be. */
static enum parl_status read_once(struct parl_file_reading *file, size_t most)
{
	struct parl_buffer *bytes = file->bytes;
	size_t room = bytes->capacity - bytes->size;
	ssize_t got;

	if (room < 2 && !parl_buffer_reserve(bytes, PIECE))
		return refuse_memory(file);
	room = bytes->capacity - bytes->size - 1;
	do
		got = read(file->fd, bytes->data + bytes->size, room < most ? room : most);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return parl_file_fault(file->name, errno, file->faults);
	bytes->size += (size_t)got;
	bytes->data[bytes->size] = '\0';
	if (bytes->size - file->start > file->limit)
		return refuse_size(file);
	file->ended = got == 0 ||
		(bytes->size - file->start == file->expected && (size_t)got < most &&
			(size_t)got < room);
	return PARL_OK;
}

enum parl_status parl_file_more(struct parl_file_reading *file, size_t most)
{
	size_t size = file->bytes->size;
	size_t limit = most < SIZE_MAX - size ? size + most : SIZE_MAX;

	while (!file->ended && file->bytes->size < limit) {
		if (read_once(file, limit - file->bytes->size) != PARL_OK)
			return PARL_FAILED;
	}
	return PARL_OK;
}

void parl_file_end(struct parl_file_reading *file)
{
	if (file->fd > STDIN_FILENO)
		close(file->fd);
	file->fd = -1;
}

enum parl_status parl_file_read(const char *path, const char *name, size_t limit,
	struct parl_buffer *bytes, struct parl_diagnostics *faults)
{
	struct parl_file_reading file;
	enum parl_status status = parl_file_begin(&file, path, name, limit, bytes, faults);

	if (status == PARL_OK)
		status = parl_file_more(&file, SIZE_MAX);
	if (status != PARL_OK && bytes->data) {
		bytes->size = file.start;
		bytes->data[bytes->size] = '\0';
	}
	parl_file_end(&file);
	return status;
}
