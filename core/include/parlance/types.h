/*
 * types.h - the few types and rules that every header of parlance shares.
 *
 * Ownership, said once for the whole API
 *   - What a function named ..._new, ..._open or ..._read returns belongs to the caller, who gives
 *     it back with the ..._free of the same name. NULL: it could not be made; where no diagnostics
 *     were passed, memory is out. Every ..._free takes NULL.
 *   - A ..._hold makes the caller one more owner of what it returns, its argument: each owner gives
 *     it back, and it goes with the last.
 *   - Everything else that a function hands out is borrowed: it lives as long as the object it was
 *     asked of, and the caller neither changes nor frees it.
 *   - What goes in is copied where it must outlive the call, unless the function says "kept".
 *   - Immutable, and free to use from any thread at once: glossary, vocabulary, concept, term,
 *     matcher, host (once it is opened). One thread at a time: everything else.
 *
 * Structs
 *   One that begins with `size`, and one whose comment says that it may grow, grow at their end.
 *   All others, which are passed by value or lie in arrays, are frozen.
 *
 * Units
 *   Offsets and sizes are bytes of UTF-8 unless a name says clusters, cells or utf16.
 *   Lines and columns are 1-based; a column counts grapheme clusters (UAX #29).
 */
#ifndef PARLANCE_TYPES_H
#define PARLANCE_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define PARL_BEGIN extern "C" {
#define PARL_END }
#else
#define PARL_BEGIN
#define PARL_END
#endif

#if defined(__GNUC__)
#define PARL_API __attribute__((visibility("default")))
#define PARL_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define PARL_API
#define PARL_PRINTF(text, first)
#endif

/* How many items an array has. */
#define PARL_LENGTH(list) (sizeof(list) / sizeof((list)[0]))

PARL_BEGIN

/* What came of a call; the numbers are the exit status of the program. */
enum parl_status {
	PARL_OK = 0, /* done */
	PARL_NONE =
		1, /* done, and there is nothing: not found, no more; or findings, for a check */
	PARL_FAILED = 2, /* could not be done; a diagnostic says why */
};

/* Text that somebody else owns: UTF-8, not terminated, may hold NUL. Empty text has size 0; data
 * is NULL only where a function documents "none". Frozen: passed by value. */
typedef struct parl_view {
	const char *data;
	size_t size;
} parl_view;

/* A half-open byte range [start, end). Frozen: passed by value. */
typedef struct parl_span {
	size_t start;
	size_t end;
} parl_span;

/* What SPAN covers of TEXT. */
static inline parl_view parl_view_part(parl_view text, parl_span span)
{
	parl_view part;

	part.data = text.data + span.start;
	part.size = span.end - span.start;
	return part;
}

/* The version of the library that runs, such as "0.1.0". */
PARL_API const char *parl_version(void);

/* A view of a terminated string; NULL gives {NULL, 0}. */
PARL_API parl_view parl_view_of(const char *text);

/* Whether two views hold the same bytes. */
PARL_API bool parl_view_equal(parl_view a, parl_view b);

/* Their order by bytes: negative, 0 or positive, and one that goes on behind another is behind it.
 */
PARL_API int parl_view_order(parl_view a, parl_view b);

/* Whether TEXT begins with WITH. */
PARL_API bool parl_view_begins(parl_view text, const char *with);

/* Whether NAME, of at most 32 letters of ASCII, stands in BYTES with a NUL behind each letter: so
 * the files of old Office programs (OLE) name their parts. */
PARL_API bool parl_view_holds_wide(parl_view bytes, const char *name);

/* The next LINE of TEXT from AT on, without its line feed; AT goes behind that. False: there is
 * none. */
PARL_API bool parl_view_line(parl_view text, size_t *at, parl_view *line);

PARL_END

#endif
