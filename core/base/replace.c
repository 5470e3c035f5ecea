/*
 * replace.c - writing a file whole or not at all.
 *
 * A temporary file in the same folder, flushed to the disk, then renamed: whoever looks sees the
 * old file or the new one, and a crash or a full disk leaves the old one. Where the system can, it
 * has no name until it is whole, so that nothing is left of it whatever ends us. The price: another
 * hard link to the old file keeps the old contents.
 */
#include "file.h"

#include "stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Linux follows as many before it gives up with ELOOP. */
#define MOST_LINKS 40
#define MOST_NAMES 1000

#define NOT_SO (-1) /* no errno */

/* One replacement under way; the paths are terminated. */
struct replacing {
	const char *path; /* as the user named it, for messages */
	struct parl_buffer target;
	struct parl_buffer temporary;
	bool named; /* there is a file of that name, and it is ours */
	struct parl_buffer original;
	bool present;
	struct stat info; /* when present */
	struct parl_diagnostics *faults;
};

static enum parl_status refuse(const struct replacing *file, int error)
{
	if (error == ENOMEM)
		parl_diagnose(file->faults, PARL_CODE_NO_MEMORY, file->path, NULL,
			"there is not enough memory to write this file");
	else if (error == ENOSPC || error == EDQUOT || error == EFBIG)
		parl_diagnose(file->faults, PARL_CODE_DISK_FULL, file->path,
			"make room, or write to another disk; what was there before is untouched",
			"there is no room left to write this file: %s", strerror(error));
	else if (error == EISDIR)
		parl_diagnose(file->faults, PARL_CODE_FILE_IS_FOLDER, file->path,
			"name the file to write inside it", "this is a folder, not a file");
	else if (error == ENOENT || error == ENOTDIR)
		parl_diagnose(file->faults, PARL_CODE_FILE_UNWRITABLE, file->path,
			"make the folder first, or check its spelling",
			"the folder of this file does not exist");
	else if (error == EACCES || error == EPERM || error == EROFS)
		parl_diagnose(file->faults, PARL_CODE_FILE_UNWRITABLE, file->path,
			"write to another file or folder, or ask for permission to write here",
			"you have no permission to write this file");
	else
		parl_diagnose(file->faults, PARL_CODE_FILE_UNWRITABLE, file->path, NULL,
			"this file could not be written: %s", strerror(error));
	return PARL_FAILED;
}

static size_t folder_size(const struct parl_buffer *path)
{
	const char *slash = strrchr(path->data, '/');
	return slash ? (size_t)(slash - path->data) + 1 : 0;
}

/* Takes one step along the link that TARGET is; its errno. */
static int follow_link(struct parl_buffer *target)
{
	char link[4096];
	ssize_t size = readlink(target->data, link, sizeof(link));
	if (size < 0)
		return errno;
	if ((size_t)size == sizeof(link))
		return ENAMETOOLONG;
	target->size = link[0] == '/' ? 0 : folder_size(target);
	parl_buffer_add(target, link, (size_t)size);
	return target->failed ? ENOMEM : 0;
}

/* Finds what the path leads to. Step by step, since realpath() gives up on a link to a file that
 * is yet to be made. */
static int find_target(struct replacing *file)
{
	parl_buffer_add_view(&file->target, parl_view_of(file->path));
	if (file->target.failed)
		return ENOMEM;
	for (int i = 0; i <= MOST_LINKS; i++) {
		file->present = lstat(file->target.data, &file->info) == 0;
		if (!file->present)
			return errno == ENOENT ? 0 : errno;
		if (S_ISDIR(file->info.st_mode))
			return EISDIR;
		if (!S_ISLNK(file->info.st_mode))
			return 0;
		int error = follow_link(&file->target);
		if (error != 0)
			return error;
	}
	return ELOOP;
}

/* Of a new file: what the umask leaves. */
static mode_t mode_of(const struct replacing *file)
{
	return file->present ? 0600 : 0666;
}

/* The temporary file without a name; false: not in this folder. */
static bool open_unnamed(struct replacing *file, int *fd)
{
#ifdef O_TMPFILE
	size_t folder = folder_size(&file->target);
	parl_buffer_clear(&file->temporary);
	parl_buffer_add(
		&file->temporary, folder > 0 ? file->target.data : ".", folder > 0 ? folder : 1);
	if (file->temporary.failed || access("/proc/self/fd", X_OK) != 0)
		return false;
	*fd = open(file->temporary.data, O_WRONLY | O_TMPFILE | O_CLOEXEC, mode_of(file));
	return *fd >= 0;
#else
	(void)file, (void)fd;
	return false;
#endif
}

