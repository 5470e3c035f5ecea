/*
 * scan.h - our scanner over the raw text: encoding, JSON syntax, duplicate keys. It works in linear
 * time and never beyond the limits of reader.h.
 */
#ifndef PARL_JSON_SCAN_H
#define PARL_JSON_SCAN_H

#include "reader.h"

/* Scans the text into its places: all of what follows, within the limits of reader.h. False: it is
 * no JSON, or memory is out; the faults say why. */
bool parl_json_load(struct parl_json_reader *reader);

/* Whether the text is UTF-8 that could be JSON; else says what it is instead. */
bool parl_json_check_encoding(struct parl_json_reader *reader);

/* Reads the whole text into reader->places; false after a syntax fault, which is reported. */
bool parl_json_scan(struct parl_json_reader *reader);

/* Reports every key that an object has twice, and marks all but the last as shadowed. */
bool parl_json_check_keys(struct parl_json_reader *reader);

/* What is left of this header is shared by the scanner's own rooms. */

struct parl_json_scanner {
	struct parl_json_reader *reader;
	const char *data;
	size_t size;
	size_t at;
	size_t begin;    /* of the JSON: behind a BOM */
	size_t last_end; /* of the last token */
	size_t comma;    /* the last comma, while nothing follows it */
	unsigned depth;
	uint32_t open[PARL_JSON_DEPTH_MOST + 1]; /* where the open brackets stand */
	struct parl_echoes *keys;
};

/* What could have stood at scan->at instead of what does. */
enum parl_json_expected {
	PARL_JSON_EXPECTED_VALUE,        /* after : or [ or at the top */
	PARL_JSON_EXPECTED_ITEM,         /* after a comma in an array */
	PARL_JSON_EXPECTED_FIRST_KEY,    /* after { */
	PARL_JSON_EXPECTED_KEY,          /* after a comma in an object */
	PARL_JSON_EXPECTED_COLON,        /* after a key */
	PARL_JSON_EXPECTED_COMMA_OBJECT, /* after a value: , or } */
	PARL_JSON_EXPECTED_COMMA_ARRAY,  /* after a value: , or ] */
	PARL_JSON_EXPECTED_END           /* after all of it */
};

/* Reports what stands at scan->at where EXPECTED should. Returns false. */
bool parl_json_unexpected(struct parl_json_scanner *scan, enum parl_json_expected expected);

/* Reports a syntax fault, with the remark that nothing behind it is judged. Returns false. */
bool parl_json_scan_fault(struct parl_json_scanner *scan, enum parl_code code, parl_span span,
	const char *help, const char *format, ...) PARL_PRINTF(5, 6);

/* Moves over the string, or the number, that begins at scan->at; false after a fault. */
bool parl_json_scan_string(struct parl_json_scanner *scan, bool *escaped);
bool parl_json_scan_number(struct parl_json_scanner *scan);

/* The text between the quotes of a string that parl_json_scan_string passed, its escapes decoded;
 * terminated, in ARENA; {NULL, 0}: out of memory. */
parl_view parl_json_unescape(parl_view inside, struct parl_arena *arena);

#endif
