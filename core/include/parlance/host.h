/*
 * host.h - finding, judging and opening plugins; the registry of what they offer.
 *
 * Scan and add first, by one thread. Then a host may be used by any thread: plugins are opened
 * once, under a lock. libparlance.a leaves parl_host_scan out (a plugin brings libparlance.so, and
 * with it a second copy of the library): a static host has what is linked in.
 */
#ifndef PARLANCE_HOST_H
#define PARLANCE_HOST_H

#include <parlance/plugin.h>

PARL_BEGIN

struct parl_host;

/* A host with no plugins yet. */
PARL_API struct parl_host *parl_host_new(void);
PARL_API void parl_host_free(struct parl_host *host); /* never unloads code */

/*
 * Looks through a folder for *.so files by name, sorted, and judges each by its ELF headers and its
 * note; no code runs. What cannot be used is kept with its reason and reported to FAULTS once; the
 * others go on working. Of two plugins with one name, and of two capabilities of one kind and
 * name, the first wins. PARL_NONE: the folder is not there.
 */
PARL_API enum parl_status parl_host_scan(
	struct parl_host *host, const char *folder, struct parl_diagnostics *faults);

/* Adds a plugin that is linked into the program. */
PARL_API enum parl_status parl_host_add(
	struct parl_host *host, const struct parl_plugin *plugin, struct parl_diagnostics *faults);

/* A plugin as the host knows it. */
struct parl_plugin_info {
	const char *name;
	const char *version;
	const char *license;
	const char *summary;
	const char *file; /* full path; NULL: linked in */
	const char
		*refused; /* why it is not used; NULL: it is, as far as is known before opening */
	const char *help; /* what to do about it; NULL with refused NULL */
	enum parl_code code; /* the fault; PARL_CODE_NONE with refused NULL */
};
PARL_API size_t parl_host_plugin_count(const struct parl_host *host);
PARL_API struct parl_plugin_info parl_host_plugin(const struct parl_host *host, size_t index);

/* A capability that a plugin offers; known from its note. */
struct parl_offer {
	uint32_t kind;         /* 0: of a kind that this host does not know, skipped */
	const char *kind_name; /* "command", or the unknown word */
	const char *name;
	const char *summary;
	const char *extensions; /* "md markdown"; NULL for commands and reports */
	size_t plugin;          /* index of the plugin */
	bool used; /* not of an unknown kind, a refused plugin, or second to another of its name */
	const char *signatures; /* formats: "504b0304", by spaces; else NULL */
};
PARL_API size_t parl_host_offer_count(const struct parl_host *host);
PARL_API struct parl_offer parl_host_offer(const struct parl_host *host, size_t index);

/* Its kind alone, for who looks through all of them. */
PARL_API uint32_t parl_host_offer_kind(const struct parl_host *host, size_t index);

/*
 * Opens the capability of that kind and name; the plugin is loaded and verified on first use. NULL
 * with a diagnostic in FAULTS when it fails; NULL without one when nobody offers it. The result is
 * complete: missing callbacks were refused, fields that an older plugin lacks read as zero.
 */
PARL_API const struct parl_command *parl_host_command(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults);
PARL_API const struct parl_format *parl_host_format(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults);
PARL_API const struct parl_report *parl_host_report(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults);
PARL_API const struct parl_importer *parl_host_importer(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults);
PARL_API const struct parl_exporter *parl_host_exporter(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults);

/* Opens a plugin now and verifies it; a fault is kept as its reason too. PARL_NONE: it was refused
 * before, and reported then. */
PARL_API enum parl_status parl_host_open(
	struct parl_host *host, size_t plugin, struct parl_diagnostics *faults);

PARL_END

#endif
