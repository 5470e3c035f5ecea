/*
 * elsewhere.c - ".~lock.answer.odt#" (LibreOffice) and "~$answer.docx" (Microsoft Office).
 *
 * Word cuts the name of a document behind "~$": of seven letters the first, of more the first two.
 * That is how LibreOffice finds and writes such marks (svl/source/misc/msodocumentlockfile.cxx).
 * LibreOffice may put both, so that its own is looked for first.
 */
#include "elsewhere.h"

#include <string.h>
#include <strings.h>
#include <sys/stat.h>

/* The size of a UTF-8 character at AT, or of a byte of none. */
static size_t character_size(const char *at)
{
	size_t size = 1;

	while ((at[size] & 0xC0) == 0x80)
		size++;
	return size;
}

/* NAME as it stands in Office's mark. */
static const char *cut_name(const char *name)
{
	static const char *const cutting[] = {"doc", "docx", "rtf", "odt"};
	const char *dot = strrchr(name, '.');
	size_t letters = 0, cut = 0;

	for (size_t i = 0; dot && i < PARL_LENGTH(cutting); i++)
		cut |= strcasecmp(dot + 1, cutting[i]) == 0;
	for (const char *at = name; cut && at < dot; at += character_size(at))
		letters++;
	for (cut = letters >= 8 ? 2 : letters == 7; cut; cut--)
		name += character_size(name);
	return name;
}

/* The mark of that name beside PATH, if it is there. */
static const char *mark_at(
	const char *path, size_t folder, const char *name, struct parl_arena *arena)
{
	const char *mark = name ? parl_arena_print(arena, "%.*s%s", (int)folder, path, name) : NULL;
	struct stat info;

	return mark && lstat(mark, &info) == 0 ? mark : NULL;
}

const char *parl_open_elsewhere(const char *path, const char **program, struct parl_arena *arena)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	size_t folder = (size_t)(name - path);
	const char *mark =
		mark_at(path, folder, parl_arena_print(arena, ".~lock.%s#", name), arena);

	*program = "LibreOffice";
	if (mark)
		return mark;
	*program = "Microsoft Office";
	return mark_at(path, folder, parl_arena_print(arena, "~$%s", cut_name(name)), arena);
}
