/*
 * formats.h - which format reads an input.
 */
#ifndef PARL_SETUP_FORMATS_H
#define PARL_SETUP_FORMATS_H

#include <parlance/host.h>

/* The format of what no other one claims. */
#define PARL_FORMAT_DEFAULT "plaintext"

/* The format of an input by its content, else by its file's extension, else plain text. NULL, with
 * a fault: it cannot be opened, or not even plain text is there. */
const struct parl_format *parl_format_pick(
	struct parl_host *host, const char *path, parl_view bytes, struct parl_diagnostics *faults);

/* The format of that name. NULL, with a fault: there is none, or it cannot be opened. */
const struct parl_format *parl_format_named(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults);

/* Whether a format's signature or extension claims an input that begins with BYTES. */
bool parl_format_claims(const struct parl_host *host, const char *path, parl_view bytes);

/* Whether the name of PATH ends in one of the words of EXTENSIONS, which may be NULL. */
bool parl_path_ends(const char *path, const char *extensions);

/* The name of the format to which the extension of PATH belongs; NULL: none. */
const char *parl_format_promised(const struct parl_host *host, const char *path);

/* Whether BYTES begin as those of FORMAT do. */
bool parl_format_begins(
	const struct parl_host *host, const struct parl_format *format, parl_view bytes);

/* Whether the extension of PATH belongs to a format that holds remarks. False, with a fault: it
 * cannot be opened. */
bool parl_format_holds_notes(
	struct parl_host *host, const char *path, struct parl_diagnostics *faults);

/* Whether the extension of PATH belongs to a format that is never written. False, with a fault: it
 * cannot be opened. */
bool parl_format_only_reads(
	struct parl_host *host, const char *path, struct parl_diagnostics *faults);

/* Whether the extension of PATH belongs to another format than FORMAT. */
bool parl_format_is_other(
	const struct parl_host *host, const struct parl_format *format, const char *path);

#endif
