/*
 * file.h - reading files whole and writing them whole or not at all.
 */
#ifndef PARL_BASE_FILE_H
#define PARL_BASE_FILE_H

#include <parlance/diagnostic.h>
#include <parlance/memory.h>
#include <parlance/output.h>

/* The most bytes that one input may have: spans of the matcher and ICU's lengths end there. */
#define PARL_FILE_MOST ((size_t)2147483647)

/*
 * Appends all bytes of PATH ("-": stdin) to BYTES. Read, not mapped: a file cut short under a map
 * kills the process. Faults (missing, a folder, unreadable, over LIMIT bytes) go to FAULTS with
 * what to do; NAME is what messages call it.
 */
enum parl_status parl_file_read(const char *path, const char *name, size_t limit,
	struct parl_buffer *bytes, struct parl_diagnostics *faults);

/*
 * The same piece by piece: begun, asked for more, ended in any case. What came so far stands in the
 * buffer, from START on.
 */
struct parl_file_reading {
	int fd;
	const char *name;
	size_t limit;
	struct parl_buffer *bytes;
	size_t start;    /* the size of `bytes` before the file */
	size_t expected; /* bytes that a regular file said it has; 0: it is none */
	bool ended;      /* all of it is there */
	struct parl_diagnostics *faults;
};
enum parl_status parl_file_begin(struct parl_file_reading *file, const char *path, const char *name,
	size_t limit, struct parl_buffer *bytes, struct parl_diagnostics *faults);

/* Reads on until MOST bytes more are there, or the end. */
enum parl_status parl_file_more(struct parl_file_reading *file, size_t most);
void parl_file_end(struct parl_file_reading *file);

/* Opens PATH ("-": stdin, which is not to be closed) for reading; negative with a fault. */
int parl_file_open(const char *path, const char *name, struct parl_diagnostics *faults);

/* Says why NAME could not be opened or read: an errno. PARL_FAILED, to be returned. */
enum parl_status parl_file_fault(const char *name, int error, struct parl_diagnostics *faults);

/*
 * Replaces PATH by BYTES: to a temporary file in the same folder, flushed, then renamed. Symlinks
 * are followed, the mode of a present file is kept; a device or FIFO is written directly. When
 * KEEP is true and PATH is a regular file, it first goes to PATH.orig, which is never overwritten.
 */
enum parl_status parl_file_replace(
	const char *path, parl_view bytes, bool keep, struct parl_diagnostics *faults);

/* What need not be in memory as a whole: WRITE puts all of it onto OUTPUT, and says there if it
 * cannot (parl_output_fail). */
struct parl_contents {
	void (*write)(const void *state, struct parl_output *output);
	const void *state;
};
enum parl_status parl_file_replace_by(const char *path, struct parl_contents contents, bool keep,
	struct parl_diagnostics *faults);

#endif
