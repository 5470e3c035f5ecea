/*
 * record.h - one record of a stream, read: a JSON object with a text.
 */
#ifndef PARL_RUN_RECORD_H
#define PARL_RUN_RECORD_H

#include <parlance/diagnostic.h>

/* The most bytes of one record. */
#define PARL_RECORD_MOST ((size_t)16 << 20)

/* What a record says; what is not said is NULL. It lives until the next one is read. */
struct parl_record {
	parl_view id; /* any JSON value, as it stands in the line */
	parl_view text;
	const char *format;
	const char *language;
};

/* Reads records one after the other; nothing of one stays for the next but memory. */
struct parl_record_reader;

/* Faults go to FAULTS, which is kept. NULL: out of memory. */
struct parl_record_reader *parl_record_reader_new(struct parl_diagnostics *faults);
void parl_record_reader_free(struct parl_record_reader *reader);

/* Reads what can be read of LINE, the id too where something else is wrong; false with a fault. */
bool parl_record_read(
	struct parl_record_reader *reader, parl_view line, struct parl_record *record);

#endif
