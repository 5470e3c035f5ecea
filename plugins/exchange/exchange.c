/*
 * exchange.c - the plugin: importing and exporting.
 */
#include "exchange.h"

#include <parlance/plugin.h>

static const struct parl_capability *const capabilities[] = {
	&import_command.head, &export_command.head, NULL};

PARL_PLUGIN("exchange", "1.0", "MIT", "Import and export glossaries",
	"command import Make a glossary of a spreadsheet or a term base\n"
	"command export Write a glossary as a spreadsheet or a page to print\n",
	capabilities);
