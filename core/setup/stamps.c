/*
 * stamps.c - the files that a session was made of.
 */
#include "stamps.h"

static struct stat look(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 ? info : (struct stat){0};
}

static bool same_time(struct timespec a, struct timespec b)
{
	return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

/* The time of its last change too: a copy can bring an older file's time of writing with it. */
static bool is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
		same_time(a->st_mtim, b->st_mtim) && same_time(a->st_ctim, b->st_ctim);
}

void parl_stamps_add(struct parl_stamps *stamps, const char *path)
{
	struct parl_stamp *stamp;

	if (!stamps)
		return;
	stamp = parl_arena_alloc(stamps->arena, sizeof(*stamp));
	if (stamp)
		stamp->path = parl_arena_copy(stamps->arena, parl_view_of(path)).data;
	if (!stamp || !stamp->path) {
		stamps->failed = true;
		return;
	}
	stamp->info = look(path);
	stamp->next = stamps->first;
	stamps->first = stamp;
}

bool parl_stamps_changed(struct parl_stamps *stamps)
{
	bool changed = false;

	for (struct parl_stamp *stamp = stamps->first; stamp; stamp = stamp->next) {
		struct stat info = look(stamp->path);

		changed = changed || !is_same(&info, &stamp->info);
		stamp->info = info;
	}
	return changed;
}
