/*
 * unicode_sets.h - the two sets of characters that ICU has no ready set for.
 *
 * LEFT is what normalising leaves alone: symbols without a canonical decomposition, which would
 * turn into letters or spaces, and tag characters, which tell the flag of Wales from that of
 * England. MARKS is what "marks ignored" drops: not every Mn, which would destroy Devanagari, Thai
 * and Japanese.
 *
 * To ask ICU for them, character by character, takes a tenth of a short run (and ICU's patterns
 * even longer); so what one version of it answers is kept as a table.
 */
#ifndef PARL_TEXT_UNICODE_SETS_H
#define PARL_TEXT_UNICODE_SETS_H

#include <parlance/types.h>

#include <unicode/uset.h>

/* Adds the characters to the sets, by asking ICU. */
void parl_unicode_ask(USet *left, USet *marks, UErrorCode *error);

/* The same from the table; false, and nothing is added: the ICU that runs is another version. */
bool parl_unicode_recall(USet *left, USet *marks);

/* From FIRST to LAST. */
struct parl_unicode_range {
	int32_t first;
	int32_t last;
};

/* The table: what the ICU of these versions answers. */
extern const unsigned char parl_unicode_table_icu[4];
extern const unsigned char parl_unicode_table_version[4];
extern const struct parl_unicode_range parl_unicode_table_left[];
extern const struct parl_unicode_range parl_unicode_table_marks[];
extern const size_t parl_unicode_table_left_count;
extern const size_t parl_unicode_table_marks_count;

#endif
