/*
 * format.c - which format is meant.
 */
#include "exchange.h"

#include <string.h>
#include <strings.h>

#include <parlance/run.h>

static const char *extension_of(const char *path)
{
	const char *slash = path ? strrchr(path, '/') : NULL;
	const char *dot = path ? strrchr(slash ? slash : path, '.') : NULL;

	return dot ? dot + 1 : "";
}

static bool has_word(const char *list, const char *word)
{
	size_t size = strlen(word);

	for (const char *at = list; at && *at; at += strspn(at, " ")) {
		size_t length = strcspn(at, " ");

		if (length == size && strncasecmp(at, word, size) == 0)
			return true;
		at += length;
	}
	return false;
}

#define SAVE_AS                                                                                 \
	"open it in Excel or LibreOffice, choose 'Save as' and then 'Excel workbook (.xlsx)', " \
	"and import that"

/* What no importer reads, and the way to what one does. NULL: nothing is known of it. */
static const char *other_way(struct parl_job *job)
{
	parl_view bytes = parl_job_input(job);
	const char *path = parl_job_path(job);
	bool packed = bytes.size >= 4 &&
		(memcmp(bytes.data, "PK\x03\x04", 4) == 0 ||
			memcmp(bytes.data, "\xD0\xCF\x11\xE0", 4) == 0);

	if (has_word("doc docx odt rtf pdf pages", extension_of(path)))
		return "copy its table into a sheet of Excel or LibreOffice, save that as "
		       "'Excel workbook (.xlsx)', and import that; what a tender defines is taken "
		       "by: parlance extract";
	return packed ? "if it is a workbook, " SAVE_AS : NULL;
}

/* Says so of a workbook that its name tells to be of a kind that is not read. */
static bool refuse_book(struct parl_job *job, const char *path)
{
	if (!has_word("xls xlt xlsb numbers", extension_of(path)))
		return false;
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_BOOK_KIND, path, SAVE_AS,
		"workbooks of this kind (.%s) are not read", extension_of(path));
	return true;
}

/* Workbooks of other kinds are not written; their programs open what is. */
static const char *instead_of(struct parl_job *job, const char *path)
{
	if (!has_word("xlsx xlsm xls xlsb ods fods numbers", extension_of(path)))
		return NULL;
	return parl_arena_print(parl_job_arena(job),
		"write what spreadsheet programs open: -o %.*s%s", (int)(extension_of(path) - path),
		path, has_word("xlsx", extension_of(path)) ? "csv" : "xlsx");
}

const char *exchange_format(struct parl_job *job, uint32_t kind, const char *path)
{
	const struct parl_host *host = parl_job_host(job);
	const char *name = parl_job_option(job, "as");
	const char *verb = kind == PARL_CAPABILITY_IMPORTER ? "import" : "export";
	const char *list = NULL, *help = NULL;

	for (size_t i = 0; !name && i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);

		if (offer.kind != kind || !offer.used)
			continue;
		if (has_word(offer.extensions, extension_of(path)))
			return offer.name;
		list = parl_arena_print(parl_job_arena(job), "%s%s--as %s", list ? list : "",
			list ? " or " : "", offer.name);
	}
	if (!name && kind == PARL_CAPABILITY_IMPORTER && path && refuse_book(job, path))
		return NULL;
	if (!name && kind == PARL_CAPABILITY_IMPORTER)
		help = other_way(job);
	else if (!name && path)
		help = instead_of(job, path);
	if (!name && !help)
		help = list ? parl_arena_print(parl_job_arena(job), "say which it is: %s", list)
			    : "`parlance plugins` says what is installed";
	if (!name && !path)
		parl_diagnose(parl_job_diagnostics(job), PARL_CODE_NO_EXCHANGE, NULL, help,
			"nothing says as what to %s it: there is no -o with the name of a file",
			verb);
	else if (!name)
		parl_diagnose(parl_job_diagnostics(job), PARL_CODE_NO_EXCHANGE, path, help,
			"its name does not say as what to %s it", verb);
	return name;
}

void exchange_silent(struct parl_job *job, const char *what, const char *name, size_t before)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(job);

	if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == before)
		parl_diagnose(faults, PARL_CODE_EXCHANGE_SILENT, parl_job_path(job),
			"tell the author of the plugin that offers it",
			"the %s '%s' failed without saying why", what, name);
}