/* Gives the unnamed file FD the name at hand; false: errno. */
static bool link_unnamed(const struct replacing *file, int fd)
{
	char own[40];
	snprintf(own, sizeof(own), "/proc/self/fd/%d", fd);
	return linkat(AT_FDCWD, own, AT_FDCWD, file->temporary.data, AT_SYMLINK_FOLLOW) == 0;
}

/* A file of the name at hand, which nothing may have; false: errno. */
static bool open_named(const struct replacing *file, int *fd)
{
	*fd = open(file->temporary.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_of(file));
	return *fd >= 0;
}

/* Gives the temporary file a name of its own, and makes it where *FD is none. Not mkstemp: a new
 * file shall get the mode that the umask leaves it, and the umask can be read only by changing it
 * for all threads. */
static int name_temporary(struct replacing *file, int *fd)
{
	size_t folder = folder_size(&file->target);
	for (unsigned i = 0; i < MOST_NAMES; i++) {
		parl_buffer_clear(&file->temporary);
		parl_buffer_add(&file->temporary, file->target.data, folder);
		parl_buffer_print(&file->temporary, ".parlance-%ld-%u.tmp", (long)getpid(), i);
		if (file->temporary.failed)
			return ENOMEM;
		file->named = *fd < 0 ? open_named(file, fd) : link_unnamed(file, *fd);
		if (file->named)
			return 0;
		if (errno != EEXIST)
			return errno;
	}
	return EEXIST;
}

/* Gives the new file the owner and the mode of the old one; a stranger's file keeps our owner, and
 * loses the bits that would act in that owner's name. */
static int copy_mode(const struct replacing *file, int fd)
{
	mode_t mode = file->info.st_mode & 07777;
	if (fchown(fd, file->info.st_uid, file->info.st_gid) != 0)
		mode &= 0777;
	return fchmod(fd, mode) == 0 ? 0 : errno;
}

static int flush(int fd)
{
	/* some file systems know no fsync; that is no reason to refuse */
	if (fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP)
		return 0;
	return errno;
}

/* Onto FD; the errno of what stopped it. */
static int write_contents(int fd, struct parl_contents contents)
{
	struct parl_output *output = parl_output_to_descriptor(fd, PARL_COLOR_NEVER);
	if (!output)
		return ENOMEM;
	contents.write(contents.state, output);
	parl_output_flush(output);
	int error = parl_output_error(output);
	parl_output_free(output);
	return error;
}

static void write_bytes(const void *bytes, struct parl_output *output)
{
	parl_output_write(output, *(const parl_view *)bytes);
}

static int fill(const struct replacing *file, int fd, struct parl_contents contents)
{
	int error = write_contents(fd, contents);
	if (error == 0 && file->present)
		error = copy_mode(file, fd);
	return error == 0 ? flush(fd) : error;
}

/* ERROR, or what went wrong at the end. */
static int close_after(int fd, int error)
{
	return close(fd) != 0 && error == 0 ? errno : error;
}

/* The temporary file, UNNAMED while it is written; NOT_SO: it cannot be so here. */
static int write_as(struct replacing *file, struct parl_contents contents, bool unnamed)
{
	int fd = -1;
	if (unnamed && !open_unnamed(file, &fd))
		return NOT_SO;
	int error = unnamed ? 0 : name_temporary(file, &fd);
	if (error != 0)
		return error;
	error = fill(file, fd, contents);
	if (error == 0 && unnamed && name_temporary(file, &fd) != 0)
		error = NOT_SO;
	error = close_after(fd, error);
	if (error != 0 && file->named)
		unlink(file->temporary.data);
	return error;
}

static int write_temporary(struct replacing *file, struct parl_contents contents)
{
	int error = write_as(file, contents, true);
	return error == NOT_SO ? write_as(file, contents, false) : error;
}

/* Copies the old file to `original` where the file system has no hard links. */
static int copy_original(const struct replacing *file)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	enum parl_status read =
		parl_file_read(file->target.data, file->path, PARL_FILE_MOST, &bytes, NULL);
	int error = read == PARL_OK ? 0 : EIO;
	if (error == 0) {
		int fd = open(file->original.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		parl_view text = parl_buffer_view(&bytes);
		struct parl_contents contents = {write_bytes, &text};
		error = fd < 0 ? errno : close_after(fd, fill(file, fd, contents));
		if (fd >= 0 && error != 0)
			unlink(file->original.data);
	}
	parl_buffer_release(&bytes);
	return error;
}

