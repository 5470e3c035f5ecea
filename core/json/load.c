/*
 * load.c - from a text to the places in it.
 *
 * No tree of the whole is made: it would take more than all that is made of it.
 */
#include "scan.h"

static bool judge_numbers(struct parl_json_reader *reader)
{
	if (reader->beyond.start == reader->beyond.end)
		return true;
	parl_json_fault(reader, PARL_CODE_JSON_NUMBER, reader->beyond,
		"no number here needs to be so large", "this number is too large to be read");
	return false;
}

bool parl_json_load(struct parl_json_reader *reader)
{
	if (reader->text.size > PARL_JSON_BYTES_MOST) {
		reader->errors++;
		parl_diagnose(reader->faults, PARL_CODE_JSON_TOO_LARGE, reader->file,
			parl_json_help_large(reader),
			"a %s may have at most %zu bytes, and this one has %zu", reader->kind->name,
			PARL_JSON_BYTES_MOST, reader->text.size);
		return false;
	}
	if (!parl_json_check_encoding(reader))
		return false;
	bool scanned = parl_json_scan(reader);
	return parl_json_check_keys(reader) && scanned && judge_numbers(reader);
}
