/*
 * csv.c - the importer and exporter `csv`: glossaries in spreadsheets. docs/spreadsheets.md has the
 * columns.
 */
#include "csv.h"

static const struct parl_importer importer = {
	.head = {sizeof(importer), PARL_CAPABILITY_IMPORTER, "csv", "Spreadsheets as CSV"},
	.extensions = "csv tsv",
	.read = csv_import,
};

static const struct parl_exporter exporter = {
	.head = {sizeof(exporter), PARL_CAPABILITY_EXPORTER, "csv", "Spreadsheets as CSV"},
	.extensions = "csv",
	.write = csv_export,
};

static const struct parl_capability *const capabilities[] = {&importer.head, &exporter.head, NULL};

PARL_PLUGIN("csv", "1.0", "MIT", "Glossaries in spreadsheets",
	"importer csv csv,tsv Spreadsheets as CSV\n"
	"exporter csv csv Spreadsheets as CSV\n",
	capabilities);
