/*
 * judge.c - judging a plugin's file without running any of it.
 */
#include "judge.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "elf.h"

static bool refuse_writable(const char *what, const char *path, struct parl_fault *fault)
{
	return parl_fault_set(fault, PARL_CODE_PLUGIN_WRITABLE,
		parl_arena_print(fault->arena, "%s by anyone on this machine", what),
		parl_arena_print(fault->arena, "take the permission away: chmod o-w '%s'", path));
}

bool parl_judge_folder(const char *folder, struct parl_fault *fault)
{
	struct stat info;

	/* A sticky folder is no safer here: others may still add a plugin to it. */
	if (stat(folder, &info) == 0 && (info.st_mode & S_IWOTH))
		return refuse_writable("is in a folder that may be changed", folder, fault);
	return true;
}

/* A link leads to another folder, which must be as safe as that which was searched. */
static bool judge_real_folder(const char *path, struct parl_fault *fault)
{
	char *real = realpath(path, NULL);
	char *slash = real ? strrchr(real, '/') : NULL;
	bool fine = true;

	if (slash && slash != real) {
		*slash = '\0';
		fine = parl_judge_folder(real, fault);
	}
	free(real);
	return fine;
}

static bool refuse_unreadable(const char *why, struct parl_fault *fault)
{
	return parl_fault_set(fault, PARL_CODE_PLUGIN_UNREADABLE,
		parl_arena_print(fault->arena, "cannot be read: %s", why),
		"check its permissions, or remove it from the folder");
}

static bool judge_open_file(int fd, const char *path, parl_view *note, struct parl_fault *fault)
{
	struct stat info;

	if (fstat(fd, &info) != 0)
		return refuse_unreadable(strerror(errno), fault);
	if (!S_ISREG(info.st_mode))
		return refuse_unreadable(
			S_ISDIR(info.st_mode) ? "it is a folder" : "it is no ordinary file", fault);
	if (info.st_mode & S_IWOTH)
		return refuse_writable("may be changed", path, fault);
	return parl_elf_read(fd, (uint64_t)info.st_size, note, fault);
}

static bool judge_name(const char *path, const struct parl_elf_note *note, struct parl_fault *fault)
{
	const char *file = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
	size_t length = strlen(note->name);

	if (strncmp(file, note->name, length) == 0 && strcmp(file + length, ".so") == 0)
		return true;
	return parl_fault_set(fault, PARL_CODE_PLUGIN_FILE_NAME,
		parl_arena_print(
			fault->arena, "calls itself '%s', but its file is '%s'", note->name, file),
		parl_arena_print(fault->arena, "rename the file to %s.so", note->name));
}

bool parl_judge_file(const char *path, struct parl_elf_note *note, struct parl_fault *fault)
{
	/* O_NONBLOCK: a FIFO that is called NAME.so must not hold the program up. */
	const int how = O_RDONLY | O_CLOEXEC | O_NONBLOCK;
	int fd = open(path, how | O_NOFOLLOW);
	bool link = fd < 0 && errno == ELOOP;
	parl_view text = {NULL, 0};
	bool fine;

	*note = (struct parl_elf_note){0};
	if (link)
		fd = open(path, how);
	if (fd < 0)
		return refuse_unreadable(strerror(errno), fault);
	fine = judge_open_file(fd, path, &text, fault) && (!link || judge_real_folder(path, fault));
	close(fd);
	if (!fine)
		return false;
	if (!text.data)
		return parl_fault_set(fault, PARL_CODE_PLUGIN_NO_NOTE,
			"is a shared object, but does not say that it is a plugin of parlance",
			"define it with PARL_PLUGIN, or move it to another folder");
	return parl_note_read(text, note, fault) && judge_name(path, note, fault);
}
