/*
 * cache.c - the folder of compiled files that runs keep for themselves.
 *
 * A file is called by the paths of the glossaries that were asked for, not by their contents, so
 * that a glossary that is worked on has one file, written anew, and not one for each version.
 */
#include "cache.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "../base/sum.h"
#include "../base/write.h"
#include "../vocabulary/compiled.h"

/* Below that many concepts JSON is read in a few milliseconds. */
#define WORTH_CONCEPTS 100

/* What the folder may take: files, and bytes of all of them. */
#define KEPT_FILES 16
#define KEPT_BYTES ((off_t)64 << 20)

#define ENDING ".compiled"
#define DAY (24 * 60 * 60)

/* The sum of the paths as they are from the root: two folders may each have their terms.json. */
static bool sum_paths(const char *const *paths, size_t count, uint64_t *sum)
{
	struct parl_buffer all = PARL_BUFFER_EMPTY;
	char real[PATH_MAX];
	bool fine = true;

	for (size_t i = 0; fine && i < count; i++) {
		fine = realpath(paths[i], real) != NULL;
		if (fine)
			parl_buffer_add(&all, real, strlen(real) + 1);
	}
	fine = fine && !all.failed;
	*sum = parl_sum(parl_buffer_view(&all));
	parl_buffer_release(&all);
	return fine;
}

/* A folder of our own, in which nobody else may write: or it could be made to say what it likes. */
static bool is_ours(const char *folder)
{
	struct stat info;

	return stat(folder, &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == geteuid() &&
		(info.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

const char *parl_cache_file(const struct parl_settings *settings, const char *const *paths,
	size_t count, struct parl_arena *arena)
{
	const char *folder = settings->request ? settings->request->cache_folder : NULL;
	uint64_t sum;

	if (!folder || !*folder || (access(folder, F_OK) == 0 && !is_ours(folder)) ||
		!sum_paths(paths, count, &sum))
		return NULL;
	return parl_arena_print(arena, "%s/%016llx" ENDING, folder, (unsigned long long)sum);
}

void parl_cache_used(const char *file)
{
	struct stat info;

	/* Once a day is enough, and costs the other runs nothing. */
	if (stat(file, &info) == 0 && info.st_mtime < time(NULL) - DAY)
		utimensat(AT_FDCWD, file, NULL, 0);
}

/* Makes the folder and those above it, for this user alone. */
static void make_folder(char *folder)
{
	for (char *slash = folder; (slash = strchr(slash + 1, '/'));) {
		*slash = '\0';
		mkdir(folder, 0700);
		*slash = '/';
	}
	mkdir(folder, 0700);
}

/* Whole or not at all, as far as other runs see. Not flushed to the disk, which takes longer than
 * all the rest: a file that a crash leaves half written is seen to be damaged, and written anew. */
static bool write_file(const char *folder, const char *file, parl_view image)
{
	struct parl_buffer path = PARL_BUFFER_EMPTY;
	bool written = false;
	int fd = -1;

	parl_buffer_print(&path, "%s/.%ld" ENDING, folder, (long)getpid());
	if (!path.failed)
		fd = open(path.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd >= 0) {
		written = parl_write_all(fd, image) == 0;
		written = close(fd) == 0 && written && rename(path.data, file) == 0;
		if (!written)
			unlink(path.data);
	}
	parl_buffer_release(&path);
	return written;
}

/* A file of the folder, by when it was used. */
struct kept {
	char name[64];
	time_t used;
	off_t size;
};

static int latest_first(const void *a, const void *b)
{
	const struct kept *one = a, *other = b;

	return one->used != other->used ? (one->used < other->used ? 1 : -1)
					: strcmp(one->name, other->name);
}

/* The names that we give, also those of files that were left half written. */
static bool is_kept(int folder, const char *name, struct kept *kept)
{
	size_t size = strlen(name), ending = strlen(ENDING);
	struct stat info;

	if (size <= ending || size >= sizeof(kept->name) ||
		strcmp(name + size - ending, ENDING) != 0 ||
		fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(info.st_mode))
		return false;
	memcpy(kept->name, name, size + 1);
	kept->used = info.st_mtime;
	kept->size = info.st_size;
	return true;
}

/* Removes what was not used for longest, where the folder holds too much. */
static void tidy(const char *path)
{
	DIR *folder = opendir(path);
	struct kept *list = NULL, one;
	size_t count = 0, room = 0;
	off_t bytes = 0;

	if (!folder)
		return;
	for (struct dirent *entry; (entry = readdir(folder));) {
		struct kept *grown = is_kept(dirfd(folder), entry->d_name, &one)
			? parl_room(list, &room, count, sizeof(*list))
			: NULL;

		if (grown) {
			list = grown;
			list[count++] = one;
		}
	}
	if (count > 1)
		qsort(list, count, sizeof(*list), latest_first);
	for (size_t i = 0; i < count; i++) {
		bytes += list[i].size;
		if (i >= KEPT_FILES || bytes > KEPT_BYTES)
			unlinkat(dirfd(folder), list[i].name, 0);
	}
	free(list);
	closedir(folder);
}

void parl_cache_keep(const char *file, const struct parl_vocabulary *vocabulary)
{
	struct parl_buffer image = PARL_BUFFER_EMPTY;
	char *folder = strdup(file);

	if (folder && parl_vocabulary_concept_count(vocabulary) >= WORTH_CONCEPTS) {
		*strrchr(folder, '/') = '\0';
		make_folder(folder);
		if (is_ours(folder) && parl_vocabulary_compile(vocabulary, &image) &&
			(off_t)image.size <= KEPT_BYTES &&
			write_file(folder, file, parl_buffer_view(&image)))
			tidy(folder);
	}
	parl_buffer_release(&image);
	free(folder);
}
