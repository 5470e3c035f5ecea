/*
 * Any bytes as lines of a stream of records: each is read, or has a fault; what was read lies in
 * the line or is text, and is what jansson reads there. What is not so aborts.
 */
#include "../../core/run/record.h"

#include <jansson.h>
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

/* A line with more brackets may be nested deeper than we go. */
#define DEEP 64

static bool may_be_deep(parl_view line)
{
	size_t count = 0;

	for (size_t i = 0; i < line.size; i++)
		count += line.data[i] == '[' || line.data[i] == '{';
	return count > DEEP;
}

static bool is_string_or_missing(const json_t *root, const char *key)
{
	const json_t *value = json_object_get(root, key);

	return !value || json_is_string(value);
}

static bool has_mark(parl_view line)
{
	return line.size >= 3 && memcmp(line.data, "\xEF\xBB\xBF", 3) == 0;
}

/* RECORD is NULL where we read none: of a member that stands there twice, both are to be right.
 * Numbers that are too large for jansson are fine with us, and so is a byte order mark. */
static void compare(const struct parl_record *record, parl_view line)
{
	json_error_t error;
	json_t *root = json_loadb(line.data, line.size,
		JSON_DECODE_INT_AS_REAL | (record ? 0 : JSON_REJECT_DUPLICATES), &error);
	const json_t *text = json_object_get(root, "text");

	if (!root && record && json_error_code(&error) != json_error_numeric_overflow &&
		!has_mark(line))
		abort();
	if (root && record &&
		(!json_is_string(text) ||
			!parl_view_equal(record->text, parl_view_of(json_string_value(text)))))
		abort();
	if (!record && json_is_string(text) && is_string_or_missing(root, "format") &&
		is_string_or_missing(root, "lang") && !may_be_deep(line))
		abort();
	json_decref(root);
}

static void read_line(
	struct parl_record_reader *reader, parl_view line, struct parl_diagnostics *faults)
{
	struct parl_record record;

	parl_diagnostics_clear(faults);
	if (parl_record_read(reader, line, &record)) {
		check_record(&record, line);
		compare(&record, line);
	} else {
		if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0)
			abort();
		compare(NULL, line);
	}
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
