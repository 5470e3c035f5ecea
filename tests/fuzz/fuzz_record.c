/*
 * Any bytes as lines of a stream of records: each is read, or has a fault; what was read lies in
 * the line or is text. What is not so aborts.
 */
#include "../../core/run/record.h"

#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

#include "fuzz.h"

static void check_record(const struct parl_record *record, parl_view line)
{
	const char *id = record->id.data;

	if (id && (id < line.data || id + record->id.size > line.data + line.size))
		abort();
	if (parl_utf8_fault(record->text, 0).start < record->text.size)
		abort();
	if (record->text.size > line.size || memchr(record->text.data, '\0', record->text.size))
		abort();
}

static void read_line(
	struct parl_record_reader *reader, parl_view line, struct parl_diagnostics *faults)
{
	struct parl_record record;

	parl_diagnostics_clear(faults);
	if (parl_record_read(reader, line, &record))
		check_record(&record, line);
	else if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_record_reader *reader = faults ? parl_record_reader_new(faults) : NULL;
	const char *at = (const char *)data, *end = at + size;

	while (reader && at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		parl_view line = {at, (size_t)((stop ? stop : end) - at)};

		read_line(reader, line, faults);
		at = stop ? stop + 1 : end;
	}
	parl_record_reader_free(reader);
	parl_diagnostics_free(faults);
	return 0;
}
