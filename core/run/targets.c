#include "targets.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* An input by what tells it from the others: its output, or the file that it is. */
struct mark {
	const struct parl_input *input;
	dev_t device;
	ino_t file;
};

static int by_output(const void *a, const void *b)
{
	const struct mark *one = a, *other = b;
	int order = strcmp(one->input->output, other->input->output);

	/* Of two with the same the one that was named first comes first. */
	return order ? order : (one->input > other->input) - (one->input < other->input);
}

static int by_file(const void *a, const void *b)
{
	const struct mark *one = a, *other = b;

	if (one->device != other->device)
		return one->device < other->device ? -1 : 1;
	return (one->file > other->file) - (one->file < other->file);
}

static bool is_file(const char *folder, struct parl_diagnostics *faults)
{
	size_t size = strlen(folder);
	char *path = strdup(folder);
	struct stat info;
	bool file;

	while (path && size > 1 && path[size - 1] == '/')
		path[--size] = '\0';
	file = path && stat(path, &info) == 0 && !S_ISDIR(info.st_mode);
	free(path);
	if (file)
		parl_diagnose(faults, PARL_CODE_FILE_UNWRITABLE, folder,
			"name another folder, or leave the slash away",
			"this is a file, and no folder to write into");
	return file;
}

static bool name_outputs(struct parl_inputs *inputs, const char *folder, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	const char *slash = folder[strlen(folder) - 1] == '/' ? "" : "/";

	for (size_t i = 0; i < inputs->count; i++) {
		struct parl_input *input = &inputs->items[i];

		if (strcmp(input->path, "-") == 0) {
			parl_diagnose(faults, PARL_CODE_ONE_OUTPUT, "-",
				parl_arena_print(arena, "name a file in it: -o %s%sanswer.md",
					folder, slash),
				"it has no name under which it could go into the folder %s",
				folder);
			return false;
		}
		input->output = parl_arena_join(arena, folder, slash, input->path + input->inside);
		if (!input->output)
			return parl_diagnose_memory(faults, NULL) == PARL_OK;
	}
	return true;
}

/* Two documents of one name would overwrite each other. */
static bool are_apart(const struct mark *marks, size_t count, struct parl_diagnostics *faults)
{
	for (size_t i = 1; i < count; i++) {
		const struct parl_input *one = marks[i - 1].input, *other = marks[i].input;

		if (strcmp(one->output, other->output) != 0)
			continue;
		parl_diagnose(faults, PARL_CODE_ONE_OUTPUT, other->path,
			"name the folder above both instead, or rewrite one at a time",
			"it cannot go to %s, where %s goes", other->output, one->path);
		return false;
	}
	return true;
}

/* MARKS are in the order of files. A document may go over its own input, which is then kept; over
 * another input it would be lost what that one says, perhaps before it is read. */
static bool spare_inputs(const struct mark *marks, size_t count, const struct parl_inputs *inputs,
	struct parl_diagnostics *faults)
{
	for (size_t i = 0; i < inputs->count; i++) {
		const struct parl_input *input = &inputs->items[i];
		struct mark wanted;
		const struct mark *other;
		struct stat info;

		if (stat(input->output, &info) != 0 || parl_same_file(input->output, input->path))
			continue;
		wanted = (struct mark){NULL, info.st_dev, info.st_ino};
		other = bsearch(&wanted, marks, count, sizeof(*marks), by_file);
		if (!other)
			continue;
		parl_diagnose(faults, PARL_CODE_ONE_OUTPUT, input->path,
			"name another folder, or rewrite one at a time",
			"it cannot go to %s, which is to be rewritten itself", input->output);
		return false;
	}
	return true;
}

static size_t mark_outputs(const struct parl_inputs *inputs, struct mark *marks)
{
	for (size_t i = 0; i < inputs->count; i++)
		marks[i] = (struct mark){.input = &inputs->items[i]};
	qsort(marks, inputs->count, sizeof(*marks), by_output);
	return inputs->count;
}

/* An input that is not there is told of when it is read. */
static size_t mark_files(const struct parl_inputs *inputs, struct mark *marks)
{
	size_t count = 0;
	struct stat info;

	for (size_t i = 0; i < inputs->count; i++)
		if (stat(inputs->items[i].path, &info) == 0)
			marks[count++] = (struct mark){&inputs->items[i], info.st_dev, info.st_ino};
	qsort(marks, count, sizeof(*marks), by_file);
	return count;
}

bool parl_targets_find(struct parl_inputs *inputs, const char *folder, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	struct mark *marks;
	bool fine;

	if (is_file(folder, faults) || !name_outputs(inputs, folder, arena, faults))
		return false;
	if (inputs->count == 0)
		return true;
	marks = calloc(inputs->count, sizeof(*marks));
	if (!marks)
		return parl_diagnose_memory(faults, NULL) == PARL_OK;
	fine = are_apart(marks, mark_outputs(inputs, marks), faults) &&
		spare_inputs(marks, mark_files(inputs, marks), inputs, faults);
	free(marks);
	return fine;
}
