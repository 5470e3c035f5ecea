/*
 * xlsx_write.h - an Excel workbook while it is written.
 */
#ifndef OFFICE_XLSX_WRITE_H
#define OFFICE_XLSX_WRITE_H

#include <parlance/plugin.h>

#include "xlsx.h"

#define XLSX_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* Appends a package with SHEET, its only one, and what goes with it to BYTES. */
enum parl_status xlsx_pack(struct package *package, parl_view sheet, struct parl_buffer *bytes);

/* The exporter's function. */
enum parl_status xlsx_export(const struct parl_export *what, struct parl_output *output,
	struct parl_diagnostics *faults);

#endif
