/*
 * file.h - the files of ours that people keep by hand, read from end to end.
 */
#ifndef PARL_JSON_FILE_H
#define PARL_JSON_FILE_H

#include "field.h"

/* What reads the members of the outermost object into RECORD. */
typedef void parl_json_read_root(
	struct parl_json_reader *reader, const struct parl_json_place *root, void *record);

/* Reads all of a file of ours into RECORD: an object that says the number of its format; and hands
 * the faults on. READER says what it has to (reader.h), `arena` NULL where memory is out; the rest
 * of it is made and given back here. Whether what was read can be used. */
bool parl_json_read_file(struct parl_json_reader *reader, parl_json_read_root *read, void *record);

#endif
