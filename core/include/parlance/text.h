/*
 * text.h - Unicode text as parlance sees it: well-formed units, clusters, places, cells, keys.
 *
 * Rules: UAX #29 (Unicode 15.0) extended grapheme clusters; UTF-8 by Unicode table 3-7, each
 * maximal ill-formed subpart one unit that behaves as U+FFFD.
 */
#ifndef PARLANCE_TEXT_H
#define PARLANCE_TEXT_H

#include <parlance/memory.h>
#include <parlance/types.h>

PARL_BEGIN

/* How a key is made, and how a term is matched. */
enum parl_key_flags {
	PARL_KEY_CASE_EXACT = 1 << 0,  /* capitals matter */
	PARL_KEY_MARKS_IGNORE = 1 << 1 /* accents do not */
};

/* Whether BYTE (as char or as unsigned char) is ASCII white space, which ends words and lines; a
 * no-break space holds them together. */
static inline bool parl_is_white(int byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The end of the grapheme cluster that begins at START (a boundary); text.size at the end. */
PARL_API size_t parl_cluster_end(parl_view text, size_t start);

/* The first ill-formed unit at or after FROM, as a span; {size, size} when there is none. */
PARL_API parl_span parl_utf8_fault(parl_view text, size_t from);

/* TEXT without white space of any kind (Unicode's White_Space) at its ends. */
PARL_API parl_view parl_text_trim(parl_view text);

/* Whether TEXT begins as the address of a page on the web does, http:// or https://, in capitals or
 * not, with something behind it. It may hold any other sign. */
PARL_API bool parl_text_is_web_address(parl_view text);

/* The beginning of TEXT, no more than MOST bytes and no part of a character. */
PARL_API parl_view parl_text_cut(parl_view text, size_t most);

/* Where OFFSET lies, counted from the start of TEXT; inside a cluster, its start counts. Lines end
 * at LF, CRLF or CR. A byte order mark at the start is no column. Linear in OFFSET. */
struct parl_position {
	size_t line;   /* 1-based */
	size_t column; /* 1-based, grapheme clusters */
	size_t utf16;  /* UTF-16 units from the start of the text */
};
PARL_API struct parl_position parl_position_of(parl_view text, size_t offset);

/* A place in a text in UTF-16 units, as editors and browsers count; all zero: nowhere yet. A cursor
 * goes through one text: counting goes on from the last place, on or back, so that places in the
 * order of the text cost one pass. */
struct parl_units {
	size_t offset;     /* bytes, as asked for */
	size_t line_start; /* bytes */
	size_t line;       /* 1-based; lines end as those of struct parl_position */
	size_t column;     /* 1-based, units; a byte order mark is none */
	size_t units;      /* from the start of the text, a byte order mark counted */
};
PARL_API void parl_units_move(struct parl_units *units, parl_view text, size_t offset);

/* The same for places in any order: marks are kept on the way, so that each takes a walk of a few
 * thousand bytes at most. All zero: nowhere yet; to be released, also before another text. Without
 * memory for marks it is only slower. */
struct parl_atlas {
	struct parl_units units;
	struct parl_units *marks;
	size_t count;
	size_t room;
};
PARL_API void parl_atlas_move(struct parl_atlas *atlas, parl_view text, size_t offset);
PARL_API void parl_atlas_release(struct parl_atlas *atlas);

/* The same with the column by grapheme clusters beside it, for those who go from one place to the
 * next, each of them between two clusters. */
struct parl_track {
	struct parl_units units;
	size_t column; /* 1-based, clusters */
};
PARL_API void parl_track_move(struct parl_track *track, parl_view text, size_t offset);

/* Cells that TEXT takes on a terminal: by cluster, East Asian wide and emoji 2, marks and
 * ignorables 0, control characters as parl_output_text shows them (four: \xNN). A tab goes on to
 * the next multiple of 8, counted from the start of TEXT. Line feeds and returns before them take
 * none. */
PARL_API size_t parl_text_cells(parl_view text);

/* Appends the matching key of TEXT (see docs/matching.md), white space at its ends left out, to
 * KEY; false when it has none (empty, ill-formed, or a paragraph break inside), or KEY failed.
 * FLAGS: enum parl_key_flags. */
PARL_API bool parl_text_key(parl_view text, unsigned flags, struct parl_buffer *key);

/* The sentences of TEXT, by UAX #29 and a list of abbreviations that end none ("e.g."), as
 * ascending spans without gaps: white space belongs to the sentence before. In ARENA, which takes a
 * copy of TEXT too. NULL: out of memory. */
PARL_API parl_span *parl_text_sentences(parl_view text, size_t *count, struct parl_arena *arena);

/* TEXT on one line, its words with a blank between, in ARENA; {NULL, 0}: out of memory. */
PARL_API parl_view parl_text_line(parl_view text, struct parl_arena *arena);

/* The edit distance of two texts over clusters of their folded keys (Damerau, optimal string
 * alignment), or LIMIT + 1 as soon as it is more than LIMIT. SIZE_MAX: out of memory. */
PARL_API size_t parl_text_distance(parl_view a, parl_view b, size_t limit);

/*
 * The English forms of TEXT (a word or a phrase in any form, whatever part of speech it is), TEXT
 * first: as a noun and as a verb, and those of each word that it could itself be a form of ("met":
 * "meet", "meets", "meeting"). Copies in ARENA; at most LIMIT; returns how many, 0: out of memory.
 * Too many rather than too few: for searching.
 */
PARL_API size_t parl_text_related(
	parl_view text, parl_view *found, size_t limit, struct parl_arena *arena);

/* The same of TEXT as a noun only: itself, its plural, and what it could be the plural of. */
PARL_API size_t parl_text_numbers(
	parl_view text, parl_view *found, size_t limit, struct parl_arena *arena);

/* How many attributes that tag of XML has which has the most of them; XML is UTF-8 or likewise. To
 * be asked before a parser is: many compare each attribute with all others of its tag, and take
 * hours for a file of some megabytes. More than PARL_XML_ATTRIBUTES_MOST is what nobody writes. */
PARL_API size_t parl_xml_attributes(parl_view xml);
#define PARL_XML_ATTRIBUTES_MOST 1024

PARL_END

#endif
