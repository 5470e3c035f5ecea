/*
 * file.c - reading a file whole.
 */
#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE ((size_t)65536)

/* What is being read, for the messages. */
struct reading {
	int fd;
	const char *name;
	size_t limit;
	struct parl_buffer *bytes;
	size_t start; /* the size of `bytes` before the file */
	struct parl_diagnostics *faults;
};

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

static enum parl_status refuse_size(const struct reading *file)
{
	parl_diagnose(file->faults, PARL_CODE_FILE_TOO_LARGE, file->name,
		"split it, or leave out what is not needed",
		"this file is too large: the most is %zu bytes", file->limit);
	return PARL_FAILED;
}

static enum parl_status refuse_memory(const struct reading *file)
{
	parl_diagnose(file->faults, PARL_CODE_NO_MEMORY, file->name, NULL,
		"there is not enough memory to read this file");
	return PARL_FAILED;
}

/* Judges what can be judged before reading, and makes room for a regular file in one piece. */
static enum parl_status prepare(const struct reading *file)
{
	struct stat info;
	if (fstat(file->fd, &info) != 0)
		return parl_file_fault(file->name, errno, file->faults);
	if (S_ISDIR(info.st_mode))
		return parl_file_fault(file->name, EISDIR, file->faults);
	if (!S_ISREG(info.st_mode) || info.st_size <= 0)
		return PARL_OK;
	if ((uintmax_t)info.st_size > file->limit)
		return refuse_size(file);
	/* one byte more, so that the read which finds the end needs no growth */
	if (!parl_buffer_reserve(file->bytes, (size_t)info.st_size + 1))
		return refuse_memory(file);
	return PARL_OK;
}

static enum parl_status read_all(const struct reading *file)
{
	struct parl_buffer *bytes = file->bytes;
	for (;;) {
		size_t room = bytes->capacity - bytes->size;
		if (room < 2 && !parl_buffer_reserve(bytes, PIECE))
			return refuse_memory(file);
		room = bytes->capacity - bytes->size - 1;
		ssize_t got = read(file->fd, bytes->data + bytes->size, room);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return parl_file_fault(file->name, errno, file->faults);
		if (got == 0)
			return PARL_OK;
		bytes->size += (size_t)got;
		bytes->data[bytes->size] = '\0';
		if (bytes->size - file->start > file->limit)
			return refuse_size(file);
	}
}

int parl_file_open(const char *path, const char *name, struct parl_diagnostics *faults)
{
	int fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		parl_file_fault(name, errno, faults);
	return fd;
}

enum parl_status parl_file_read(const char *path, const char *name, size_t limit,
	struct parl_buffer *bytes, struct parl_diagnostics *faults)
{
	int fd = parl_file_open(path, name, faults);
	if (fd < 0)
		return PARL_FAILED;
	struct reading file = {fd, name, limit, bytes, bytes->size, faults};
	enum parl_status status =
		parl_buffer_reserve(bytes, 0) ? prepare(&file) : refuse_memory(&file);
	if (status == PARL_OK)
		status = read_all(&file);
	if (status != PARL_OK && bytes->data) {
		bytes->size = file.start;
		bytes->data[bytes->size] = '\0';
	}
	if (fd != STDIN_FILENO)
		close(fd);
	return status;
}
