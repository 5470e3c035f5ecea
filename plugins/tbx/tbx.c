/*
 * tbx.c - the plugin: glossaries as term bases in TBX.
 */
#include "tbx.h"

static const struct parl_importer importer = {
	.head = {sizeof(struct parl_importer), PARL_CAPABILITY_IMPORTER, "tbx",
		"Term base in TBX (ISO 30042)"},
	.extensions = "tbx",
	.read = tbx_import,
};

static const struct parl_exporter exporter = {
	.head = {sizeof(struct parl_exporter), PARL_CAPABILITY_EXPORTER, "tbx",
		"Term base in TBX-Basic (ISO 30042)"},
	.extensions = "tbx",
	.write = tbx_export,
};

static const struct parl_capability *const capabilities[] = {&importer.head, &exporter.head, NULL};

PARL_PLUGIN("tbx", "1.0", "MIT", "Glossaries as term bases in TBX",
	"importer tbx tbx Term base in TBX (ISO 30042)\n"
	"exporter tbx tbx Term base in TBX-Basic (ISO 30042)\n",
	capabilities);
