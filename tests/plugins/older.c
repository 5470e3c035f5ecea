/*
 * older.c - a plugin from a time when structs were smaller: what they lack reads as zero. Behind
 * each struct stands what would be read if the host looked further.
 */
#include <parlance/plugin.h>

#include <string.h>

static enum parl_status old_run(struct parl_job *job)
{
	parl_output_print(parl_job_output(job), "old but working\n");
	return PARL_OK;
}

static enum parl_status never(struct parl_job *job)
{
	(void)job;
	return PARL_FAILED;
}

#define THROUGH(type, member) (offsetof(type, member) + sizeof(((type *)0)->member))

static const struct parl_command old = {
	.head = {THROUGH(struct parl_command, run), PARL_CAPABILITY_COMMAND, "old", "Print a line"},
	.run = old_run,
	.check = never,
	.any = true,
};

static enum parl_status old_read(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	(void)document;
	(void)path;
	(void)faults;
	return PARL_OK;
}

static enum parl_status never_write(const struct parl_document *document,
	const struct parl_changes *changes, struct parl_buffer *result,
	struct parl_diagnostics *faults)
{
	(void)document;
	(void)changes;
	(void)result;
	(void)faults;
	return PARL_FAILED;
}

static const struct parl_format oldformat = {
	.head = {THROUGH(struct parl_format, read), PARL_CAPABILITY_FORMAT, "oldformat",
		"An old format"},
	.read = old_read,
	.write = never_write,
};

static const struct parl_capability *const capabilities[] = {&old.head, &oldformat.head, NULL};

PARL_PLUGIN("older", "0.1", "MIT", "A plugin of an older minor version",
	"command old Print a line\nformat oldformat - An old format\n", capabilities);