/* Keeps the old file as FILE.orig. link() fails where that name is taken, whoever took it when. */
static int keep_original(struct replacing *file)
{
	parl_buffer_print(&file->original, "%s.orig", file->target.data);
	if (file->original.failed)
		return ENOMEM;
	if (link(file->target.data, file->original.data) == 0)
		return 0;
	bool no_links = errno == EPERM || errno == ENOTSUP || errno == EMLINK || errno == ENOSYS;
	return no_links ? copy_original(file) : errno;
}

static enum parl_status refuse_original(const struct replacing *file, int error)
{
	if (error != EEXIST)
		return refuse(file, error);
	parl_diagnose(file->faults, PARL_CODE_ORIGINAL_KEPT, file->path,
		"move or delete that file, or write the result to another one",
		"the original cannot be kept: %s is there already", file->original.data);
	return PARL_FAILED;
}

/* So that the new name survives a crash too; where it cannot be done, the file is still whole. */
static void flush_folder(const struct replacing *file)
{
	size_t size = folder_size(&file->target);
	file->target.data[size] = '\0';
	int fd = open(size ? file->target.data : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return;
	fsync(fd);
	close(fd);
}

static enum parl_status replace_file(
	struct replacing *file, struct parl_contents contents, bool keep)
{
	/* a rename would get past the write protection of the file itself */
	if (file->present && faccessat(AT_FDCWD, file->target.data, W_OK, AT_EACCESS) != 0)
		return refuse(file, errno);
	int error = write_temporary(file, contents);
	if (error != 0)
		return refuse(file, error);
	bool kept = keep && file->present;
	error = kept ? keep_original(file) : 0;
	if (error != 0) {
		unlink(file->temporary.data);
		return refuse_original(file, error);
	}
	if (rename(file->temporary.data, file->target.data) != 0) {
		error = errno;
		unlink(file->temporary.data);
		if (kept)
			unlink(file->original.data);
		return refuse(file, error);
	}
	flush_folder(file);
	if (kept)
		parl_diagnose(file->faults, PARL_CODE_ORIGINAL_IS, file->path, NULL,
			"what it was is kept in %s", file->original.data);
	return PARL_OK;
}

static bool is_descriptor(const struct stat *info, int fd)
{
	struct stat open_file;
	return fstat(fd, &open_file) == 0 && open_file.st_dev == info->st_dev &&
		open_file.st_ino == info->st_ino;
}

/* Devices, FIFOs and sockets have no contents to be replaced. */
static int write_directly(const char *path, struct parl_contents contents)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return errno;
	int error = write_contents(fd, contents);
	if (close(fd) != 0 && error == 0)
		error = errno;
	return error;
}

/* Writes what is no file to be replaced; its errno, or -1: it is one. */
static int write_special(const char *path, struct parl_contents contents)
{
	struct stat info;
	/* stat, not lstat: the links below /dev and /proc/self/fd lead to names that are none */
	if (stat(path, &info) != 0 || S_ISDIR(info.st_mode))
		return -1;
	/* /dev/stdout sent to a file: replacing that would cut off all that is still to come */
	for (int fd = STDOUT_FILENO; fd <= STDERR_FILENO; fd++)
		if (is_descriptor(&info, fd))
			return write_contents(fd, contents);
	return S_ISREG(info.st_mode) ? -1 : write_directly(path, contents);
}

enum parl_status parl_file_replace_by(
	const char *path, struct parl_contents contents, bool keep, struct parl_diagnostics *faults)
{
	struct replacing file = {.path = path, .faults = faults};
	int error = write_special(path, contents);
	if (error >= 0)
		return error == 0 ? PARL_OK : refuse(&file, error);
	error = find_target(&file);
	enum parl_status status =
		error == 0 ? replace_file(&file, contents, keep) : refuse(&file, error);
	parl_buffer_release(&file.target);
	parl_buffer_release(&file.temporary);
	parl_buffer_release(&file.original);
	return status;
}

enum parl_status parl_file_replace(
	const char *path, parl_view bytes, bool keep, struct parl_diagnostics *faults)
{
	return parl_file_replace_by(
		path, (struct parl_contents){write_bytes, &bytes}, keep, faults);
}
