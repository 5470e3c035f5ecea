/*
 * package.h - a zip file as what office documents are packed in, opened with suspicion.
 *
 * What a zip says of itself may be a lie, so every limit counts bytes that were really unpacked.
 */
#ifndef OFFICE_PACKAGE_H
#define OFFICE_PACKAGE_H

#include <parlance/diagnostic.h>
#include <parlance/memory.h>

#define PACKAGE_PART_MOST ((size_t)64 << 20)
#define PACKAGE_MOST ((size_t)256 << 20)
#define PACKAGE_ENTRIES_MOST 4096

struct package;

/* Opens BYTES, which are kept. NULL, with a fault about PATH: it is no sound zip. */
struct package *package_open(parl_view bytes, const char *path, struct parl_diagnostics *faults);

/* One without parts yet; all of them are added. NULL: out of memory. */
struct package *package_new(const char *path, struct parl_diagnostics *faults);

/* A file that is not packed: one part, by whatever name it is read and written. */
struct package *package_flat(parl_view bytes, const char *path, struct parl_diagnostics *faults);
void package_close(struct package *package);

/* Whether there is a part of that name. */
bool package_has(const struct package *package, const char *name);

/* Says that a part is missing, or that the file has a password. False. */
bool package_missing(const struct package *package, const char *part);
bool package_password(const struct package *package);

/* Unpacks a part into BYTES, which is empty. PARL_NONE: there is none of that name. PARL_FAILED,
 * with a fault: it is damaged, or too large. */
enum parl_status package_read(struct package *package, const char *name, struct parl_buffer *bytes);

/* What a part is to become, or a part to be added. */
struct package_change {
	const char *name;
	parl_view bytes;
};

/* Appends the package with COUNT changes to RESULT; every other part stays packed as it is. */
enum parl_status package_write(struct package *package, const struct package_change *changes,
	size_t count, struct parl_buffer *result);

/* The whole of it, as it was opened. */
parl_view package_bytes(const struct package *package);

/* Where faults of this package go, and what they call the file. */
struct parl_diagnostics *package_faults(const struct package *package);
const char *package_path(const struct package *package);

#endif
